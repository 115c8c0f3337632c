import { type DelimitedText, type DelimitedTextError, openDelimited } from '../../files/index.js';
import { inBytes, scanBytes, scanEnd, scanText } from '../../files/scan-parts.js';
import type { TextBetween } from '../../files/scanned-texts.js';
import { EncodingError, InputError } from './errors.js';

export type { Row } from '../../files/index.js';

/** 64 Ki characters, of at most three bytes each, show what separates cells. */
const BEGINNING = 3 << 16;

/** Takes the rows that a table has found, before it goes on; the function gives their texts. */
export type TakeRows = (table: DelimitedText, textBetween: TextBetween) => void;

/** Reads a table of delimited text in UTF-8 and hands over its rows, header included, in batches. */
export async function readTable(
  parts: AsyncGenerator<Uint8Array>,
  delimiter: string | undefined,
  take: TakeRows,
): Promise<DelimitedText> {
  const { beginning, failure } = await startOf(parts);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const inText = openDelimited(decoder.decode(beginning), { delimiter });
  const isAscii = inText.delimiter.charCodeAt(0) < 0x80;
  const table = isAscii ? inBytes(inText) : inText;
  try {
    for await (const part of chain(beginning, parts)) {
      if (!isAscii) take(table, scanText(table, decoder.decode(part)));
      else {
        scanBytes(table, part);
        take(table, textsOf(table));
      }
    }
    if (failure !== undefined) throw failure;
    const lastTexts = scanEnd(table);
    take(table, isAscii ? textsOf(table) : lastTexts);
  } catch (error) {
    throw error instanceof EncodingError ? error.after(table.scan.rows) : inputError(error);
  }
  return table;
}

/** The texts between places of bytes. */
function textsOf({ scan: { units } }: DelimitedText): TextBetween {
  const buffer = Buffer.from(units.buffer, units.byteOffset, units.byteLength);
  return (start, end) => buffer.toString('utf8', start, end);
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
  parts: AsyncGenerator<Uint8Array>,
): Promise<{ readonly beginning: Uint8Array; readonly failure?: unknown }> {
  const first: Uint8Array[] = [];
  let length = 0;
  try {
    while (length < BEGINNING) {
      const { value, done } = await parts.next();
      if (done) break;
      first.push(Uint8Array.from(value));
      length += value.length;
    }
  } catch (failure) {
    return { beginning: Buffer.concat(first), failure };
  }
  return { beginning: Buffer.concat(first) };
}

async function* chain(
  start: Uint8Array,
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield start;
  yield* rest;
}
