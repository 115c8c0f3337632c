import {
  emptyTally,
  type Ledger,
  merge,
  mergeLedgers,
  screen,
  type Tally,
  tally,
} from '../index.js';
import type { Arguments } from './arguments.js';
import { columnCalled, ratingColumn } from './columns.js';
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
  readonly tally: Tally;
  readonly ledger: Ledger;
}

const SAMPLE = 1000;

/** Reads a survey file, in as much memory as one batch of rows takes. */
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
function counterFor(first: Row, rest: readonly Row[], { rating, scale }: Arguments): Counter {
  const hasHeader = !first.every((cell) => /^[\s\d.+-]*$/.test(cell));
  const header = hasHeader ? first : first.map((_, index) => `column ${index + 1}`);
  const rows = hasHeader ? rest : [first, ...rest];
  const column =
    rating === undefined ? ratingColumn(header, rows, scale) : columnCalled(rating, header);
  let total = emptyTally;
  let ledger = screen<Row>([], { rating: () => null }).ledger;
  const count = (batch: readonly Row[]): void => {
    const screened = screen(batch, { rating: (row: Row) => row[column], scale });
    total = merge(total, tally(screened.ratings, { scale }));
    ledger = mergeLedgers(ledger, screened.ledger);
  };
  count(rows);
  return {
    count,
    result: () => ({
      ratingColumn: header[column] as string,
      firstRow: hasHeader ? 2 : 1,
      tally: total,
      ledger,
    }),
  };
}
