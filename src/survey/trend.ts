import { formatDay } from '../counting/civil-date.js';
import { answersOf } from '../grouping/any-tally.js';
import type { Cell } from '../grouping/cells.js';
import { type AnyTrendPoint, compareWaves } from '../grouping/compare-waves.js';
import { rolling } from '../grouping/rolling.js';
import { hiddenWaves } from '../grouping/suppression.js';
import type { Wave } from '../grouping/wave.js';
import { DEFAULT_LEVEL } from '../inference/level.js';
import { type RecentScores, recentOf } from './recent.js';
import type { SettledSurvey } from './settle.js';
import { type Timeline, timelineOf } from './timeline.js';
import { wavesIn } from './waves.js';

/** How many people answered on a day. */
export interface DayAnswers {
  /** The day, `YYYY-MM-DD`. */
  readonly day: string;
  /** How many answered; null where `minRespondents` hides the day or its period. */
  readonly answers: number | null;
}

/** The trend of a survey, its answers by day and its newest scores. */
export interface SurveyTrend {
  readonly trend: readonly AnyTrendPoint[];
  readonly answersByDay: readonly DayAnswers[];
  readonly recent: RecentScores;
}

/** The trend of all answers with a date, how many there are on each day, and the newest scores. */
export function trendOf(settled: SettledSurvey): SurveyTrend {
  const { confidenceLevel = DEFAULT_LEVEL, method, minRespondents = 1 } = settled.plan.request;
  const { rolling: periods } = settled.plan.request;
  const timeline = timelineOf(settled);
  const waves = wavesIn(settled, timeline);
  const windows = periods === undefined ? waves : rolling(waves, { periods });
  return {
    trend: compareWaves(windows, { confidenceLevel, method, minRespondents }),
    answersByDay: answersByDay(settled, timeline, waves, minRespondents),
    recent: recentOf(settled, waves),
  };
}

/** How many people answered on each day on which somebody did, in order of time. */
function answersByDay(
  { cells }: SettledSurvey,
  { numberOf, placeOf }: Timeline,
  waves: readonly Wave[],
  minRespondents: number,
): DayAnswers[] {
  const counts = new Map<number, number>();
  for (const { days } of cells) {
    for (const [day, sums] of days) {
      if (day !== null) counts.set(day, (counts.get(day) ?? 0) + answersIn(sums));
    }
  }
  const hiddenPeriods = hiddenWaves(
    waves.map(({ tally }) => answersOf(tally)),
    minRespondents,
    false,
  );
  const byPeriod = new Map<number, number[]>();
  for (const day of counts.keys()) {
    const place = placeOf(numberOf(day));
    byPeriod.set(place, [...(byPeriod.get(place) ?? []), day]);
  }
  const hidden = new Set<number>();
  for (const [place, days] of byPeriod) {
    const answers = days.map((day) => counts.get(day) as number);
    const places = hiddenPeriods.has(place)
      ? days.keys()
      : hiddenWaves(answers, minRespondents, false);
    for (const index of places) hidden.add(days[index] as number);
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([day, answers]) => ({
      day: formatDay(day),
      answers: hidden.has(day) ? null : answers,
    }));
}

function answersIn([detractors = 0, passives = 0, promoters = 0]: Cell): number {
  return detractors + passives + promoters;
}
