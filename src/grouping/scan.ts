import { type CalendarOptions, dayReader } from '../counting/calendar.js';
import type { DateLike } from '../counting/civil-date.js';
import { checkPropertyName, type Field, reader } from '../counting/field.js';
import { checkArray, checkIterable, invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { scaleOf } from '../counting/scale.js';
import { emptyTally } from '../counting/tally.js';
import { confidenceInterval, type IntervalOptions } from '../inference/interval.js';
import { checkProbability } from '../inference/level.js';
import { addCell, type Cell, emptyCell, type PeriodCells, tallyOfCell } from './cells.js';
import { type AnswerOptions, collect, type Missing } from './collect.js';
import { FALSE_DISCOVERY_RATE, LEAST_ANSWERS, scanColumns } from './scan-columns.js';
import { lastTwoPeriods } from './scan-periods.js';
import type { Scan } from './scan-result.js';
import { type AnsweredRow, answersByColumn, columnNames } from './scan-rows.js';
import { asOfDay, periodNumbers } from './spans.js';
import { checkMinRespondents } from './suppression.js';
import type { Wave } from './wave.js';
import { wavesOf } from './waves.js';

/** Options of `scan`. */
export interface ScanOptions<Row>
  extends AnswerOptions<Row>,
    IntervalOptions,
    Partial<{ readonly [Name in keyof CalendarOptions]: CalendarOptions[Name] | undefined }> {
  /**
   * The names of the columns to look at.
   *
   * @defaultValue all properties of the rows but those with the ratings, weights and dates
   */
  readonly columns?: readonly (keyof Row & string)[] | undefined;
  /**
   * Where a row's date is, for comparisons with the period before; null and undefined are missing.
   *
   * @defaultValue no comparison with the period before
   */
  readonly date?: Field<Row, DateLike | null> | undefined;
  /**
   * How long the periods are; needs `date`.
   *
   * @defaultValue `'month'`
   */
  readonly period?: CalendarOptions['period'] | undefined;
  /**
   * The day or instant of the newest answers: a period that ends on that day or later is not compared.
   *
   * @defaultValue all periods are complete
   */
  readonly asOf?: DateLike | undefined;
  /**
   * Values with fewer answers are not compared, nor are those whose others are fewer. Where it is given,
   * it protects people as in `compareSegments`: if the values left out together have fewer answers,
   * the next smallest are left out too.
   *
   * @defaultValue `30`, without that protection
   */
  readonly minRespondents?: number | undefined;
  /**
   * The share of the findings that may be false, on average: above 0 and below 1.
   *
   * @defaultValue `0.1`
   */
  readonly falseDiscoveryRate?: number | undefined;
}

const scanNames: OptionNames<ScanOptions<unknown>> = {
  rating: true,
  weight: true,
  scale: true,
  confidenceLevel: true,
  method: true,
  columns: true,
  date: true,
  period: true,
  timeZone: true,
  weekStart: true,
  fiscalYearStart: true,
  asOf: true,
  minRespondents: true,
  falseDiscoveryRate: true,
};

const calendarNames = ['period', 'timeZone', 'weekStart', 'fiscalYearStart', 'asOf'] as const;

/** What stands out in the columns of rows in memory. */
export interface RowScan extends Scan {
  /** Rows that are not counted, by reason; rows without a date are compared with the rest only. */
  readonly missing: Missing;
}

/**
 * Which value of which column stands out: each value with enough answers against all others in its
 * column and, with `date`, against itself in the period before. Numbers of more than ten values fall into
 * fifths. What is listed is left after an adjustment for all comparisons: on average at most a tenth of it
 * is chance. Ids, dates, comments, columns of more than 50 values and the rating in disguise (its
 * categories, a question that was asked by rating) are left out, and listed with the reason.
 *
 * The comparisons share answers, so they are not independent; the adjustment of Benjamini & Hochberg
 * (Journal of the Royal Statistical Society B 57, 1995) holds for positive dependence (Benjamini &
 * Yekutieli, Annals of Statistics 29, 2001) and was measured here. Of findings of one cause, such as a
 * plan and its price, both are listed.
 *
 * @returns The findings with the largest difference in standard errors first, and what was looked at.
 * @throws RangeError or TypeError at the first wrong rating, weight or date, with its index, or if an
 * option is unknown or wrong.
 * @see docs/methods.md for how often it lists anything where there is nothing
 * @example
 * const rows = Array.from({ length: 400 }, (_, i) => ({ plan: i % 4 === 0 ? 'Free' : 'Pro', answer: i % 4 === 0 ? i % 11 : 9 - (i % 3) }))
 * scan(rows, { rating: 'answer' }).findings.map(({ column, segment, against }) => [column, segment, against]) // => [['plan', 'Free', 'rest']]
 */
export function scan<Row>(rows: Iterable<Row>, options: ScanOptions<Row>): RowScan {
  checkOptionNames('scan', options, scanNames);
  const {
    confidenceLevel,
    method,
    falseDiscoveryRate = FALSE_DISCOVERY_RATE,
    minRespondents = LEAST_ANSWERS,
  } = options;
  confidenceInterval(emptyTally, { confidenceLevel, method }); // no finding must not hide a wrong option
  checkProbability('falseDiscoveryRate', falseDiscoveryRate);
  checkMinRespondents(minRespondents);
  checkCalendar(options);
  if (options.columns !== undefined) checkColumns(options.columns);
  checkIterable('rows', rows, 'rows');
  const list = [...rows];
  const scale = scaleOf(options);
  const isWeighted = options.weight !== undefined;
  const { cells, missing } = collect(list, options, (_, index) => index);
  const days = daysOf(list, [...cells.segments.keys()], options);
  const ratingOf = reader(options.rating, 'rating');
  const answered = [...cells.segments].map(
    ([index, ofRow], place): AnsweredRow<Row> => ({
      row: list[index] as Row,
      place: (ratingOf(list[index] as Row, index) as number) - scale.min,
      day: days?.[place] ?? null,
      sums: ofRow.get(0) as Cell,
    }),
  );
  const names =
    options.columns ?? columnNames(answered, [options.rating, options.weight, options.date]);
  const total = emptyCell(isWeighted);
  for (const { sums } of answered) addCell(total, sums);
  const settings = {
    scale,
    isWeighted,
    intervals: { confidenceLevel, method },
    falseDiscoveryRate,
    minRespondents: Math.max(1, minRespondents),
    isProtecting: options.minRespondents !== undefined,
  };
  const waves = days === null ? [] : wavesOfRows(answered, options, isWeighted);
  return {
    ...scanColumns({
      ...answersByColumn(answered, names, scale),
      total: tallyOfCell(total, isWeighted),
      periods: lastTwoPeriods(waves, new Set(days), settings.minRespondents),
      settings,
    }),
    missing: { ...missing, date: days?.filter((day) => day === null).length ?? 0 },
  };
}

function checkColumns(columns: readonly string[]): void {
  checkArray('columns', columns, 'names of columns');
  for (const [index, name] of columns.entries())
    checkPropertyName(`columns at index ${index}`, name);
}

function checkCalendar<Row>(options: ScanOptions<Row>): void {
  const needless = calendarNames.find((name) => options[name] !== undefined);
  if (needless === undefined || options.date !== undefined) return;
  throw invalid(needless, 'given with date, where the dates are', options[needless], '');
}

/** The days of rows; null where dates do not matter. */
function daysOf<Row>(
  rows: readonly Row[],
  places: readonly number[],
  { date, period = 'month', ...calendar }: ScanOptions<Row>,
): (number | null)[] | null {
  if (date === undefined) return null;
  const dateOf = reader(date, 'date');
  const dayOf = dayReader(calendar, (index) => `date at row ${index}`);
  return places.map((index) => {
    const value = dateOf(rows[index] as Row, index);
    return value === null || value === undefined ? null : dayOf(value, index);
  });
}

function wavesOfRows<Row>(
  answered: readonly AnsweredRow<Row>[],
  { period = 'month', timeZone, weekStart, fiscalYearStart, asOf, scale }: ScanOptions<Row>,
  isWeighted: boolean,
): Wave[] {
  const calendar = { period, timeZone, weekStart, fiscalYearStart };
  const { numberOf, spansOf } = periodNumbers(calendar);
  const total: PeriodCells = new Map();
  for (const { day, sums } of answered) {
    if (day === null) continue;
    const number = numberOf(day);
    const cell = total.get(number) ?? emptyCell(isWeighted);
    addCell(cell, sums);
    total.set(number, cell);
  }
  const spans = spansOf(total.keys(), asOfDay({ ...calendar, asOf }));
  return wavesOf(total, spans, { scale, isWeighted });
}
