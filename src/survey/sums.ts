import { rankOf } from '../counting/scale.js';
import { type Cell, emptyCell } from '../grouping/cells.js';
import type { DayKey } from './day-key.js';
import type { SurveyPlan } from './plan.js';
import type { Disagreements, RatedAnswer } from './survey.js';

/** The sums of a survey that do not depend on segments. */
export interface Sums {
  /** The plan of the count. */
  readonly plan: SurveyPlan;
  /** Counts by rating, or sums of weights, from the lowest rating on. */
  readonly histogram: number[];
  /** Rows with a rating but without a weight, where answers are weighted. */
  unweighted: number;
  /** Rows with a weight of 0. */
  zeroWeights: number;
  /** Ratings that disagree with the category beside them. */
  readonly disagreements: { -readonly [Name in keyof Disagreements]: Disagreements[Name] };
  /** Rows with a rating but without a category, in a column that has one in other rows. */
  uncategorised: number;
}

/** Adds an answer, so many times, to the sums and to the days of its segment. */
export function addAnswer(
  sums: Sums,
  days: Map<DayKey, Cell>,
  { row, rating, day, weight, disagrees, isUncategorised }: RatedAnswer,
  times: number,
): void {
  const { plan, histogram, disagreements } = sums;
  if (disagrees) {
    if (disagreements.count === 0) disagreements.firstRow = row;
    disagreements.count += times;
  }
  if (isUncategorised) sums.uncategorised += times;
  if (plan.weight !== null && weight === null) {
    sums.unweighted += times;
    return;
  }
  if (weight === 0) {
    sums.zeroWeights += times;
    return;
  }
  (histogram[rating - plan.scale.min] as number) += times * (weight ?? 1);
  let cell = days.get(day);
  if (cell === undefined) {
    cell = emptyCell(weight !== null);
    days.set(day, cell);
  }
  const rank = rankOf(rating, plan.scale);
  (cell[rank] as number) += times;
  if (weight === null) return;
  (cell[rank + 3] as number) += times * weight;
  (cell[rank + 6] as number) += times * weight * weight;
}
