import { CsvError } from 'csv-parse';
import { likelyDelimiter, type Row, separatorLine } from '../../files/index.js';
import { EncodingError, InputError } from './errors.js';
import { rowParser } from './parser.js';

export type { Row } from '../../files/index.js';

const BATCH = 1000;
const SAMPLE_LENGTH = 1 << 16;
/** How much the parser may want to see before it hands over the row above. */
const LOOKED_AHEAD = Buffer.from(' '.repeat(8));

/** Reads a table of delimited text and hands over its rows, header included, in batches. */
export async function readTable(
  text: AsyncGenerator<string>,
  delimiter: string | undefined,
  take: (rows: Row[], delimiter: string) => void,
): Promise<void> {
  const { beginning, failure } = await startOf(text);
  const told = separatorLine(beginning);
  const start = beginning.slice(told?.length);
  const mark = delimiter ?? told?.delimiter ?? likelyDelimiter(start);
  let count = 0;
  let batch: Row[] = [];
  const parse = rowParser(mark, (row) => {
    count++;
    batch.push(row);
    if (batch.length < BATCH) return;
    const full = batch;
    batch = [];
    take(full, mark);
  });
  try {
    for await (const part of continued(start, text)) parse(Buffer.from(part), false);
    if (failure !== undefined) throw failure;
    parse(Buffer.alloc(0), true);
  } catch (error) {
    if (error instanceof EncodingError) parse(LOOKED_AHEAD, false); // rows that are whole
    throw explained(error, count);
  }
  take(batch, mark);
}

/** Of the row after those that were read. */
const problems: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'opens a quotation mark that is never closed',
  CSV_MAX_RECORD_SIZE: 'is longer than 16 MiB: is a quotation mark never closed?',
};

function explained(error: unknown, row: number): unknown {
  if (error instanceof EncodingError) return error.after(row);
  if (!(error instanceof CsvError)) return error;
  const sentence = problems[error.code];
  if (sentence === undefined) {
    return new InputError(`row ${row + 1} cannot be read: ${error.message}`);
  }
  return new InputError(`${row === 0 ? 'row 1' : `the row after row ${row}`} ${sentence}`);
}

/** The beginning of a text, up to where reading it failed if it did. */
async function startOf(
  text: AsyncGenerator<string>,
): Promise<{ readonly beginning: string; readonly failure?: unknown }> {
  let beginning = '';
  try {
    while (beginning.length < SAMPLE_LENGTH) {
      const { value, done } = await text.next();
      if (done) break;
      beginning += value;
    }
  } catch (failure) {
    return { beginning, failure };
  }
  return { beginning };
}

async function* continued(start: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}
