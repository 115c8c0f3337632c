import {
  type DelimitedTextError,
  guessEncoding,
  lastRows,
  openDelimited,
  type Row,
  readRows,
} from 'nps-core/files';
import type { SurveyOrigin } from 'nps-core/survey';
import { isJsonLines, JsonLinesError, readJsonLines } from '../../../src/cli/input/json-lines.js';
import { isCompressed, unpacked } from './gzip.js';
import { listIn } from './list.js';
import type { Source, SourceProblem, Unit } from './messages.js';
import { isWorkbook, NoSheetError, readSheet, workbookProblem } from './workbook.js';

/** The rows of a file or of pasted text, as they stand there. */
export interface Table {
  readonly name: string;
  readonly unit: Unit;
  /** All rows, header included. */
  readonly rows: readonly Row[];
  /** The names of the sheets of a workbook; none for any other table. */
  readonly sheets: readonly string[];
  /** The sheet that is read; null where there is none. */
  readonly sheet: string | null;
  /** What `planSurvey` must know of the rows. */
  readonly origin: SurveyOrigin;
}

/** A file or text that cannot be read. */
export class SourceError extends Error {
  constructor(
    readonly source: string,
    readonly problem: SourceProblem,
  ) {
    super(`${source}: ${problem.code}`);
  }
}

/** Stands above the entries of a list, so that the first entry is never taken for a header. */
const LIST_HEADER: Row = ['Answers'];
/** The header is not a row of these tables. */
const unnumbered = { firstRow: 0 };
const noWorkbook = { sheets: [], sheet: null };
/** The rows of a file take about ten times as much memory as the file. */
const MOST_BYTES = 1 << 27;

/** How settings say that a file is read; undefined is guessed. */
export type Format = Partial<Readonly<Record<'sheet' | 'delimiter' | 'encoding', string>>>;

/** Reads a file, or a text, which may be a list of ratings. */
export async function readTable({ name, content }: Source, format: Format = {}): Promise<Table> {
  if (typeof content === 'string') return tableOfText(name, content, format);
  if (content.size > MOST_BYTES) throw tooLarge(name);
  const bytes = new Uint8Array(await content.arrayBuffer());
  if (!isCompressed(bytes)) return tableOfFile(name, bytes, format);
  const inside = await unpacked(content, MOST_BYTES).catch(() => {
    throw new SourceError(name, { code: 'damaged-gzip' });
  });
  if (inside === null) throw tooLarge(name);
  return tableOfFile(name, inside, format);
}

function tooLarge(name: string): SourceError {
  return new SourceError(name, { code: 'too-large', megabytes: MOST_BYTES >> 20 });
}

async function tableOfText(name: string, pasted: string, format: Format): Promise<Table> {
  const text = pasted.trimEnd();
  const list = listIn(text);
  if (list !== null) {
    return { ...noWorkbook, name, unit: 'entry', rows: [LIST_HEADER, ...list], origin: unnumbered };
  }
  const bytes = new TextEncoder().encode(text);
  return isJsonLines(bytes) ? tableOfObjects(name, bytes, []) : tableOf(name, text, [], format);
}

async function tableOfFile(name: string, bytes: Uint8Array, format: Format): Promise<Table> {
  if (isWorkbook(bytes)) return tableOfWorkbook(name, bytes, format);
  const guess = guessEncoding(bytes);
  const { encoding, isCertain } =
    format.encoding === undefined ? guess : { encoding: format.encoding, isCertain: true };
  if (encoding === 'binary') throw notText(name);
  const isDoubtful = !isCertain && encoding !== 'utf-8';
  const notices = isDoubtful ? [{ code: 'encoding', encoding } as const] : [];
  const text = decode(name, bytes, encoding);
  return isJsonLines(bytes)
    ? tableOfObjects(name, new TextEncoder().encode(text), notices)
    : tableOf(name, text, notices, format);
}

/** The table of JSON Lines, by the reader of the command. */
async function tableOfObjects(
  name: string,
  bytes: Uint8Array,
  notices: SurveyOrigin['notices'],
): Promise<Table> {
  const rows: Row[] = [];
  async function* parts() {
    yield bytes;
  }
  try {
    await readJsonLines(parts(), (batch) => {
      for (const row of batch) rows.push(row);
    });
  } catch (error) {
    if (!(error instanceof JsonLinesError)) throw error;
    throw new SourceError(name, { code: error.problem, line: error.line });
  }
  return { ...noWorkbook, name, unit: 'row', rows, origin: { ...unnumbered, notices } };
}

function tableOfWorkbook(name: string, bytes: Uint8Array, { sheet: named }: Format): Table {
  try {
    const { rows, name: sheet, names: sheets, notices } = readSheet(bytes, named);
    return { name, unit: 'row', rows, sheets, sheet, origin: { notices } };
  } catch (error) {
    if (error instanceof NoSheetError) {
      const { choices } = error;
      throw new SourceError(name, { code: 'no-sheet', sheet: named ?? '', choices });
    }
    const message = workbookProblem(error);
    throw message === undefined ? error : new SourceError(name, { code: 'workbook', message });
  }
}

function decode(name: string, bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new SourceError(name, { code: 'damaged' });
  }
}

function notText(name: string): SourceError {
  return new SourceError(name, { code: 'not-text' });
}

function tableOf(
  name: string,
  text: string,
  notices: SurveyOrigin['notices'],
  { delimiter }: Format,
): Table {
  if (text.includes('\0')) throw notText(name);
  const delimited = openDelimited(text, { delimiter });
  const { decimalCommas } = delimited;
  try {
    const rows = [...readRows(delimited, text), ...lastRows(delimited)];
    const { count, firstRow } = delimited.swallowed;
    const swallowed = count > 0 ? [{ code: 'rows-in-a-cell', count, row: firstRow } as const] : [];
    const origin = { decimalCommas, notices: [...(notices ?? []), ...swallowed] };
    return { ...noWorkbook, name, unit: 'row', rows, origin };
  } catch (error) {
    if (!isDelimitedTextError(error)) throw error;
    throw new SourceError(name, { code: error.code, row: error.row });
  }
}

const codes: Readonly<Record<DelimitedTextError['code'], true>> = {
  'quote-not-closed': true,
  'row-too-long': true,
};

function isDelimitedTextError(error: unknown): error is DelimitedTextError {
  return error instanceof RangeError && 'code' in error && String(error.code) in codes;
}
