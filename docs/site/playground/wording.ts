import type { Interval, SegmentTable } from 'nps-core';
import { respondentsForMargin } from 'nps-core';
import { formatPValue, formatScore, percentages } from 'nps-core/display';
import type { SurveyRecord } from 'nps-core/survey';
import type { Results, Unit } from './messages.js';

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

/** A count with its noun. */
export const several = (count: number, one: string, many: string): string =>
  `${whole(count)} ${count === 1 ? one : many}`;

/** A count of rows of a table, or of entries of a list. */
export const units = (count: number, unit: Unit): string =>
  several(count, unit, unit === 'row' ? 'rows' : 'entries');

/** A line where shares do not add up to 100 %, or to the score. */
export const rounded = 'The shares and the score are each rounded by themselves.';

/** What the score means, and how exact it is. */
export function meaning(record: SurveyRecord): string {
  const { respondents, interval } = record;
  const shares = percentages(record);
  if (interval === null || shares === null) return 'No answer counts, so there is no score.';
  const people = `Of ${several(respondents, 'answer', 'answers')}, ${shares.promoters}% are from promoters and ${shares.detractors}% from detractors.`;
  const sure = `The answers are compatible with true scores from ${range(interval)}.`;
  const needed = respondentsForFivePoints(record);
  return needed === null
    ? `${people} ${sure}`
    : `${people} ${sure} To know it within 5 points takes about ${whole(needed)} answers.`;
}

/** With fewer answers, the shares are too uncertain to plan with. */
const FEWEST_TO_PLAN = 30;

/**
 * How many respondents it takes to know the score within five points, to two digits; null where there
 * are enough, or too few to plan with.
 */
function respondentsForFivePoints(record: SurveyRecord): number | null {
  const { respondents, interval } = record;
  if (interval === null || respondents < FEWEST_TO_PLAN) return null;
  if (interval.upper - interval.lower <= 10) return null;
  const needed = respondentsForMargin(5, { expected: record });
  return needed > respondents ? Number(needed.toPrecision(2)) : null;
}

/** What became of every row. */
export function account({ record, unit, phrases }: Results): string {
  const all = `${whole(phrases.counted)} of ${units(record.ledger.rows, unit)} counted`;
  return phrases.leftOut.length > 0
    ? `${all}; not counted: ${phrases.leftOut.join(', ')}.`
    : `${all}.`;
}

/** The p-value that all segments share one score. The title of the chart says what follows from it. */
export function homogeneity({ homogeneity }: SegmentTable<string>): string {
  return homogeneity === null
    ? 'There are no two segments with answers to compare.'
    : `Test that all segments have the same score: p ${formatPValue(homogeneity.pValue)}.`;
}
