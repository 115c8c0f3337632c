import { checkBoolean, checkNumber } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { emptyTally, type Tally } from '../counting/tally.js';
import { effectiveTally } from '../counting/weighted.js';
import type { Difference } from '../inference/difference.js';
import {
  confidenceInterval,
  type Interval,
  type IntervalMethod,
  type IntervalOptions,
} from '../inference/interval.js';
import { detectableDifference, type PowerOption } from '../inference/planning.js';
import { computeNps, type Nps } from '../inference/score.js';
import { pairsOf } from './answer-pairs.js';
import { answersOf } from './any-tally.js';
import { hiddenAmong } from './hidden-windows.js';
import { hiddenNps } from './suppression.js';
import { checkWaves, type Wave } from './wave.js';
import { changeOf, detectableIn, type WavePair } from './wave-pair.js';

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
   * the total would reveal their numbers. A window of `rolling` is hidden where one of its periods is.
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
  /** How many periods the window has, where it has several; absent for a single period. */
  readonly periods?: number;
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
export type HiddenPoint = Pick<TrendPoint, 'period' | 'start' | 'end' | 'partial' | 'periods'> & {
  readonly [Name in Exclude<
    keyof TrendPoint,
    'period' | 'start' | 'end' | 'partial' | 'periods' | 'scale'
  >]: null;
};

/** A wave of a trend in which some waves may be hidden: `answers` is null where it is. */
export type AnyTrendPoint = TrendPoint | HiddenPoint;

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
  return trendPoints(waves, options, hiddenAmong(waves, leastAnswers(options)));
}

/** The least number of answers of a wave that is shown. */
export function leastAnswers({ minRespondents = 0 }: CompareOptions): number {
  return checkNumber('minRespondents', minRespondents, 0, Number.MAX_SAFE_INTEGER);
}

/** The points of waves, of which those at some places are hidden. */
export function trendPoints(
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
  const pairOf = (place: number, earlier: number | undefined): WavePair | null =>
    earlier !== undefined && isComparable(place) && isComparable(earlier)
      ? {
          after: tallies[place] as Tally,
          before: tallies[earlier] as Tally,
          pairs: pairsOf(waves[earlier] as Wave, waves[place] as Wave),
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
      ...nameOfPoint(wave),
      ...computeNps(tally),
      ...(wave.scale && { scale: wave.scale }),
      answers: answers[place] as number,
      interval: confidenceInterval(tally, { confidenceLevel, method }),
      comparedWith: pair && (waves[before as number] as Wave).period,
      change: pair && changeOf(pair, { confidenceLevel }),
      yearOverYear: yearPair && changeOf(yearPair, { confidenceLevel }),
      detectableChange: pair && detectableIn(pair, { confidenceLevel, power }),
    };
  });
}

function nameOfPoint({
  period,
  start,
  end,
  partial,
  windowOf,
}: Wave): Pick<TrendPoint, 'period' | 'start' | 'end' | 'partial' | 'periods'> {
  return { period, start, end, partial, ...(windowOf && { periods: windowOf.length }) };
}

function hiddenPoint(wave: Wave): HiddenPoint {
  return {
    ...nameOfPoint(wave),
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
