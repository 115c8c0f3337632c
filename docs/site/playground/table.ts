import {
  type DelimitedTextError,
  guessEncoding,
  lastRows,
  openDelimited,
  type Row,
  readRows,
} from 'nps-core/files';
import type { SurveyOrigin } from 'nps-core/survey';
import { listIn } from './list.js';
import type { Source, Unit } from './messages.js';

/** The rows of a file or of pasted text, as they stand there. */
export interface Table {
  readonly name: string;
  readonly unit: Unit;
  /** All rows, header included. */
  readonly rows: readonly Row[];
  /** What `planSurvey` must know of the rows. */
  readonly origin: SurveyOrigin;
}

/** A file or text that cannot be read; the message is a sentence for the page. */
export class SourceError extends Error {}

/** Stands above the entries of a list, so that the first entry is never taken for a header. */
const LIST_HEADER: Row = ['Answers'];
/** The first bytes of zip archives, and so of workbooks. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];
/** The rows of a file take about ten times as much memory as the file. */
const MOST_BYTES = 1 << 27;

/** Reads a file, or a text, which may be a list of ratings. */
export async function readTable({ name, content }: Source): Promise<Table> {
  if (typeof content === 'string') return tableOfText(name, content.trimEnd());
  if (content.size > MOST_BYTES) {
    throw new SourceError(
      `${name} is larger than the ${MOST_BYTES >> 20} MB that this page holds. The nps-core command reads files of any size.`,
    );
  }
  return tableOfFile(name, new Uint8Array(await content.arrayBuffer()));
}

function tableOfText(name: string, text: string): Table {
  const list = listIn(text);
  if (list === null) return tableOf(name, text, []);
  return { name, unit: 'entry', rows: [LIST_HEADER, ...list], origin: { firstRow: 0 } };
}

function tableOfFile(name: string, bytes: Uint8Array): Table {
  if (ARCHIVE.every((byte, index) => bytes[index] === byte)) {
    throw new SourceError(`${name} is a workbook or an archive. Save it as CSV and drop that.`);
  }
  const { encoding, isCertain } = guessEncoding(bytes);
  if (encoding === 'binary') throw notText(name);
  const isDoubtful = !isCertain && encoding !== 'utf-8';
  const notices = isDoubtful ? [{ code: 'encoding', encoding } as const] : [];
  return tableOf(name, decode(name, bytes, encoding), notices);
}

function decode(name: string, bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new SourceError(`${name} has damaged characters. Save it as “CSV UTF-8” and drop that.`);
  }
}

function notText(name: string): SourceError {
  return new SourceError(`${name} is not a text file. Export the survey as CSV and drop that.`);
}

function tableOf(name: string, text: string, notices: SurveyOrigin['notices']): Table {
  if (text.includes('\0')) throw notText(name);
  const delimited = openDelimited(text);
  const { decimalCommas } = delimited;
  try {
    const rows = [...readRows(delimited, text), ...lastRows(delimited)];
    const { count, firstRow } = delimited.swallowed;
    const swallowed = count > 0 ? [{ code: 'rows-in-a-cell', count, row: firstRow } as const] : [];
    const origin = { decimalCommas, notices: [...(notices ?? []), ...swallowed] };
    return { name, unit: 'row', rows, origin };
  } catch (error) {
    throw isDelimitedTextError(error) ? brokenRow(name, error) : error;
  }
}

const sentences: Readonly<Record<DelimitedTextError['code'], (row: string) => string>> = {
  'quote-not-closed': (row) => `opens a quotation mark in ${row} or later that is never closed.`,
  'row-too-long': (row) => `has more than 16 MB in ${row}: is a quotation mark never closed?`,
};

function isDelimitedTextError(error: unknown): error is DelimitedTextError {
  return error instanceof RangeError && 'code' in error && String(error.code) in sentences;
}

function brokenRow(name: string, { code, row }: DelimitedTextError): SourceError {
  return new SourceError(`${name} ${sentences[code](`row ${row.toLocaleString('en')}`)}`);
}
