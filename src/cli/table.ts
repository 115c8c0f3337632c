import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { InputError } from './errors.js';

/** A row of a table: its cells as they stand in the file. */
export type Row = readonly string[];

const BATCH = 1000;
const delimiters = [',', '\t', ';', '|'];
const SAMPLE_LENGTH = 1 << 16;
const SAMPLE_ROWS = 20;

/** A quotation mark inside a cell is text, and rows may be shorter or longer than the header. */
const tolerance = { relax_quotes: true, relax_column_count: true };

/** Reads a table of delimited text and hands over its rows, header included, in batches. */
export async function readTable(
  text: AsyncGenerator<string>,
  delimiter: string | undefined,
  take: (rows: Row[]) => void,
): Promise<void> {
  const start = await startOf(text);
  const parser = parse({ delimiter: delimiter ?? likelyDelimiter(start), ...tolerance });
  try {
    await pipeline(continued(start, text), parser, async (rows: AsyncIterable<string[]>) => {
      let batch: Row[] = [];
      for await (const row of rows) {
        batch.push(row);
        if (batch.length === BATCH) {
          take(batch);
          batch = [];
        }
      }
      take(batch);
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const isOpen = error.code === 'CSV_QUOTE_NOT_CLOSED';
    throw new InputError(
      isOpen
        ? `the row after row ${parser.info.records} opens a quotation mark that is never closed`
        : `row ${parser.info.records + 1} cannot be read: ${error.message}`,
    );
  }
}

async function startOf(text: AsyncGenerator<string>): Promise<string> {
  let start = '';
  while (start.length < SAMPLE_LENGTH) {
    const { value, done } = await text.next();
    if (done) break;
    start += value;
  }
  return start;
}

async function* continued(start: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}

/** The delimiter under which most of the first rows are as wide as the header, and that is widest. */
function likelyDelimiter(start: string): string {
  const fits = delimiters.map((delimiter) => ({ delimiter, ...fitOf(start, delimiter) }));
  fits.sort((a, b) => b.regular - a.regular || b.width - a.width);
  return fits[0]?.delimiter ?? ',';
}

function fitOf(start: string, delimiter: string): { regular: number; width: number } {
  try {
    const rows = parseAtOnce(start, { delimiter, to: SAMPLE_ROWS, ...tolerance }) as string[][];
    const width = rows[0]?.length ?? 0;
    if (width > 1) return { regular: rows.filter((row) => row.length === width).length, width };
  } catch {
    // the sample ends within a cell, or quotation marks make no sense with this delimiter
  }
  return { regular: 0, width: 0 };
}
