import {
  computeNps,
  confidenceInterval,
  histogram,
  type Nps,
  npsBySegment,
  npsTrend,
  type Period,
  respondentsForMargin,
  type Screened,
  type SegmentTable,
  screen,
} from 'nps-core';
import { roundShares } from 'nps-core/display';
import { type Column, type DateOrder, dateOrderOf, kindOfRow, readDate } from 'nps-core/files';
import { orderShown } from '../../../src/files/date-order.js';
import { ratingOfCell } from '../../../src/files/ratings.js';
import type { Notice } from '../../../src/words/notices.js';
import type { Choice, DateProblem, OddAnswer, Results } from './messages.js';
import { ratingNotices, sentences } from './notices.js';
import type { Placed, Table } from './table.js';

/** Counts the answers of a table. */
export function resultsOf(table: Table, choice: Choice & { readonly rating: number }): Results {
  const { recognition, rows, isList } = table;
  const column = recognition.columns[choice.rating] as Column;
  const isAlone = recognition.columns.length === 1;
  // what is wider than the only column was cut at its commas
  const textOf = ({ cells }: Placed) => (isAlone ? cells.join() : cells[choice.rating]);
  const ratingOf = ratingOfCell(recognition, column);
  const screened = screen(rows, {
    rating: (row: Placed) => ratingOf(textOf(row)),
    exclude: ({ cells }: Placed) => kindOfRow(recognition, cells) === 'preview',
  });
  const { ratings } = screened;
  const { problems, ...ledger } = screened.ledger;
  const nps = computeNps(ratings);
  const { trend, undated, dateProblem, dateNotices } = trendOf(rows, screened, choice);
  return {
    unit: isList ? 'entry' : 'row',
    nps,
    notices: sentences([...ratingNotices(recognition, column, screened), ...dateNotices]),
    interval: confidenceInterval(nps),
    shares: roundShares(nps),
    ledger,
    oddAnswers: problems.map(({ row: index, reason }): OddAnswer => {
      const placed = rows[index] as Placed;
      return { row: placed.row, value: textOf(placed) ?? '', reason };
    }),
    counts: column.coding === null ? histogram(ratings) : null,
    respondentsForFivePoints: respondentsNeeded(nps),
    segments: choice.segment === null ? null : segmentsOf(rows, screened, choice.segment),
    trend,
    undated,
    dateProblem,
  };
}

/** Fewer answers tell too little of how far answers differ. */
const FEWEST_TO_PLAN = 30;

function respondentsNeeded(nps: Nps): number | null {
  if (nps.respondents < FEWEST_TO_PLAN) return null;
  const needed = respondentsForMargin(5, { expected: nps });
  return needed > nps.respondents ? needed : null;
}

/** Segments of all rows there are, so that those are named in which nobody answered. */
function segmentsOf(
  all: readonly Placed[],
  { rows, ratings }: Screened<Placed>,
  segment: number,
): SegmentTable<string> {
  const ratingOf = new Map(rows.map((row, index) => [row, ratings[index] as number]));
  const answers = all.map((row) => ({
    rating: ratingOf.get(row) ?? null,
    segment: row.cells[segment]?.trim(), // missing where a row is too short
  }));
  return npsBySegment(answers, { rating: 'rating', by: 'segment' });
}

interface TrendFound extends Pick<Results, 'trend' | 'undated' | 'dateProblem'> {
  readonly dateNotices: readonly Notice[];
}

/** The trend of what counts; all rows there are show whether day or month stands first. */
function trendOf(
  all: readonly Placed[],
  { rows, ratings }: Screened<Placed>,
  { date, dateOrder }: Choice,
): TrendFound {
  const none = (dateProblem: DateProblem | null): TrendFound => ({
    trend: null,
    undated: 0,
    dateProblem,
    dateNotices: [],
  });
  if (date === null) return none(null);
  const cellOf = ({ cells }: Placed) => cells[date] ?? '';
  const order = dateOrder ?? dateOrderOf(all.map(cellOf));
  if (order === 'undecidable') return none({ kind: 'undecidable' });
  if (order === 'contradictory') {
    const sentence = 'Some dates have the day first and some the month.';
    return none({ kind: 'unreadable', sentence });
  }
  if (order === 'year-may-be-first') {
    const sentence = 'The year may stand first in the dates: write years with four digits.';
    return none({ kind: 'unreadable', sentence });
  }
  try {
    const days = rows.map((row) => dayOf(cellOf(row), order, row.row));
    const { points, missing } = npsTrend(
      days.map((day, index) => ({ day, rating: ratings[index] as number })),
      { rating: 'rating', date: 'day', period: periodFor(days) },
    );
    const showing = dateOrder ? undefined : all.find((row) => orderShown(cellOf(row)) === order);
    const dateNotices: Notice[] =
      order && showing ? [['dateOrder', order, cellOf(showing), showing.row]] : [];
    return { trend: points, undated: missing.date, dateProblem: null, dateNotices };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return none({ kind: 'unreadable', sentence: `The dates cannot be read: ${error.message}.` });
  }
}

/** The civil date of a cell, as it was written down where it was. */
function dayOf(cell: string, order: DateOrder | null, row: number): string | null {
  const moment = readDate(cell, order, `date in row ${row}`);
  return moment && new Date(moment.milliseconds).toISOString().slice(0, 10);
}

const DAY = 86_400_000;

/** Few enough periods to see them all, many enough to see a trend. */
function periodFor(days: readonly (string | null)[]): Period {
  let [first, last] = ['9999-12-31', '0001-01-01'];
  for (const day of days) {
    if (day !== null && day < first) first = day;
    if (day !== null && day > last) last = day;
  }
  const span = (Date.parse(last) - Date.parse(first)) / DAY;
  if (span <= 21) return 'day';
  if (span <= 92) return 'week';
  return span <= 5 * 366 ? 'month' : 'quarter';
}
