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
import { answerReader, type Placed } from './answers.js';
import type { Arguments } from './arguments.js';
import { columnCalled, ratingColumn } from './columns.js';
import type { Cube } from './cube.js';
import { InputError } from './errors.js';
import { withProgress } from './progress.js';
import { decoded, openSource } from './source.js';
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
  /** How many gave which rating, or what their weights add up to. */
  readonly histogram: readonly number[];
  readonly ledger: Ledger;
  /** How many rows have more cells than the header, which are not read. */
  readonly widerRows: number;
  /** Rows that have a rating but no segment, date or weight where one is asked for. */
  readonly missing: Missing;
  /** The answers by the columns to group by. */
  readonly cube: Cube;
  /** The names of these columns, in the order of the cube. */
  readonly columns: readonly string[];
}

const SAMPLE = 1000;

/** Reads a survey file, in as much memory as one batch of rows and the groups take. */
export async function readSurvey(asked: Arguments): Promise<Survey> {
  const source = withProgress(await openSource(asked.file), process.stderr);
  const waiting: Row[] = [];
  let counter: Counter | undefined;
  const start = (): Counter => {
    const [first, ...rest] = waiting;
    if (first === undefined) throw new InputError(`${source.name} is empty`);
    const started = counterFor(first, rest, asked);
    waiting.length = 0;
    return started;
  };
  await readTable(decoded(source, asked.encoding), asked.delimiter, (rows) => {
    if (counter) counter.count(rows);
    else {
      waiting.push(...rows);
      if (waiting.length > SAMPLE) counter = start();
    }
  });
  counter ??= start();
  return { name: source.name, ...counter.result() };
}

interface Counter {
  count(rows: readonly Row[]): void;
  result(): Omit<Survey, 'name'>;
}

/** Decides by the first rows what is counted, and counts them. */
function counterFor(first: Row, rest: readonly Row[], asked: Arguments): Counter {
  const { rating, scale } = asked;
  const hasHeader = !first.every((cell) => /^[\s\d.+-]*$/.test(cell));
  const header = hasHeader ? first : first.map((_, index) => `column ${index + 1}`);
  const rows = hasHeader ? rest : [first, ...rest];
  const column =
    rating === undefined ? ratingColumn(header, rows, scale) : columnCalled(rating, header);
  const reader = answerReader(header, rows, asked);
  const firstRow = hasHeader ? 2 : 1;
  const isWeighted = asked.weight !== undefined;
  let nextRow = firstRow;
  let total: Tally = emptyTally;
  const counts = histogram([], { scale });
  let ledger = screen<Placed>([], { rating: () => null }).ledger;
  const held: Placed[] = [];
  const isWide = (cells: Row) => cells.length > header.length;
  let widerRows = 0;

  const screenAndAdd = (batch: readonly Placed[]): void => {
    const { respondentOf } = reader;
    const screened = screen(batch, {
      rating: ({ cells }: Placed) =>
        isWide(cells) && header.length === 1 ? cells.join() : cells[column],
      scale,
      ...(respondentOf && { respondent: respondentOf, date: reader.dateOf }),
      ...(respondentOf && asked.isPeriodAsked && asked.calendar),
    });
    const { ratings } = screened;
    if (!isWeighted) total = merge(total, tally(ratings, { scale }));
    ledger = mergeLedgers(ledger, screened.ledger);
    const answers = screened.rows.map((row, i) => reader.answerOf(row, ratings[i] as number));
    for (const { rating, weight } of answers) {
      (counts[rating - scale.min] as number) += isWeighted ? (weight ?? 0) : 1;
    }
    if (isWeighted) reader.all.add(answers.map((answer) => ({ ...answer, values: [] })));
    reader.cube.add(answers);
    if (reader.columns.length > 0) {
      const counted = new Set(screened.rows);
      for (const row of batch) if (!counted.has(row)) reader.cube.notice(reader.valuesOf(row));
    }
  };
  const count = (batch: readonly Row[]): void => {
    const placed = batch.map((cells) => ({ cells, place: nextRow++ }));
    widerRows += placed.filter(({ cells }) => isWide(cells)).length;
    // which answer is a respondent's latest shows only at the end
    if (reader.respondentOf) held.push(...placed.map((row) => reader.trimmed(row, column)));
    else screenAndAdd(placed);
  };
  count(rows);
  return {
    count,
    result: () => {
      screenAndAdd(held);
      return {
        ratingColumn: header[column] as string,
        firstRow,
        tally: isWeighted ? mergeAll(reader.all.tallies([]).map(([, one]) => one)) : total,
        histogram: counts,
        ledger,
        widerRows,
        missing: reader.cube.missing(),
        cube: reader.cube,
        columns: reader.columns,
      };
    },
  };
}
