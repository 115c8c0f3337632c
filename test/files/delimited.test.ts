import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastRows, openDelimited, type Row, readRows } from '../../src/files/index.js';
import { inBytes, scanBytes, scanEnd } from '../../src/files/scan-parts.js';
import { foundRows } from '../../src/files/scanned-texts.js';

/** The rows of a text that is read in parts of `size` characters. */
function rowsOf(text: string, delimiter?: string, size = text.length + 1): Row[] {
  const table = openDelimited(text, { delimiter });
  const rows: Row[] = [];
  for (let at = 0; at < text.length; at += size) {
    rows.push(...readRows(table, text.slice(at, at + size)));
  }
  return [...rows, ...lastRows(table)];
}

/** The rows of a text, or the error that it gives. */
function outcomeOf(text: string, delimiter: string, size?: number): unknown {
  try {
    return rowsOf(text, delimiter, size);
  } catch (error) {
    return { ...(error as Error) };
  }
}

/** The rows that csv-parse reads; null if it refuses the text. */
function oracle(text: string, delimiter: string): string[][] | null {
  const options = { delimiter, relax_quotes: true, relax_column_count: true };
  try {
    return parse(text, options);
  } catch {
    return null;
  }
}

/**
 * Whether csv-parse reads a cell that is torn: it has the marks of its text, and spans lines. For
 * such texts csv-parse is not an oracle, because it hides the rows between.
 */
const isTorn = (cell: string): boolean => cell.startsWith('"') && /[\r\n]/.test(cell);

describe('rows and cells', () => {
  test.each([
    [
      'quotation marks enclose delimiters, line ends and doubled marks',
      '"a,\n""b""",c',
      [['a,\n"b"', 'c']],
    ],
    ['a quotation mark inside a cell: text', 'a"b",5" wide\n', [['a"b"', '5" wide']]],
    [
      'text after a closing mark: both marks are text',
      '"a"b,"a" ,"say ""no"" x"y',
      [['"a"b', '"a" ', '"say "no" x"y']],
    ],
    ['an empty quoted cell', '"",""\n', [['', '']]],
    [
      'rows of different widths: as they are',
      'a,b\nc\nd,e,f\n',
      [['a', 'b'], ['c'], ['d', 'e', 'f']],
    ],
    ['blank lines: rows of one empty cell', '\na,b\n\n', [[''], ['a', 'b'], ['']]],
    [
      'a last cell that is empty',
      'a,b\nc,',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['an empty text: no rows', '', []],
    [
      'the first line end is that of the text, others are text',
      'a\nb\r\nc\rd',
      [['a'], ['b\r'], ['c\rd']],
    ],
    ['a text that begins with a byte order mark keeps it', '\uFEFFa,b', [['\uFEFFa', 'b']]],
  ])('rows and cells: %s', (_, text, rows) => {
    expect(rowsOf(text, ',')).toEqual(rows);
    expect(rowsOf(text, ',', 1)).toEqual(rows);
  });

  test.each(['\n', '\r\n', '\r'])('line end %j, with and without one after the last row', (end) => {
    const rows = [
      ['nps', 'note'],
      ['9', 'a'],
      ['3', `x${end}y`],
    ];
    const text = `nps,note${end}9,a${end}3,"x${end}y"`;
    for (const size of [1, 2, 3, 100]) {
      expect(rowsOf(text, ',', size)).toEqual(rows);
      expect(rowsOf(text + end, ',', size)).toEqual(rows);
    }
  });

  test('a row is given as soon as it is complete', () => {
    const table = openDelimited('a,b\r\n"c",d\r\n');
    expect(readRows(table, 'a,b\r')).toEqual([]);
    expect(readRows(table, '\n"c"')).toEqual([['a', 'b']]);
    expect(readRows(table, ',d\r\ne')).toEqual([['c', 'd']]);
    expect(lastRows(table)).toEqual([['e']]);
    expect(lastRows(table)).toEqual([]);
  });
});

/** The rows of a text in bytes, cut into chunks of so many. */
function rowsOfBytes(text: string, delimiter: string, size: number): Row[] {
  const table = inBytes(openDelimited(text, { delimiter }));
  const bytes = new TextEncoder().encode(text);
  const rows: Row[] = [];
  const textBetween = (start: number, end: number) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(table.scan.units.subarray(start, end));
  for (let at = 0; at < bytes.length; at += size) {
    scanBytes(table, bytes.subarray(at, at + size));
    rows.push(...foundRows(table.scan, textBetween));
  }
  scanEnd(table);
  return [...rows, ...foundRows(table.scan, textBetween)];
}

describe('csv-parse with relaxed quotes', () => {
  const alphabets = [
    ['a', '"', '\n', ','],
    ['a', '"', '\n', '\r', ';', ','],
    ['a', '"', '""', '"\r\n', '\r\n', ',', ',"', '추'],
  ];
  test.each(alphabets.map((alphabet) => [JSON.stringify(alphabet), alphabet] as const))(
    'csv-parse with relaxed quotes: the same rows for texts of %s, as texts and as bytes, cut anywhere',
    (_, alphabet) => {
      const texts = fc.array(fc.constantFrom(...alphabet), { maxLength: 30 });
      const marks = fc.constantFrom(',', ';');
      const sizes = fc.integer({ min: 1, max: 30 });
      const samples = fc.sample(fc.tuple(texts, marks, sizes), 34_000);
      for (const [units, delimiter, size] of samples) {
        const text = units.join('');
        const expected = oracle(text, delimiter);
        if (expected === null || expected.flat().some(isTorn)) continue;
        expect([text, rowsOf(text, delimiter, size)]).toEqual([text, expected]);
        expect([text, rowsOfBytes(text, delimiter, size)]).toEqual([text, expected]);
      }
    },
  );

  test('csv-parse refuses what readRows refuses: a mark that is never closed, where no row is torn', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '"', '\n', ','), maxLength: 12 });
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre((text.match(/"/g) ?? []).length === 1); // so that no second mark tears a row
        const isRefused = oracle(text, ',') === null;
        expect(Array.isArray(outcomeOf(text, ','))).toBe(!isRefused);
      }),
      { numRuns: 1000 },
    );
  });

  test('csv-parse: the same rows for tables that are written with quotation marks', () => {
    const cells = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('', '"', '""', '\n', '\r\n', ',;\t|', '\uFEFF', '__proto__'),
    );
    const tables = fc.array(fc.array(cells, { minLength: 1, maxLength: 4 }), { minLength: 1 });
    const marks = fc.constantFrom(',', '\t', ';', '|', '#');
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(tables, marks, ends, fc.integer({ min: 1, max: 20 }), (rows, mark, end, size) => {
        const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
        const text = rows.map((row) => row.map(quoted).join(mark) + end).join('');
        expect(rowsOf(text, mark, size)).toEqual(rows);
      }),
    );
  });
});

test('every way to cut a text gives the same rows or the same error', () => {
  const units = fc.constantFrom('a', '"', '""', '\n', '\r', '\r\n', ',', '",', ',"');
  const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 });
  fc.assert(
    fc.property(fc.string({ unit: units, maxLength: 30 }), sizes, (text, [size, ...others]) => {
      const whole = outcomeOf(text, ',');
      expect(outcomeOf(text, ',', size)).toEqual(whole);
      const table = openDelimited(text, { delimiter: ',' });
      const parts: string[] = [];
      for (let at = 0, turn = 0; at < text.length; turn++) {
        const length = others[turn % others.length] ?? 1;
        parts.push(text.slice(at, at + length));
        at += length;
      }
      const rows = () => [...parts.flatMap((part) => readRows(table, part)), ...lastRows(table)];
      if (Array.isArray(whole)) expect(rows()).toEqual(whole);
      else expect(rows).toThrow(expect.objectContaining(whole as object));
    }),
    { numRuns: 2000 },
  );
});

describe('torn rows: a mark that opens a cell and is closed inside a later line', () => {
  test.each(['\n', '\r\n', '\r'])('line end %j: the mark is text and no row is lost', (end) => {
    const text =
      'id,note,nps\n1,"great,9\n2,ok,3\n"3","a\nb",3\n4,"bad,3\n5,x,"9"\n6,"y,1\n7,"z",2';
    for (const size of [1, 2, 7, 1000]) {
      expect(rowsOf(text.replaceAll('\n', end), ',', size)).toEqual([
        ['id', 'note', 'nps'],
        ['1', '"great', '9'],
        ['2', 'ok', '3'],
        ['3', `a${end}b`, '3'],
        ['4', '"bad', '3'],
        ['5', 'x', '9'],
        ['6', '"y', '1'],
        ['7', 'z', '2'],
      ]);
    }
  });

  test('cells before a torn row: keep their own line ends and marks', () => {
    expect(rowsOf('"a\nb","say ""no"", I\nc,"d"\n"""quoted\ntwice""",e', ',')).toEqual([
      ['a\nb', '"say "no"', ' I'],
      ['c', 'd'],
      ['"quoted\ntwice"', 'e'],
    ]);
  });

  test('a torn row at the end of a text: the mark is text', () => {
    expect(rowsOf('a,b\nc,"d\ne"f', ',')).toEqual([['a', 'b'], ['c', '"d'], ['e"f']]);
  });

  test('a torn row: the line end of the text is determined again after it', () => {
    expect(rowsOf('a\n"x"\r\n"y"\r\n', ',')).toEqual([['a'], ['"x"'], ['y']]);
  });

  test('a row that is torn twice: taken apart at both marks', () => {
    expect(rowsOf('"a\nb" c,"d\n"e"', ',')).toEqual([['"a'], ['b" c', '"d'], ['e']]);
  });
});

describe('what separates cells', () => {
  test.each([
    [
      'what is likely',
      'nps;note\n9;a, b\n',
      undefined,
      ';',
      [
        ['nps', 'note'],
        ['9', 'a, b'],
      ],
    ],
    ['the line of Excel', 'sep=|\r\na;b|c\n', undefined, '|', [['a;b', 'c']]],
    ['the option, although Excel says something else', 'sep=|\na;b|c\n', ';', ';', [['a', 'b|c']]],
  ])('what separates cells: %s', (_, text, chosen, delimiter, rows) => {
    expect(openDelimited(text, { delimiter: chosen }).delimiter).toBe(delimiter);
    expect(rowsOf(text, chosen)).toEqual(rows);
    expect(rowsOf(text, chosen, 1)).toEqual(rows);
  });

  test('only the first 64 Ki characters decide', () => {
    const start = `nps;note\n${'9;a\n'.repeat(1 << 14)}`;
    expect(openDelimited(`${start}${'a,b,c,d\n'.repeat(1 << 16)}`).delimiter).toBe(';');
  });

  test('semicolons and tabs allow decimal commas', () => {
    const allows = [',', ';', '\t', '|'].map(
      (delimiter) => openDelimited('', { delimiter }).decimalCommas,
    );
    expect(allows).toEqual([false, true, true, false]);
  });
});

describe('errors', () => {
  test('a quotation mark that is never closed: code and row', () => {
    expect(() => rowsOf('a,b\n1,2\n3,"never\n4,5\n', ',')).toThrow(
      expect.objectContaining({
        name: 'RangeError',
        code: 'quote-not-closed',
        row: 3,
        message: 'row 3 opens a quotation mark that is never closed',
      }),
    );
  });

  test.each([
    ['in quotation marks', '"'],
    ['without', ''],
  ])('a row of more than 16 Mi characters, %s: code and row, before the text ends', (_, mark) => {
    const table = openDelimited('a\n');
    const part = 'x'.repeat(1 << 20);
    const read = () => {
      readRows(table, `a\n${mark}`);
      for (let count = 0; count < 17; count++) readRows(table, part);
    };
    expect(read).toThrow(
      expect.objectContaining({
        code: 'row-too-long',
        row: 2,
        message: 'row 2 has more than 16777216 characters: is a quotation mark never closed?',
      }),
    );
  });

  test('a complete row of more than 16 Mi characters is refused too, one of 16 Mi is read', () => {
    const longest = 'x'.repeat(1 << 24);
    expect(rowsOf(`${longest}\r\ny`, ',')).toHaveLength(2);
    expect(outcomeOf(`${longest}x\ny`, ',')).toEqual({ code: 'row-too-long', row: 1 });
  });

  test.each([
    [() => openDelimited(9 as never), 'TypeError: beginning must be a text, received 9'],
    [
      () => openDelimited('', null as never),
      'TypeError: options of openDelimited must be an object with delimiter, received null',
    ],
    [
      () => openDelimited('', { delimiter: '"' }),
      'RangeError: delimiter must be one character that is not a quotation mark or a line end, received "\\""',
    ],
    [
      () => openDelimited('', { delimiter: 'tab' }),
      'RangeError: delimiter must be one character that is not a quotation mark or a line end, received "tab"',
    ],
    [
      () => readRows(null as never, 'a'),
      'TypeError: table must be what openDelimited gives, received null',
    ],
    [
      () => lastRows({} as never),
      'RangeError: table must be what openDelimited gives, received an object',
    ],
    [
      () => readRows(openDelimited(''), null as never),
      'TypeError: text must be a text, received null',
    ],
  ])('wrong argument %#: an error names it', (call, error) => {
    expect(call).toThrow(
      expect.objectContaining({ message: error.replace(/^\w+: /, ''), name: error.split(':')[0] }),
    );
  });
});
