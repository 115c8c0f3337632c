import { respondents } from '../counting/tally.js';
import { type MatchedWaves, matchWaves } from '../grouping/panel.js';
import type { Difference } from '../inference/difference.js';
import { DEFAULT_LEVEL } from '../inference/level.js';
import { overlappingDifference } from '../inference/overlapping.js';
import { pairedDifference } from '../inference/paired.js';
import { settledDay } from './day-key.js';
import { SurveyError } from './error.js';
import type { TwoPeriods } from './request-parts.js';
import { respondentOf } from './respondents.js';
import type { SettledSurvey } from './settle.js';
import { timelineOf } from './timeline.js';

/** What the same respondents answered in two periods. */
export interface MatchedPeriods extends MatchedWaves {
  /** The names of the periods; `before` and `after` are the tallies of their answers. */
  readonly periods: TwoPeriods;
  /** The change of those who answered in both, the later score minus the earlier. */
  readonly difference: Difference | null;
  /** The change of all answers, which is that of the trend: `overlappingDifference`. */
  readonly change: Difference | null;
}

/**
 * The respondents of two periods, matched; null where too few of them are in both, or in one only:
 * subtracting the others from the total would reveal the answers of a small group.
 */
export function matchedOf(
  settled: SettledSurvey,
  { before, after }: TwoPeriods,
): MatchedPeriods | null {
  const { plan, latest, order } = settled;
  const { confidenceLevel = DEFAULT_LEVEL, minRespondents = 1 } = plan.request;
  const answersOn = (isIncluded: (day: number | null) => boolean) =>
    latest.filter(({ day }) => isIncluded(settledDay(day, order)));
  const matched = matchWaves(
    answersOn(daysOf(before, settled)),
    answersOn(daysOf(after, settled)),
    { respondent: respondentOf, rating: 'rating', scale: plan.scale },
  );
  if (groupsIn(matched).some((size) => size > 0 && size < minRespondents)) return null;
  return {
    ...matched,
    periods: { before, after },
    difference: pairedDifference(matched.transitions, { confidenceLevel }),
    change: overlappingDifference(matched.before, matched.after, matched.transitions, {
      confidenceLevel,
    }),
  };
}

/** The sizes of the groups that can be told apart in matched periods. */
function groupsIn({ transitions, before, after, left, joined }: MatchedWaves): number[] {
  const both = transitions.flat().reduce((total, count) => total + count, 0);
  const [onlyBefore, onlyAfter] = [respondents(left), respondents(joined)];
  const unknownBefore = respondents(before) - both - onlyBefore;
  const unknownAfter = respondents(after) - both - onlyAfter;
  return [both, onlyBefore, onlyAfter, unknownBefore, unknownAfter];
}

/** Which days belong to a period; a SurveyError if nobody answered in it. */
export function daysOf(period: string, settled: SettledSurvey): (day: number | null) => boolean {
  const { spans, placeOf, numberOf } = timelineOf(settled);
  const isIncluded = (day: number | null) =>
    day !== null && spans[placeOf(numberOf(day))]?.period === period;
  if (settled.cells.some(({ days }) => [...days.keys()].some(isIncluded))) return isIncluded;
  const [first, last] = [spans[0], spans[spans.length - 1]];
  const known = first && last ? ([first.period, last.period] as const) : null;
  throw new SurveyError({ code: 'unknown-period', period, known });
}
