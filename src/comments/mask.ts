import { invalid } from '../counting/invalid.js';

/** What a piece of personal data becomes, or null if it is none. */
type Replacement = (match: string, before: string, after: string) => string | null;

interface Rule {
  /** A text without which nothing matches: most comments are passed over faster. */
  readonly sign?: string;
  readonly pattern: RegExp;
  readonly replacement: Replacement;
}

// Not inside a longer number or word. Korean, Chinese and Japanese write particles without a blank.
const LETTER =
  '(?![\\p{Script=Hangul}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}])[\\p{L}\\p{N}]';
const START = `(?<!${LETTER}|\\p{N}[,.])`;
const END = `(?!${LETTER}|[,.]\\p{N})`;
const SEPARATOR = '(?:[ .-]|\\)[ .-]?|[ .-]?\\()';

const LOCAL_PART = '[\\p{L}\\p{N}._%+-]';
const DOMAIN = '@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+';
/** Of an address that stands close behind another one; longer names are not allowed. */
const LONGEST_LOCAL_PART = 64;

const numberPattern = (source: string): RegExp => new RegExp(`${START}${source}${END}`, 'gu');

/** The rules in the order in which they are applied, each to what the former left. */
const rules: readonly Rule[] = [
  {
    sign: '@',
    // from the first letter only: tried from each letter, a long word would take quadratic time
    pattern: new RegExp(`(?<!${LOCAL_PART})${LOCAL_PART}+${DOMAIN}`, 'gu'),
    replacement: () => '[email]',
  },
  {
    sign: '@',
    pattern: new RegExp(`${LOCAL_PART}{1,${LONGEST_LOCAL_PART}}${DOMAIN}`, 'gu'),
    replacement: () => '[email]',
  },
  { pattern: /(?:https?:\/\/|www\.)\S+/giu, replacement: () => '[link]' },
  {
    // a Korean resident number; its last digits may be asterisks
    pattern: numberPattern('\\d{6}[ -]?[1-8][\\d*]{6}(?!\\*)'),
    replacement: (match) => (isMonthAndDay(match.slice(2, 6)) ? '[id]' : null),
  },
  {
    pattern: numberPattern('\\d(?:[ -]?\\d){12,18}'),
    replacement: (match) => (isCard(match) ? '[card]' : '[number]'),
  },
  {
    pattern: numberPattern(`\\+?\\(?\\d+(?:${SEPARATOR}\\d+)+`),
    replacement: (match) => (isPhone(match) ? '[phone]' : null),
  },
  {
    pattern: numberPattern('\\d{7,}'),
    replacement: (_, before, after) =>
      /\p{Sc}\s?$/u.test(before) || /^\s?(?:원|won|krw)/iu.test(after) ? null : '[number]',
  },
];

/** What every rule needs; most comments have nothing of it. */
const MAY_BE_PERSONAL = /[@\d]|:\/\/|www\./i;

function isMonthAndDay(digits: string): boolean {
  const month = Number(digits.slice(0, 2));
  const day = Number(digits.slice(2));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function isCard(text: string): boolean {
  return /^\d{4}([ -])\d{4}\1\d{4}\1\d+$/.test(text) || hasCheckDigit(text.replace(/\D/g, ''));
}

/** Luhn's check, which the numbers of payment cards pass. */
function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  [...digits].reverse().forEach((digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  });
  return sum % 10 === 0;
}

/** Numbers in groups that are no telephone numbers: dates, spans of years and addresses. */
const NO_PHONE =
  /^(?:(?:19|20)\d\d([ .-])\d{1,2}\1\d{1,2}|\d{1,2}([ .-])\d{1,2}\2(?:19|20)\d\d|(?:19|20)\d\d[ -](?:19|20)\d\d|\d{1,3}(?:\.\d{1,3}){3})$/;

function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 8 && digits <= 15 && /\d{3}/.test(text) && !NO_PHONE.test(text);
}

/**
 * The text without e-mail addresses, links, Korean resident numbers, card, phone and other long
 * numbers: each becomes a word in brackets, such as `[phone]`. Dates, amounts of money and version
 * numbers stay. Names of people are not masked.
 *
 * @throws TypeError if the text is not a text.
 * @see docs/methods.md for the method and its sources
 * @example
 * maskPersonalData('Call me at 010-1234-5678') // => 'Call me at [phone]'
 */
export function maskPersonalData(text: string): string {
  if (typeof text !== 'string') throw invalid('text', 'a text', text, '');
  if (!MAY_BE_PERSONAL.test(text)) return text;
  let masked = text;
  for (const { sign = '', pattern, replacement } of rules) {
    if (!masked.includes(sign)) continue;
    masked = masked.replace(pattern, (match: string, at: number, whole: string) => {
      return replacement(match, whole.slice(0, at), whole.slice(at + match.length)) ?? match;
    });
  }
  return masked;
}
