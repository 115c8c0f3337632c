import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeNps, npsTrend } from '../../src/index.js';
import { spreadsheetFunctions } from '../../src/spreadsheet/index.js';
import { ratingOn } from '../support/arbitraries.js';
import { built } from '../support/build.js';
import { calls } from './calls.js';

// Apps Script runs a pasted file as a script, not a module, in a realm with only the language.
const source = readFileSync(built('sheets/nps-core.gs'), 'utf8');
const realm = createContext(Object.create(null));
runInContext(source, realm);

/** The value a cell shows. The arguments are made inside the realm, as Google does. */
const cell = (formula: string): unknown => JSON.parse(run(`JSON.stringify(${formula})`) as string);
const run = (script: string): unknown => runInContext(script, realm);

describe('the script for Google Sheets', () => {
  test('declares every function as a custom function', () => {
    const declared = [...source.matchAll(/ \* @customfunction\n \*\/\nfunction (\w+)\(/g)];
    expect(declared.map(([, name]) => name)).toEqual(
      Object.keys(spreadsheetFunctions).map((name) => name.replace('.', '_')),
    );
    expect(source).not.toMatch(/^\s*(import|export)\b/m);
  });

  test('ranges with empty texts as blanks, and single cells: computes both', () => {
    expect(cell("NPS([[10], [9], [''], [8], [6]])")).toBe(25);
    expect(cell('NPS(10)')).toBe(100);
    expect(cell("NPS_CATEGORY([[10, 7], [0, '']])")).toEqual([
      ['promoter', 'passive'],
      ['detractor', ''],
    ]);
    expect(cell('NPS_CATEGORY(7)')).toBe('passive');
    expect(cell('NPS_INTERVAL([[10], [9], [3]], 0.9)')).toEqual(
      spreadsheetFunctions['NPS.INTERVAL'].compute([[10], [9], [3]], 0.9),
    );
    expect(cell("NPS_BYSEGMENT([[10], [3]], [['Pro'], ['Free']])")).toHaveLength(4);
  });

  test.each(Object.entries(calls))('%s: same result as the library', (name, args) => {
    const { compute } = spreadsheetFunctions[name as keyof typeof calls];
    const formula = `${name.replace('.', '_')}(${args.map((arg) => JSON.stringify(arg)).join()})`;
    expect(cell(formula)).toEqual(compute(...args));
  });

  test('a Date: its day in the time zone of the script', () => {
    const trend = cell(
      "NPS_TREND([[10], [3], ['']], [[new Date(2026, 0, 31)], [new Date(2026, 1, 1, 23, 59)], ['']])",
    ) as unknown[][];
    const rows = [
      { rating: 10, day: '2026-01-31' },
      { rating: 3, day: '2026-02-01' },
    ];
    const { points } = npsTrend(rows, { rating: 'rating', date: 'day', period: 'month' });
    expect(trend.slice(1).map(([period]) => period)).toEqual(['2026-01', '2026-02']);
    expect(trend[2]?.[5]).toBe(points[1]?.change?.estimate);
  });

  test('a wrong argument: throws the message that the cell shows', () => {
    expect(() => run('NPS([[10], [11]])')).toThrow(
      'ratings at row 2, column 1 must be a whole number from 0 to 10, received 11',
    );
    expect(() => run("NPS([['#N/A']])")).toThrow('received "#N/A"');
    expect(() => run("NPS([['']])")).toThrow('ratings must hold at least one rating');
  });

  test('random ranges: same score as the library', () => {
    const range = fc.array(
      fc.array(fc.option(ratingOn(), { nil: '' }), { minLength: 3, maxLength: 3 }),
    );
    fc.assert(
      fc.property(range, (rows) => {
        const ratings = rows.flat().filter((value) => typeof value === 'number');
        if (ratings.length === 0) return;
        expect(cell(`NPS(${JSON.stringify(rows)})`)).toBe(computeNps(ratings).score);
      }),
    );
  });
});
