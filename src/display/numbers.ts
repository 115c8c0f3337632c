import type { Interval } from '../inference/interval.js';
import { isShareMetric, type Metric } from '../metrics/metric.js';
import { NOTHING } from './format.js';
import type { Language } from './language.js';

/**
 * How numbers become texts, in one language. Scores and changes are given in points. Those of CSAT and
 * CES, counted on a scale without passives, are written as shares in percent, and their changes in
 * percentage points.
 */
export interface Numbers {
  /** A score in whole points, with its sign; with digits where it would round to ±100. */
  readonly score: Writer;
  /** A score likewise, but in tenths where its interval is less than two points wide. */
  readonly scoreWithin: (interval: Range | null) => Writer;
  /** A score in tenths, with its sign. */
  readonly tenths: Writer;
  /** A score that was given, with its sign and the digits it has. */
  readonly givenScore: (points: number) => string;
  /** A change or difference, with its sign and as many digits as keep it from reading 0. */
  readonly change: Writer;
  /** How far two scores are from each other, without a sign. */
  readonly distance: (points: number) => string;
  /** A count of rows or people. */
  readonly whole: (count: number) => string;
  /** A count that may be of weighted answers: in tenths below ten. */
  readonly count: (count: number) => string;
  /** A confidence level or a chance, with the digits it has, such as `99.9%`. */
  readonly percent: (share: number) => string;
  /** A share in whole percent. */
  readonly share: (share: number) => string;
  /** A share that is rounded already, in percent with a fixed number of digits. */
  readonly roundedPercent: (percent: number, digits: number) => string;
  /** Where a score lies on the axis of a chart: in points or in percent. */
  readonly onAxis: (points: number) => number;
  /** The limits of an interval of scores or of changes. */
  readonly limits: (
    interval: Pick<Interval, 'lower' | 'upper' | 'confidenceLevel'>,
    write: Writer,
  ) => Limits;
}

/** Writes points; an en dash for null. */
export type Writer = (points: number | null) => string;

/** An interval, as texts ready to print. */
export interface Limits {
  /** The confidence level, such as `95%`. */
  readonly level: string;
  readonly lower: string;
  readonly upper: string;
}

type Range = Pick<Interval, 'lower' | 'upper'>;

/** Ratings from one to another, such as `4–5`, or a single one. */
export function rangeText(first: number, last: number): string {
  return first === last ? String(first) : `${first}–${last}`;
}

/** The share in percent that a score on a scale without passives stands for. */
export function percentOf(points: number): number {
  return (points + 100) / 2;
}

/** The numbers of a language, of scores or of shares. */
export function numbersIn(language: Language, metric: Metric = 'nps'): Numbers {
  return isShareMetric(metric) ? shareNumbersIn(language) : scoreNumbersIn(language);
}

function shareNumbersIn(language: Language): Numbers {
  const numbers = scoreNumbersIn(language);
  const { change, distance, roundedPercent } = numbers;
  const scoreWithin =
    (interval: Range | null): Writer =>
    (points) =>
      points === null
        ? NOTHING
        : roundedPercent(percentOf(points), percentDigits(percentOf(points), interval));
  return {
    ...numbers,
    score: scoreWithin(null),
    scoreWithin,
    change: (points) => change(points === null ? null : points / 2),
    distance: (points) => distance(points / 2),
    onAxis: percentOf,
  };
}

function scoreNumbersIn(language: Language): Numbers {
  const written = (value: number, options: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat(language, options).format(value).replace('-', '−');
  const signed = (points: number | null, digits: number): string =>
    points === null ? NOTHING : written(points, { signDisplay: 'exceptZero', ...fixed(digits) });
  const scoreWithin =
    (interval: Range | null): Writer =>
    (points) =>
      signed(points, scoreDigits(points ?? 0, interval));
  const whole = (count: number): string => written(count, { maximumFractionDigits: 0 });
  const percent = (share: number): string =>
    written(share, { style: 'percent', maximumSignificantDigits: 12 });
  return {
    score: scoreWithin(null),
    scoreWithin,
    tenths: (points) => signed(points, 1),
    givenScore: (points) =>
      written(points, { signDisplay: 'exceptZero', maximumFractionDigits: 6 }),
    change: (points) => signed(points, changeDigits(points ?? 0)),
    distance: (points) => written(Math.abs(points), fixed(changeDigits(points))),
    whole,
    count: (count) => (count < 10 ? written(count, { maximumFractionDigits: 1 }) : whole(count)),
    percent,
    share: (share) => written(share, { style: 'percent', ...fixed(0) }),
    roundedPercent: (value, digits) => written(value / 100, { style: 'percent', ...fixed(digits) }),
    onAxis: (points) => points,
    limits: ({ lower, upper, confidenceLevel }, write) => ({
      level: percent(confidenceLevel),
      lower: write(lower),
      upper: write(upper),
    }),
  };
}

/** Digits after the decimal point with which a score suits its interval and does not read ±100. */
export function scoreDigits(points: number, interval: Range | null): number {
  const size = Math.abs(points);
  const width = interval ? interval.upper - interval.lower : 0;
  let digits = width > 0 && width < 2 ? 1 : 0;
  if (Number(size.toFixed(6)) === 100) return digits; // 100, up to floating point
  while (Number(size.toFixed(digits)) === 100) digits++;
  return digits;
}

/** Digits with which a share suits its interval, given in points, and does not read 0 or 100 %. */
export function percentDigits(percent: number, interval: Range | null): number {
  const fromEnd = Math.min(percent, 100 - percent);
  const width = interval ? (interval.upper - interval.lower) / 2 : 0;
  let digits = width > 0 && width < 2 ? 1 : 0;
  if (fromEnd < ROUNDING_ERROR) return digits; // 0 or 100 %, up to floating point
  while (Number(fromEnd.toFixed(digits)) === 0) digits++;
  return digits;
}

/** Floating point may leave up to this much of a difference that is zero. */
const ROUNDING_ERROR = 1e-9;

/** Whole points; tenths below one point; more digits where tenths would read 0. */
function changeDigits(points: number): number {
  const size = Math.abs(points);
  if (size >= 0.95 || size < ROUNDING_ERROR) return 0;
  let digits = 1;
  while (Number(size.toFixed(digits)) === 0) digits++;
  return digits;
}

function fixed(digits: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}
