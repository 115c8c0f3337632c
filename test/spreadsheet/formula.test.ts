import fc from 'fast-check';
import { HyperFormula } from 'hyperformula';
import { describe, expect, test } from 'vitest';
import { scales, topBoxScale } from '../../src/index.js';
import { type FormulaOptions, spreadsheetFormula } from '../../src/spreadsheet/index.js';
import { type Content, ERROR, expectedOf, question, results } from './formulas.js';

const formula = (options: Partial<FormulaOptions> = {}): string =>
  spreadsheetFormula({ range: 'A1:A9', what: 'passives', flavour: 'excel', ...options });

/** The characters to type for a content: an apostrophe turns a number into a text. */
function typed(content: Content): Content {
  if (content === ERROR) return '=1/0';
  return typeof content === 'string' ? `'${content}` : content;
}

describe('spreadsheetFormula', () => {
  test('a formula: counts each category with >= and <=', () => {
    expect(formula()).toBe(
      '=(COUNTIFS(A1:A9,">=7",A1:A9,"<=7")+COUNTIFS(A1:A9,">=8",A1:A9,"<=8"))',
    );
    expect(formula({ scale: scales['1-5'] })).toBe('=(COUNTIFS(A1:A9,">=4",A1:A9,"<=4"))');
  });

  test('a scale without passives: no cell is passive, and the score is that of the others', () => {
    const scale = topBoxScale({ min: 1, max: 2 }, 1);
    expect(formula({ scale })).toBe('=(0)');
    expect(formula({ scale, what: 'promoters' })).toBe('=(COUNTIFS(A1:A9,">=2",A1:A9,"<=2"))');
  });

  test('a formula: uses the separator of each program', () => {
    const range = 'A1:A9';
    expect(formula({ flavour: 'sheets' })).toBe(formula());
    expect(formula({ flavour: 'libreoffice' })).toBe(formula().replaceAll(',', ';'));
    expect(formula({ flavour: 'libreoffice', what: 'wald-lower' })).toMatch(/^=MAX\(-100;100\*/);
    expect(formula({ range, what: 'wald-lower', confidenceLevel: 0.9 })).toContain('1.644853');
  });

  test('every opening bracket is closed', () => {
    for (const what of results) {
      const text = formula({ what });
      expect(text.split('(').length, what).toBe(text.split(')').length);
    }
  });

  test('random ranges in HyperFormula: same results as the library', () => {
    const book = HyperFormula.buildFromArray([[null]], {
      licenseKey: 'gpl-v3',
      smartRounding: false,
    });
    fc.assert(
      fc.property(question, ({ cells, scale, confidenceLevel }) => {
        // HyperFormula passes an error in a range of one cell on, unlike Excel; a blank cell more
        // changes no result.
        const range = `A1:A${cells.length + 1}`;
        book.setSheetContent(0, [
          ...cells.map((content) => [typed(content)]),
          [null],
          ...results.map((what) => [
            spreadsheetFormula({ range, what, flavour: 'excel', scale, confidenceLevel }),
          ]),
        ]);
        const values = results.map((_, index) =>
          book.getCellValue({ sheet: 0, row: cells.length + 1 + index, col: 0 }),
        );
        expectedOf(cells, { scale, confidenceLevel }).forEach((value, index) => {
          if (value === null) expect(values[index]).toMatchObject({ value: '#DIV/0!' });
          // The formula adds the terms under the root in another order than the library.
          else expect(values[index], results[index]).toBeCloseTo(value, 9);
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe('spreadsheetFormula refuses', () => {
  test('an unknown flavour or result: spreadsheetFormula throws', () => {
    expect(() => formula({ what: 'median' as 'score' })).toThrow(/^what must be one of score, /);
    expect(() => formula({ what: 'constructor' as 'score' })).toThrow(RangeError);
    expect(() => formula({ flavour: 'numbers' as 'excel' })).toThrow(
      'flavour must be one of excel, sheets, libreoffice, received "numbers"',
    );
    expect(() => formula({ range: 'A1)' })).toThrow(/^range must/);
    expect(() => formula({ confidenceLevel: 95 })).toThrow(/^confidenceLevel must/);
    expect(() => formula({ scale: { min: 0, passiveFrom: 9, promoterFrom: 7, max: 10 } })).toThrow(
      /^scale must/,
    );
  });

  test('a formula longer than Excel accepts: spreadsheetFormula throws', () => {
    const slider = { min: 0, passiveFrom: 70, promoterFrom: 90, max: 100 };
    expect(formula({ scale: slider, what: 'respondents' }).length).toBeLessThan(8192);
    expect(() => formula({ scale: slider, what: 'wald-lower' })).toThrow(
      /^the formula must have at most 8192 characters, received more$/,
    );
    const endless = { min: -1e6, passiveFrom: 0, promoterFrom: 1, max: 1e6 };
    expect(() => formula({ scale: endless, what: 'score' })).toThrow(/8192/);
    expect(formula({ scale: endless, what: 'passives' })).toContain('">=0"');
  });

  test('the limits of a range on a sheet with a long name: a formula that Excel accepts', () => {
    const range = `'${'n'.repeat(31)}'!$A$1:$A$1048576`;
    for (const what of results) expect(formula({ range, what }).length).toBeLessThan(8192);
  });
});
