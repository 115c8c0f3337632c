import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { computeNps, confidenceInterval, screen } from '../../src/index.js';
import { spreadsheetFunctions } from '../../src/spreadsheet/index.js';
import { tableOf, textOf } from './page.js';

const rows = (parse(textOf('google-forms.csv')) as string[][]).slice(1);
/** C2:C as Google Sheets passes it: numbers, and a blank for a row without an answer. */
const column = [...rows.map(({ 2: answer }) => (answer ? [Number(answer)] : [''])), [''], ['']];

test('the spreadsheet functions give the numbers of the page and of the library for the sample', () => {
  const { ratings } = screen(rows, { rating: (row: string[]) => row[2] });
  const nps = computeNps(ratings);
  const interval = confidenceInterval(nps);
  const computed = tableOf('google-forms.md').map(([formula = '', printed]) => {
    const [, name = ''] = /^`=(\w+)\('Form Responses 1'!C2:C\)`$/.exec(formula) ?? [];
    const entry = Object.entries(spreadsheetFunctions).find(
      ([key]) => key.replace('.', '_') === name,
    );
    const value = entry?.[1].compute(column) as number;
    expect(value.toFixed(2)).toBe(printed);
    return value;
  });
  expect(computed).toEqual([nps.score, interval?.lower, interval?.upper]);
});

test('the spreadsheet functions refuse answers with labels, which the page leaves to the command', () => {
  const labelled = [[9], ['10 - Extremely likely']];
  expect(() => spreadsheetFunctions.NPS.compute(labelled)).toThrow(/row 2/);
  expect(screen(labelled, { rating: 0 }).ratings).toEqual([9, 10]);
});
