import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { DelimitedText } from '../../files/index.js';
import {
  addRows,
  finishSurvey,
  type Survey,
  type SurveyNotice,
  type SurveyRequest,
  suitability,
} from '../../survey/index.js';
import type { FileFormat } from '../arguments/format.js';
import { checkKind, type FileStart, isArchive, openSource, readStart } from './bytes.js';
import { countTable } from './count-table.js';
import { isDatabase, openDatabase, sourceName } from './database.js';
import { decode, type Encoding, encodingOf } from './decoding.js';
import { EncodingError, UsageError } from './errors.js';
import { unpacked } from './gzip.js';
import type { Io } from './io.js';
import { isJsonLines, readJsonLines } from './json-lines.js';
import { withBytesShown } from './progress.js';
import { readTable } from './table.js';
import { finishRows, startCount, takeFoundRows, takeRows, waitingRows } from './waiting-rows.js';
import type { ChosenSheet } from './workbook/read-workbook.js';

/** A file, and what people call it. */
export interface NamedFile {
  /** As it was named in the call. */
  readonly file: string;
  readonly title: string;
}

/** A survey and what to call the file or table that it was read from. */
export interface CountedFile {
  readonly name: string;
  readonly survey: Survey;
  /** How the file is read again; null where it cannot be, so that the texts of comments are kept. */
  readonly again: FileFormat | null;
}

/**
 * Counts the rows of a file. The memory that this takes does not grow with the number of rows,
 * unless respondents are told apart. Where bytes far into a file show that its encoding was guessed
 * wrongly, it is read once more.
 */
export async function countFile(
  named: NamedFile,
  format: FileFormat,
  request: SurveyRequest,
  io: Io,
): Promise<CountedFile> {
  const { file } = named;
  if (isDatabase(file)) return countDatabase(named, format, request, io);
  if (format.packages !== undefined) {
    throw new UsageError(`--packages is for databases and Parquet files, which ${file} is not`);
  }
  try {
    return await countOnce(named, format, request, io);
  } catch (error) {
    const encoding = error instanceof EncodingError ? error.likelier : undefined;
    if (encoding === undefined || file === '-') throw error;
    return countOnce(named, { ...format, encoding }, request, io, [{ code: 'encoding', encoding }]);
  }
}

async function countOnce(
  { file: name, title }: NamedFile,
  format: FileFormat,
  request: SurveyRequest,
  io: Io,
  notices: readonly SurveyNotice[] = [],
): Promise<CountedFile> {
  const { delimiter, encoding: named, sheet, compile } = format;
  const source = withBytesShown(await openSource(name, io), io.stderr);
  const file = await unpacked(await readStart(source));
  if (isArchive(file)) {
    const survey = await countSheet(file, title, format, request);
    return { name: file.name, survey, again: null };
  }
  checkKind(file);
  if (sheet !== undefined) refuseSheet(file.name);
  const encoding = encodingOf(file, named);
  const allNotices = [...notices, ...encodingNotices(encoding)];
  const again = (await isReadTwice(name, request, io)) ? format : null;
  const origin = { file: title, notices: allNotices };
  const rows = waitingRows(request, origin, { compile, keepsTexts: again === null });
  if (isJsonLines(file.beginning)) {
    if (delimiter !== undefined) refuseDelimiter(file.name);
    const named = { firstRow: 0 }; // the names of the columns are not a row
    await readJsonLines(decode(file, encoding), (batch) => takeRows(rows, batch, named));
    return { name: file.name, survey: finishRows(rows, named), again };
  }
  const table = await readTable(decode(file, encoding), delimiter, (table, textBetween) =>
    takeFoundRows(rows, table, textBetween),
  );
  const survey = finishRows(rows, { decimalCommas: table.decimalCommas });
  return { name: file.name, survey: withNotices(survey, swallowedNotices(table)), again };
}

/** Whether a second pass finds the texts of comments: not in standard input, nor in a pipe. */
async function isReadTwice(
  name: string,
  { comment }: SurveyRequest,
  { cwd }: Io,
): Promise<boolean> {
  if (comment === undefined || name === '-') return false;
  return (await stat(resolve(cwd, name))).isFile();
}

function swallowedNotices({ swallowed: { count, firstRow } }: DelimitedText): SurveyNotice[] {
  return count > 0 ? [{ code: 'rows-in-a-cell', count, row: firstRow }] : [];
}

/** The survey with notices that only the end of the file shows. */
function withNotices(survey: Survey, notices: readonly SurveyNotice[]): Survey {
  const { plan } = survey;
  return { ...survey, plan: { ...plan, notices: [...plan.notices, ...notices] } };
}

/** Counts the sheet of a workbook that is named, or else the one that suits the request best. */
async function countSheet(
  file: FileStart,
  title: string,
  { sheet: name, compile }: FileFormat,
  request: SurveyRequest,
): Promise<Survey> {
  const { readWorkbook } = await import('./workbook/read-workbook.js');
  const sheet = await readWorkbook(file, name, (rows) => suitability(rows, request));
  const origin = { file: title, notices: sheetNotices(sheet) };
  const count = startCount(sheet?.sample ?? [], request, origin, { compile });
  for (const rows of sheet?.rest ?? []) addRows(count, rows);
  return finishSurvey(count);
}

function refuseDelimiter(file: string): never {
  throw new UsageError(
    `--delimiter is for files with cells, which ${file} is not: it is JSON Lines`,
  );
}

function refuseSheet(file: string): never {
  throw new UsageError(`--sheet is for workbooks, which ${file} is not`);
}

function encodingNotices({ name, isDoubtful }: Encoding): SurveyNotice[] {
  return isDoubtful ? [{ code: 'encoding', encoding: name }] : [];
}

function sheetNotices(sheet: ChosenSheet | null): SurveyNotice[] {
  if (sheet === null || sheet.isNamed) return [];
  const { name, sheets, isHidden } = sheet;
  return sheets > 1 || isHidden ? [{ code: 'sheet', sheet: name, sheets, isHidden }] : [];
}

/** Counts a table of a database, or of a Parquet file. */
async function countDatabase(
  { file, title }: NamedFile,
  format: FileFormat,
  request: SurveyRequest,
  { cwd, stderr }: Io,
): Promise<CountedFile> {
  const name = sourceName(file);
  if (format.sheet !== undefined) refuseSheet(name);
  for (const option of ['encoding', 'delimiter'] as const) {
    if (format[option] !== undefined) {
      throw new UsageError(`--${option} is for files of text, which ${name} is not`);
    }
  }
  const table = await openDatabase(file, { cwd, packages: format.packages });
  try {
    const { compile } = format;
    const survey = await countTable(table, title, request, { compile }, stderr);
    return { name: table.name, survey, again: null };
  } finally {
    await table.close();
  }
}
