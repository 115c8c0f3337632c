import { type Difference, difference } from '../inference/difference.js';
import { confidenceInterval, type Interval } from '../inference/interval.js';
import type { LevelOption } from '../inference/level.js';
import { detectableDifference, type PowerOption } from '../inference/planning.js';
import { computeNps, type Nps } from '../inference/score.js';
import { answersOf, effectiveOf } from './any-tally.js';
import { addDays, type Cell, type Missing } from './collect.js';
import { type By, keyReader } from './keys.js';
import { checkWaves, collectDays, spansOf, type Wave, type WaveOptions, wavesOf } from './waves.js';

/** Options of `compareWaves`. */
export interface CompareOptions extends LevelOption, PowerOption {
  /**
   * Whether waves that are not over yet are compared like others.
   *
   * @defaultValue `false`
   */
  readonly includePartial?: boolean;
}

/** A wave with its statistics and how it differs from earlier ones, in points. */
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
  readonly interval: Interval | null;
  /** The period of the wave that `change` compares with; null where there is none. */
  readonly comparedWith: string | null;
  /** The change from the latest earlier wave with answers that shares none with this one. */
  readonly change: Difference | null;
  /** The change from the wave of the same name a year earlier; null for periods of your own. */
  readonly yearOverYear: Difference | null;
  /** The smallest change that would have been found with these numbers of answers. */
  readonly detectableChange: number | null;
}

/** Trends over time, of all and by segment. */
export interface Trend<Key> {
  /** All rows that have a rating, a date and, where `by` is asked for, a segment. */
  readonly points: readonly TrendPoint[];
  /** Each segment over the same periods, where `by` asks for segments. */
  readonly segments?: ReadonlyMap<Key, readonly TrendPoint[]>;
  /** Rows that are not counted, by reason. */
  readonly missing: Missing;
}

const everything = (): true => true;

/**
 * One tally for each period from the first date to the last, empty ones included. Rows without
 * rating, date or weight are left out; `npsTrend` counts them.
 *
 * @throws RangeError or TypeError at the first rating or date that is none, with its row, or if the
 * calendar's options do not fit.
 * @example
 * tallyByPeriod([{ day: '2026-01-31', rating: 9 }, { day: '2026-03-01', rating: 3 }], { rating: 'rating', date: 'day', period: 'month' }).map(({ period }) => period) // => ['2026-01', '2026-02', '2026-03']
 */
export function tallyByPeriod<Row>(rows: Iterable<Row>, options: WaveOptions<Row>): Wave[] {
  const { cells } = collectDays(rows, options, everything);
  const days = cells.get(true) ?? new Map<number, Cell>();
  return wavesOf(days, spansOf(days.keys(), options), options);
}

/**
 * Waves with their scores and changes. A wave is compared with the latest earlier one that has
 * answers, is over, and shares no day with it, so that rolling windows are not compared with
 * themselves.
 *
 * @throws RangeError if a period occurs twice, waves are out of order, or their scales differ.
 * @example
 * compareWaves(tallyByPeriod([{ day: '2025-12-24', rating: 9 }, { day: '2026-01-02', rating: 3 }], { rating: 'rating', date: 'day', period: 'year' })).at(-1)?.change?.estimate // => -200
 */
export function compareWaves(waves: readonly Wave[], options: CompareOptions = {}): TrendPoint[] {
  checkWaves(waves);
  const { includePartial = false, confidenceLevel, power } = options;
  const level = confidenceLevel === undefined ? {} : { confidenceLevel };
  const goal = power === undefined ? level : { ...level, power };
  const tallies = waves.map(({ tally }) => effectiveOf(tally));
  const answers = waves.map(({ tally }) => answersOf(tally));
  const places = new Map(waves.map(({ period }, place) => [period, place]));
  const isComparable = (place: number): boolean =>
    (includePartial || !waves[place]?.partial) && (answers[place] as number) > 0;
  const comparison = (place: number, earlier: number | undefined) =>
    earlier !== undefined && isComparable(place) && isComparable(earlier)
      ? ([tallies[place], tallies[earlier]] as [Nps, Nps])
      : null;

  const comparable: number[] = []; // of the waves so far, those that later ones are compared with
  return waves.map((wave, place): TrendPoint => {
    const before = lastOf(comparable, (earlier) => (waves[earlier] as Wave).end < wave.start);
    if (isComparable(place)) comparable.push(place);
    const lastYear = wave.own ? undefined : places.get(aYearEarlier(wave.period));
    const isApart = lastYear !== undefined && (waves[lastYear] as Wave).end < wave.start;
    const pair = comparison(place, before);
    const yearPair = comparison(place, isApart ? lastYear : undefined);
    const tally = tallies[place] as Nps;
    return {
      period: wave.period,
      start: wave.start,
      end: wave.end,
      partial: wave.partial,
      ...computeNps(tally),
      ...(wave.scale && { scale: wave.scale }),
      answers: answers[place] as number,
      interval: confidenceInterval(tally, level),
      comparedWith: pair && (waves[before as number] as Wave).period,
      change: pair && difference(...pair, level),
      yearOverYear: yearPair && difference(...yearPair, level),
      detectableChange: pair && detectableDifference(...pair, goal),
    };
  });
}

/** From the end, since only rolling windows look back further than one. */
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
export interface TrendOptions<Row, Key> extends WaveOptions<Row>, CompareOptions {
  /**
   * Where a row's segment is, for a trend of each segment besides that of all.
   *
   * @defaultValue no segments
   */
  readonly by?: By<Row, Key>;
}

/**
 * The trend of rows: `tallyByPeriod`, then `compareWaves`; with `by`, for each segment too, over
 * the same periods.
 *
 * @throws RangeError or TypeError as these do.
 * @example
 * npsTrend([{ day: '2026-01-31', rating: 9 }, { day: '2026-02-01' }], { rating: 'rating', date: 'day', period: 'month' }).missing.rating // => 1
 */
export function npsTrend<Row, Name extends keyof Row>(
  rows: Iterable<Row>,
  options: Omit<TrendOptions<Row, never>, 'by'> & { readonly by: Name },
): Trend<Exclude<Row[Name], undefined>>;
export function npsTrend<Row>(
  rows: Iterable<Row>,
  options: Omit<TrendOptions<Row, never>, 'by'> & { readonly by: readonly (keyof Row & string)[] },
): Trend<string>;
export function npsTrend<Row, Key = never>(
  rows: Iterable<Row>,
  options: TrendOptions<Row, Key>,
): Trend<Key>;
export function npsTrend<Row, Key>(
  rows: Iterable<Row>,
  options: TrendOptions<Row, Key>,
): Trend<Key> {
  const { by } = options;
  const keyOf = by === undefined ? everything : keyReader(by).keyOf;
  const { cells, missing } = collectDays(rows, options, keyOf);
  const total = new Map<number, Cell>();
  for (const days of cells.values()) addDays(total, days);
  const spans = spansOf(total.keys(), options);
  const points = compareWaves(wavesOf(total, spans, options), options);
  if (by === undefined) return { points, missing };
  const trends = [...cells].map(
    ([key, days]) => [key as Key, compareWaves(wavesOf(days, spans, options), options)] as const,
  );
  return { points, segments: new Map(trends), missing };
}
