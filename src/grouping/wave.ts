import { checkArray, invalid } from '../counting/invalid.js';
import { type Scale, standardScale } from '../counting/scale.js';
import type { AnyTally } from '../counting/weighted.js';
import type { Transitions } from '../inference/paired.js';
import { answersOf } from './any-tally.js';

/** The answers of one period: a plain tally, or a weighted one if there are weights. */
export interface Wave<T extends AnyTally = AnyTally> {
  /** The key of the period, such as `2026-03`. */
  readonly period: string;
  /** The first day, `YYYY-MM-DD`. */
  readonly start: string;
  /** The last day, inclusive. */
  readonly end: string;
  /** Whether the period was not over yet on the day of `asOf`. */
  readonly partial: boolean;
  /** The tally of the answers. */
  readonly tally: T;
  /** The scale of the ratings; absent if it is the standard scale. */
  readonly scale?: Scale;
  /** Whether the period is the caller's own, which has no counterpart a year earlier. */
  readonly own?: true;
  /**
   * How those moved who answered in an earlier wave too; absent where respondents are not known, or
   * none of them did.
   */
  readonly shared?: readonly SharedWave[];
  /** The periods of a window of several that `rolling` made. */
  readonly windowOf?: readonly WindowPart[];
}

/** How those moved who are in a wave and in an earlier one. */
export interface SharedWave {
  /** The key of the earlier wave. */
  readonly period: string;
  /** Those who are in both, at [earlier][later]. */
  readonly transitions: Transitions;
}

/** A period within a window. */
export interface WindowPart {
  /** The key of the period. */
  readonly period: string;
  /** How many people answered. */
  readonly answers: number;
  /** How those moved who answered in an earlier period too, whether it is in the window or not. */
  readonly shared?: readonly SharedWave[];
}

/** Refuses waves that are not in order of time, or that have different scales. */
export function checkWaves(waves: readonly Wave[]): void {
  checkArray('waves', waves, 'waves');
  const periods = new Set<string>();
  waves.forEach((wave, index) => {
    checkWave(wave, index);
    const { period, start, end, scale } = wave;
    const before = waves[index - 1];
    if (periods.has(period)) {
      throw new RangeError(`period ${period} must occur once, received it twice`);
    }
    periods.add(period);
    if (start > end) {
      throw new RangeError(`wave ${period} must start before its end, received ${start} to ${end}`);
    }
    if (before && (start < before.start || end < before.end)) {
      throw new RangeError(
        `waves must be in order of time, received ${period} after ${before.period}`,
      );
    }
    if (scaleText(scale) !== scaleText(waves[0]?.scale)) {
      throw new RangeError(`waves must have one scale, received another for ${period}`);
    }
  });
}

function checkWave(wave: Wave, index: number): void {
  if (typeof wave !== 'object' || wave === null) {
    throw invalid(`wave at index ${index}`, 'a wave, as tallyByPeriod gives', wave, '');
  }
  for (const name of ['period', 'start', 'end'] as const) {
    if (typeof wave[name] !== 'string') {
      throw invalid(`${name} of the wave at index ${index}`, 'a text', wave[name], '');
    }
  }
  answersOf(wave.tally); // refuses anything but a tally
}

function scaleText({ min, passiveFrom, promoterFrom, max }: Scale = standardScale): string {
  return [min, passiveFrom, promoterFrom, max].join();
}
