import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { spreadsheetFunctions } from '../../src/spreadsheet/index.js';
import { read } from '../support/pages.js';
import { textOf } from './page.js';

test('NPS.TERMS of the example comments: the first rows of each side on the page', () => {
  const [, ...rows] = parse(read('docs/example-comments-ko.csv')) as string[][];
  const ratings = rows.map(([, , rating = '']) => [rating === '' ? '' : Number(rating)]);
  const comments = rows.map((row) => [row[3]]);
  const table = spreadsheetFunctions['NPS.TERMS'].compute(ratings, comments) as unknown[][];
  const line = (row: readonly unknown[]) => `| ${row.map(rounded).join(' | ')} |`;
  const [heading = []] = table;
  const firstOf = (side: string) => table.filter(([first]) => first === side).slice(0, 3);
  const more = Array(heading.length).fill('…');
  const [, body = ''] = textOf('comments.md').split(`${line(heading)}\n|${'---|'.repeat(8)}\n`);
  expect(body.split('\n\n')[0]?.split('\n')).toEqual(
    [...firstOf('low'), more, ...firstOf('high'), more].map(line),
  );
  expect(textOf('comments.md')).toContain(`=NPS.TERMS(C2:C${rows.length + 1},D2:D`);
});

function rounded(cell: unknown): string {
  return typeof cell === 'number' ? String(Number(cell.toFixed(2))) : String(cell);
}
