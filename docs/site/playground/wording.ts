import type { Interval } from 'nps-core';
import { formatPValue, formatScore } from 'nps-core/display';
import type { Results } from './messages.js';

/** Points with their sign and a true minus. */
const signed = (value: number | null, digits: number): string =>
  formatScore(value, { digits }).replace('-', '−');

type Limits = Pick<Interval, 'lower' | 'upper'>;

/** A score, with a decimal where its interval needs one or a whole number would be ±100. */
export const points = (score: number | null, interval: Limits | null): string =>
  signed(score, Math.max(digitsFor(score ?? 0), interval ? digitsOf(interval) : 0));

/** Decimals for an interval: one where it is narrower than two points. */
const digitsOf = ({ lower, upper }: Limits): number =>
  upper - lower < 2 ? 1 : Math.max(digitsFor(lower), digitsFor(upper));

const digitsFor = (score: number): number => {
  const size = Math.abs(score);
  return size < 100 && Math.round(size) === 100 ? 1 : 0;
};

/** Points between scores, with a decimal. */
export const difference = (value: number | null): string => signed(value, 1);

export const whole = (count: number): string => count.toLocaleString('en');

export const range = (interval: Interval | null): string =>
  interval ? `${points(interval.lower, interval)} to ${points(interval.upper, interval)}` : '–';

/** Several of something, or one. */
export const several = (count: number, one: string, many: string): string =>
  `${whole(count)} ${count === 1 ? one : many}`;

/** Several rows of a table, or entries of a list. */
export const units = (count: number, unit: Results['unit']): string =>
  several(count, unit, unit === 'row' ? 'rows' : 'entries');

/** What the score means, and how far it may be trusted. */
export function meaning(results: Results): string {
  const { nps, interval, shares, respondentsForFivePoints } = results;
  if (interval === null || shares === null) return 'No answer counts, so there is no score.';
  const people = `Of ${several(nps.respondents, 'respondent', 'respondents')}, ${shares.promoters}% are promoters and ${shares.detractors}% detractors.`;
  const sure = `The answers are compatible with true scores from ${range(interval)}.`;
  const halfWidth = (interval.upper - interval.lower) / 2;
  if (halfWidth <= 5 || respondentsForFivePoints === null) return `${people} ${sure}`;
  const needed = Number(respondentsForFivePoints.toPrecision(2));
  return `${people} ${sure} To know it within 5 points takes about ${whole(needed)} answers.`;
}

const outcomes = {
  missing: 'without an answer',
  outOfRange: 'out of range',
  fractional: 'between two ratings',
  unreadable: 'unreadable',
  duplicate: 'duplicate',
  excluded: 'excluded',
} as const;

/** Why an answer is no rating. */
export const reasons = {
  'out-of-range': outcomes.outOfRange,
  fractional: outcomes.fractional,
  unreadable: outcomes.unreadable,
} as const;

/** What became of every row. */
export function account({ ledger, unit }: Results): string {
  const left = Object.entries(outcomes).flatMap(([outcome, words]) => {
    const count = ledger[outcome as keyof typeof outcomes];
    return count > 0 ? [`${whole(count)} ${words}`] : [];
  });
  const counted = `${whole(ledger.counted)} of ${units(ledger.rows, unit)} counted`;
  return left.length > 0 ? `${counted}; not counted: ${left.join(', ')}.` : `${counted}.`;
}

/** Whether the segments differ at all. */
export function verdict({ segments }: Results): string {
  const { homogeneity } = segments ?? {};
  if (!homogeneity) return 'There are no two segments with answers to compare.';
  const p = `p ${formatPValue(homogeneity.pValue)}`;
  return homogeneity.pValue < 0.05
    ? `The segments do not all have the same score (${p}).`
    : `The segments may well all have the same score (${p}).`;
}
