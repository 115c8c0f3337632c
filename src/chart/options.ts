import { checkChoice } from '../counting/invalid.js';
import { formatScore } from '../display/index.js';
import type { Interval } from '../index.js';
import type { ChartWords, Limits } from '../words/chart.js';
import { chartWords, type Language } from '../words/languages.js';
import { type Palette, palettes, type Theme } from './theme.js';

/** How a chart looks and speaks. */
export interface ChartOptions {
  /**
   * The background that the chart is for, which it brings along.
   *
   * @defaultValue `'light'`
   */
  readonly theme?: Theme;
  /**
   * The language of titles, axes and notes.
   *
   * @defaultValue `'en'`
   */
  readonly language?: Language;
}

/** How numbers become texts, in one language. */
export interface Style {
  readonly palette: Palette;
  readonly words: ChartWords;
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

type Writer = (points: number | null) => string;

/** Checks the options and gives what they ask for. */
export function styleOf({ theme = 'light', language = 'en' }: ChartOptions): Style {
  const palette = palettes[checkChoice('theme', theme, palettes)];
  const words = chartWords[checkChoice('language', language, chartWords)];
  const signed = (points: number | null, digits: number): string =>
    formatScore(points, { digits, locale: language }).replace('-', '−');
  const wholes = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const percent = (share: number): string => `${Number((100 * share).toPrecision(12))}%`;
  return {
    palette,
    words,
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

/** Whether an interval leaves out zero: only then a change is said to be one. */
export function isClear<Found extends { readonly lower: number; readonly upper: number }>(
  found: Found | null,
): found is Found {
  return found !== null && (found.lower > 0 || found.upper < 0);
}
