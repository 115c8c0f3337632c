import { isOn, rankOf } from '../counting/scale.js';
import type { WaveAnswer } from '../grouping/shared.js';
import { settledDay } from './day-key.js';
import { respondentOf } from './respondents.js';
import type { SettledSurvey } from './settle.js';
import type { RespondentAnswer } from './survey.js';

/** An answer that counts, and who gave it. */
export interface KnownAnswer extends Pick<WaveAnswer, 'category'> {
  /** Null where it is not known. */
  readonly respondent: string | null;
  /** Null without a date. */
  readonly day: number | null;
  /** Its value in each grouping column. */
  readonly parts: RespondentAnswer['parts'];
}

/** The answers of a survey that was asked for respondents; none where answers are weighted. */
export function knownAnswers({ latest, order, plan }: SettledSurvey): KnownAnswer[] {
  if (plan.weight !== null) return [];
  return latest
    .filter(({ rating }) => isOn(plan.scale, rating))
    .map((answer) => ({
      respondent: respondentOf(answer),
      day: settledDay(answer.day, order),
      category: (2 - rankOf(answer.rating, plan.scale)) as KnownAnswer['category'],
      parts: answer.parts,
    }));
}
