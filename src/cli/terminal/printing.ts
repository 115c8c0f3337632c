import picocolors from 'picocolors';
import { formatScore, formatShare } from '../../display/index.js';
import type { Language } from '../../display/language.js';
import { percentOf } from '../../display/numbers.js';
import type { Interval } from '../../inference/interval.js';
import { isShareMetric, type Metric } from '../../metrics/metric.js';
import { terminalWordsOf } from '../../words/terminal.js';
import type { TerminalWords } from '../../words/terminal-words.js';
import type { Io } from '../input/io.js';
import { printable } from './one-line.js';

/** How records become text: in which language and whether in colours. */
export interface Printing {
  readonly language: Language;
  readonly words: TerminalWords;
  readonly colours: Colours;
  /** A score with its sign, or a share in percent. */
  readonly score: Writer;
  /** A difference with its sign, in points or percentage points. */
  readonly change: Writer;
  /** The size of a difference, without a sign. */
  readonly distance: (points: number) => string;
}

/** Writes points; an en dash where there are none. */
type Writer = (points: number | null | undefined) => string;

type Colours = ReturnType<typeof picocolors.createColors>;

/** Digits after the decimal point of scores and shares. */
export const DIGITS = 1;

/** Printing for whoever reads the output of the command. */
export function printingFor(
  { stdout, env }: Pick<Io, 'stdout' | 'env'>,
  language: Language,
  metric: Metric = 'nps',
): Printing {
  const isTerminal = stdout.isTTY === true && env['TERM'] !== 'dumb';
  const isColoured = !env['NO_COLOR'] && (Boolean(env['FORCE_COLOR']) || isTerminal);
  return {
    language,
    words: terminalWordsOf(language, metric),
    colours: picocolors.createColors(isColoured),
    ...(isShareMetric(metric) ? ofShares : ofScores),
  };
}

const ofScores = {
  score: points,
  change: points,
  distance: (value: number) => value.toFixed(DIGITS),
};

/** On a scale without passives: a share, and differences in percentage points. */
const ofShares = {
  score: (value: number | null | undefined) =>
    formatShare(value == null ? null : percentOf(value) / 100, { digits: DIGITS }),
  change: (value: number | null | undefined) => points(value == null ? null : value / 2),
  distance: (value: number) => ofScores.distance(value / 2),
};

/** A score or difference, with its sign. */
export function points(value: number | null | undefined): string {
  return formatScore(value ?? null, { digits: DIGITS });
}

/** A count of answers, which weights may make fractional. */
export function count(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 1 });
}

/** The limits of an interval. */
export function range(
  interval: Pick<Interval, 'lower' | 'upper'> | null,
  { words }: Printing,
  write: Writer,
): string {
  return interval ? words.range(write(interval.lower), write(interval.upper)) : '–';
}

/** What to call a segment, by its value or its crossed values. */
export function nameOf(parts: readonly unknown[], { words }: Printing): string {
  return parts.map((part) => printable(String(part ?? ''), 60) || words.blank).join(' × ');
}
