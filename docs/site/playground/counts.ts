import {
  computeNps,
  confidenceInterval,
  type Difference,
  difference,
  differenceFrom,
  type GroupSizes,
  type Interval,
  respondents,
  respondentsForDifference,
  respondentsForMargin,
  type Tally,
} from 'nps-core';

/** What people know of one or two surveys, and what they ask. */
export interface Counts {
  readonly first: Tally;
  /** A later survey to compare with; null for none. */
  readonly second: Tally | null;
  readonly target: number | null;
  /** How exactly the score is to be known, in points. */
  readonly margin: number | null;
  readonly method: 'score' | 'anytime';
}

/** What follows from counts. */
export interface CountsAnswer {
  readonly first: Scored;
  readonly second: Scored | null;
  /** The second minus the first; null where one of them is missing or empty. */
  readonly change: Difference | null;
  /** How many answers it takes in each survey to find so large a change with 80 % power; null where the scores are equal. */
  readonly neededForChange: GroupSizes | null;
  /** How many answers it takes for the margin; null where it is not asked for. */
  readonly neededForMargin: number | null;
  readonly target: TargetAnswer | null;
}

/** A survey and its score. */
export interface Scored {
  readonly tally: Tally;
  readonly score: number | null;
  readonly interval: Interval | null;
}

/** The newest score against a target. */
export interface TargetAnswer {
  readonly score: number;
  readonly difference: Difference;
  /** By how many more promoters than now must outnumber detractors among as many answers; 0 where they do. */
  readonly netPromoters: number;
}

/** What follows from counts; null where there are no answers in the first survey. */
export function answerOf({ first, second, target, margin, method }: Counts): CountsAnswer | null {
  if (respondents(first) === 0) return null;
  const scored = (tally: Tally): Scored => ({
    tally,
    score: computeNps(tally).score,
    interval: confidenceInterval(tally, { method }),
  });
  const later = second && respondents(second) > 0 ? second : null;
  return {
    first: scored(first),
    second: later && scored(later),
    change: later && difference(later, first),
    neededForChange: later && sizesFor(later, first),
    neededForMargin:
      margin === null ? null : respondentsForMargin(margin, { expected: later ?? first }),
    target: target === null ? null : targetAnswer(later ?? first, target),
  };
}

function sizesFor(a: Tally, b: Tally): GroupSizes | null {
  return computeNps(a).score === computeNps(b).score ? null : respondentsForDifference(a, b);
}

function targetAnswer(tally: Tally, score: number): TargetAnswer | null {
  const compared = differenceFrom(tally, score);
  if (compared === null) return null;
  const { promoters, detractors } = tally;
  // without the rounding error of a product such as 0.1 · 30
  const wanted = Number(((score * respondents(tally)) / 100).toFixed(6));
  const netPromoters = Math.max(0, Math.ceil(wanted - (promoters - detractors)));
  return { score, difference: compared, netPromoters };
}
