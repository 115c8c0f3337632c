import type { Tally } from '../counting/tally.js';
import { effectiveTally } from '../counting/weighted.js';
import { answersOf } from '../grouping/any-tally.js';
import { checkWaves, type Wave } from '../grouping/wave.js';
import { computeNps, varianceOf } from '../inference/score.js';

/** A wave that has answers and is over. */
export interface UsedWave {
  readonly wave: Wave;
  /** The place of the wave among all waves: empty ones are gaps in time. */
  readonly place: number;
  /** The effective tally. */
  readonly tally: Tally;
  /** How many answers there are. */
  readonly answers: number;
  /** How many respondents the answers are worth: fewer than answers where weights differ. */
  readonly respondents: number;
  /** The score, in points. */
  readonly score: number;
}

/**
 * The waves that say something: those with answers that are over.
 *
 * @throws RangeError if waves overlap, as rolling windows do, or are out of order.
 */
export function usedWaves(waves: readonly Wave[]): UsedWave[] {
  checkWaves(waves);
  checkApart(waves);
  return waves.flatMap((wave, place) => {
    const answers = answersOf(wave.tally);
    if (answers === 0 || wave.partial) return [];
    const tally = effectiveTally(wave.tally);
    const { score, respondents } = computeNps(tally);
    return [{ wave, place, tally, answers, respondents, score: score as number }];
  });
}

function checkApart(waves: readonly Wave[]): void {
  waves.forEach(({ period, start }, place) => {
    const before = waves[place - 1];
    if (before !== undefined && start <= before.end) {
      const names = `${before.period} and ${period}`;
      throw new RangeError(`waves must not overlap, as rolling windows do, received ${names}`);
    }
  });
}

/** The tallies of several waves together. */
export function pooled(waves: readonly UsedWave[]): Tally {
  const sum = { promoters: 0, passives: 0, detractors: 0 };
  for (const { tally } of waves) {
    sum.promoters += tally.promoters;
    sum.passives += tally.passives;
    sum.detractors += tally.detractors;
  }
  return sum;
}

/** The variance of one answer, in points². */
export function unitVariance(tally: Tally): number {
  return 1e4 * varianceOf(tally, tally.promoters + tally.passives + tally.detractors);
}

/** The same with half an answer more in each category, so that it is never 0 (Jeffreys). */
export function cautiousUnitVariance({ promoters, passives, detractors }: Tally): number {
  return unitVariance({
    promoters: promoters + 0.5,
    passives: passives + 0.5,
    detractors: detractors + 0.5,
  });
}

/** The last of some waves, of which there is at least one. */
export function lastOf<T>(waves: readonly T[]): T {
  return waves[waves.length - 1] as T;
}
