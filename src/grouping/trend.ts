import { checkOptionNames, type OptionNames } from '../counting/options.js';
import type { Tally } from '../counting/tally.js';
import type { WeightedTally } from '../counting/weighted.js';
import { answersByKey, collectAnswers } from './answers.js';
import { answersOf } from './any-tally.js';
import type { PeriodCells } from './cells.js';
import type { Missing, Unweighted, Weighted } from './collect.js';
import {
  type AnyTrendPoint,
  type CompareOptions,
  leastAnswers,
  type NothingHidden,
  type TrendPoint,
  trendPoints,
} from './compare-waves.js';
import { type By, type KeyAt, keyReader, segmentKey } from './keys.js';
import { withShared } from './shared.js';
import { hiddenWavesBySegment } from './suppression.js';
import type { Wave } from './wave.js';
import { type WaveOptions, wavesOf } from './waves.js';

/** Trends over time, of all rows and by segment. */
export interface Trend<Key, Point = TrendPoint> {
  /** The trend of all rows that have a rating, a date and, with `by`, a segment. */
  readonly points: readonly Point[];
  /** With `by`, the trend of each segment over the same periods. */
  readonly segments?: ReadonlyMap<Key, readonly Point[]>;
  /** Rows that are not counted, by reason. */
  readonly missing: Missing;
}

const waveNames: OptionNames<WaveOptions<unknown>> = {
  rating: true,
  weight: true,
  scale: true,
  date: true,
  period: true,
  timeZone: true,
  weekStart: true,
  fiscalYearStart: true,
  asOf: true,
  respondent: true,
};

const oneSegment = (): true => true;

/**
 * One wave for each period from the first date to the last, empty ones included: with plain tallies
 * or, with `weight`, weighted ones. Rows without rating, date or weight are left out; `npsTrend`
 * counts them.
 *
 * @throws RangeError or TypeError at the first wrong rating or date, with its row, or if an option
 * is unknown or wrong.
 * @example
 * tallyByPeriod([{ day: '2026-01-31', rating: 9 }, { day: '2026-03-01', rating: 3 }], { rating: 'rating', date: 'day', period: 'month' }).map(({ period }) => period) // => ['2026-01', '2026-02', '2026-03']
 */
export function tallyByPeriod<Row>(
  rows: Iterable<Row>,
  options: WaveOptions<Row> & Unweighted,
): Wave<Tally>[];
export function tallyByPeriod<Row>(
  rows: Iterable<Row>,
  options: WaveOptions<Row> & Weighted<Row>,
): Wave<WeightedTally>[];
export function tallyByPeriod<Row>(rows: Iterable<Row>, options: WaveOptions<Row>): Wave[];
export function tallyByPeriod<Row>(rows: Iterable<Row>, options: WaveOptions<Row>): Wave[] {
  checkOptionNames('tallyByPeriod', options, waveNames);
  const { cells, total, spans, answers } = collectAnswers(rows, options, oneSegment);
  const { isWeighted } = cells;
  const waves = wavesOf(total, spans, { scale: options.scale, isWeighted });
  return withShared(waves, answers);
}

/** Options of `npsTrend`. */
export interface TrendOptions<Row, Place extends By<Row> = By<Row>>
  extends WaveOptions<Row>,
    CompareOptions {
  /**
   * Where a row's segment is, for a trend of each segment.
   *
   * @defaultValue no segments
   */
  readonly by?: Place | undefined;
}

const trendNames: OptionNames<TrendOptions<unknown>> = {
  rating: true,
  weight: true,
  scale: true,
  by: true,
  date: true,
  period: true,
  timeZone: true,
  weekStart: true,
  fiscalYearStart: true,
  asOf: true,
  respondent: true,
  confidenceLevel: true,
  method: true,
  power: true,
  includePartial: true,
  minRespondents: true,
};

/**
 * The trend of rows: `tallyByPeriod`, then `compareWaves`; with `by`, for each segment too, over
 * the same periods.
 *
 * @typeParam Row - A row of your table.
 * @typeParam Place - The type of `by`, from which the type of the keys follows.
 * @throws RangeError or TypeError as `tallyByPeriod` and `compareWaves` do.
 * @example
 * npsTrend([{ day: '2026-01-31', rating: 9 }, { day: '2026-02-01' }], { rating: 'rating', date: 'day', period: 'month' }).missing.rating // => 1
 */
export function npsTrend<Row>(
  rows: Iterable<Row>,
  options: TrendOptions<Row, never> & NothingHidden,
): Trend<never>;
export function npsTrend<Row, const Place extends By<Row>>(
  rows: Iterable<Row>,
  options: TrendOptions<Row, Place> & NothingHidden,
): Trend<KeyAt<Row, Place>>;
export function npsTrend<Row, const Place extends By<Row>>(
  rows: Iterable<Row>,
  options: TrendOptions<Row, Place>,
): Trend<KeyAt<Row, Place>, AnyTrendPoint>;
export function npsTrend<Row, Place extends By<Row>>(
  rows: Iterable<Row>,
  options: TrendOptions<Row, Place>,
): Trend<KeyAt<Row, Place>, AnyTrendPoint> {
  checkOptionNames('npsTrend', options, trendNames);
  const { by, scale } = options;
  const keyOf = by === undefined ? oneSegment : keyReader(by);
  const { cells, missing, total, spans, answers } = collectAnswers(rows, options, keyOf);
  const { isWeighted, segments } = cells;
  const wavesAt = (periods: PeriodCells): Wave[] => wavesOf(periods, spans, { scale, isWeighted });
  const answersIn = (waves: readonly Wave[]) => waves.map(({ tally }) => answersOf(tally));
  const waves = withShared(wavesAt(total), answers);
  const answersOfKey = answersByKey(answers);
  const bySegment =
    by === undefined
      ? []
      : [...segments].map(([key, periods]) => {
          return { key, waves: withShared(wavesAt(periods), answersOfKey.get(key) ?? []) };
        });
  const hidden = hiddenWavesBySegment(
    answersIn(waves),
    bySegment.map((segment) => answersIn(segment.waves)),
    leastAnswers(options),
  );
  const points = trendPoints(waves, options, hidden.total);
  if (by === undefined) return { points, missing };
  const trends = bySegment.map(
    (segment, row) =>
      [
        segmentKey(by, segment.key) as KeyAt<Row, Place>,
        trendPoints(segment.waves, options, hidden.segments[row] as Set<number>),
      ] as const,
  );
  return { points, segments: new Map(trends), missing };
}
