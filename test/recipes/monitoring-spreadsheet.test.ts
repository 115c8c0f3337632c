import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { screen } from '../../src/index.js';
import { spreadsheetFunctions } from '../../src/spreadsheet/index.js';
import { read } from '../support/pages.js';
import { textOf } from './page.js';

const page = 'monitoring.md';

describe('the functions in a spreadsheet', () => {
  const question = 'How likely are you to recommend us to a friend or colleague?';
  const table = parse(read('docs/example-survey.csv'), {
    columns: true,
  });
  const { rows, ratings } = screen(table as Record<string, string>[], { rating: question });
  const column = (values: readonly unknown[]) => values.map((value) => [value]);
  const dates = column(rows.map((row) => row['Submitted at']?.slice(0, 10)));
  const rounded = (cell: unknown) =>
    typeof cell === 'number' ? String(Number(cell.toFixed(2))) : String(cell);

  /** The rows of the table of the page with this heading. */
  const rowsBelow = (heading: string): string[][] => {
    const [, lines = ''] = textOf(page).split(
      `| ${heading} |\n|${'---|'.repeat(heading.split('|').length)}\n`,
    );
    const rows = lines.split('\n\n')[0] ?? '';
    return rows
      .trimEnd()
      .split('\n')
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
  };

  test('NPS.LIMITS of the example survey: the first and last rows on the page', () => {
    const [heading = [], ...limits] = spreadsheetFunctions['NPS.LIMITS'].compute(
      column(ratings),
      dates,
    ) as unknown[][];
    const printed = limits.map((row) => row.map(rounded));
    expect(rowsBelow(heading.join(' | '))).toEqual([
      ...printed.slice(0, 2),
      Array(9).fill('…'),
      ...printed.slice(-3),
    ]);
    expect(textOf(page)).toContain(`A2:A${ratings.length + 1},B2:B${ratings.length + 1}`);
  });

  test('NPS.ANYTIME of the example survey: the cells on the page', () => {
    const cells = spreadsheetFunctions['NPS.ANYTIME'].compute(
      column(ratings),
      0.95,
      40,
    ) as unknown[][];
    const [lower, upper, pValue] = cells[0] as number[];
    expect(rowsBelow('lower | upper | p-value')).toEqual([
      [rounded(lower), rounded(upper), (pValue as number).toFixed(6)],
    ]);
  });
});
