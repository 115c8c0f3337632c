import { invalid } from './invalid.js';
import { isOn, notARating, type Scale, type ScaleOption, scaleOf } from './scale.js';

/** Why an answer is not a rating: a number off the scale, between ratings, or no number at all. */
export type ProblemReason = 'out-of-range' | 'fractional' | 'unreadable';

/** How answers are read. */
export interface ReadingOptions extends ScaleOption {
  /**
   * Answers that stand for a rating, or for none: `{ 'Very likely': 10, 'No answer': null }`;
   * white space around them does not matter.
   *
   * @defaultValue none
   */
  readonly labels?: Readonly<Record<string, number | null>>;
  /**
   * Texts that mean there is no answer, besides blank, NA, N/A and NaN; upper and lower case alike.
   *
   * @defaultValue none
   */
  readonly missing?: readonly string[];
}

/** A rating, null where there is no answer, or why the answer is none. */
export type Reading = number | null | ProblemReason;

/**
 * Reads one messy answer: a whole number, `'10'`, `' 9 '`, `'10.0'`, `'Extremely likely - 10'`,
 * `'0 - Not at all likely'`, or a label of your own. Nothing is guessed: a formula, a text with two
 * numbers, `'0x0A'`, `'1e1'`, `true` or `[9]` is no rating.
 *
 * @returns The rating; null when there is no answer (null, undefined, NaN, blank, NA, N/A).
 * @throws RangeError (TypeError for what is not a number) with `code` `'out-of-range'`,
 * `'fractional'` or `'unreadable'`.
 * @example
 * readRating('Extremely likely - 10') // => 10
 * readRating(' n/a ') // => null
 * readRating('Great', { labels: { Great: 9 } }) // => 9
 */
export function readRating(value: unknown, options: ReadingOptions = {}): number | null {
  const reading = ratingReader(options)(value);
  if (typeof reading !== 'string') return reading;
  throw Object.assign(notARating('rating', value, scaleOf(options)), { code: reading });
}

/** The function that reads answers with these options, which are checked once. */
export function ratingReader(options: ReadingOptions): (value: unknown) => Reading {
  const scale = scaleOf(options);
  const labels = labelMap(options.labels ?? {}, scale);
  const missing = new Set(['', 'na', 'n/a', 'nan', ...(options.missing ?? []).map(folded)]);
  return (value) => {
    if (value === null || value === undefined) return null;
    if (typeof value === 'number') return judge(value, scale);
    if (typeof value === 'bigint') return judge(Number(value), scale);
    if (typeof value !== 'string') return 'unreadable';
    const text = value.trim();
    const label = labels.get(text);
    if (label !== undefined) return label;
    if (missing.has(folded(text))) return null;
    const number = readNumber(text);
    return number === null ? 'unreadable' : judge(number, scale);
  };
}

function folded(text: string): string {
  if (typeof text !== 'string') throw invalid('missing', 'texts', text, '');
  return text.trim().toLowerCase();
}

function judge(value: number, scale: Scale): Reading {
  if (Number.isNaN(value)) return null;
  if (!(value >= scale.min && value <= scale.max)) return 'out-of-range';
  return Number.isInteger(value) ? value + 0 : 'fractional'; // no −0
}

function labelMap(
  labels: Readonly<Record<string, number | null>>,
  scale: Scale,
): Map<string, number | null> {
  const map = new Map<string, number | null>();
  for (const [label, rating] of Object.entries(labels)) {
    const name = `rating of label ${JSON.stringify(label)}`;
    if (rating !== null && !isOn(scale, rating)) throw notARating(name, rating, scale);
    map.set(label.trim(), rating);
  }
  return map;
}

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const NUMBER_ONLY = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const NUMBERS = /\d+(?:[.,:]\d+)*/g;
/**
 * Beside a digit these make something else of it: 1e1, 0x0A, 50 %, $10, <7, #DIV/0!, the −5 of "is −5".
 * Letters of scripts without capitals do not, since these put no space before a unit: 10점, 9点.
 */
const SPOILS_BEFORE = /(?:[\p{Lu}\p{Ll}\p{Sc}\p{Sm}_./]|(?:^|[^\p{L}\p{N}])[-–])$/u;
const SPOILS_AFTER = /^(?:[\p{Lu}\p{Ll}\p{Sc}\p{Sm}_]|\s?%)/u;

/** The one number that a text states, or null where it states none or several. */
function readNumber(text: string): number | null {
  const plain = text.replace(FULL_WIDTH, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
  if (NUMBER_ONLY.test(plain)) return Number(plain);
  if (/^[=@]/.test(plain)) return null; // a formula
  let found: number | null = null;
  for (const match of plain.matchAll(NUMBERS)) {
    const end = match.index + match[0].length;
    const before = plain.slice(Math.max(0, match.index - 2), match.index);
    if (SPOILS_BEFORE.test(before) || SPOILS_AFTER.test(plain.slice(end, end + 2))) return null;
    if (found !== null) return null;
    found = Number(match[0]);
  }
  return Number.isNaN(found) ? null : found; // 7,7 and 9:30
}
