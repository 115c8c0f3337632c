import { emptyTally, respondents } from '../counting/tally.js';
import type { AnyTally } from '../counting/weighted.js';
import { answersOf, byKey } from '../grouping/any-tally.js';
import { type ChangeExplained, explainChange } from '../grouping/change.js';
import { plainKey } from '../grouping/keys.js';
import { type MatchedWaves, matchWaves } from '../grouping/panel.js';
import { hiddenInEither } from '../grouping/suppression.js';
import type { Difference } from '../inference/difference.js';
import { DEFAULT_LEVEL } from '../inference/level.js';
import { overlappingDifference } from '../inference/overlapping.js';
import { pairedDifference } from '../inference/paired.js';
import { settledDay } from './day-key.js';
import { SurveyError } from './error.js';
import type { GroupingColumn } from './grouping-column.js';
import type { SurveyRequest, TwoPeriods } from './request.js';
import { respondentOf } from './respondents.js';
import { positionsOf, talliesBy } from './segments.js';
import type { SettledSurvey } from './settle.js';
import { sharedBetween } from './shared-between.js';
import { timelineOf } from './timeline.js';

/** Why the score changed between two periods, by the values of a column. */
export interface ExplainedPeriods extends ChangeExplained<string>, TwoPeriods {
  /** The header of the column. */
  readonly column: string;
  /** The segments that `minRespondents` hides. */
  readonly suppressed: readonly string[];
}

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
 * The change between two periods, explained by a column; null if nobody has a value in it. A segment
 * is hidden with too few answers in one of the periods.
 */
export function explainedOf(
  settled: SettledSurvey,
  { column, before, after }: NonNullable<SurveyRequest['explain']>,
): ExplainedPeriods | null {
  const { plan } = settled;
  const [position = 0] = positionsOf([column], plan);
  const tallies = (period: string) =>
    talliesBy(settled, [position], daysOf(period, settled))
      .filter(([, tally]) => answersOf(tally) > 0)
      .map(([[key], tally]): [string, AnyTally] => [plainKey(key as string), tally]);
  const { confidenceLevel = DEFAULT_LEVEL, minRespondents = 1 } = plan.request;
  const [earlier, later] = [byKey(tallies(before)), byKey(tallies(after))];
  const shared = sharedBetween(settled, position, daysOf(before, settled), daysOf(after, settled));
  const change = explainChange(earlier, later, { confidenceLevel, shared });
  if (change === null) return null;
  const keys = change.segments.map(({ segment }) => segment);
  const answers = [earlier, later].map((period) =>
    keys.map((key) => answersOf(period.get(key) ?? emptyTally)),
  );
  const hidden = hiddenInEither(answers, minRespondents);
  const { name } = plan.grouping[position] as GroupingColumn;
  return {
    ...change,
    segments: change.segments.filter((_, place) => !hidden.has(place)),
    suppressed: keys.filter((_, place) => hidden.has(place)),
    column: name,
    before,
    after,
  };
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
