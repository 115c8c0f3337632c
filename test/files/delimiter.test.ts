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
  ['a;b\n"never, closed', ','],
  ['nps;note\n', ';'],
  ['nps;note', ';'], // the last line has no end
  ['Survey of 2026\n\nnps;note\n9;a\n', ';'],
  ['Why?\ngood; fast\nslow\n', ','],
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
