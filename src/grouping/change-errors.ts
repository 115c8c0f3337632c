import { respondents } from '../counting/tally.js';
import type { Transitions } from '../inference/paired.js';
import { type Pair, sumOf } from './change-parts.js';

/** How those moved who answered in both periods, by their segment before and after. */
export type SharedSegments<Key> = readonly (readonly [Key, Key, Transitions])[];

type PeriodName = 'before' | 'after';

/** What the influence of an answer in a period depends on, besides its segment. */
interface Period {
  readonly name: PeriodName;
  readonly total: number;
  readonly meanMove: number;
  readonly meanMiddle: number;
}

/** By how much an answer moves both effects, in points. */
interface Influence {
  readonly mix: number;
  readonly rate: number;
}

const points = { promoters: 100, passives: 0, detractors: -100 } as const;
const categories = ['promoters', 'passives', 'detractors'] as const;
/** What is left of a variance by rounding. */
const NO_VARIANCE = 1e-12;

/**
 * Standard errors of mix and rate. An answer y of a segment in a period changes them by ψ. The
 * variance is Σ (squared weights) ψ²/W² over both periods and, for people who are in both, twice
 * the covariance of ψ before and after.
 */
export function standardErrors<Key>(
  pairs: readonly Pair<Key>[],
  shared: SharedSegments<Key>,
): Influence {
  const periods = { before: periodOf('before', pairs), after: periodOf('after', pairs) };
  let [mix, rate] = [0, 0];
  for (const period of Object.values(periods)) {
    for (const pair of pairs) {
      const { squares, isPresent } = pair[period.name];
      if (!isPresent) continue;
      for (const category of categories) {
        const root = Math.sqrt(squares[category]);
        const influence = influenceOf(pair, period, points[category], root);
        mix = Math.hypot(mix, influence.mix);
        rate = Math.hypot(rate, influence.rate);
      }
    }
  }
  if (shared.length === 0) return { mix, rate };
  const common = covariances(pairs, periods, shared);
  return { mix: withCommon(mix, common.mix), rate: withCommon(rate, common.rate) };
}

function withCommon(error: number, covariance: number): number {
  const variance = error ** 2 + 2 * covariance;
  return variance > error ** 2 * NO_VARIANCE ? Math.sqrt(variance) : 0;
}

function periodOf<Key>(name: PeriodName, pairs: readonly Pair<Key>[]): Period {
  return {
    name,
    total: sumOf(pairs, (pair) => respondents(pair[name].masses)),
    meanMove: sumOf(pairs, (pair) => pair[name].share * moveOf(pair)),
    meanMiddle: sumOf(pairs, (pair) => pair[name].share * middleOf(pair)),
  };
}

function moveOf<Key>({ before, after }: Pair<Key>): number {
  return after.score - before.score;
}

function middleOf<Key>({ before, after }: Pair<Key>): number {
  return (before.score + after.score) / 2;
}

/** ψ of an answer of y points. Its weight is divided first: squares of shares could underflow. */
function influenceOf<Key>(
  pair: Pair<Key>,
  { name, total, meanMove, meanMiddle }: Period,
  y: number,
  weight: number,
): Influence {
  const { before, after } = pair;
  const sign = name === 'after' ? 1 : -1;
  const { masses, score } = pair[name];
  const growth = after.share - before.share;
  const meanShare = (after.share + before.share) / 2;
  const isBoth = before.isPresent && after.isPresent;
  const ofTotal = weight / total;
  const own = (weight / respondents(masses)) * (y - score);
  return {
    mix: ofTotal * sign * (middleOf(pair) - meanMiddle) + (isBoth ? growth / 2 : growth) * own,
    rate: (ofTotal * (moveOf(pair) - meanMove)) / 2 + (isBoth ? sign * meanShare * own : 0),
  };
}

/** The sums of the products of ψ before and after of the people who are in both, each less its mean. */
function covariances<Key>(
  pairs: readonly Pair<Key>[],
  { before, after }: Readonly<Record<PeriodName, Period>>,
  shared: SharedSegments<Key>,
): Influence {
  const bySegment = new Map(pairs.map((pair) => [pair.segment, pair]));
  const moves = shared.flatMap(([from, to, transitions]) =>
    transitions.flatMap((row, i) =>
      row.map((count, j) => ({
        count,
        before: influenceAt(bySegment.get(from) as Pair<Key>, before, i),
        after: influenceAt(bySegment.get(to) as Pair<Key>, after, j),
      })),
    ),
  );
  const size = sumOf(moves, ({ count }) => count);
  const covarianceOf = (effect: keyof Influence): number => {
    if (size === 0) return 0;
    const earlier = sumOf(moves, (move) => move.count * move.before[effect]);
    const later = sumOf(moves, (move) => move.count * move.after[effect]);
    const products = sumOf(moves, (move) => move.count * move.before[effect] * move.after[effect]);
    return products - (earlier * later) / size;
  };
  return { mix: covarianceOf('mix'), rate: covarianceOf('rate') };
}

function influenceAt<Key>(pair: Pair<Key>, period: Period, category: number): Influence {
  return influenceOf(pair, period, points[categories[category] as 'promoters'], 1);
}
