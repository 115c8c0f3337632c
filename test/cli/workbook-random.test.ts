import exceljs from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSheets, openWorkbook } from '../../src/cli/input/workbook/workbook.js';
import { escaped, lettersOf, withZip64, writeWorkbook } from '../support/workbook-writer.js';

type Value = string | number | boolean | Date | null;
type Table = readonly (readonly Value[])[];

/** All rows of the only sheet. */
function rowsIn(bytes: Uint8Array): (readonly string[])[] {
  const workbook = openWorkbook(bytes);
  const rows: (readonly string[])[] = [];
  for (const sheet of openSheets(workbook, workbook.contents.sheets)) {
    rows.push(...sheet.sample);
    for (const batch of sheet.rest) rows.push(...batch);
  }
  return rows;
}

/** The rows that a table must come back as: without blank cells and rows at their ends. */
function expectedRows(table: Table): string[][] {
  const rows = table.map((row) => withoutBlankEnd(row.map(textOf), (cell) => cell === ''));
  return withoutBlankEnd(rows, (row) => row.length === 0);
}

function withoutBlankEnd<Item>(items: readonly Item[], isBlank: (item: Item) => boolean): Item[] {
  const last = items.findLastIndex((item) => !isBlank(item));
  return items.slice(0, last + 1);
}

function textOf(value: Value): string {
  if (value === null) return '';
  if (!(value instanceof Date)) return String(value);
  return value
    .toISOString()
    .replace('T00:00:00.000', '')
    .replace('T', ' ')
    .replace(/(\.000)?Z$/, '');
}

/** Characters that have a meaning in XML, in escapes of workbooks and in other scripts. */
const characters = fc.constantFrom(...'ab 9<>&"\'_x000D_]]>\t\n한é😀,;=#');
const texts = fc.oneof(
  fc.string({ unit: characters, maxLength: 12 }),
  fc.string({ unit: characters, minLength: 20, maxLength: 60 }),
  fc.constantFrom('_x000D_', ' 9 ', '10', '#N/A', '2026-03-31', 'a'.repeat(40_000)),
);
const numbers = fc.oneof(
  fc.integer({ min: 0, max: 10 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
);
const dates = fc
  .date({ min: new Date('1901-01-01'), max: new Date('9999-01-01'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000));
const values: fc.Arbitrary<Value> = fc.oneof(texts, numbers, fc.boolean(), fc.constant(null));
const tablesOf = (cells: fc.Arbitrary<Value>) =>
  fc.array(fc.array(cells, { maxLength: 30 }), { maxLength: 20 });

/** How a table is written by hand. */
const styles = fc.record({
  quote: fc.constantFrom('"', "'"),
  hasReferences: fc.boolean(),
  hasRowNumbers: fc.boolean(),
  texts: fc.constantFrom('shared', 'inline', 'runs', 'formula'),
  hasComments: fc.boolean(),
  prefix: fc.constantFrom('', 'x:'),
  zip64: fc.boolean(),
});
type Style = typeof styles extends fc.Arbitrary<infer Of> ? Of : never;

/** A text with the escapes of workbooks, as XML. */
function written(text: string): string {
  return escaped(text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replaceAll('\r', '_x000D_'));
}

function writtenByHand(table: Table, style: Style): Uint8Array {
  const shared: string[] = [];
  const { prefix, quote } = style;
  const tag = (name: string, attributes: Record<string, string>, content: string) => {
    const list = Object.entries(attributes).map(
      ([key, value]) => ` ${key}=${quote}${value}${quote}`,
    );
    const comment = style.hasComments ? '<!-- <c r="A1"> -->' : '';
    return `<${prefix}${name}${list.join('')}>${content}${comment}</${prefix}${name}>\n`;
  };
  const textCell = (text: string, reference: Record<string, string>) => {
    const letters = [...text];
    const half = Math.floor(letters.length / 2);
    const runs = [letters.slice(0, half).join(''), letters.slice(half).join('')];
    // an escape between two runs would not be one
    const isTorn = written(text) !== runs.map(written).join('');
    switch (style.texts) {
      case 'shared':
        shared.push(`<si><t>${written(text)}</t></si>`);
        return tag('c', { ...reference, t: 's' }, `<${prefix}v>${shared.length - 1}</${prefix}v>`);
      case 'formula':
        return tag(
          'c',
          { ...reference, t: 'str' },
          `<${prefix}f>A1</${prefix}f><${prefix}v>${written(text)}</${prefix}v>`,
        );
      default: {
        const parts = style.texts === 'runs' && !isTorn ? runs : [text];
        const content = parts.map(
          (part) => `<${prefix}r><${prefix}t>${written(part)}</${prefix}t></${prefix}r>`,
        );
        return tag(
          'c',
          { ...reference, t: 'inlineStr' },
          `<${prefix}is>${content.join('')}</${prefix}is>`,
        );
      }
    }
  };
  const cell = (value: Value, row: number, column: number) => {
    const reference: Record<string, string> = style.hasReferences
      ? { r: `${lettersOf(column)}${row + 1}` }
      : {};
    if (value === null) return style.hasReferences ? '' : tag('c', {}, '');
    if (typeof value === 'string') return textCell(value, reference);
    const type = typeof value === 'boolean' ? { t: 'b' } : {};
    return tag('c', { ...reference, ...type }, `<${prefix}v>${Number(value)}</${prefix}v>`);
  };
  const rows = table.map((row, index) => {
    const number: Record<string, string> = style.hasRowNumbers ? { r: `${index + 1}` } : {};
    return tag('row', number, row.map((value, column) => cell(value, index, column)).join(''));
  });
  const bytes = writeWorkbook({ sheets: [{ rows: rows.join('') }], texts: shared.join('') });
  return style.zip64 ? withZip64(bytes) : bytes;
}

test('random tables written by hand, in every way: come back cell by cell', () => {
  fc.assert(
    fc.property(tablesOf(values), styles, (table, style) => {
      expect(rowsIn(writtenByHand(table, style))).toEqual(expectedRows(table));
    }),
  );
});

/** Values that exceljs writes as they are. It does not escape texts that look like escapes. */
const valuesOfExceljs = fc
  .oneof(values, dates)
  .filter((value) => !(typeof value === 'string' && /_x[0-9a-f]{4}_/i.test(value)));

test('random tables written by exceljs: come back cell by cell', async () => {
  await fc.assert(
    fc.asyncProperty(tablesOf(valuesOfExceljs), fc.boolean(), async (table, useSharedStrings) => {
      const book = new exceljs.Workbook();
      const sheet = book.addWorksheet('Answers');
      for (const [index, row] of table.entries()) {
        for (const [column, value] of row.entries()) {
          const cell = sheet.getCell(index + 1, column + 1);
          cell.value = value;
          if (value instanceof Date) cell.numFmt = 'yyyy\\-mm\\-dd hh:mm:ss';
        }
      }
      const bytes = await book.xlsx.writeBuffer({ useSharedStrings });
      expect(rowsIn(new Uint8Array(bytes))).toEqual(expectedRows(table));
    }),
  );
});
