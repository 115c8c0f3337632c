import { noAnswerTexts } from '../counting/no-answer.js';
import { type ScaleOption, scaleOf } from '../counting/scale.js';
import type { Dialect } from './dialect.js';

/** Conditions on a rating, by the column of the result that counts the rows that fulfil it. */
export interface Conditions extends Readonly<Record<string, string>> {
  readonly promoters: string;
  readonly passives: string;
  readonly detractors: string;
  readonly missing: string;
  readonly out_of_range: string;
}

/**
 * The conditions on a number. No number fulfils two of them; a number between two ratings fulfils
 * none, and is counted as fractional.
 */
export function conditionsOn(
  number: string,
  options: ScaleOption,
  { floor, isNotANumber }: Pick<Dialect, 'floor' | 'isNotANumber'>,
): Conditions {
  const { min, passiveFrom, promoterFrom, max } = scaleOf(options);
  const from = (least: number, most: number) => wholeFrom(number, least, most, floor);
  const beyond = `(${number} < ${min} OR ${number} > ${max})`;
  return {
    promoters: from(promoterFrom, max),
    passives: from(passiveFrom, promoterFrom - 1),
    detractors: from(min, passiveFrom - 1),
    missing: `${number} IS NULL${isNotANumber ? ` OR ${isNotANumber(number)}` : ''}`,
    out_of_range: `${beyond}${isNotANumber ? ` AND NOT (${isNotANumber(number)})` : ''}`,
  };
}

/** The condition that a number is a rating of the scale. */
export function isRated(number: string, options: ScaleOption, { floor }: Dialect): string {
  const { min, max } = scaleOf(options);
  return wholeFrom(number, min, max, floor);
}

function wholeFrom(number: string, least: number, most: number, floor: Dialect['floor']): string {
  return `${number} BETWEEN ${least} AND ${most} AND ${number} = ${floor(number)}`;
}

/**
 * The texts that mean no answer, as `readRating` knows them. LOWER of some engines leaves letters
 * beyond ASCII as they are, so such texts are listed in capitals as well.
 */
const noAnswer = [
  ...new Set(noAnswerTexts.flatMap((text) => [text, lowerAscii(text.toUpperCase())])),
];

function lowerAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** A trimmed text, or NULL if it says that there is no answer. */
export function answerIn(text: string, { quoting }: Dialect): string {
  const texts = noAnswer.map(quoting.text).join(', ');
  return `CASE WHEN LOWER(${text}) NOT IN (${texts}) THEN ${text} END`;
}

/** The conditions on an answer, NULL if there is none, and its number, NULL if it has none. */
export function textConditionsOn(
  answer: string,
  number: string,
  options: ScaleOption,
  { floor }: Dialect,
): Conditions {
  return {
    ...conditionsOn(number, options, { floor }), // no text is read as NaN
    missing: `${answer} IS NULL`,
    unreadable: `${answer} IS NOT NULL AND ${number} IS NULL`,
  };
}
