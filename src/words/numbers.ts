import { formatScore } from '../display/index.js';
import type { Interval } from '../index.js';
import type { Limits } from './chart.js';
import type { Language } from './languages.js';

/** How numbers become texts, in one language. */
export interface Numbers {
  /** A score in whole points, with its sign and a true minus. */
  readonly score: Writer;
  /** A change or difference likewise, but in tenths where it is less than a point. */
  readonly change: Writer;
  /** How far apart two scores are, without a sign. */
  readonly distance: (points: number) => string;
  readonly whole: (count: number) => string;
  readonly percent: (share: number) => string;
  /** The limits of an interval of scores or of changes. */
  readonly limits: (
    interval: Pick<Interval, 'lower' | 'upper' | 'confidenceLevel'>,
    write: Writer,
  ) => Limits;
}

/** How points are written. */
export type Writer = (points: number | null) => string;

/** The numbers of a language. */
export function numbersIn(language: Language): Numbers {
  const signed = (points: number | null, digits: number): string =>
    formatScore(points, { digits, locale: language }).replace('-', '−');
  const wholes = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const percent = (share: number): string => `${Number((100 * share).toPrecision(12))}%`;
  return {
    score: (points) => signed(points, 0),
    change: (points) => signed(points, digitsFor(points ?? 0)),
    distance: (points) => {
      const size = Math.abs(points);
      return size < 0.05 ? String(Number(size.toPrecision(1))) : size.toFixed(digitsFor(points));
    },
    whole: (count) => wholes.format(count),
    percent,
    limits: ({ lower, upper, confidenceLevel }, write) => ({
      level: percent(confidenceLevel),
      lower: write(lower),
      upper: write(upper),
    }),
  };
}

/** Whole points, or tenths of less than one, or none of less than a tenth. */
function digitsFor(points: number): number {
  const size = Math.abs(points);
  return size >= 0.95 || size < 0.05 ? 0 : 1;
}
