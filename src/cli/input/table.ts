import {
  type DelimitedText,
  type DelimitedTextError,
  lastRows,
  openDelimited,
  type Row,
  readRows,
} from '../../files/index.js';
import { EncodingError, InputError } from './errors.js';

export type { Row } from '../../files/index.js';

const SAMPLE_LENGTH = 1 << 16;

/** Reads a table of delimited text and hands over its rows, header included, in batches. */
export async function readTable(
  text: AsyncGenerator<string>,
  delimiter: string | undefined,
  take: (rows: readonly Row[], table: DelimitedText) => void,
): Promise<DelimitedText> {
  const { beginning, failure } = await startOf(text);
  const table = openDelimited(beginning, { delimiter });
  let count = 0;
  const takeAll = (rows: readonly Row[]): void => {
    count += rows.length;
    if (rows.length > 0) take(rows, table);
  };
  try {
    for await (const part of chain(beginning, text)) takeAll(readRows(table, part));
    if (failure !== undefined) throw failure;
    takeAll(lastRows(table));
  } catch (error) {
    throw error instanceof EncodingError ? error.after(count) : inputError(error);
  }
  return table;
}

const problems: Readonly<Record<DelimitedTextError['code'], string>> = {
  'quote-not-closed': 'opens a quotation mark that is never closed',
  'row-too-long': 'is longer than 16 MiB: is a quotation mark never closed?',
};

function inputError(error: unknown): unknown {
  const { code, row } = error as DelimitedTextError;
  const sentence = problems[code];
  if (sentence === undefined) return error;
  return new InputError(`${row === 1 ? 'row 1' : `the row after row ${row - 1}`} ${sentence}`);
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

async function* chain(start: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}
