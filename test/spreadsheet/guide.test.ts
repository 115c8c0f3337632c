// docs/spreadsheets.md, followed step by step.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Excel from 'exceljs';
import { describe, expect, test } from 'vitest';
import { computeNps, confidenceInterval } from '../../src/index.js';
import { spreadsheetFormula } from '../../src/spreadsheet/index.js';
import { fencedBlocks } from '../support/snippets.js';
import { sheet } from './hyperformula.js';
import { hasLibreOffice, workshop } from './soffice.js';

const guide = readFileSync('docs/spreadsheets.md', 'utf8');

/** The rows of all tables with these headings, without the code marks. */
function rowsUnder(...headings: string[]): string[][] {
  const lines = guide.split('\n');
  const rows: string[][] = [];
  lines.forEach((line, start) => {
    if (cellsIn(line).join() !== headings.join()) return;
    for (let at = start + 2; lines[at]?.startsWith('|'); at++) rows.push(cellsIn(lines[at] ?? ''));
  });
  return rows;
}

function cellsIn(line: string): string[] {
  const cells = line.split('|').slice(1, -1);
  return cells.map((cell) => cell.trim().replace(/^`(.*)`$/, '$1'));
}

/** The example sheet as it is typed: numbers, texts, dates. */
const typed = rowsUnder('A', 'B', 'C').map(([rating, plan, date], row) => [
  row === 0 || rating === '' ? rating || null : Number(rating),
  plan as string,
  date as string,
]);
const ratings = typed.slice(1).flatMap(([rating]) => (typeof rating === 'number' ? [rating] : []));
const counts = fencedBlocks('guide', guide)
  .filter(({ language }) => language === 'excel')
  .map(({ code }) => code.trim());
const worksheet = rowsUnder('cell', 'formula', 'shows', '');

/** What a cell shows that is wide enough for two decimals, and drops those that are zero. */
const printed = (value: unknown): string =>
  typeof value === 'number' ? String(Number(value.toFixed(2))) : String(value);

test('the example is a survey of nine answers and a blank', () => {
  expect(ratings).toHaveLength(9);
  expect(typed).toHaveLength(11);
});

test('the counts are what spreadsheetFormula emits', () => {
  expect(counts).toEqual(
    (['promoters', 'passives', 'detractors'] as const).map((what) =>
      spreadsheetFormula({ range: 'A2:A11', what, flavour: 'excel' }),
    ),
  );
});

test('the worksheet is the one of the library', () => {
  const nps = computeNps(ratings);
  const interval = confidenceInterval(nps, { method: 'adjusted-wald' });
  const { promoters, passives, detractors, respondents, score } = nps;
  expect(worksheet.map(([cell, , shows]) => [cell, shows])).toEqual(
    [promoters, passives, detractors, respondents, 0, score, interval?.lower, interval?.upper].map(
      (value, index) => [`E${index + 2}`, printed(value)],
    ),
  );
});

/** The formulas of the cells E2 to E9. */
const formulas = worksheet.map(([, formula], index) => counts[index] ?? (formula as string));

/** What the cells E2 to E9 show in HyperFormula, beside these rows. */
function shownBeside(rows: typeof typed): unknown[] {
  const book = sheet(
    rows.map((row, index) => [...row, null, index === 0 ? null : (formulas[index - 1] ?? null)]),
  );
  return formulas.map((_, index) => book.getCellValue({ sheet: 0, row: index + 1, col: 4 }));
}

test('the worksheet shows in HyperFormula what the guide says', () => {
  expect(shownBeside(typed).map(printed)).toEqual(worksheet.map(([, , shows]) => shows));
});

test('where nobody answered, it shows neither a score nor limits', () => {
  const [header = [], ...rows] = typed;
  const shown = shownBeside([header, ...rows.map(([, ...rest]) => [null, ...rest])]);
  expect(shown.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
  for (const value of shown.slice(5)) expect(value).toMatchObject({ value: '#DIV/0!' });
});

describe.skipIf(!hasLibreOffice)('in LibreOffice', () => {
  const { folder, recalculate } = workshop();
  test('the worksheet shows what the guide says', async () => {
    const book = new Excel.Workbook();
    const page = book.addWorksheet('Survey');
    page.addRows(typed);
    formulas.forEach((formula, index) => {
      page.getCell(`E${index + 2}`).value = { formula: formula.slice(1) };
    });
    await book.xlsx.writeFile(join(folder, 'guide.xlsx'));
    const shown = recalculate(join(folder, 'guide.xlsx')).slice(1);
    expect(shown.slice(0, formulas.length).map((row) => printed(Number(row[4])))).toEqual(
      worksheet.map(([, , shows]) => shows),
    );
  });
});

describe('the functions show what the guide says', () => {
  const tables = rowsUnder('formula', 'shows first');
  test('all of them', () => expect(tables.length).toBeGreaterThan(19));
  test.each(tables)('%s', (formula, shows) => {
    const book = sheet(typed.map((row, index) => (index === 0 ? [...row, formula] : row)));
    expect(printed(book.getCellValue({ sheet: 0, row: 0, col: 3 }))).toBe(shows);
  });
});

test('a blank that arrives as 0 moves the score as far as the guide says', () => {
  const [says] = /would show (\d+) there/.exec(guide)?.slice(1) ?? [];
  expect(computeNps([...ratings, 0]).score).toBe(Number(says));
});

describe('a wrong cell shows what the guide says', () => {
  test.each(rowsUnder('in the range', 'the cell shows', 'and says'))('%s', (cell, error, says) => {
    const content = Number.isNaN(Number(cell)) ? (cell as string) : Number(cell);
    const book = sheet([[10, '=NPS(A1:A3)'], [9], [content]]);
    expect(book.getCellValue({ sheet: 0, row: 0, col: 1 })).toMatchObject({
      value: error,
      message: says,
    });
  });
});

test('adjusted Wald is as close to the score interval as the guide says', () => {
  const distance = (promoters: number, passives: number, detractors: number): number => {
    const tally = { promoters, passives, detractors };
    const [a, b] = (['score', 'adjusted-wald'] as const).map((method) =>
      confidenceInterval(tally, { method }),
    );
    if (!a || !b) throw new Error('there are answers');
    return Math.max(Math.abs(a.lower - b.lower), Math.abs(a.upper - b.upper));
  };
  expect(distance(15, 9, 6)).toBeLessThan(1);
  expect(distance(5, 2, 2)).toBeLessThan(4);
  expect(Math.round(distance(15, 15, 0))).toBe(6);
});
