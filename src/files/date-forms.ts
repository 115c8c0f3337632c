import { monthNamed } from '../counting/month-names.js';

/** A time of day after a date. 13:00 AM does not exist and is not accepted. */
const CLOCK = String.raw`(?:,?[ T]+(?!(?:1[3-9]|2\d)\S+\s*AM)(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*([AP]M)?)?`;
/** An offset as Google Forms writes it, GMT+9, or UTC, or +0900. */
const ZONE = String.raw`(?: ?(GMT|UTC|Z)? ?(?:([+-]\d{1,2})(?::?(\d\d))?)?)?`;

/** A date with the day or the month first: 3/4/2026, 3.4.26 9:05. */
export const twoNumbersFirst: RegExp = new RegExp(
  String.raw`^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})${CLOCK}${ZONE}$`,
  'i',
);

/** A date with the year first: 2026/03/04 2:30:00 PM GMT+9. */
export const yearFirst: RegExp = new RegExp(
  String.raw`^(\d{4})/(\d{1,2})/(\d{1,2})${CLOCK}${ZONE}$`,
  'i',
);

/** A date with the name of a zone, which may mean several: AST is in Arabia and on the Atlantic. */
export const namedZone: RegExp = new RegExp(
  String.raw`^(?:\d{4}/\d{1,2}/\d{1,2}|\d{4}-\d\d-\d\d|\d{1,2}([/.-])\d{1,2}\1\d{4})${CLOCK} (?!AM|PM|GMT|UTC)[A-Z]{2,5}$`,
);

const isoLike = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d|$)/i;
/** A month, a quarter, a week or a year alone, or a day without its year. */
const parts: readonly RegExp[] = [
  /^(?:19|20)\d\d(?:[-/. ]\d{1,2}|[-/. ]?[QW]\d{1,2}|0[1-9]|1[0-2])?$/i,
  /^(?:Q?\d{1,2}|W\d{1,2})[-/. ]?(?:19|20)\d\d$/i,
  /^(?:19|20)\d\d ?[年년] ?(?:\d{1,2} ?[月월])?$/,
];
/** The name of a month and one number beside it, which may be a day or a year: Mar-26. */
const MONTH_AND_NUMBER = /^(?:(\d{1,4})[-. ]{0,2})?([^\s\d.,/-]{3,12})(?:[-., ]{1,2}'?(\d{1,4}))?$/;
/** Longer texts are not dates. */
const LONGEST = 80;

/** Whether a cell has the form of a date that `readDate` reads, except a number. */
export function looksLikeDate(cell: string): boolean {
  if (!/\d/.test(cell) || /^\s*\d+\s*$/.test(cell)) return false;
  const text = plainDate(cell);
  return [isoLike, twoNumbersFirst, yearFirst, namedZone].some((form) => form.test(text));
}

/** Whether a text that is not a date is a part of one: 2026-03, 2026-Q1, March 2026, 4-Mar. */
export function isPartOfDate(text: string): boolean {
  if (parts.some((form) => form.test(text))) return true;
  const [, before, name = '', behind] = MONTH_AND_NUMBER.exec(text) ?? [];
  return (before === undefined) !== (behind === undefined) && monthNamed(name) !== undefined;
}

/** Dates of digits and marks alone, the commonest, need no more than a look. */
const PLAIN = /^[\d/:+TZ-]*(?: [\d/:+TZ-]*)?$/;

/**
 * The date in a form without words or blanks of other kinds: 2026. 3. 4. 오후 2:30, 2026年3月4日 下午
 * 2:30 and Mar 4, 2026, 2:30 p. m. in the form 2026/3/4 2:30 PM. Other texts stay as they are.
 */
export function plainDate(cell: string): string {
  const text = withHyphens(cell.trim());
  if (text.length > LONGEST || PLAIN.test(text)) return text;
  const spaced = text.replace(/\s+/g, ' ').replace(/ \(\D+\)$/, '');
  return withClock(withNumbers(withSlashes(spaced))).replace(/ (?:UTC|GMT)$/, ' UTC');
}

/** ISO 8601 without marks, with an optional time of day: 20260304, 20260304T101500Z. */
const WITHOUT_MARKS = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d(?:\d\d)?)?)?$/i;
/** The year first, as in ISO 8601, but with a month or a day of one digit. */
const SHORT_NUMBERS = /^(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])/;

/** 20260304 as 2026-03-04, and 2026-3-4 as 2026/3/4. */
function withHyphens(text: string): string {
  const [all, year, month, day, hour, minute, second, zone = ''] = WITHOUT_MARKS.exec(text) ?? [];
  if (all !== undefined) {
    const clock = hour === undefined ? '' : `T${hour}:${minute}:${second}${zone}`;
    return `${year}-${month}-${day}${clock}`;
  }
  const isShort = text.charAt(6) === '-' || (text.charAt(7) === '-' && !/^.{8}\d\d/.test(text));
  return isShort ? text.replace(SHORT_NUMBERS, '$1/$2/$3') : text;
}

/** Korean, Chinese and Japanese dates: the year first, then points or the words for units. */
function withSlashes(text: string): string {
  return text
    .replace(/^(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})(?:\.|(?= |$))/, '$1/$2/$3')
    .replace(/^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/, '$1/$2/$3 ')
    .replace(/ (\d{1,2}) ?[시時时点] ?(\d{1,2}) ?[분分](?: ?(\d{1,2}) ?[초秒])?/, clockOf)
    .replace(/ (\d{1,2}) ?[시時时点]$/, ' $1:00')
    .replace(/ {2,}/, ' ')
    .trim();
}

function clockOf(_: string, hour: string, minute: string, second = '0'): string {
  return ` ${hour}:${minute.padStart(2, '0')}:${second.padStart(2, '0')}`;
}

/**
 * The day, the month by its name and the year, in the orders that people write them in. Names are
 * any text here, since the classes of letters take milliseconds to compile.
 */
const DAY_FIRST =
  /^(?:[^\s\d.,/-]{2,12}\.?,? )?(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[ -](?:de |of )?([^\s\d.,/-]{3,12})\.?[ ,-] ?(?:de |del )?(\d{4})(?=[ ,]|$)/i;
const MONTH_FIRST =
  /^(?:[^\s\d.,/-]{2,12}\.?,? )?([^\s\d.,/-]{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?=[ ,]|$)/i;

function withNumbers(text: string): string {
  if (!/\d{4}/.test(text)) return text; // sooner than the forms below, for comments
  const [dayFirst, day = '', name = '', year = ''] = DAY_FIRST.exec(text) ?? [];
  const month = monthNamed(name);
  if (dayFirst !== undefined && month !== undefined) {
    return `${year}/${month}/${day}${clockAfter(text, dayFirst)}`;
  }
  const [monthFirst, firstName = '', secondDay = '', lastYear = ''] = MONTH_FIRST.exec(text) ?? [];
  const firstMonth = monthNamed(firstName);
  if (monthFirst === undefined || firstMonth === undefined) return text;
  return `${lastYear}/${firstMonth}/${secondDay}${clockAfter(text, monthFirst)}`;
}

function clockAfter(text: string, date: string): string {
  return text.slice(date.length).replace(/^,? /, ' ').trimEnd();
}

/** The words for the halves of a day, before the clock. */
const HALF_BEFORE = /(오[전후]|[上下]午|午[前後]) ?(\d[\d:]*)/;
const HALF_BEHIND = /(오[전후]|[上下]午|午[前後])/;

/**
 * The time of day in digits, with AM or PM behind it: 오후 2:30, 下午2:30 and 2:30 p. m. as 2:30 PM,
 * 10h30 and um 10:30 Uhr as 10:30.
 */
function withClock(text: string): string {
  const plain = text
    .replace(/,? (?:at|um|a las|à) (?=\d)/i, ' ')
    .replace(/ (\d{1,2}) ?h ?(\d\d)$/i, ' $1:$2')
    .replace(/ Uhr$/i, '')
    .replace(HALF_BEFORE, ' $2 $1')
    .replace(HALF_BEHIND, (half) => (/[전上前]/.test(half) ? 'AM' : 'PM'))
    .replace(/(\d) ?([ap])\. ?m\.?(?= |$)/i, (_, digit: string, half: string) => {
      return `${digit} ${half.toUpperCase()}M`;
    })
    .replace(/ {2,}/g, ' ');
  return / [AP]M\b/.test(plain) ? plain.replace(/^(\d{4})-(\d\d)-(\d\d)/, '$1/$2/$3') : plain;
}
