import { type CalendarOptions, type Period, periodsOf } from '../counting/calendar.js';
import { formatDay } from '../counting/civil-date.js';
import { isOn, rankOf } from '../counting/scale.js';
import { emptyTally, respondents } from '../counting/tally.js';
import type { AnyTally } from '../counting/weighted.js';
import { answersOf, byKey } from '../grouping/any-tally.js';
import { addDays, type Cell } from '../grouping/cells.js';
import { type ChangeExplained, explainChange } from '../grouping/change.js';
import { plainKey } from '../grouping/keys.js';
import { type MatchedWaves, matchWaves } from '../grouping/panel.js';
import { type WaveAnswer, withShared } from '../grouping/shared.js';
import { hiddenInEither } from '../grouping/suppression.js';
import { spansOf, type Wave, wavesOf } from '../grouping/waves.js';
import type { Difference } from '../inference/difference.js';
import { DEFAULT_LEVEL } from '../inference/level.js';
import { pairedDifference } from '../inference/paired.js';
import { settledDay } from './days.js';
import { SurveyError } from './error.js';
import type { GroupingColumn, SurveyPlan } from './plan.js';
import { periodAskedFor, type SurveyRequest, type TwoPeriods } from './request.js';
import { respondentOf } from './respondents.js';
import { positionsOf, talliesBy } from './segments.js';
import type { SettledSurvey } from './settle.js';

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
}

/** A trend of more periods is a mistyped year: nobody reads 5,000 points. */
const MOST_PERIODS = 5000;

function calendarOf({ request }: SurveyPlan): CalendarOptions & { readonly period: Period } {
  return {
    period: periodAskedFor(request),
    ...(request.timeZone !== undefined && { timeZone: request.timeZone }),
  };
}

/** The periods from the first to the last date, and the place among them of a day's period. */
export function spansIn({ cells, plan }: SettledSurvey): ReturnType<typeof spansOf> {
  const days = new Set(cells.flatMap(({ days }) => [...days.keys()].filter((day) => day !== null)));
  const calendar = calendarOf(plan);
  const { indexOf } = periodsOf(calendar.period, calendar);
  let [first, last] = [Infinity, -Infinity];
  for (const day of days) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  const count = days.size === 0 ? 0 : indexOf(last) - indexOf(first) + 1;
  if (count > MOST_PERIODS) {
    throw new SurveyError({
      code: 'too-many-periods',
      count,
      first: formatDay(first),
      last: formatDay(last),
    });
  }
  return spansOf(days, calendar);
}

/** The waves of all answers with a date. */
export function wavesIn(settled: SettledSurvey): Wave[] {
  const { cells, plan } = settled;
  const total = new Map<number, Cell>();
  for (const { days } of cells) addDays(total, new Map([...days].filter(isDated)));
  const spans = spansIn(settled);
  const isWeighted = plan.weight !== null;
  const waves = wavesOf(total, spans, { scale: plan.scale, isWeighted });
  return isWeighted ? waves : withShared(waves, knownAnswers(settled, spans));
}

/** The answers with a date, each with its respondent where that is known. */
function knownAnswers(
  { latest, order, plan }: SettledSurvey,
  { placeOf }: ReturnType<typeof spansOf>,
): WaveAnswer[] {
  return latest.flatMap((answer) => {
    const day = settledDay(answer.day, order);
    const { rating } = answer;
    if (day === null || rating === null || !isOn(plan.scale, rating)) return [];
    const category = (2 - rankOf(rating, plan.scale)) as WaveAnswer['category'];
    return [{ respondent: respondentOf(answer), place: placeOf(day), category }];
  });
}

/** Whether the answers of a cell have a date. */
export function isDated(entry: readonly [day: number | null, sums: Cell]): entry is [number, Cell] {
  return entry[0] !== null;
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
  const change = explainChange(earlier, later, { confidenceLevel });
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
function daysOf(period: string, settled: SettledSurvey): (day: number | null) => boolean {
  const { spans, placeOf: spanOf } = spansIn(settled);
  const isIncluded = (day: number | null) => day !== null && spans[spanOf(day)]?.period === period;
  if (settled.cells.some(({ days }) => [...days.keys()].some(isIncluded))) return isIncluded;
  const [first, last] = [spans[0], spans[spans.length - 1]];
  const known = first && last ? ([first.period, last.period] as const) : null;
  throw new SurveyError({ code: 'unknown-period', period, known });
}
