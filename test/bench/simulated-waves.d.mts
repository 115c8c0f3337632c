import type { Tally, Transitions, Wave } from '../../src/index.js';

/** Draws numbers from 0 to below 1. */
export type Random = () => number;

export interface SeriesOptions {
  /** How many waves. */
  readonly waves: number;
  /** Answers in each. */
  readonly answers: number;
  /** The score of a wave, by its place. */
  readonly scoreAt: (place: number) => number;
  /** The share of passives. */
  readonly passives: number;
  /** The standard deviation of the score between waves besides sampling, in points. */
  readonly wander: number;
}

export declare const passivesAt: Readonly<Record<0 | 30 | 75 | 90, number>>;
export declare function normal(random: Random): number;
export declare function drawTally(
  score: number,
  passives: number,
  n: number,
  random: Random,
): Tally;
export declare function monthlyWave(place: number, tally: Tally): Wave<Tally>;
export declare function series(options: SeriesOptions, random: Random): Wave<Tally>[];
export declare function overlappingWaves(
  options: {
    readonly n: number;
    readonly shared: number;
    readonly same: number;
    readonly score: number;
    readonly passives: number;
    readonly fall?: number;
  },
  random: Random,
): { readonly before: Tally; readonly after: Tally; readonly transitions: Transitions };
