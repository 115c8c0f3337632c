import { monthForms } from '../counting/month-names.js';
import type { Dialect } from './dialect.js';

/**
 * The labels of points of a scale, as regular expressions that all engines read alike. Each label
 * that they accept is one that `readRating` reads, with the same number; of those that `readRating`
 * reads, they accept the ones in Latin letters without accents.
 */
const NUMBER = '[0-9]{1,9}([.][0-9]{1,9})?';
const REST_OF_WORDS = "[A-Za-z ,']{0,90}";
const WORDS = `[A-Za-z]${REST_OF_WORDS}`;
const labels = [
  `${NUMBER}( {1,3}-{1,3} {1,3}| {0,3}: {0,3}| {0,3}[(]|[.] {0,3})${WORDS}[)]?`,
  `${NUMBER}- {0,3}[A-Z]${REST_OF_WORDS}`, // a hyphen without spaces, as in 10-Extremely likely
  `${WORDS}( {1,3}-{1,3} {1,3}|: {0,3})${NUMBER}[.]?`,
  `${WORDS}[(]${NUMBER} {0,3}[)]`,
].join('|');

/** A number and a part of one: no rating, but a number between two. */
const parts = Array.from('¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞').join('|');
const WITH_PART = `[0-9]{1,9} ?(${parts})`;

/** Words that make a time or a date of the number beside them. */
const CLOCK = "([ap] ?m|uhr|h|hrs?|hours?|o[ ']?clock)";
const MONTH = `(${monthForms.filter((form) => /^[a-z]+$/.test(form)).join('|')})`;
const dates = `[^a-z]*(${CLOCK}[^a-z]*|${MONTH}([^a-z'].*)?)`;

/** A mark behind the text: in some engines $ also stands before a line break at the end. */
const END = '|';

/** The cases of labels in a CASE that reads a trimmed text; empty where the engine cannot. */
export function labelCases(
  text: string,
  { numberOf, quoting, regularExpression }: Dialect,
): string {
  if (regularExpression === undefined) return '';
  const { extract, matches } = regularExpression;
  const whole = `CONCAT(${text}, '${END}')`;
  const isLabel = matches(whole, quoting.text(`^(${labels})[${END}]$`));
  const isDate = matches(`LOWER(${whole})`, quoting.text(`^${dates}[${END}]$`));
  const number = numberOf(extract(text, quoting.text('[0-9]+[.]?[0-9]*')));
  const hasPart = matches(whole, quoting.text(`^${WITH_PART}[${END}]$`));
  return ` WHEN ${isLabel} AND NOT (${isDate}) THEN ${number} WHEN ${hasPart} THEN ${number} + 0.5`;
}
