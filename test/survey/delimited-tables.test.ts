import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guessEncoding, lastRows, openDelimited, readRows } from '../../src/files/index.js';
import { SurveyError, type SurveyRecord } from '../../src/survey/index.js';
import { type WrittenTable, writtenTables } from '../support/delimited-tables.js';
import { encode } from '../support/encode.js';
import { recordOfText } from './tables.js';

/** The record of a text; null if the text is refused. */
function recordOrNull(text: string): SurveyRecord | null {
  try {
    return recordOfText(text);
  } catch (error) {
    if (error instanceof SurveyError || error instanceof RangeError) return null;
    throw error;
  }
}

function expectSameRatings(record: SurveyRecord, { header, rows }: WrittenTable): void {
  const ratings = rows.map((row) => row[header.indexOf('nps')] as string);
  const histogram = Array.from({ length: 11 }, (_, rating) => {
    return ratings.filter((cell) => cell === String(rating)).length;
  });
  expect(record.ratingColumn).toBe('nps');
  expect(record.histogram).toEqual(histogram);
  // a row of one blank cell at the end of a file is the end of its last line
  expect(record.ledger.counted).toBe(ratings.filter((cell) => cell !== '').length);
}

test('a table that was written in any way comes back, or is refused', () => {
  let refused = 0;
  let all = 0;
  fc.assert(
    fc.property(writtenTables, (table) => {
      const record = recordOrNull(table.text);
      all++;
      if (record === null) refused++;
      else expectSameRatings(record, table);
    }),
  );
  // a reader that refuses everything would pass as well
  expect(refused).toBeLessThan(all / 2);
});

test('with its delimiter recognised, all cells come back', () => {
  fc.assert(
    fc.property(writtenTables, ({ header, rows, delimiter, headerRows, text }) => {
      const table = openDelimited(text);
      fc.pre(table.delimiter === delimiter);
      const read = [...readRows(table, text), ...lastRows(table)].slice(headerRows - 1);
      const padded = (row: readonly string[] | undefined) => {
        return header.map((_, index) => row?.[index] ?? '');
      };
      expect([header, ...rows].map(padded)).toEqual(
        [header, ...rows].map((_, index) => padded(read[index])),
      );
    }),
  );
});

const encodings = [
  ['utf-8', (text: string) => new TextEncoder().encode(text)],
  ['utf-8', (text: string) => new TextEncoder().encode(`\uFEFF${text}`)],
  ['utf-16le', (text: string) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
  ['utf-16le', (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'))],
  ['utf-16be', (text: string) => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())],
  ['windows-1252', (text: string) => encode(text.replace(/[가-힣]/g, 'é'), 'windows-1252')],
  ['euc-kr', (text: string) => encode(text.replace(/[çè]/g, 'c'), 'euc-kr')],
  ['shift_jis', (text: string) => encode(japanese(text), 'shift_jis')],
] as const;

/** The same text with Japanese in place of Korean, and without letters that Shift_JIS lacks. */
function japanese(text: string): string {
  return text.replaceAll('매우 좋음, 추천', 'とても良い、すすめたい, ソ表').replace(/[çè]/g, 'c');
}

test.each(encodings)('in %s: the same ratings come back, or the table is refused', (_, encoded) => {
  fc.assert(
    fc.property(writtenTables, (table) => {
      const bytes = encoded(table.text);
      const { encoding } = guessEncoding(bytes);
      expect(encoding).not.toBe('binary');
      const record = recordOrNull(new TextDecoder(encoding).decode(bytes));
      if (record !== null) expectSameRatings(record, table);
    }),
  );
});
