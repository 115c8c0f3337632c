import { parse } from 'csv-parse/sync';
import { HyperFormula } from 'hyperformula';
import { expect, test } from 'vitest';
import { computeNps, screen } from '../../src/index.js';
import { spreadsheetFormula } from '../../src/spreadsheet/index.js';
import { codeOf, textOf } from './page.js';

const page = 'google-forms.md';
const [score, ignored] = codeOf(page, 'text') as [string, string];

test('the formulas to copy are those that the library writes', () => {
  const options = { range: "'Form Responses 1'!C2:C", flavour: 'sheets' } as const;
  expect(score).toBe(spreadsheetFormula({ ...options, what: 'score' }));
  expect(ignored).toBe(spreadsheetFormula({ ...options, what: 'ignored' }));
});

test('they give for the sample what the page and the library say', () => {
  const [header, ...rows] = parse(textOf('google-forms.csv')) as string[][];
  const typed = rows.map((cells) =>
    cells.map((cell, i) => (i === 2 && cell ? Number(cell) : cell)),
  );
  const closed = (formula: string) => formula.replaceAll('!C2:C', `!C2:C${rows.length + 1}`);
  const sheets = {
    'Form Responses 1': [header as string[], ...typed],
    NPS: [[closed(score)], [closed(ignored)]],
  };
  const book = HyperFormula.buildFromSheets(sheets, { licenseKey: 'gpl-v3' });
  const sheet = book.getSheetId('NPS') as number;
  const [found, left] = [0, 1].map((row) => book.getCellValue({ sheet, row, col: 0 }));
  const { ratings } = screen(rows, { rating: (row) => row[2] });
  expect(found).toBe(computeNps(ratings).score);
  expect(left).toBe(0);
  expect(textOf(page)).toContain(`they give ${(found as number).toFixed(2)} and 0`);
});
