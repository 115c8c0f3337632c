// Follows docs/spreadsheets.md step by step.
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

/** The rows of all tables with these headings, without code marks. */
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
const [segmentScore = '', ...counts] = fencedBlocks('guide', guide)
  .filter(({ language }) => language === 'excel')
  .map(({ code }) => code.trim())
  .sort((a, b) => Number(b.includes('"=Pro"')) - Number(a.includes('"=Pro"')));
const worksheet = rowsUnder('cell', 'formula', 'shows', 'meaning');

/** The text of a cell with at most two decimals. */
const printed = (value: unknown): string =>
  typeof value === 'number' ? String(Number(value.toFixed(2))) : String(value);

test('the example sheet: nine answers and a blank', () => {
  expect(ratings).toHaveLength(9);
  expect(typed).toHaveLength(11);
});

test('the counting formulas are those of spreadsheetFormula', () => {
  expect(counts).toEqual(
    (['promoters', 'passives', 'detractors'] as const).map((what) =>
      spreadsheetFormula({ range: 'A2:A11', what, flavour: 'excel' }),
    ),
  );
});

test('the formula for one segment: that of spreadsheetFormula, with the scores in the guide', () => {
  const where = [{ range: 'B2:B11', is: 'Pro' }];
  expect(segmentScore).toBe(
    spreadsheetFormula({ range: 'A2:A11', what: 'score', flavour: 'excel', where }),
  );
  const [, pro, free] = /Pro, (\d+); with `"=Free"` it is (\d+):/.exec(guide) ?? [];
  const scoreBy = (criterion: string) => {
    const formula = segmentScore.replaceAll('"=Pro"', criterion);
    const book = sheet(typed.map((row, index) => (index === 0 ? [...row, formula, 'Free'] : row)));
    return book.getCellValue({ sheet: 0, row: 0, col: 3 });
  };
  expect(scoreBy('"=Pro"')).toBe(Number(pro));
  expect(scoreBy('"=Free"')).toBe(Number(free));
  expect(scoreBy('"="&E1')).toBe(Number(free));
});

test('the worksheet: same numbers as the library', () => {
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

/** The values of the cells E2 to E9 in HyperFormula, for a sheet with these rows. */
function valuesBeside(rows: typeof typed): unknown[] {
  const book = sheet(
    rows.map((row, index) => [...row, null, index === 0 ? null : (formulas[index - 1] ?? null)]),
  );
  return formulas.map((_, index) => book.getCellValue({ sheet: 0, row: index + 1, col: 4 }));
}

test('the worksheet in HyperFormula: the values in the guide', () => {
  expect(valuesBeside(typed).map(printed)).toEqual(worksheet.map(([, , shows]) => shows));
});

test('the worksheet in HyperFormula without answers: no score and no limits', () => {
  const [header = [], ...rows] = typed;
  const values = valuesBeside([header, ...rows.map(([, ...rest]) => [null, ...rest])]);
  expect(values.slice(0, 5)).toEqual([0, 0, 0, 0, 0]);
  for (const value of values.slice(5)) expect(value).toMatchObject({ value: '#DIV/0!' });
});

describe.skipIf(!hasLibreOffice)('the guide in LibreOffice', () => {
  const { folder, recalculate } = workshop();
  test('the worksheet: the values in the guide', async () => {
    const book = new Excel.Workbook();
    const page = book.addWorksheet('Survey');
    page.addRows(typed);
    formulas.forEach((formula, index) => {
      page.getCell(`E${index + 2}`).value = { formula: formula.slice(1) };
    });
    await book.xlsx.writeFile(join(folder, 'guide.xlsx'));
    const values = recalculate(join(folder, 'guide.xlsx')).slice(1);
    expect(values.slice(0, formulas.length).map((row) => printed(Number(row[4])))).toEqual(
      worksheet.map(([, , shows]) => shows),
    );
  });
});

describe('custom functions: the values in the guide', () => {
  const tables = rowsUnder('formula', 'shows first');
  test('the guide has at least 20 custom functions', () =>
    expect(tables.length).toBeGreaterThan(19));
  test.each(tables)('%s: the value in the guide', (formula, shows) => {
    const book = sheet(typed.map((row, index) => (index === 0 ? [...row, formula] : row)));
    expect(printed(book.getCellValue({ sheet: 0, row: 0, col: 3 }))).toBe(shows);
  });
});

test('a blank that Excel passes as 0: the wrong score that the guide warns of', () => {
  const [score] = /would show (\d+) there/.exec(guide)?.slice(1) ?? [];
  expect(computeNps([...ratings, 0]).score).toBe(Number(score));
});

describe('a wrong cell: the error and message in the guide', () => {
  test.each(rowsUnder('in the range', 'the cell shows', 'and says'))(
    'the cell %s: the error and message in the guide',
    (cell, error, message) => {
      const content = Number.isNaN(Number(cell)) ? (cell as string) : Number(cell);
      const book = sheet([[10, '=NPS(A1:A3)'], [9], [content]]);
      expect(book.getCellValue({ sheet: 0, row: 0, col: 1 })).toMatchObject({
        value: error,
        message,
      });
    },
  );
});

test('adjusted Wald limits: as close to the score interval as the guide says', () => {
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
