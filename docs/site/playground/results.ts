import {
  type Category,
  computeNps,
  confidenceInterval,
  histogram,
  npsBySegment,
  npsTrend,
  type Period,
  respondentsForMargin,
  type Screened,
  screen,
} from 'nps-core';
import { roundShares } from 'nps-core/display';
import {
  type DateOrder,
  dateOrderOf,
  kindOfRow,
  type Row,
  readCategory,
  readDate,
} from 'nps-core/files';
import type { Choice, DateProblem, OddAnswer, Results } from './messages.js';
import type { Table } from './table.js';

/** A rating of each category, for answers that were classified before. */
const ratingIn: Readonly<Record<Category, number>> = { promoter: 10, passive: 8, detractor: 0 };

/** Counts the answers of a table. */
export function resultsOf(table: Table, choice: Choice & { readonly rating: number }): Results {
  const { recognition, rows } = table;
  const coding = recognition.columns[choice.rating]?.coding ?? null;
  const cellOf = (row: Row) => row[choice.rating];
  const screened = screen(rows, {
    rating: (row: Row) => {
      if (coding === null) return cellOf(row);
      const category = readCategory(cellOf(row), coding);
      if (category === 'unreadable') return {}; // which no reading takes for a rating
      return category && ratingIn[category];
    },
    exclude: (row: Row) => kindOfRow(recognition, row) === 'preview',
  });
  const { ratings } = screened;
  const { problems, ...ledger } = screened.ledger;
  const nps = computeNps(ratings);
  return {
    unit: table.isList ? 'entry' : 'row',
    nps,
    interval: confidenceInterval(nps),
    shares: roundShares(nps),
    ledger,
    oddAnswers: problems.map(
      ({ row, reason }): OddAnswer => ({
        row: row + recognition.headerRows + 1,
        value: cellOf(rows[row] as Row) ?? '',
        reason: reason.replaceAll('-', ' '),
      }),
    ),
    counts: coding === null ? histogram(ratings) : null,
    respondentsForFivePoints:
      nps.respondents === 0 ? null : respondentsForMargin(5, { expected: nps }),
    segments: choice.segment === null ? null : segmentsOf(screened, choice.segment),
    ...trendOf(screened, choice),
  };
}

function segmentsOf({ rows, ratings }: Screened<Row>, segment: number) {
  return npsBySegment(rows, {
    rating: (_: Row, index: number) => ratings[index] as number,
    by: (row: Row) => (row[segment] ?? '').trim(),
  });
}

type TrendFound = Pick<Results, 'trend' | 'dateProblem'>;

function trendOf({ rows, ratings }: Screened<Row>, { date, dateOrder }: Choice): TrendFound {
  if (date === null) return { trend: null, dateProblem: null };
  const none = (dateProblem: DateProblem): TrendFound => ({ trend: null, dateProblem });
  const cells = rows.map((row) => row[date] ?? '');
  const order = dateOrder ?? dateOrderOf(cells);
  if (order === 'undecidable') return none({ kind: 'undecidable' });
  if (order === 'contradictory') {
    const sentence = 'Some dates have the day first and some the month.';
    return none({ kind: 'unreadable', sentence });
  }
  try {
    const days = cells.map((cell, index) => dayOf(cell, order, index));
    const { points } = npsTrend(
      days.map((day, index) => ({ day, rating: ratings[index] as number })),
      { rating: 'rating', date: 'day', period: periodFor(days) },
    );
    return { trend: points, dateProblem: null };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return none({ kind: 'unreadable', sentence: `The dates cannot be read: ${error.message}.` });
  }
}

/** The civil date of a cell, as it was written down where it was. */
function dayOf(cell: string, order: DateOrder | null, index: number): string | null {
  const moment = readDate(cell, order, `date of answer ${index + 1}`);
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
