import { emptyTally } from '../counting/tally.js';
import type { AnyTally } from '../counting/weighted.js';
import { answersOf, byKey } from '../grouping/any-tally.js';
import { type ChangeExplained, explainChange } from '../grouping/change.js';
import { plainKey } from '../grouping/keys.js';
import { hiddenInEither } from '../grouping/suppression.js';
import { DEFAULT_LEVEL } from '../inference/level.js';
import { periodsNamed } from './asked-periods.js';
import type { ColumnReference } from './conditions.js';
import type { GroupingColumn } from './grouping-column.js';
import { daysOf } from './periods.js';
import type { Explanation, TwoPeriods } from './request-parts.js';
import { positionsOf, talliesBy } from './segments.js';
import { type SettledSurvey, settle } from './settle.js';
import { sharedBetween } from './shared-between.js';
import type { Survey } from './survey.js';
import { calendarOfSpans, lastTwoSpans, type MonthSpan, type TwoSpans } from './two-spans.js';

/** Why the score changed between two periods, by the values of a column. */
export interface ExplainedPeriods extends ChangeExplained<string>, TwoPeriods {
  /** The header of the column. */
  readonly column: string;
  /** The segments that `minRespondents` hides. */
  readonly suppressed: readonly string[];
}

/** Why the score changed between the periods that are named, or else between the last two years. */
export function explainedIn(
  survey: Survey,
  settled: SettledSurvey,
  { column, ...periods }: Explanation,
  isHidden: (periods: TwoPeriods) => boolean,
): { readonly explained?: ExplainedPeriods | null } {
  const named = periodsNamed(periods);
  if (named !== undefined) {
    return { explained: isHidden(named) ? null : explainedOf(settled, column, named) };
  }
  const explained = explainedSpans(survey, settled, column);
  return explained === undefined ? {} : { explained };
}

/** The change between two periods, explained by a column. */
function explainedOf(
  settled: SettledSurvey,
  column: ColumnReference,
  { before, after }: TwoPeriods,
): ExplainedPeriods | null {
  const spanOf = (period: string) => ({ name: period, includes: daysOf(period, settled) });
  return explainedBetween(settled, column, { before: spanOf(before), after: spanOf(after) });
}

/**
 * The change between the last two years, or two halves, explained by a column; undefined where there
 * are none. Null where some of the segments may be hidden: their scores over months could be computed
 * from this and from what else is shown.
 */
function explainedSpans(
  survey: Survey,
  settled: SettledSurvey,
  column: ColumnReference,
): ExplainedPeriods | null | undefined {
  const { plan } = settled;
  const spans = lastTwoSpans(settled);
  if (spans === null) return undefined;
  if ((plan.request.minRespondents ?? 1) > 1) return null;
  const counted = plan.respondent === null ? settled : settle(survey, calendarOfSpans(spans));
  return explainedBetween(counted, column, spans);
}

/**
 * The change between two spans, explained by a column; null if nobody has a value in it. A segment
 * is hidden with too few answers in one of them.
 */
function explainedBetween(
  settled: SettledSurvey,
  column: ColumnReference,
  { before, after }: TwoSpans,
): ExplainedPeriods | null {
  const { plan } = settled;
  const [position = 0] = positionsOf([column], plan);
  const tallies = ({ includes }: MonthSpan) =>
    talliesBy(settled, [position], includes)
      .filter(([, tally]) => answersOf(tally) > 0)
      .map(([[key], tally]): [string, AnyTally] => [plainKey(key as string), tally]);
  const { confidenceLevel = DEFAULT_LEVEL, minRespondents = 1 } = plan.request;
  const [earlier, later] = [byKey(tallies(before)), byKey(tallies(after))];
  const shared = sharedBetween(settled, position, before.includes, after.includes);
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
    before: before.name,
    after: after.name,
  };
}
