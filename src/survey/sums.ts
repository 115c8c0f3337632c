import { rankOf } from '../counting/scale.js';
import { type Cell, emptyCell } from '../grouping/cells.js';
import type { SurveyPlan } from './plan.js';
import type { DayKey, RatedAnswer } from './survey.js';

/** The sums of a survey that do not depend on segments. */
export interface Sums {
  readonly plan: SurveyPlan;
  readonly histogram: number[];
  unweighted: number;
  readonly disagreements: { count: number; firstRow: number };
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
