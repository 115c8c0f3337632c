import { isBlank } from '../counting/duplicates.js';
import { describeValue } from '../counting/invalid.js';
import { emptyTransitions } from './answer-pairs.js';
import type { SharedWave, Wave } from './wave.js';

/** An answer and who gave it. */
export interface WaveAnswer {
  /** Blank, null and undefined are unknown: nobody knows whether they answered before. */
  readonly respondent: unknown;
  /** The place of the wave. */
  readonly place: number;
  /** 0 promoter, 1 passive, 2 detractor. */
  readonly category: 0 | 1 | 2;
}

type Counts = ReturnType<typeof emptyTransitions>;

/**
 * The waves with what each shares with earlier ones: how those who answered in both moved.
 *
 * @throws RangeError if somebody answers twice in a wave.
 */
export function withShared(waves: readonly Wave[], answers: Iterable<WaveAnswer>): Wave[] {
  const shared = waves.map(() => new Map<number, Counts>());
  for (const own of answersOfEach(answers, waves)) {
    own.forEach(({ place, category }, later) => {
      const tables = shared[place] as Map<number, Counts>;
      for (const before of own.slice(0, later)) {
        const table = tables.get(before.place) ?? emptyTransitions();
        tables.set(before.place, table);
        table[before.category][category] += 1;
      }
    });
  }
  return waves.map((wave, place) => {
    const tables = [...(shared[place] ?? [])]
      .sort(([a], [b]) => a - b)
      .map(([before, transitions]): SharedWave => {
        return { period: (waves[before] as Wave).period, transitions };
      });
    return tables.length === 0 ? wave : { ...wave, shared: tables };
  });
}

/** The answers of each known respondent, in the order of the waves. */
function answersOfEach(answers: Iterable<WaveAnswer>, waves: readonly Wave[]): WaveAnswer[][] {
  const byRespondent = new Map<unknown, Map<number, WaveAnswer>>();
  for (const answer of answers) {
    const { respondent, place } = answer;
    if (isBlank(respondent)) continue;
    const own = byRespondent.get(respondent) ?? new Map<number, WaveAnswer>();
    byRespondent.set(respondent, own);
    if (own.has(place)) {
      const { period } = waves[place] as Wave;
      throw new RangeError(
        `respondent must answer once in a period, received ${describeValue(respondent)} twice in ${period}: latestPerRespondent keeps the latest answers`,
      );
    }
    own.set(place, answer);
  }
  return [...byRespondent.values()].map((own) =>
    [...own.values()].sort((a, b) => a.place - b.place),
  );
}
