import type { Scan } from '../../files/scan-state.js';
import { rowAt, type TextBetween } from '../../files/scanned-texts.js';
import {
  exampleRows,
  type SurveyPlan,
  type SurveyRecord,
  withExampleTexts,
} from '../../survey/index.js';
import type { FileFormat } from '../arguments/format.js';
import { openSource, readStart } from './bytes.js';
import { decode, encodingOf } from './decoding.js';
import { unpacked } from './gzip.js';
import type { Io } from './io.js';
import { isJsonLines, readJsonLines } from './json-lines.js';
import { type Row, readTable } from './table.js';

/** A file whose comments were counted. */
export interface CommentSource {
  readonly file: string;
  /** How it is read again; null where it cannot be, so that its texts were kept. */
  readonly again: FileFormat | null;
  readonly plan: SurveyPlan;
  /** How many rows it has, without the header. */
  readonly rows: number;
}

/** The record with the texts of its examples, which a second pass over the files finds. */
export async function withTextsOfFiles(
  record: SurveyRecord,
  sources: readonly CommentSource[],
  io: Io,
): Promise<SurveyRecord> {
  const { comments } = record;
  const [source] = sources;
  if (comments === undefined || source === undefined) return record;
  const wanted = exampleRows(comments);
  const texts = new Map<number, string>();
  let rowsBefore = 0;
  for (const { rows, ...of } of sources) {
    const found = of.again === null ? [] : await textsIn(of, rowsIn(wanted, rowsBefore, rows), io);
    for (const [row, text] of found) texts.set(rowsBefore + row, text);
    rowsBefore += rows;
  }
  return { ...record, comments: withExampleTexts(comments, source.plan, texts) };
}

/** The rows of one of several files, counted in that file. */
function rowsIn(wanted: ReadonlySet<number>, before: number, rows: number): Set<number> {
  return new Set([...wanted].map((row) => row - before).filter((row) => row >= 0 && row < rows));
}

/** What is looked for in a file, and what has been found. */
interface Search {
  readonly wanted: ReadonlySet<number>;
  readonly place: number;
  /** The row that comes next, counted from 0 below the header. */
  row: number;
  readonly texts: Map<number, string>;
}

async function textsIn(
  { file: name, again, plan }: Omit<CommentSource, 'rows'>,
  wanted: ReadonlySet<number>,
  io: Io,
): Promise<ReadonlyMap<number, string>> {
  const search: Search = {
    wanted,
    place: plan.comment as number,
    row: 0 - plan.headerRows,
    texts: new Map(),
  };
  if (wanted.size === 0) return search.texts;
  const file = await unpacked(await readStart(await openSource(name, io)));
  const parts = decode(file, encodingOf(file, again?.encoding));
  if (isJsonLines(file.beginning)) await readJsonLines(parts, (rows) => lookInRows(search, rows));
  else {
    await readTable(parts, again?.delimiter, ({ scan }, textBetween) =>
      lookInScan(search, scan, textBetween),
    );
  }
  return search.texts;
}

function lookInRows(search: Search, rows: readonly Row[]): void {
  for (const row of rows) note(search, row);
}

function lookInScan(search: Search, scan: Scan, textBetween: TextBetween): void {
  const { found } = scan;
  for (let index = 0; index < found.rows; index++) {
    if (search.wanted.has(search.row)) {
      note(search, rowAt(scan, index, textBetween, [search.place]));
    } else search.row++;
  }
}

/** Takes the text of a row that is wanted. */
function note(search: Search, row: Row): void {
  const text = row[search.place];
  if (search.wanted.has(search.row) && text !== undefined) search.texts.set(search.row, text);
  search.row++;
}
