import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likelyDelimiter, separatorLine } from '../../src/files/delimiter.js';

test.each([
  ['nps,note\n9,a; b\n', ','],
  ['nps;note\n9;a, b\n3;c\n', ';'],
  ['nps\tnote\r\n9\ta, b\r\n', '\t'],
  ['nps|note\r9|a\r', '|'],
  ['"a;b";"c\n;d"\n1;"e "";"" f"\n', ';'],
  ['nps\n9\n', ','],
  ['', ','],
  ['a;b\n"never, closed', ';'],
  ['NPS;Name;Note\n9;Doe, Jane;"so, la\n3;Roe, Rick;x\n10;Poe, Ed;y\n', ';'],
  ['NPS;Name;Note\n9;Doe, Jane;19" TV\n3;Roe, Rick;"x" y, z\n10;Poe, Ed;"a", b\n', ';'],
  ['NPS;Note\n9;"a", "b", "c"\n3;"d", "e", "f"\n', ';'],
  ['NPS,Note\n9,"a; b"\n3,"c; d"; e\n', ','],
  ['nps;note\n', ';'],
  ['nps;note', ';'], // the last line has no end
  ['Survey of 2026\n\nnps;note\n9;a\n', ';'],
  ['Why?\ngood; fast\nslow\n', ','],
  ['NPS;Name;\n9;Doe, Jane\n3;Roe, Rick\n10;Poe, Ed\n', ';'],
  ['NPS;Comment\n9;good, fast;\n3;slow, dear;\n10;fine, thanks;\n', ';'],
  ['NPS;Name;Plan\n9;Doe, J;Pro\n3;Roe, R\n10;Poe, E\n8;Low, A;Pro\n', ';'],
  ['day;NPS;Flag;\n01-01-2020 01:00;9;2,6 V\n01-02-2020 02:00;3;3,2 V\n', ';'],
  ['NPS;Last, First\n9;Doe, Jane\n3;Roe, Rick\n', ';'],
  ['when;NPS\n2026-01-05, 10:00;9\n2026-01-06, 11:00;3\n', ';'],
  ['weight;NPS\n2,5;9\n3,5;8\n', ';'],
  ['weight\tNPS\n2,5\t9\n3,5\t8\n', '\t'],
  ['NPS|city\n9|Paris, France\n3|Bonn, Germany\n', '|'],
  ['Survey, 2026\n\nnps;note\n9;a\n', ';'],
  ['Survey\nNPS;Name;Plan\n9;Doe, J;Pro\n3;Roe, R\n10;Poe, E\n', ';'],
  ['NPS\n9; good\n3; bad\n', ','],
  ['NPS\n9,5\n3,5\n', ','],
  ['NPS,note\n9,\n3,\n', ','],
  ['a,b;nps\nc,d;9\ne,f;3\n', ';'],
  ['NPS, Name\n9, Doe\n3, Roe\n', ','],
  ['What; why,nps\na; b,9\nc; d,3\n', ','],
])('%j: the likely delimiter is %j', (text, delimiter) => {
  expect(likelyDelimiter(text)).toBe(delimiter);
});

test('marks inside of quoted cells do not count', () => {
  const cells = fc.constantFrom('a', 'b,c', 'd;e', 'f\tg', 'h|i', 'j\nk', '"', '');
  const tables = fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 30 }))
    .chain(([width, rows]) =>
      fc.array(fc.array(cells, { minLength: width, maxLength: width }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  fc.assert(
    fc.property(tables, fc.constantFrom(',', ';', '\t', '|'), (rows, mark) => {
      const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
      const text = rows.map((row) => `${row.map(quoted).join(mark)}\n`).join('');
      expect(likelyDelimiter(text)).toBe(mark);
    }),
  );
});

test.each([
  ['sep=;\r\nnps;note\n', { delimiter: ';', length: 7 }],
  ['SEP=|\nnps|note\n', { delimiter: '|', length: 6 }],
  ['sep=\t\rnps\n', { delimiter: '\t', length: 6 }],
  ['sep=;', null],
  ['sep=;;\nnps\n', null],
  ['nps;sep=;\n', null],
])('%j: the line for Excel is %j', (text, line) => {
  expect(separatorLine(text)).toEqual(line);
});
