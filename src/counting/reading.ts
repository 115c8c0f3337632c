import { checkArray, invalid } from './invalid.js';
import { numberInLabel } from './label.js';
import { isNoAnswer } from './no-answer.js';
import { checkOptionNames, type OptionNames } from './options.js';
import { isOn, notARating, type Scale, type ScaleOption, scaleOf } from './scale.js';

/** Why an answer is not a rating: its number is off the scale or not whole, or it has no number. */
export type ProblemReason = 'out-of-range' | 'fractional' | 'unreadable';

/** How answers are read. */
export interface ReadingOptions extends ScaleOption {
  /**
   * The rating that a text stands for, or null if it means that there is no answer:
   * `{ 'Very likely': 10, 'No answer': null }`. White space around a text does not matter.
   *
   * @defaultValue no labels
   */
  readonly labels?: Readonly<Record<string, number | null>> | undefined;
  /**
   * Further texts that mean that there is no answer, as blank, NA, null, - and “no answer” do, in
   * upper or lower case.
   *
   * @defaultValue no further texts
   */
  readonly missing?: readonly string[] | undefined;
}

const readingNames: OptionNames<ReadingOptions> = { scale: true, labels: true, missing: true };

/** A rating, null if there is no answer, or the reason why the answer is not a rating. */
export type Reading = number | null | ProblemReason;

/**
 * Reads one messy answer: a whole number, `'10'`, `' 9 '`, `'10.0'`, the label of a point of the
 * scale such as `'Extremely likely - 10'`, `'0 (Not at all likely)'` or `'9점'`, or a label of your
 * own. Nothing is guessed: a date, a time, a formula, a sentence or a text with two numbers is not a
 * rating, nor is `'0x0A'`, `'1e1'`, `true` or `[9]`. `safeReadRating` returns the problem instead of
 * throwing it.
 *
 * @returns The rating; null when there is no answer (null, undefined, NaN, blank, NA, null, -, and
 * words such as “no answer”).
 * @throws RangeError (TypeError if the value is not a number) with `code` `'out-of-range'`,
 * `'fractional'` or `'unreadable'`, if the value is not a rating.
 * @throws RangeError or TypeError if the options are wrong.
 * @example
 * readRating('Extremely likely - 10') // => 10
 * readRating(' n/a ') // => null
 * readRating('Great', { labels: { Great: 9 } }) // => 9
 */
export function readRating(value: unknown, options: ReadingOptions = {}): number | null {
  checkOptionNames('readRating', options, readingNames);
  const reading = ratingReader(options)(value);
  if (typeof reading !== 'string') return reading;
  throw Object.assign(notARating('rating', value, scaleOf(options)), { code: reading });
}

/** What `safeReadRating` gives: a rating, null if there is no answer, or a problem. */
export type SafeReading =
  | {
      /** The rating, null if there is no answer; absent if there is a problem. */
      readonly rating: number | null;
      /** Why the answer is not a rating; absent if it is one. */
      readonly problem?: undefined;
    }
  | {
      /** Absent, since there is a problem. */
      readonly rating?: undefined;
      /** Why the answer is not a rating. */
      readonly problem: ProblemReason;
    };

/**
 * Reads one messy answer as `readRating` does, and returns the problem of an answer that is not a
 * rating instead of throwing an error.
 *
 * @returns `{ rating }`, with null when there is no answer, or `{ problem }` with the reason.
 * @throws RangeError or TypeError if the options are wrong.
 * @example
 * safeReadRating('10') // => { rating: 10 }
 * safeReadRating('n/a') // => { rating: null }
 * safeReadRating('11') // => { problem: 'out-of-range' }
 */
export function safeReadRating(value: unknown, options: ReadingOptions = {}): SafeReading {
  checkOptionNames('safeReadRating', options, readingNames);
  const reading = ratingReader(options)(value);
  return typeof reading === 'string' ? { problem: reading } : { rating: reading };
}

/** The function that reads answers with the given options, which are checked once. */
export function ratingReader(options: ReadingOptions): (value: unknown) => Reading {
  const scale = scaleOf(options);
  const { labels: labelRatings = {}, missing: missingTexts = [] } = options;
  const labels = labelMap(labelRatings, scale);
  checkArray('missing', missingTexts, 'texts');
  const missing = new Set(missingTexts.map(folded));
  return (value) => {
    if (value === null || value === undefined) return null;
    if (typeof value === 'number') return judge(value, scale);
    if (typeof value === 'bigint') return judge(Number(value), scale);
    if (typeof value !== 'string') return 'unreadable';
    const text = value.trim();
    const label = labels.get(text);
    if (label !== undefined) return label;
    if (isNoAnswer(text) || (missing.size > 0 && missing.has(folded(text)))) return null;
    const number = readNumber(text);
    return number === null ? 'unreadable' : judge(number, scale);
  };
}

function folded(text: string): string {
  if (typeof text !== 'string') throw invalid('missing', 'an array of texts', text, '');
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
  if (typeof labels !== 'object' || labels === null || Symbol.iterator in labels) {
    throw invalid('labels', 'an object of ratings by text', labels, '');
  }
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
/** A number and a part of one, such as a half: the signs for parts do not say more than that. */
const WITH_PART = /^\d{1,9}\s?[\u00BC-\u00BE\u2150-\u215E]$/;

/** The number in a text, or null if the text is neither a number nor the label of one. */
function readNumber(text: string): number | null {
  const plain = text.replace(FULL_WIDTH, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
  if (NUMBER_ONLY.test(plain)) return Number(plain);
  if (WITH_PART.test(plain)) return Number.parseInt(plain, 10) + 0.5;
  return numberInLabel(plain);
}
