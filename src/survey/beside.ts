import { type Share, wilsonShare } from '../inference/share.js';
import { SurveyError } from './error.js';
import type { SettledSurvey } from './settle.js';

/** The share of those who were asked that answered, 0…1, with its Wilson interval. */
export interface ResponseRate extends Share {
  /** How many were asked. */
  readonly asked: number;
  /** How many of them answered with a rating. */
  readonly answered: number;
}

/** The mean of the ratings, weighted where they are; null where there are none, only categories. */
export function meanRatingOf({ plan, histogram }: SettledSurvey): number | null {
  if (plan.rating.coding !== null) return null;
  let [sum, mass] = [0, 0];
  for (const [index, count] of histogram.entries()) {
    sum += (plan.scale.min + index) * count;
    mass += count;
  }
  return mass === 0 ? null : sum / mass;
}

/** The response rate; a SurveyError if fewer were asked than answered. */
export function responseRateOf({ plan, ledger }: SettledSurvey, asked: number): ResponseRate {
  const { counted: answered } = ledger;
  if (asked < answered) throw new SurveyError({ code: 'fewer-asked', asked, answered });
  const { confidenceLevel } = plan.request;
  return { asked, answered, ...wilsonShare(answered, asked, { confidenceLevel }) };
}
