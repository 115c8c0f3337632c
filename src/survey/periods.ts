import { type CalendarOptions, type Period, periodsOf } from '../counting/calendar.js';
import { formatDay } from '../counting/civil-date.js';
import { type AnyTally, answersOf } from '../grouping/any-tally.js';
import { type ChangeExplained, explainChange } from '../grouping/change.js';
import { addDays, type Cell } from '../grouping/collect.js';
import type { MatchedWaves } from '../grouping/panel.js';
import { spansOf, type Wave, wavesOf } from '../grouping/waves.js';
import type { Difference } from '../inference/difference.js';
import { pairedDifference } from '../inference/paired.js';
import { SurveyError } from './error.js';
import { positionsOf, talliesBy } from './groups.js';
import type { GroupingColumn, SurveyPlan } from './plan.js';
import { periodAskedFor, type SurveyRequest, type TwoPeriods } from './request.js';
import type { SettledSurvey } from './settle.js';

/** Why the score moved between two periods, by the values of a column. */
export interface ExplainedPeriods extends ChangeExplained<string>, TwoPeriods {
  readonly column: string;
}

/** What the same respondents answered in two periods. */
export interface MatchedPeriods extends TwoPeriods, MatchedWaves {
  readonly difference: Difference | null;
}

/** More periods than anybody reads: a mistyped year is likelier than so long a trend. */
const MOST_PERIODS = 5000;

function calendarOf({ request }: SurveyPlan): CalendarOptions & { readonly period: Period } {
  return {
    period: periodAskedFor(request),
    ...(request.timeZone !== undefined && { timeZone: request.timeZone }),
  };
}

/** The periods from the first to the last date, and which of them a day falls into. */
function spansIn({ cells, plan }: SettledSurvey): ReturnType<typeof spansOf> {
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

export function wavesIn(settled: SettledSurvey): Wave[] {
  const { cells, plan } = settled;
  const total = new Map<number, Cell>();
  for (const { days } of cells) {
    addDays(
      total,
      new Map([...days].filter((entry): entry is [number, Cell] => entry[0] !== null)),
    );
  }
  return wavesOf(total, spansIn(settled), {
    scale: plan.scale,
    ...(plan.weight !== null && { weight: true }),
  });
}

export function explainedOf(
  settled: SettledSurvey,
  { column, before, after }: NonNullable<SurveyRequest['explain']>,
): ExplainedPeriods | null {
  const { plan } = settled;
  const [position = 0] = positionsOf([column], plan);
  const tallies = (period: string) => {
    const isAsked = daysOf(period, settled);
    return talliesBy(settled, [position], isAsked)
      .filter(([, tally]) => answersOf(tally) > 0)
      .map(([[key], tally]): [string, AnyTally] => [key as string, tally]);
  };
  const { confidenceLevel = 0.95 } = plan.request;
  const change = explainChange(tallies(before), tallies(after), { confidenceLevel });
  const { name } = plan.grouping[position] as GroupingColumn;
  return change && { ...change, column: name, before, after };
}

export function matchedOf(settled: SettledSurvey, { before, after }: TwoPeriods): MatchedPeriods {
  for (const period of [before, after]) daysOf(period, settled);
  const matched = settled.matched as MatchedWaves;
  const { confidenceLevel = 0.95 } = settled.plan.request;
  return {
    before,
    after,
    ...matched,
    difference: pairedDifference(matched.transitions, { confidenceLevel }),
  };
}

/** Which days are of a period, in which somebody must have answered. */
function daysOf(period: string, settled: SettledSurvey): (day: number | null) => boolean {
  const { spans, placeOf: spanOf } = spansIn(settled);
  const isAsked = (day: number | null) => day !== null && spans[spanOf(day)]?.period === period;
  if (settled.cells.some(({ days }) => [...days.keys()].some(isAsked))) return isAsked;
  const [first, last] = [spans[0], spans[spans.length - 1]];
  const known = first && last ? ([first.period, last.period] as const) : null;
  throw new SurveyError({ code: 'unknown-period', period, known });
}
