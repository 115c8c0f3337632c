import picocolors from 'picocolors';
import { formatScore } from '../../display/index.js';
import type { Language } from '../../display/language.js';
import type { Interval } from '../../inference/interval.js';
import { terminalWords } from '../../words/terminal.js';
import type { TerminalWords } from '../../words/terminal-words.js';
import type { Io } from '../input/io.js';
import { printable } from './one-line.js';

/** How records become text: in which language and whether in colours. */
export interface Printing {
  readonly language: Language;
  readonly words: TerminalWords;
  readonly colours: Colours;
}

type Colours = ReturnType<typeof picocolors.createColors>;

/** Digits after the decimal point of scores and shares. */
export const DIGITS = 1;

/** Printing for whoever reads the output of the command. */
export function printingFor(
  { stdout, env }: Pick<Io, 'stdout' | 'env'>,
  language: Language,
): Printing {
  const isTerminal = stdout.isTTY === true && env['TERM'] !== 'dumb';
  const isColoured = !env['NO_COLOR'] && (Boolean(env['FORCE_COLOR']) || isTerminal);
  return { language, words: terminalWords[language], colours: picocolors.createColors(isColoured) };
}

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
): string {
  return interval ? words.range(points(interval.lower), points(interval.upper)) : '–';
}

/** What to call a segment, by its value or its crossed values. */
export function nameOf(parts: readonly unknown[], { words }: Printing): string {
  return parts.map((part) => printable(String(part ?? ''), 60) || words.blank).join(' × ');
}
