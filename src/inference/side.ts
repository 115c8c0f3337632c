import { checkChoice, checkNumber, invalid } from '../counting/invalid.js';
import { normalTail } from './distributions.js';
import { checkProbability, DEFAULT_LEVEL, type LevelOption } from './level.js';
import type { DifferenceMethod } from './verdict.js';

/**
 * What a test is to show of a difference: that it is not 0, that it is above 0 (or above minus a
 * margin), or that it is below 0 (or below a margin).
 */
export type Alternative = 'two-sided' | 'greater' | 'less';

/** What tests of a score against another have in common. */
export interface TestOptions extends LevelOption {
  /**
   * How limits and test are computed.
   *
   * @defaultValue `'score'`
   */
  readonly method?: DifferenceMethod | undefined;
  /**
   * `'greater'`: that the difference is above 0; `'less'`: that it is below 0. The p-value is of one
   * side and so is the interval, for confidence levels above 0.5: its other end is as far as a
   * difference can go. Choose the side before you see the answers.
   *
   * @defaultValue `'two-sided'`
   */
  readonly alternative?: Alternative | undefined;
  /**
   * With `'greater'`, tests that the difference is above minus so many points: no worse than that
   * (non-inferiority). With `'less'`, that it is below so many points. With the method `'score'` only.
   * Choose it before you see the answers.
   *
   * @defaultValue `0`
   */
  readonly margin?: number | undefined;
}

/** The side of a test, after its check. */
export interface Side {
  readonly alternative: Alternative;
  readonly margin: number;
  /** The least and the greatest difference that there can be, in points. */
  readonly range: readonly [least: number, greatest: number];
}

const alternatives: Readonly<Record<Alternative, true>> = {
  'two-sided': true,
  greater: true,
  less: true,
};

/** The range of a difference between two scores. */
export const anyDifference: Side['range'] = [-200, 200];

/** The test of no side in particular. */
export const bothSides: Side = { alternative: 'two-sided', margin: 0, range: anyDifference };

/** Checks which side is to be tested, of differences in a range. */
export function readSide(
  {
    alternative = 'two-sided',
    margin = 0,
    confidenceLevel = DEFAULT_LEVEL,
    method = 'score',
  }: TestOptions,
  range: Side['range'],
): Side {
  checkChoice('alternative', alternative, alternatives);
  const [least, greatest] = range;
  checkNumber('margin', margin, 0, alternative === 'greater' ? 0 - least : greatest);
  if (margin > 0 && alternative === 'two-sided') {
    throw invalid('margin', "0 unless alternative is 'greater' or 'less'", margin);
  }
  if (margin > 0 && method !== 'score') {
    throw invalid('margin', "0 unless the method is 'score'", margin);
  }
  checkProbability('confidenceLevel', confidenceLevel);
  if (alternative !== 'two-sided' && confidenceLevel <= 0.5) {
    // the limit would lie on the other side of the estimate
    throw invalid('confidenceLevel', 'above 0.5 for a test of one side', confidenceLevel);
  }
  return { alternative, margin, range };
}

/** The difference that the test is to refute, in points. */
export function testedBy({ alternative, margin }: Side): number {
  return alternative === 'greater' ? 0 - margin : margin;
}

/**
 * The level of the two-sided interval that has the limit of a test: an interval of one side leaves out
 * 1 − level at its only limit, one of two sides half of that at each.
 */
export function levelOfLimits(confidenceLevel: number, { alternative }: Side): number {
  return alternative === 'two-sided' ? confidenceLevel : 2 * confidenceLevel - 1;
}

/** The chance of a statistic as extreme as this one on the side that is tested. */
export function pValueOf(statistic: number, { alternative }: Side): number {
  if (alternative === 'two-sided') return 2 * normalTail(Math.abs(statistic));
  return normalTail(alternative === 'greater' ? statistic : 0 - statistic);
}
