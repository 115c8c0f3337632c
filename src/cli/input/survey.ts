import { recognise } from '../../files/index.js';
import {
  addRows,
  finishSurvey,
  planSurvey,
  ratingChoices,
  type Survey,
  type SurveyCount,
  type SurveyNotice,
  type SurveyOrigin,
  type SurveyRequest,
  startSurvey,
} from '../../survey/index.js';
import type { FileFormat } from '../arguments/format.js';
import { begin, checkKind, isArchive, openSource } from './bytes.js';
import { isDatabase, openDatabase } from './database.js';
import { decoded, type Encoding, encodingOf } from './decoding.js';
import { EncodingError, UsageError } from './errors.js';
import type { Io } from './io.js';
import { withBytesShown, withRowsShown } from './progress.js';
import { type Row, readTable } from './table.js';

/** How many rows show what the columns hold. */
const SAMPLE = 1000;

/** A survey and what to call the file or table that it was read from. */
export interface CountedFile {
  readonly name: string;
  readonly survey: Survey;
}

/**
 * Counts the rows of a file. The memory that this takes does not grow with the number of rows,
 * unless respondents are told apart. Where bytes far into a file show that its encoding was guessed
 * wrongly, it is read once more.
 */
export async function countFile(
  file: string,
  format: FileFormat,
  request: SurveyRequest,
  io: Io,
): Promise<CountedFile> {
  if (isDatabase(file)) return countDatabase(file, format, request, io);
  if (format.duckdb !== undefined) {
    throw new UsageError(`--duckdb is for databases and Parquet files, which ${file} is not`);
  }
  try {
    return await countOnce(file, format, request, io);
  } catch (error) {
    const encoding = error instanceof EncodingError ? error.likelier : undefined;
    if (encoding === undefined || file === '-') throw error;
    return countOnce(file, { ...format, encoding }, request, io, [{ code: 'encoding', encoding }]);
  }
}

async function countOnce(
  name: string,
  { delimiter, encoding: named }: FileFormat,
  request: SurveyRequest,
  io: Io,
  notices: readonly SurveyNotice[] = [],
): Promise<CountedFile> {
  const file = await begin(withBytesShown(await openSource(name, io), io.stderr));
  if (isArchive(file)) {
    const { readWorkbook } = await import('./workbook.js');
    const sheet = await readWorkbook(file, (rows) => isSurvey(rows, request));
    const rows = sheet?.rows ?? [];
    const origin = { notices: [...notices, ...sheetNotices(sheet)] };
    return { name: file.name, survey: finishSurvey(started(rows, request, origin)) };
  }
  checkKind(file);
  const encoding = encodingOf(file, named);
  const allNotices = [...notices, ...encodingNotices(encoding)];
  const waiting: Row[] = [];
  let count: SurveyCount | undefined;
  let decimalCommas = false;
  await readTable(decoded(file, encoding), delimiter, (rows, table) => {
    decimalCommas = table.decimalCommas;
    if (count) return addRows(count, rows);
    for (const row of rows) waiting.push(row); // there may be more than a call takes
    if (waiting.length > SAMPLE) {
      count = started(waiting, request, { decimalCommas, notices: allNotices });
    }
  });
  count ??= started(waiting, request, { decimalCommas, notices: allNotices });
  return { name: file.name, survey: finishSurvey(count) };
}

/** A count that has begun with the first rows. */
function started(rows: readonly Row[], request: SurveyRequest, origin: SurveyOrigin): SurveyCount {
  const plan = planSurvey(rows, request, origin);
  const count = startSurvey(plan);
  addRows(count, rows.slice(plan.headerRows));
  return count;
}

function isSurvey(rows: readonly Row[], { scale }: SurveyRequest): boolean {
  return ratingChoices(recognise(rows, scale && { scale })).length > 0;
}

function encodingNotices({ name, isDoubtful }: Encoding): SurveyNotice[] {
  return isDoubtful ? [{ code: 'encoding', encoding: name }] : [];
}

function sheetNotices(sheet: { readonly name: string; readonly sheets: number } | null) {
  return sheet !== null && sheet.sheets > 1
    ? [{ code: 'sheet', sheet: sheet.name, sheets: sheet.sheets } as const]
    : [];
}

/** A table without header rows of its own; only the cells of columns that are needed are read. */
async function countDatabase(
  file: string,
  format: FileFormat,
  request: SurveyRequest,
  { cwd, stderr }: Io,
): Promise<CountedFile> {
  for (const option of ['encoding', 'delimiter'] as const) {
    if (format[option] !== undefined) {
      throw new UsageError(`--${option} is for files of text, which ${file} is not`);
    }
  }
  const places = { cwd, duckdb: format.duckdb };
  const { name, header, sample, rows } = await openDatabase(file, places);
  const plan = planSurvey([header, ...sample], request, { firstRow: 0 });
  const count = startSurvey(plan);
  let skipped = plan.headerRows - 1; // rows of a vendor's header, in a table loaded from its export
  for await (const batch of withRowsShown(rows(plan.columnsRead), stderr)) {
    addRows(count, skipped > 0 ? batch.slice(skipped) : batch);
    skipped -= batch.length;
  }
  return { name, survey: finishSurvey(count) };
}
