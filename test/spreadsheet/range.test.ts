import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRange, type Flavour } from '../../src/spreadsheet/range.js';

const flavours: readonly Flavour[] = ['excel', 'sheets', 'libreoffice'];
const everywhere = ['A1', 'A1:A100', '$A$1:$A$9', 'a1:xfd1048576', 'A:A', '$B:D', '5:7', 'B9:A1'];

describe('checkRange accepts', () => {
  test.each(flavours)('each form of a range in %s: accepted', (flavour) => {
    for (const range of everywhere) expect(checkRange('range', range, flavour)).toBe(range);
  });

  test.each<[Flavour, string]>([
    ['excel', 'Sheet1!A1:A9'],
    ['excel', 'Über_sicht2!A:A'],
    ['excel', 'Data1!A:A'],
    ['excel', 'Results!A:A'],
    ['excel', "'Q1'!A:A"],
    ['excel', "'My sheet'!A:A"],
    ['excel', "'People''s answers'!$A$1:$A$9"],
    ['excel', `'=1+1;"x",(y)'!A1`], // a quoted name may hold any of these
    ['sheets', 'Sheet1!A2:A'],
    ['sheets', "'2026/Q1 [draft]'!A:A"],
    ['sheets', 'ZZZ10000000'],
    ['libreoffice', 'Sheet1.A1:A9'],
    ['libreoffice', '$Sheet1.$A$1:$A$9'],
    ['libreoffice', "$'My sheet'.A:A"],
  ])('a range with a sheet, %s %s: accepted', (flavour, range) => {
    expect(checkRange('range', range, flavour)).toBe(range);
  });
});

describe('checkRange refuses', () => {
  const injections = [
    '',
    ' ',
    ' A1',
    'A1 ',
    'A1\n',
    'A0',
    'A01',
    'A1:',
    ':A1',
    'A1:B2:C3',
    'A:1',
    'A1:5',
    '$A$',
    'A$$1',
    'A1,B1',
    'A1;B1',
    'A1)+WEBSERVICE("https://example.com"',
    'A1)*(B1',
    'INDIRECT("A1")',
    'ratings',
    'Table1[Score]',
    'A1#',
    'R1C1',
    "'My sheet!A1",
    "My sheet'!A1",
    "'x'y'!A1",
    "''!A1",
    "'a\nb'!A1",
    '!A1',
    '.A1',
    "'[Book.xlsx]Sheet1'!A1",
    '[Book.xlsx]Sheet1!A1',
    "'C:\\folder\\[Book.xlsx]Sheet1'!A1",
    "'https://example.com/[Book.xlsx]Sheet1'!A1",
    "'file:///book.ods'#$Sheet1.A1",
    'Sheet1:Sheet3!A1',
    'Sheet1!Sheet2!A1',
    'XFE1',
    'A1048577',
    'ＡＡ１',
  ];
  test.each(['excel', 'libreoffice'] as const)('every injection in %s: refused', (flavour) => {
    for (const range of injections) {
      expect(() => checkRange('range', range, flavour), range).toThrow(
        /^range must be a range of cells/,
      );
    }
  });
  test('every injection in Google Sheets, which has more cells and more quoted names: refused', () => {
    const more = /^'[^']*\[Book|^XFE1$|^A1048577$/;
    for (const range of injections.filter((range) => !more.test(range))) {
      expect(() => checkRange('range', range, 'sheets'), range).toThrow(RangeError);
    }
    expect(() => checkRange('range', 'AAAA1', 'sheets')).toThrow(RangeError);
    expect(() => checkRange('range', 'A10000001', 'sheets')).toThrow(RangeError);
  });
  test('a wrong range: the error names the argument and gives an example', () => {
    expect(() => checkRange('range', 'x', 'excel')).toThrow(
      new RangeError(
        `range must be a range of cells such as A1:A100 or 'My sheet'!A:A, received "x"`,
      ),
    );
    for (const value of [null, undefined, 7, ['A1'], { toString: () => 'A1' }]) {
      expect(() => checkRange('range', value as string, 'excel')).toThrow(TypeError);
    }
  });
  test('a range with the sheet syntax of another program: refused', () => {
    expect(() => checkRange('range', 'Sheet1.A1', 'excel')).toThrow(RangeError);
    expect(() => checkRange('range', 'Sheet1!A1', 'libreoffice')).toThrow(RangeError);
    expect(() => checkRange('range', '$Sheet1!A1', 'sheets')).toThrow(RangeError);
    expect(() => checkRange('range', 'A2:A', 'excel')).toThrow(RangeError);
  });
  test('an unquoted sheet name that looks like a cell: refused', () => {
    for (const sheet of ['Q1', 'abc26', 'R', 'c', 'RC', 'R1C1', 'r2']) {
      expect(() => checkRange('range', `${sheet}!A:A`, 'excel'), sheet).toThrow(RangeError);
      expect(() => checkRange('range', `$${sheet}.A:A`, 'libreoffice'), sheet).toThrow(RangeError);
    }
  });
});

test('random texts: an accepted range has no character outside of quotes that a formula could use', () => {
  fc.assert(
    fc.property(fc.constantFrom(...flavours), fc.string({ unit: 'binary' }), (flavour, text) => {
      for (const range of [text, `A1${text}`, `'${text}'!A1`, `${text}!A1`]) {
        let taken = '';
        try {
          taken = checkRange('range', range, flavour);
        } catch {
          // refused
        }
        expect(taken.replace(/'(?:[^']|'')*'/g, '')).toMatch(/^[\p{L}\p{N}_$:!.]*$/u);
      }
    }),
  );
});
