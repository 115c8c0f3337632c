import { emptyTally } from '../counting/tally.js';
import { answersOf } from '../grouping/any-tally.js';
import { addCells, type PeriodCells } from '../grouping/cells.js';
import { type WaveAnswer, withShared } from '../grouping/shared.js';
import { hiddenWavesBySegment } from '../grouping/suppression.js';
import type { Wave } from '../grouping/wave.js';
import { wavesOf } from '../grouping/waves.js';
import { type KnownAnswer, knownAnswers } from './known-answers.js';
import { cellsWith, positionsOf, segmentKeysIn } from './segments.js';
import { type SettledCell, type SettledSurvey, settle } from './settle.js';
import { checkSurvey, type Survey } from './survey.js';
import { type Timeline, timelineOf } from './timeline.js';

/** The waves of a survey: of all answers and, where `by` was requested, of each segment. */
export interface SurveyWaves {
  /** One wave for each period, empty ones included. */
  readonly waves: readonly Wave[];
  /** The waves of each segment, over the same periods. */
  readonly segments: ReadonlyMap<string, readonly Wave[]>;
}

/**
 * The waves of a survey whose request has a `date`, for `nps-core/monitor` and `compareWaves`. A wave
 * that `minRespondents` hides has no answers here.
 *
 * @throws SurveyError if the dates do not show their order, or span too many periods.
 * @throws TypeError if the survey is not a survey, or its request has no `date`.
 * @example
 * const plan = planSurvey([['Day', 'Score'], ['2026-01-31', '9']], { date: 'Day' })
 * surveyWaves(countRows(plan, [['2026-01-31', '9'], ['2026-03-01', '3']])).waves.map(({ period }) => period) // => ['2026-01', '2026-02', '2026-03']
 */
export function surveyWaves(survey: Survey): SurveyWaves {
  checkSurvey('survey', survey);
  const settled = settle(survey);
  if (settled.plan.date === null) {
    throw new TypeError('survey must be counted with date, the column with the dates');
  }
  const timeline = timelineOf(settled);
  const waves = wavesIn(settled, timeline);
  const segments = [...segmentWaves(settled, timeline)];
  const answersIn = (of: readonly Wave[]) => of.map(({ tally }) => answersOf(tally));
  const { minRespondents = 1 } = settled.plan.request;
  const hidden = hiddenWavesBySegment(
    answersIn(waves),
    segments.map(([, ofSegment]) => answersIn(ofSegment)),
    minRespondents,
  );
  return {
    waves: withoutHidden(waves, hidden.total),
    segments: new Map(
      segments.map(([key, ofSegment], row) => [
        key,
        withoutHidden(ofSegment, hidden.segments[row] as Set<number>),
      ]),
    ),
  };
}

/** The waves without the answers of some, nor what others share with these. */
function withoutHidden(waves: readonly Wave[], hidden: ReadonlySet<number>): Wave[] {
  const periods = new Set([...hidden].map((place) => waves[place]?.period));
  return waves.map(({ shared = [], ...wave }, place) => {
    if (hidden.has(place)) return { ...wave, tally: emptyTally };
    const shown = shared.filter(({ period }) => !periods.has(period));
    return shown.length > 0 ? { ...wave, shared: shown } : wave;
  });
}

/** The waves of all answers with a date. */
export function wavesIn(settled: SettledSurvey, timeline: Timeline): Wave[] {
  const total: PeriodCells = new Map();
  for (const cell of settled.cells) addDated(total, cell, timeline);
  const waves = wavesOf(total, timeline, tallying(settled));
  return withShared(waves, datedAnswers(knownAnswers(settled), timeline));
}

function tallying({ plan }: SettledSurvey): Parameters<typeof wavesOf>[2] {
  return { scale: plan.scale, isWeighted: plan.weight !== null };
}

/** Adds the answers of a cell that have a date, by the number of their period. */
function addDated(into: PeriodCells, { days }: SettledCell, { numberOf }: Timeline): void {
  for (const [day, sums] of days) {
    if (day !== null) addCells(into, new Map([[numberOf(day), sums]]));
  }
}

function datedAnswers(
  answers: readonly KnownAnswer[],
  { placeOf, numberOf }: Timeline,
): WaveAnswer[] {
  return answers.flatMap(({ respondent, day, category }) =>
    day === null ? [] : [{ respondent, place: placeOf(numberOf(day)), category }],
  );
}

/** The waves of each segment, or of some; none where no segments were asked for. */
export function segmentWaves(
  settled: SettledSurvey,
  timeline: Timeline,
  wanted?: ReadonlySet<string>,
): Map<string, Wave[]> {
  const { by = [] } = settled.plan.request;
  const positions = positionsOf(by, settled.plan);
  if (positions.length === 0) return new Map();
  const periods = new Map<string, PeriodCells>();
  for (const cell of cellsWith(settled, positions)) {
    for (const key of new Set(segmentKeysIn(cell, positions))) {
      if (wanted?.has(key) === false) continue;
      const ofSegment: PeriodCells = periods.get(key) ?? new Map();
      periods.set(key, ofSegment);
      addDated(ofSegment, cell, timeline);
    }
  }
  const known = knownBySegment(settled, positions);
  return new Map(
    [...periods].map(([key, ofSegment]) => {
      const waves = wavesOf(ofSegment, timeline, tallying(settled));
      return [key, withShared(waves, datedAnswers(known.get(key) ?? [], timeline))];
    }),
  );
}

function knownBySegment(
  settled: SettledSurvey,
  positions: readonly number[],
): Map<string, KnownAnswer[]> {
  const ofSegments = new Map<string, KnownAnswer[]>();
  for (const answer of knownAnswers(settled)) {
    for (const key of new Set(segmentKeysIn(answer, positions))) {
      const own = ofSegments.get(key) ?? [];
      ofSegments.set(key, own);
      own.push(answer);
    }
  }
  return ofSegments;
}
