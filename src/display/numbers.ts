import type { Interval } from '../inference/interval.js';
import { NOTHING } from './format.js';
import type { Language } from './language.js';

/** How numbers become texts, in one language. */
export interface Numbers {
  /** A score in whole points, with its sign; with digits where it would round to ±100. */
  readonly score: Writer;
  /** A score likewise, but in tenths where its interval is less than two points wide. */
  readonly scoreWithin: (interval: Range | null) => Writer;
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

/** The numbers of a language. */
export function numbersIn(language: Language): Numbers {
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
    givenScore: (points) =>
      written(points, { signDisplay: 'exceptZero', maximumFractionDigits: 6 }),
    change: (points) => signed(points, changeDigits(points ?? 0)),
    distance: (points) => written(Math.abs(points), fixed(changeDigits(points))),
    whole,
    count: (count) => (count < 10 ? written(count, { maximumFractionDigits: 1 }) : whole(count)),
    percent,
    share: (share) => written(share, { style: 'percent', ...fixed(0) }),
    roundedPercent: (value, digits) => written(value / 100, { style: 'percent', ...fixed(digits) }),
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
