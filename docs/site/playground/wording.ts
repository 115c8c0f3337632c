import { type Interval, respondentsForMargin } from 'nps-core';
import { formatScore, formatShare, percentages } from 'nps-core/display';
import type { SurveyRecord } from 'nps-core/survey';
import type { Language, Results } from './messages.js';
import type { LimitTexts, PageWords } from './words/words.js';
import { pageWords } from './words.js';

type Limits = Pick<Interval, 'lower' | 'upper'>;

/** How the page writes the numbers of a record: scores in points, CSAT and CES as shares in percent. */
export interface Writing {
  readonly words: PageWords;
  /** A score, with a decimal where its interval needs one. */
  readonly score: (score: number | null, interval: Limits | null) => string;
  /** Points between scores, with a decimal. */
  readonly difference: (points: number | null) => string;
  readonly range: (interval: Limits | null) => string;
  readonly limits: (interval: Interval) => LimitTexts;
  /** A confidence level, such as `95%`. */
  readonly level: (level: number) => string;
  /** What is measured. */
  readonly name: string;
}

/** How numbers are written in a language. */
export function writingIn(language: Language, metric: SurveyRecord['metric']): Writing {
  const words = pageWords[language];
  const score = metric === undefined ? pointsIn(language) : sharesIn(language);
  const range = (interval: Limits | null) =>
    interval ? words.range(score(interval.lower, interval), score(interval.upper, interval)) : '–';
  const level = (share: number) => formatShare(share, { language, digits: digitsOfLevel(share) });
  return {
    words,
    score,
    difference: (value) =>
      signed(value === null || metric === undefined ? value : value / 2, 1, language),
    range,
    limits: (interval) => ({ level: level(interval.confidenceLevel), range: range(interval) }),
    level,
    name: metric === undefined ? words.npsHeading : metric.toUpperCase(),
  };
}

/** A text that begins with a capital letter. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Points with their sign and a true minus. */
function signed(value: number | null, digits: number, language: Language): string {
  return formatScore(value, { digits, language }).replace('-', '−');
}

/** Scores, with a decimal where the interval needs one or a whole number would be ±100. */
function pointsIn(language: Language): Writing['score'] {
  return (score, interval) =>
    signed(score, Math.max(digitsFor(score ?? 0), interval ? digitsOf(interval) : 0), language);
}

/** Scores of a scale without passives, as shares of those who are no detractors. */
function sharesIn(language: Language): Writing['score'] {
  return (score, interval) =>
    score === null
      ? '–'
      : formatShare((score + 100) / 200, { language, digits: interval ? digitsOf(interval) : 0 });
}

/** Decimals for an interval: one where it is narrower than two points. */
function digitsOf({ lower, upper }: Limits): number {
  return upper - lower < 2 ? 1 : Math.max(digitsFor(lower), digitsFor(upper));
}

function digitsFor(score: number): number {
  const size = Math.abs(score);
  return size < 100 && Math.round(size) === 100 ? 1 : 0;
}

/** Digits that a level in percent has, such as one in 99.9 %. */
function digitsOfLevel(level: number): number {
  const percent = String(Number((100 * level).toFixed(6)));
  return percent.split('.')[1]?.length ?? 0;
}

/** What the score means, and how exact it is. */
export function meaning(record: SurveyRecord, { words, score, range }: Writing): string {
  const { respondents, interval, metric, scale } = record;
  const shares = percentages(record);
  if (interval === null || shares === null) return words.noScore;
  const top =
    scale.promoterFrom === scale.max ? String(scale.max) : `${scale.promoterFrom}–${scale.max}`;
  const people =
    metric === undefined
      ? words.meaning(respondents, shares.promoters, shares.detractors)
      : words.shareMeaning(respondents, top, score(record.score, interval));
  const sure = words.compatible(range(interval));
  const needed = respondentsForFivePoints(record);
  return [people, sure, ...(needed === null ? [] : [words.needed(needed)])].join(' ');
}

/** With fewer answers, the shares are too uncertain to plan with. */
const FEWEST_TO_PLAN = 30;

/**
 * How many respondents it takes to know the score within five points, to two digits; null where there
 * are enough, or too few to plan with.
 */
function respondentsForFivePoints(record: SurveyRecord): number | null {
  const { respondents, interval, metric } = record;
  if (interval === null || metric !== undefined || respondents < FEWEST_TO_PLAN) return null;
  if (interval.upper - interval.lower <= 10) return null;
  const { confidenceLevel } = interval;
  const needed = respondentsForMargin(5, { expected: record, confidenceLevel });
  return needed > respondents ? Number(needed.toPrecision(2)) : null;
}

/** What became of every row. */
export function account({ record, unit, phrases }: Results, words: PageWords): string {
  return words.counted(phrases.counted, words.units(record.ledger.rows, unit), phrases.leftOut);
}
