import { type Period, periodsOf } from '../counting/calendar.js';
import { formatDay } from '../counting/civil-date.js';
import { effectiveTally } from '../counting/weighted.js';
import { answersOf } from '../grouping/any-tally.js';
import {
  addCell,
  addCells,
  type Cell,
  emptyCell,
  type PeriodCells,
  tallyOfCell,
} from '../grouping/cells.js';
import { hiddenWaves } from '../grouping/suppression.js';
import type { Wave } from '../grouping/wave.js';
import { confidenceInterval, type Interval } from '../inference/interval.js';
import { computeNps, type Nps } from '../inference/score.js';
import { calendarOf } from './calendar.js';
import type { SettledSurvey } from './settle.js';
import { asOfDay, daysSpanned } from './timeline.js';
import { comparedWithTarget, type TargetComparison } from './total.js';

/** The score of all answers in a span of time. */
export interface SpanNps extends Nps {
  /** The period, such as `2026-Q3`; of several, the first, such as `2025-10`. */
  readonly from: string;
  /** The same period; of several, the last. */
  readonly to: string;
  /** The first day, `YYYY-MM-DD`. */
  readonly start: string;
  /** The last day, inclusive. */
  readonly end: string;
  /** How many answers there are. */
  readonly answers: number;
  /** The interval of the score. */
  readonly interval: Interval | null;
  /** The comparison of the score with the target, where `target` was requested. */
  readonly target?: TargetComparison;
}

/** The scores of the newest spans of time that are over, however long the periods of the trend are. */
export interface RecentScores<Score = SpanNps> {
  /** The newest month that is over. */
  readonly month: Score | null;
  /** The newest quarter that is over. */
  readonly quarter: Score | null;
  /** The twelve months that end with that quarter; null if the dates begin later. */
  readonly twelveMonths: Score | null;
}

/** A span that ends with the newest period of a unit that is over. */
interface Span {
  readonly unit: 'month' | 'quarter';
  readonly count: number;
  /** The periods of a trend that the span is made of. */
  readonly parts: readonly Period[];
}

const month: Span = { unit: 'month', count: 1, parts: ['day', 'month'] };
const quarter: Span = { unit: 'quarter', count: 1, parts: ['day', 'month', 'quarter'] };
const twelveMonths: Span = { ...quarter, count: 4 };

/**
 * The scores of the newest spans that are over; null for a span that nobody answered in. Where a
 * respondent counts once in each period of the trend, or periods may be hidden, a span is made of
 * whole periods that are shown: otherwise it would miss answers, or reveal some.
 */
export function recentOf(settled: SettledSurvey, waves: readonly Wave[]): RecentScores {
  const { request } = settled.plan;
  const { minRespondents = 1 } = request;
  const { first, last } = daysSpanned(settled.cells);
  const days = daysOf(settled);
  const isOfPeriods = request.respondent !== undefined || minRespondents > 1;
  const hidden = hiddenWaves(
    waves.map(({ tally }) => answersOf(tally)),
    minRespondents,
    false,
  );
  const hiddenPeriods = waves.filter((_, place) => hidden.has(place));
  const scoreOf = ({ unit, count, parts }: Span): SpanNps | null => {
    if (first > last || (isOfPeriods && !parts.includes(calendarOf(request).period))) return null;
    const { indexOf, startOf, keyOf } = periodsOf(unit, calendarOf(request));
    const newest = Math.min(indexOf(last), indexOf(asOfDay(request, last)) - 1);
    const oldest = newest - count + 1;
    if (indexOf(first) > oldest) return null;
    const [from, until] = [startOf(oldest), startOf(newest + 1)];
    const [start, end] = [formatDay(from), formatDay(until - 1)];
    if (hiddenPeriods.some((wave) => wave.start <= end && wave.end >= start)) return null;
    const names =
      count === 1
        ? { from: keyOf(newest), to: keyOf(newest) }
        : { from: start.slice(0, 7), to: end.slice(0, 7) };
    const score = scoreBetween(days, from, until, settled);
    return score && { ...names, start, end, ...score };
  };
  return { month: scoreOf(month), quarter: scoreOf(quarter), twelveMonths: scoreOf(twelveMonths) };
}

/** The answers of each day. */
function daysOf({ cells }: SettledSurvey): PeriodCells {
  const total: PeriodCells = new Map();
  for (const { days } of cells) {
    for (const [day, sums] of days) if (day !== null) addCells(total, new Map([[day, sums]]));
  }
  return total;
}

/** The score of the answers from one day until before another; null if nobody answered. */
function scoreBetween(
  days: PeriodCells,
  from: number,
  until: number,
  { plan }: SettledSurvey,
): Omit<SpanNps, 'from' | 'to' | 'start' | 'end'> | null {
  const { confidenceLevel, method, target } = plan.request;
  const isWeighted = plan.weight !== null;
  const sums: Cell = emptyCell(isWeighted);
  for (const [day, cell] of days) if (day >= from && day < until) addCell(sums, cell);
  const tally = tallyOfCell(sums, isWeighted);
  const effective = effectiveTally(tally);
  const answers = answersOf(tally);
  if (answers === 0) return null;
  return {
    ...computeNps(effective, { scale: plan.scale }),
    answers,
    interval: confidenceInterval(effective, { confidenceLevel, method }),
    ...(target !== undefined && { target: comparedWithTarget(effective, target, plan) }),
  };
}
