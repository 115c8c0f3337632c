import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { computeNps, confidenceInterval, screen } from '../../src/index.js';
import { spreadsheetFunctions } from '../../src/spreadsheet/index.js';
import { tableOf, textOf } from './page.js';

const rows = (parse(textOf('google-forms.csv')) as string[][]).slice(1);
/** C2:C as Google Sheets hands it over: numbers, and the blanks of rows without an answer. */
const column = [...rows.map(({ 2: answer }) => (answer ? [Number(answer)] : [''])), [''], ['']];

test('the functions give for the sample what the page and the library say', () => {
  const { ratings } = screen(rows, { rating: (row: string[]) => row[2] });
  const nps = computeNps(ratings);
  const interval = confidenceInterval(nps);
  const computed = tableOf('google-forms.md').map(([formula = '', printed]) => {
    const [, name = ''] = /^`=(\w+)\('Form Responses 1'!C2:C\)`$/.exec(formula) ?? [];
    const found = Object.entries(spreadsheetFunctions).find(
      ([key]) => key.replace('.', '_') === name,
    );
    const value = found?.[1].compute(column) as number;
    expect(value.toFixed(2)).toBe(printed);
    return value;
  });
  expect(computed).toEqual([nps.score, interval?.lower, interval?.upper]);
});

test('they refuse answers with labels, which the page says are for the command', () => {
  const labelled = [[9], ['10 - Extremely likely']];
  expect(() => spreadsheetFunctions.NPS.compute(labelled)).toThrow(/row 2/);
  expect(screen(labelled, { rating: 0 }).ratings).toEqual([9, 10]);
});
