import { join } from 'node:path';
import Excel from 'exceljs';
import fc from 'fast-check';
import { HyperFormula } from 'hyperformula';
import { describe, expect, test } from 'vitest';
import {
  type FormulaCondition,
  type FormulaOptions,
  spreadsheetFormula,
} from '../../src/spreadsheet/index.js';
import { expectedOf, ratingsIn, results, segmentedQuestion } from './formulas.js';
import { hasLibreOffice, workshop } from './soffice.js';

const scale = { min: 1, passiveFrom: 4, promoterFrom: 5, max: 5 };
const formula = (
  where: readonly FormulaCondition[],
  options: Partial<FormulaOptions> = {},
): string =>
  spreadsheetFormula({
    range: 'A1:A9',
    what: 'passives',
    flavour: 'excel',
    scale,
    where,
    ...options,
  });
const withText = (is: string | number) => formula([{ range: 'B1:B9', is }]);

describe('where', () => {
  test('a text: one more pair of arguments, in which it must be the whole cell', () => {
    expect(withText('Pro')).toBe('=(COUNTIFS(A1:A9,">=4",A1:A9,"<=4",B1:B9,"=Pro"))');
    expect(formula([])).toBe(formula([], { where: undefined }));
  });

  test('quotation marks, wildcards and signs in a text: they stand for themselves', () => {
    expect(withText('say "Pro"')).toContain(',B1:B9,"=say ""Pro""")');
    expect(withText('")+SUM(C1)&"')).toContain(',B1:B9,"="")+SUM(C1)&""")');
    expect(withText('a*b?c~')).toContain('"=a~*b~?c~~"');
    expect(withText('<5')).toContain('"=<5"');
  });

  test('a number: counts numbers only, as for ratings', () => {
    expect(withText(12)).toContain(',B1:B9,">=12",B1:B9,"<=12")');
  });

  test('several conditions, in each program: all of them, with its separators', () => {
    const where = [
      { range: "$'My plans'.B1:B9", is: 'Pro' },
      { range: 'C1:C9', is: 2026 },
    ];
    expect(formula(where, { flavour: 'libreoffice' })).toBe(
      `=(COUNTIFS(A1:A9;">=4";A1:A9;"<=4";$'My plans'.B1:B9;"=Pro";C1:C9;">=2026";C1:C9;"<=2026"))`,
    );
    const open = { flavour: 'sheets', range: 'A2:A' } as const;
    expect(formula([{ range: 'Plans!C2:C', is: 'Pro' }], open)).toContain(',Plans!C2:C,"=Pro")');
  });

  test('random rows in HyperFormula: the results of the library for the segment', () => {
    const book = HyperFormula.buildFromArray([[null]], {
      licenseKey: 'gpl-v3',
      smartRounding: false,
    });
    // HyperFormula takes all signs at the start of a criterion for one operator, and does not read "" in a
    // text. LibreOffice, below, reads both.
    const question = segmentedQuestion.filter(({ is }) => !/^[<>=]|"/.test(String(is)));
    fc.assert(
      fc.property(question, ({ rows, is }) => {
        const last = rows.length + 1; // HyperFormula treats a range of one cell as a value
        const where = [{ range: `B1:B${last}`, is }];
        book.setSheetContent(0, [
          ...rows.map((row) =>
            row.map((content) => (typeof content === 'string' ? `'${content}` : content)),
          ),
          [null],
          ...results.map((what) => [
            spreadsheetFormula({ range: `A1:A${last}`, what, flavour: 'excel', where }),
          ]),
        ]);
        expectedOf(ratingsIn(rows, is)).forEach((value, index) => {
          const shown = book.getCellValue({ sheet: 0, row: last + index, col: 0 });
          if (value === null) expect(shown).toMatchObject({ value: '#DIV/0!' });
          // The formula adds the terms under the root in another order than the library.
          else expect(shown, results[index]).toBeCloseTo(value, 9);
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe('where refuses', () => {
  test.each<[string, unknown, string]>([
    ['a text of no character', '', 'received ""'],
    ['a line break', 'a\nb', 'received "a\\nb"'],
    ['a text that Excel would not take', 'x'.repeat(251), 'received "xxx'],
    ['a text too long for its escapes', '*'.repeat(126), 'received "***'],
    ['a fraction', 1.5, 'is of where at index 0 must be a whole number of at most 15 digits'],
    ['NaN', Number.NaN, 'received NaN'],
    ['too many digits', 1e15, 'of at most 15 digits'],
    ['nothing', undefined, 'received undefined'],
    ['a list', ['Pro'], 'received an array'],
  ])('%s as the value: the error quotes it', (_, is, message) => {
    expect(() => withText(is as string)).toThrow(message);
    expect(() => withText(is as string)).toThrow(/^is of where at index 0 must be a whole number/);
  });

  test('the longest texts: taken', () => {
    expect(withText('x'.repeat(250))).toContain(`"=${'x'.repeat(250)}"`);
    expect(withText('*'.repeat(125))).toContain('"=~*');
  });

  test('a range of another size, or none: the error names the condition', () => {
    const pro = { range: 'B1:B9', is: 'Pro' };
    expect(() => formula([pro, { range: 'B1:B8', is: 'Pro' }])).toThrow(
      new RangeError(
        'range of where at index 1 must have as many rows and columns as A1:A9, received "B1:B8"',
      ),
    );
    for (const range of ['B:B', 'B1:C9', 'B1', '1:9']) {
      expect(() => formula([{ range, is: 'Pro' }]), range).toThrow(/as many rows and columns/);
    }
    expect(formula([{ range: '$D$19:D11', is: 'Pro' }])).toContain('$D$19:D11');
    expect(() => formula([{ range: 'B1)', is: 'Pro' }])).toThrow(
      /^range of where at index 0 must be a range of cells/,
    );
  });

  test('what is not a list of conditions: refused', () => {
    const pro = { range: 'B1:B9', is: 'Pro' };
    expect(() => formula(pro as never)).toThrow('where must be an array of conditions');
    expect(() => formula([{ ...pro, isNot: 'Pro' } as never])).toThrow(
      /^where at index 0 has no option "isNot"/,
    );
  });
});

describe.skipIf(!hasLibreOffice)('where in LibreOffice', () => {
  const { folder, recalculate } = workshop();

  test('ignored cells of a segment: neither empty cells nor empty texts', async () => {
    const book = new Excel.Workbook();
    const page = book.addWorksheet('Survey');
    page.addRows([
      [9, 'Pro'],
      ['great', 'Pro'],
      ['great', 'Free'],
      [null, 'Pro'],
      [null, 'Pro'],
    ]);
    page.getCell('A4').value = { formula: '""' };
    const where = [{ range: 'B1:B5', is: 'Pro' }];
    const text = spreadsheetFormula({ range: 'A1:A5', what: 'ignored', flavour: 'excel', where });
    page.getCell('C1').value = { formula: text.slice(1) };
    await book.xlsx.writeFile(join(folder, 'ignored.xlsx'));
    expect(recalculate(join(folder, 'ignored.xlsx'))[0]?.[2]).toBe('1');
  });

  test('a workbook of random rows: the results of the library for the segment', async () => {
    const questions = fc.sample(segmentedQuestion, 60);
    const book = new Excel.Workbook();
    const out = book.addWorksheet('Out');
    questions.forEach(({ rows, is }, index) => {
      book.addWorksheet(`S${index}x`).addRows(rows.map((row) => [...row]));
      const at = (column: string) => `S${index}x!${column}1:${column}${rows.length}`;
      results.forEach((what, column) => {
        const text = spreadsheetFormula({
          range: at('A'),
          what,
          flavour: 'excel',
          where: [{ range: at('B'), is }],
        });
        out.getCell(index + 1, column + 1).value = { formula: text.slice(1) };
      });
    });
    const path = join(folder, 'segments.xlsx');
    await book.xlsx.writeFile(path);
    const values = recalculate(path);
    questions.forEach(({ rows, is }, row) => {
      expectedOf(ratingsIn(rows, is)).forEach((value, column) => {
        const text = values[row]?.[column] ?? '';
        if (value === null) expect(text).toBe('#DIV/0!');
        else expect(Number.parseFloat(text), `${results[column]} of ${is}`).toBeCloseTo(value, 9);
      });
    });
  });
});
