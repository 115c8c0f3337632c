import type { Interval } from '../index.js';
import type { Limits } from '../words/chart.js';
import type { Language } from '../words/languages.js';
import { formatScore } from './index.js';

/** How numbers become texts, in one language. */
export interface Numbers {
  /**
   * A score in whole points, with its sign and a true minus; finer where it would pass for ±100.
   */
  readonly score: Writer;
  /** Scores likewise, but in tenths where their interval is hardly wider than a point. */
  readonly scoreWithin: (interval: Limited | null) => Writer;
  /** A change or difference likewise, but fine enough to show any that there is. */
  readonly change: Writer;
  /** How far apart two scores are, without a sign. */
  readonly distance: (points: number) => string;
  readonly whole: (count: number) => string;
  /** A count that may be of weighted answers: in tenths where it is small. */
  readonly count: (count: number) => string;
  readonly percent: (share: number) => string;
  /** The limits of an interval of scores or of changes. */
  readonly limits: (
    interval: Pick<Interval, 'lower' | 'upper' | 'confidenceLevel'>,
    write: Writer,
  ) => Limits;
}

/** How points are written. */
export type Writer = (points: number | null) => string;

type Limited = Pick<Interval, 'lower' | 'upper'>;

/** The numbers of a language. */
export function numbersIn(language: Language): Numbers {
  const signed = (points: number | null, digits: number): string =>
    formatScore(points, { digits, locale: language }).replace('-', '−');
  const wholes = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const percent = (share: number): string => `${Number((100 * share).toPrecision(12))}%`;
  const tenths = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const scoreWithin =
    (interval: Limited | null): Writer =>
    (points) =>
      signed(points, scoreDigits(points ?? 0, interval));
  return {
    score: scoreWithin(null),
    scoreWithin,
    change: (points) => signed(points, digitsFor(points ?? 0)),
    distance: (points) => Math.abs(points).toFixed(digitsFor(points)),
    whole: (count) => wholes.format(count),
    count: (count) => (count < 10 ? tenths : wholes).format(count),
    percent,
    limits: ({ lower, upper, confidenceLevel }, write) => ({
      level: percent(confidenceLevel),
      lower: write(lower),
      upper: write(upper),
    }),
  };
}

/** How many digits a score needs beside its interval, and not to pass for ±100. */
export function scoreDigits(points: number, interval: Limited | null): number {
  const size = Math.abs(points);
  const width = interval ? interval.upper - interval.lower : 0;
  let digits = width > 0 && width < 2 ? 1 : 0;
  if (Number(size.toFixed(6)) === 100) return digits; // what floating point makes of 100
  while (Number(size.toFixed(digits)) === 100) digits++;
  return digits;
}

/** What floating point leaves of zero is less than this. */
const NOUGHT = 1e-9;

/** Whole points, or tenths of less than one, or finer where tenths would show nought. */
function digitsFor(points: number): number {
  const size = Math.abs(points);
  if (size >= 0.95 || size < NOUGHT) return 0;
  let digits = 1;
  while (Number(size.toFixed(digits)) === 0) digits++;
  return digits;
}
