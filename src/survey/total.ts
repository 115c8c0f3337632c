import type { Tally } from '../counting/tally.js';
import { type Difference, differenceFrom } from '../inference/difference.js';
import { confidenceInterval, type Interval, type IntervalMethod } from '../inference/interval.js';
import { worthOfAnswer } from '../inference/population.js';
import { computeNps, type Nps } from '../inference/score.js';
import { SurveyError } from './error.js';
import type { SurveyPlan } from './plan.js';

/** How the score of a survey compares with its target. */
export interface TargetComparison {
  /** The target, in points. */
  readonly score: number;
  /** The score minus the target; null if nobody answered. */
  readonly difference: Difference | null;
}

/** The score of a tally with its interval, in the population of the request if it has one. */
export function scoreInPopulation(
  tally: Tally,
  { request, scale }: Pick<SurveyPlan, 'request' | 'scale'>,
): Nps & { readonly interval: Interval<IntervalMethod> | null } {
  const { confidenceLevel, method, population } = request;
  const { standardError, ...nps } = computeNps(tally, { scale });
  const worth = worthOfAnswer('population', nps.respondents, population);
  return {
    ...nps,
    standardError: standardError === null ? null : standardError / Math.sqrt(worth),
    interval: confidenceInterval(tally, { confidenceLevel, method, population }),
  };
}

/** Refuses a population that has fewer people than answered. */
export function checkPopulationOfAnswers(answers: number, population: number): void {
  if (population >= answers) return;
  throw new SurveyError({ code: 'population-too-small', population, answers });
}

/** The comparison with a target; by the method of the interval where that compares too. */
export function comparedWithTarget(
  tally: Tally,
  target: number,
  { request }: Pick<SurveyPlan, 'request'>,
): TargetComparison {
  const { confidenceLevel, method, population } = request;
  const isComparing = method === 'wald' || method === 'adjusted-wald';
  return {
    score: target + 0,
    difference: differenceFrom(tally, target, {
      confidenceLevel,
      population,
      method: isComparing ? method : 'score',
    }),
  };
}
