import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Excel from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standardScale } from '../../src/index.js';
import { spreadsheetFormula } from '../../src/spreadsheet/index.js';
import { type Content, ERROR, expectedOf, question, range, results } from './formulas.js';
import { hasLibreOffice, workshop } from './soffice.js';

/** LibreOffice shows fifteen digits; the rest is room for sums in another order. */
const TOLERANCE = 1e-9;

/** The letters of a column, counted from 0. */
const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);

function expectCells(values: readonly string[], expected: readonly (number | null)[]): void {
  expected.forEach((value, index) => {
    const text = values[index] ?? '';
    if (value === null) expect(text).toBe('#DIV/0!');
    else expect(Math.abs(Number.parseFloat(text) - value), results[index]).toBeLessThan(TOLERANCE);
  });
}

describe.skipIf(!hasLibreOffice)('formulas in LibreOffice: same results as the library', () => {
  const { folder, recalculate } = workshop();

  test('a workbook with random ranges, scales and levels', async () => {
    const questions = fc.sample(question, 200);
    questions.push({ scale: standardScale, cells: [null], confidenceLevel: 0.95 });
    questions.push({
      scale: standardScale,
      cells: ['great', 11, 9.5, ERROR],
      confidenceLevel: 0.95,
    });
    const book = new Excel.Workbook();
    const data = book.addWorksheet("People's answers");
    const out = book.addWorksheet('Out');
    questions.forEach(({ cells, scale, confidenceLevel }, column) => {
      cells.forEach((content, row) => {
        const cell = data.getCell(row + 1, column + 1);
        cell.value = content === ERROR ? { error: content } : content;
      });
      const name = letters(column);
      const range = `'People''s answers'!$${name}$1:${name}${cells.length}`;
      results.forEach((what, index) => {
        const formula = spreadsheetFormula({
          range,
          what,
          flavour: 'excel',
          scale,
          confidenceLevel,
        });
        out.getCell(column + 1, index + 1).value = { formula: formula.slice(1) };
      });
    });
    const path = join(folder, 'answers.xlsx');
    await book.xlsx.writeFile(path);
    const values = recalculate(path, 2);
    expect(values).toHaveLength(questions.length);
    questions.forEach((question, row) => {
      expectCells(values[row] as string[], expectedOf(question.cells, question));
    });
  });

  test('formulas typed into a CSV file, whole columns included', () => {
    // Texts that look like numbers become numbers in a CSV file.
    const contents: Content[] = [null, 'great', 9.5, 11, -1];
    const columns = fc.sample(range(standardScale, contents), 12);
    // LibreOffice names the sheet of a CSV file Sheet1 while it reads it.
    const formulasOf = (cells: readonly Content[], column: number) => {
      const name = letters(column);
      const range = column < 3 ? `${name}:${name}` : `$Sheet1.$${name}$1:${name}${cells.length}`;
      return results.map((what) => spreadsheetFormula({ range, what, flavour: 'libreoffice' }));
    };
    const rows = Array.from({ length: 40 }, (_, row) => [
      ...columns.map((cells) => String(cells[row] ?? '')),
      ...(columns[row] ? formulasOf(columns[row], row) : []),
    ]);
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const path = join(folder, 'typed.csv');
    writeFileSync(
      path,
      rows
        .map((row) => row.map((text) => (/[=;]/.test(text) ? quoted(text) : text)).join())
        .join('\n'),
    );
    const values = recalculate(path);
    columns.forEach((cells, row) => {
      expectCells((values[row] as string[]).slice(columns.length), expectedOf(cells));
    });
  });
});
