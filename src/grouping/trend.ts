import { checkBoolean, checkNumber } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { emptyTally, type Tally } from '../counting/tally.js';
import { effectiveTally, type WeightedTally } from '../counting/weighted.js';
import type { Difference } from '../inference/difference.js';
import {
  confidenceInterval,
  type Interval,
  type IntervalMethod,
  type IntervalOptions,
} from '../inference/interval.js';
import type { LevelOption } from '../inference/level.js';
import { overlappingDifference, worthOfShared } from '../inference/overlapping.js';
import type { Transitions } from '../inference/paired.js';
import { detectableDifference, type PowerOption } from '../inference/planning.js';
import { timesWorth } from '../inference/population.js';
import { computeNps, type Nps } from '../inference/score.js';
import { answersIn, collectAnswers } from './answers.js';
import { answersOf } from './any-tally.js';
import { type Days, totalDays } from './cells.js';
import type { Missing, Unweighted, Weighted } from './collect.js';
import { type By, type KeyAt, keyReader, segmentKey } from './keys.js';
import { withShared } from './shared.js';
import { hiddenNps, hiddenWaves, hiddenWavesBySegment } from './suppression.js';
import { checkWaves, spansOf, type Wave, type WaveOptions, wavesOf } from './waves.js';

/** Options of `compareWaves`. `method` is that of the scores' intervals. */
export interface CompareOptions extends IntervalOptions, PowerOption {
  /**
   * Whether partial waves are compared too.
   *
   * @defaultValue `false`
   */
  readonly includePartial?: boolean | undefined;
  /**
   * Waves with fewer answers are named, but their numbers are null. If the hidden waves together have
   * fewer answers too, the next smallest are hidden as well: otherwise subtracting the others from
   * the total would reveal their numbers.
   *
   * @defaultValue `0`: all waves are shown
   */
  readonly minRespondents?: number | undefined;
}

/** Options that hide nothing. */
export interface NothingHidden {
  /** Absent: all periods are shown. */
  readonly minRespondents?: undefined;
}

const compareNames: OptionNames<CompareOptions> = {
  confidenceLevel: true,
  method: true,
  power: true,
  includePartial: true,
  minRespondents: true,
};

/** A wave with its statistics and its changes from earlier waves, in points. */
export interface TrendPoint extends Nps {
  /** The key of the period. */
  readonly period: string;
  /** The first day, `YYYY-MM-DD`. */
  readonly start: string;
  /** The last day, inclusive. */
  readonly end: string;
  /** Whether the period was not over yet. */
  readonly partial: boolean;
  /** How many people answered, also where weights are used. */
  readonly answers: number;
  /** The confidence interval of the score; null when nobody answered. */
  readonly interval: Interval<IntervalMethod> | null;
  /** The period of the wave with which `change` compares; null if there is none. */
  readonly comparedWith: string | null;
  /** The change from the latest earlier wave that has answers and shares none with this wave. */
  readonly change: Difference | null;
  /** The change from the wave of the same name a year earlier; null for periods of your own. */
  readonly yearOverYear: Difference | null;
  /** The smallest change that would have been found with these numbers of answers. */
  readonly detectableChange: number | null;
}

/** A wave of which only the name is shown, since too few people answered. All numbers are null. */
export type HiddenPoint = Pick<TrendPoint, 'period' | 'start' | 'end' | 'partial'> & {
  readonly [Name in Exclude<
    keyof TrendPoint,
    'period' | 'start' | 'end' | 'partial' | 'scale'
  >]: null;
};

/** A wave of a trend in which some waves may be hidden: `answers` is null where it is. */
export type AnyTrendPoint = TrendPoint | HiddenPoint;

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
  const { cells, answers } = collectAnswers(rows, options, oneSegment);
  const { isWeighted } = cells;
  const days = totalDays(cells);
  const spans = spansOf(days.keys(), options);
  const waves = wavesOf(days, spans, { scale: options.scale, isWeighted });
  return withShared(waves, answersIn(answers, spans));
}

/**
 * Waves with their scores and changes. A wave is compared with the latest earlier wave that has
 * answers, is over and shares no day with it: rolling windows are not compared with themselves.
 *
 * @throws RangeError if a period occurs twice, waves are out of order, their scales differ, or an
 * option is out of its bounds.
 * @throws TypeError if the waves are not an array of waves, or an option is unknown.
 * @example
 * compareWaves(tallyByPeriod([{ day: '2025-12-24', rating: 9 }, { day: '2026-01-02', rating: 3 }], { rating: 'rating', date: 'day', period: 'year' })).at(-1)?.change?.estimate // => -200
 */
export function compareWaves(
  waves: readonly Wave[],
  options?: CompareOptions & NothingHidden,
): TrendPoint[];
export function compareWaves(waves: readonly Wave[], options: CompareOptions): AnyTrendPoint[];
export function compareWaves(
  waves: readonly Wave[],
  options: CompareOptions = {},
): AnyTrendPoint[] {
  checkOptionNames('compareWaves', options, compareNames);
  checkWaves(waves);
  const isOverlapping = waves.some(({ start }, place) => start <= (waves[place - 1]?.end ?? ''));
  const answers = waves.map(({ tally }) => answersOf(tally));
  return trendPoints(waves, options, hiddenWaves(answers, leastAnswers(options), isOverlapping));
}

function leastAnswers({ minRespondents = 0 }: CompareOptions): number {
  return checkNumber('minRespondents', minRespondents, 0, Number.MAX_SAFE_INTEGER);
}

function trendPoints(
  waves: readonly Wave[],
  options: CompareOptions,
  hidden: ReadonlySet<number>,
): AnyTrendPoint[] {
  const { includePartial = false, confidenceLevel, method, power } = options;
  checkBoolean('includePartial', includePartial);
  // waves that are empty or few must not hide a wrong option
  confidenceInterval(emptyTally, { confidenceLevel, method });
  detectableDifference(emptyTally, emptyTally, { confidenceLevel, power });
  const tallies = waves.map(({ tally }) => effectiveTally(tally));
  const answers = waves.map(({ tally }) => answersOf(tally));
  const places = new Map(waves.map(({ period }, place) => [period, place]));
  const isComparable = (place: number): boolean =>
    (includePartial || !waves[place]?.partial) &&
    (answers[place] as number) > 0 &&
    !hidden.has(place);
  const pairOf = (place: number, earlier: number | undefined): Pair | null =>
    earlier !== undefined && isComparable(place) && isComparable(earlier)
      ? {
          after: tallies[place] as Tally,
          before: tallies[earlier] as Tally,
          shared: waves[place]?.shared?.get((waves[earlier] as Wave).period) ?? nobodyShared,
        }
      : null;

  const comparable: number[] = []; // the places of earlier waves that can be compared with
  return waves.map((wave, place): AnyTrendPoint => {
    if (hidden.has(place)) return hiddenPoint(wave);
    const before = lastOf(comparable, (earlier) => (waves[earlier] as Wave).end < wave.start);
    if (isComparable(place)) comparable.push(place);
    const lastYear = wave.own ? undefined : places.get(aYearEarlier(wave.period));
    const isApart = lastYear !== undefined && (waves[lastYear] as Wave).end < wave.start;
    const pair = pairOf(place, before);
    const yearPair = pairOf(place, isApart ? lastYear : undefined);
    const tally = tallies[place] as Tally;
    return {
      period: wave.period,
      start: wave.start,
      end: wave.end,
      partial: wave.partial,
      ...computeNps(tally),
      ...(wave.scale && { scale: wave.scale }),
      answers: answers[place] as number,
      interval: confidenceInterval(tally, { confidenceLevel, method }),
      comparedWith: pair && (waves[before as number] as Wave).period,
      change: pair && changeOf(pair, confidenceLevel),
      yearOverYear: yearPair && changeOf(yearPair, confidenceLevel),
      detectableChange: pair && detectableOf(pair, { confidenceLevel, power }),
    };
  });
}

/** Two waves, and how those moved who are in both. */
interface Pair {
  readonly before: Tally;
  readonly after: Tally;
  readonly shared: Transitions;
}

const nobodyShared: Transitions = [
  [0, 0, 0],
  [0, 0, 0],
  [0, 0, 0],
];

function changeOf(
  { before, after, shared }: Pair,
  confidenceLevel: number | undefined,
): Difference | null {
  return overlappingDifference(before, after, shared, { confidenceLevel });
}

function detectableOf(
  { before, after, shared }: Pair,
  options: LevelOption & PowerOption,
): number | null {
  const worth = worthOfShared(before, after, shared);
  return detectableDifference(timesWorth(after, worth), timesWorth(before, worth), options);
}

function hiddenPoint({ period, start, end, partial }: Wave): HiddenPoint {
  return {
    period,
    start,
    end,
    partial,
    ...hiddenNps,
    answers: null,
    interval: null,
    comparedWith: null,
    change: null,
    yearOverYear: null,
    detectableChange: null,
  };
}

/** The last place with a property. The search starts at the end: it is nearly always the last. */
function lastOf(places: readonly number[], fits: (place: number) => boolean): number | undefined {
  let at = places.length - 1;
  while (at >= 0 && !fits(places[at] as number)) at--;
  return places[at];
}

/** The period of the same name one year before; a leap day and a 53rd week may have none. */
function aYearEarlier(period: string): string {
  const year = Number(period.slice(0, 4)) - 1;
  return `${String(year).padStart(4, '0')}${period.slice(4)}`;
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
  const { cells, missing, answers } = collectAnswers(rows, options, keyOf);
  const { isWeighted, segments } = cells;
  const total = totalDays(cells);
  const spans = spansOf(total.keys(), options);
  const wavesAt = (days: Days): Wave[] => wavesOf(days, spans, { scale, isWeighted });
  const countsIn = (waves: readonly Wave[]) => waves.map(({ tally }) => answersOf(tally));
  const waves = withShared(wavesAt(total), answersIn(answers, spans));
  const bySegment =
    by === undefined
      ? []
      : [...segments].map(([key, days]) => ({
          key,
          waves: withShared(
            wavesAt(days),
            answersIn(answers, spans, (answer) => answer.key === key),
          ),
        }));
  const hidden = hiddenWavesBySegment(
    countsIn(waves),
    bySegment.map((segment) => countsIn(segment.waves)),
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
