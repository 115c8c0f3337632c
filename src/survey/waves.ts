import { emptyTally } from '../counting/tally.js';
import { answersOf } from '../grouping/any-tally.js';
import { addDays, type Cell } from '../grouping/cells.js';
import { crossedKey, plainKey } from '../grouping/keys.js';
import { hiddenWavesBySegment } from '../grouping/suppression.js';
import { type Wave, wavesOf } from '../grouping/waves.js';
import { isDated, spansIn, wavesIn } from './periods.js';
import { positionsOf } from './segments.js';
import { type SettledSurvey, settle } from './settle.js';
import { checkSurvey, type Survey } from './survey.js';

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
  const waves = wavesIn(settled);
  const segments = [...segmentWaves(settled)];
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

function withoutHidden(waves: readonly Wave[], hidden: ReadonlySet<number>): Wave[] {
  return waves.map((wave, place) => (hidden.has(place) ? { ...wave, tally: emptyTally } : wave));
}

/** The waves of each segment; none where no segments were asked for. */
function segmentWaves(settled: SettledSurvey): Map<string, Wave[]> {
  const { cells, plan } = settled;
  const { by = [] } = plan.request;
  const positions = positionsOf(by, plan);
  if (positions.length === 0) return new Map();
  const days = new Map<string, Map<number, Cell>>();
  for (const cell of cells) {
    const parts = positions.map((position) => cell.parts[position]);
    if (parts.some((part) => part === null)) continue;
    const [first] = parts as string[];
    const key = parts.length === 1 ? plainKey(first as string) : crossedKey(parts);
    const ofSegment = days.get(key) ?? new Map<number, Cell>();
    days.set(key, ofSegment);
    addDays(ofSegment, new Map([...cell.days].filter(isDated)));
  }
  const spans = spansIn(settled);
  const options = { scale: plan.scale, isWeighted: plan.weight !== null };
  return new Map([...days].map(([key, ofSegment]) => [key, wavesOf(ofSegment, spans, options)]));
}
