import {
  kindOfRow,
  type Recognition,
  type RowKind,
  ratingOfCell,
  recognise,
} from '../files/index.js';
import { mergeAll } from '../grouping/any-tally.js';
import {
  type AnyTally,
  emptyTally,
  histogram,
  type Ledger,
  type Missing,
  merge,
  mergeLedgers,
  screen,
  type Tally,
  tally,
} from '../index.js';
import type { Notice } from '../words/notices.js';
import { answerReader, type Placed } from './answers.js';
import type { Arguments } from './arguments.js';
import { checkerOf } from './checker.js';
import { columnCalled, ratingColumn } from './columns.js';
import type { Cube } from './cube.js';
import { isDatabase, openDatabase } from './database.js';
import { EncodingError, InputError, UsageError } from './errors.js';
import { type Notices, noticesOf } from './notices.js';
import { printable } from './printable.js';
import { withProgress, withRowsShown } from './progress.js';
import { begin, decoded, isArchive, openSource } from './source.js';
import { type Row, readTable } from './table.js';

/** What a survey file adds up to. */
export interface Survey {
  /** What to call the file. */
  readonly name: string;
  /** The header of the column with the ratings. */
  readonly ratingColumn: string;
  /** In which row of the file the first answer stands, counted from 1. */
  readonly firstRow: number;
  /** All answers that count. */
  readonly tally: AnyTally;
  /** How many gave which rating, or what their weights add up to; null where categories are read. */
  readonly histogram: readonly number[] | null;
  readonly ledger: Ledger;
  /** How many rows have more cells than the header, which are not read. */
  readonly widerRows: number;
  /** What was guessed, left out or found to disagree. */
  readonly notices: readonly Notice[];
  /** Rows that have a rating but no segment, date or weight where one is asked for. */
  readonly missing: Missing;
  /** The answers by the columns to group by. */
  readonly cube: Cube;
  /** The names of these columns, in the order of the cube. */
  readonly columns: readonly string[];
}

const SAMPLE = 1000;

/**
 * Reads a survey file, in as much memory as one batch of rows and the groups take. Where bytes far
 * into it show that its encoding was guessed wrongly, it is read once more.
 */
export async function readSurvey(asked: Arguments): Promise<Survey> {
  try {
    return await readOnce(asked, noticesOf());
  } catch (error) {
    const encoding = error instanceof EncodingError ? error.likelier : undefined;
    if (encoding === undefined || asked.file === '-') throw error;
    return await readOnce({ ...asked, encoding }, noticesOf(['encoding', encoding]));
  }
}

async function readOnce(asked: Arguments, notices: Notices): Promise<Survey> {
  if (isDatabase(asked.file)) return readDatabase(asked, notices);
  const source = withProgress(await openSource(asked.file), process.stderr);
  const waiting: Row[] = [];
  let counter: Counter | undefined;
  const start = (): Counter => {
    if (waiting.length === 0) throw new InputError(`${source.name} is empty`);
    const started = counterFor(waiting, asked, notices);
    started.count(waiting.slice(started.headerRows));
    return started;
  };
  const take = (rows: readonly Row[]): void => {
    if (counter) counter.count(rows);
    else {
      waiting.push(...rows);
      if (waiting.length > SAMPLE) counter = start();
    }
  };
  const file = await begin(source);
  if (isArchive(file)) {
    const { readWorkbook } = await import('./workbook.js');
    await readWorkbook(file, notices, take);
  } else await readTable(decoded(file, asked.encoding, notices), asked.delimiter, take);
  counter ??= start();
  return { name: source.name, ...counter.result() };
}

/** A table without header rows of its own, of which only the columns are read that are needed. */
async function readDatabase(asked: Arguments, notices: Notices): Promise<Survey> {
  for (const option of ['encoding', 'delimiter'] as const) {
    if (asked[option] !== undefined) {
      throw new UsageError(`--${option} is for files of text, which ${asked.file} is not`);
    }
  }
  const { name, header, sample, rows } = await openDatabase(asked.file);
  const counter = counterFor([header, ...sample], asked, notices);
  let skipped = counter.headerRows - 1; // of a file that was loaded as it came
  for await (const batch of withRowsShown(rows(counter.columns), process.stderr)) {
    counter.count(batch.slice(Math.max(0, skipped)));
    skipped -= batch.length;
  }
  return { name, ...counter.result() };
}

interface Counter {
  readonly headerRows: number;
  /** The columns that are read. */
  readonly columns: ReadonlySet<number>;
  count(rows: readonly Row[]): void;
  result(): Omit<Survey, 'name'>;
}

/** A row with what is read as its rating. */
interface Rated extends Placed {
  readonly reading: unknown;
}

/** Decides by the first rows what is counted. */
function counterFor(sample: readonly Row[], asked: Arguments, notices: Notices): Counter {
  const { scale } = asked;
  const recognition = recognise(sample, { scale });
  const { columns, headerRows, vendorTitle, statusColumn, checks } = recognition;
  if (vendorTitle !== null) notices.add('vendor', vendorTitle, headerRows);
  const header = columns.map(({ name }) => name);
  const column = columnAsked(recognition, header, asked, notices);
  if (column.coding !== null) notices.add('coded', printable(column.name, 40));
  const reader = answerReader(header, asked);
  const ratingOf = ratingOfCell(recognition, column, { scale });
  const checker = checkerOf(recognition, column, scale);
  const beside = [
    ...(statusColumn === null ? [] : [statusColumn]),
    ...checks.map(({ category }) => category),
  ];
  const isWeighted = asked.weight !== undefined;
  const read = new Set([column.index, ...beside, ...reader.places]);
  const kinds: Record<RowKind, number> = { answer: 0, test: 0, preview: 0 };
  const isPreview = ({ cells }: Rated): boolean => kindOfRow(recognition, cells) === 'preview';
  let nextRow = headerRows + 1;
  let total: Tally = emptyTally;
  let ledger = screen<Rated>([], { rating: () => null }).ledger;
  const held: Rated[] = [];
  const counts = histogram([], { scale });
  let widerRows = 0;

  const placed = (cells: Row): Rated => {
    const isWide = cells.length > header.length;
    if (isWide) widerRows++;
    if (statusColumn !== null) kinds[kindOfRow(recognition, cells)]++;
    const text = isWide && header.length === 1 ? cells.join() : cells[column.index];
    return { cells, place: nextRow++, reading: ratingOf(text) };
  };
  // what is held until the end stays small
  const trimmed = (cells: Row): Row => cells.map((cell, index) => (read.has(index) ? cell : ''));
  const screenAndAdd = (batch: readonly Rated[]): void => {
    const { respondentOf } = reader;
    const { ratings, rows, ...screened } = screen(batch, {
      rating: ({ reading }: Rated) => reading,
      scale,
      ...(statusColumn !== null && { exclude: isPreview }),
      ...(respondentOf && { respondent: respondentOf, date: reader.dateOf }),
      ...(respondentOf && asked.isPeriodAsked && asked.calendar),
    });
    if (!isWeighted) total = merge(total, tally(ratings, { scale }));
    ledger = mergeLedgers(ledger, shownIn(screened.ledger, batch, column.index));
    reader.add(rows, ratings);
    let next = 0;
    for (const row of batch) {
      if (row !== rows[next]) reader.notice(row);
      else {
        const rating = ratings[next++] as number;
        checker?.check(row.cells, rating, row.place);
        const weight = isWeighted ? (reader.weightOf(row) ?? 0) : 1;
        (counts[rating - scale.min] as number) += weight;
      }
    }
  };
  const count = (rows: readonly Row[]): void => {
    const batch = rows.map(placed);
    // which answer is a respondent's latest shows only at the end
    if (reader.respondentOf) {
      batch.forEach(reader.learn);
      held.push(...batch.map((row) => ({ ...row, cells: trimmed(row.cells) })));
    } else screenAndAdd(batch);
  };
  return {
    headerRows,
    columns: read,
    count,
    result: () => {
      if (held.length > 0) reader.settle(notices);
      screenAndAdd(held);
      if (held.length === 0) reader.settle(notices);
      if (kinds.preview > 0) notices.add('previews', kinds.preview);
      if (kinds.test > 0) notices.add('tests', kinds.test);
      checker?.tell(notices);
      const { all } = reader;
      return {
        ratingColumn: column.name,
        firstRow: headerRows + 1,
        tally: isWeighted ? mergeAll(all.tallies([]).map(([, one]) => one)) : total,
        histogram: column.coding === null ? counts : null,
        ledger,
        widerRows,
        notices: notices.all(),
        missing: reader.cube.missing(),
        cube: reader.cube,
        columns: reader.columns,
      };
    },
  };
}

/** The column that is named, by its header or its question, or the one that is found. */
function columnAsked(
  recognition: Recognition,
  header: Row,
  { rating, scale }: Arguments,
  notices: Notices,
): Recognition['columns'][number] {
  const { columns } = recognition;
  if (rating === undefined) return ratingColumn(recognition, scale, notices);
  const questioned = columns.filter(({ question }) => question === rating.trim());
  const [only, ...others] = questioned;
  if (only && others.length === 0 && !header.includes(rating)) return only;
  return columns[columnCalled(rating, header)] as (typeof columns)[number];
}

/** A ledger that shows what stands in the cells. */
function shownIn(ledger: Ledger, batch: readonly Rated[], column: number): Ledger {
  const problems = ledger.problems.map((problem) => {
    const { reading, cells } = batch[problem.row] as Rated;
    return Array.isArray(reading) ? { ...problem, value: cells[column] ?? '' } : problem;
  });
  return { ...ledger, problems };
}
