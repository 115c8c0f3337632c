import { emptyTally, respondents, type Tally } from '../counting/tally.js';
import { type Difference, difference } from '../inference/difference.js';
import type { Interval } from '../inference/interval.js';
import { criticalValue, DEFAULT_LEVEL, type LevelOption } from '../inference/level.js';
import { scoreOf, standardErrorOfDifference } from '../inference/score.js';
import { type AnyTally, byKey, effectiveOf, massesOf, mergeAll, squaresOf } from './any-tally.js';

/** A part of a change with its standard error and interval, in points. */
export interface Effect extends Interval {
  /** The standard error, in points. */
  readonly standardError: number;
}

/** What one segment did to the score, in points. */
export interface SegmentChange<Key> {
  /** The key of the segment. */
  readonly segment: Key;
  /** Its part of the mix effect: below 0 when a below-average segment grew. */
  readonly mix: number;
  /** Its part of the rate effect: its own change, times its average share. */
  readonly rate: number;
  /** Its share before, 0…1. */
  readonly shareBefore: number;
  /** Its share after, 0…1. */
  readonly shareAfter: number;
  /** Its score before; null when it was not there. */
  readonly scoreBefore: number | null;
  /** Its score after; null when it is not there. */
  readonly scoreAfter: number | null;
  /** What it contributed to the score before: contributions sum to it. */
  readonly contributionBefore: number;
  /** What it contributes to the score after. */
  readonly contributionAfter: number;
  /** Whether it is in both periods, or entered or left between them. */
  readonly presence: 'both' | 'entered' | 'left';
}

/** Why a score moved. */
export interface ChangeExplained<Key> {
  /** The whole change, after − before, as `difference` gives it. */
  readonly change: Difference & Effect;
  /** What of it comes from segments having grown or shrunk. */
  readonly mix: Effect;
  /** What of it comes from scores within segments having moved. */
  readonly rate: Effect;
  /** What the score would be now, had the segments kept their former shares. */
  readonly scoreAtFormerMix: number;
  /** Whether at least two segments are in both periods and all of those moved against the total. */
  readonly simpson: boolean;
  /** The segments, in the order in which they first appear. */
  readonly segments: readonly SegmentChange<Key>[];
}

/** A segment in one period: what is computed from. */
interface Part {
  readonly masses: Tally;
  readonly squares: Tally;
  readonly share: number;
  /** The score; that of the other period where the segment is missing in this one. */
  readonly score: number;
  readonly isPresent: boolean;
}

interface Pair<Key> {
  readonly segment: Key;
  readonly before: Part;
  readonly after: Part;
}

/**
 * Splits the change of a score into mix (segments grew or shrank) and rate (scores within segments
 * moved), symmetrically and exactly: mix + rate = change. A segment in one period only counts as
 * mix. With shares w and scores m, a segment's rate is ½(w₀ + w₁)(m₁ − m₀), its mix
 * (w₁ − w₀)(½(m₀ + m₁) − M) with M the mean of the two total scores. Source: Kitagawa, Journal of
 * the American Statistical Association 50, 1955; standard errors by the delta method.
 *
 * The periods must be independent samples: for the same people twice use `matchWaves` and
 * `pairedDifference`. Mix means the segments you gave; another cut gives another split.
 *
 * @returns Points; null when one of the periods is empty.
 * @throws RangeError or TypeError if tallies are none, or weighted and plain ones are mixed
 * within a period.
 * @example
 * explainChange([['Free', { promoters: 2, passives: 4, detractors: 4 }], ['Pro', { promoters: 60, passives: 20, detractors: 10 }]], [['Free', { promoters: 15, passives: 20, detractors: 15 }], ['Pro', { promoters: 35, passives: 10, detractors: 5 }]])?.simpson // => true
 */
export function explainChange<Key>(
  before: Iterable<readonly [Key, AnyTally]>,
  after: Iterable<readonly [Key, AnyTally]>,
  options: LevelOption = {},
): ChangeExplained<Key> | null {
  const { confidenceLevel = DEFAULT_LEVEL } = options;
  const [earlier, later] = [byKey(before), byKey(after)];
  const totals = [earlier, later].map((tallies) => mergeAll([...tallies.values()])) as [
    AnyTally,
    AnyTally,
  ];
  const [totalBefore, totalAfter] = totals.map(effectiveOf) as [Tally, Tally];
  const change = difference(totalAfter, totalBefore, { confidenceLevel });
  if (change === null) return null;
  const pairs = pairUp(
    earlier,
    later,
    totals.map((total) => respondents(massesOf(total))) as [number, number],
  );

  const scoreBefore = sumOf(pairs, ({ before }) => before.share * before.score);
  const scoreAfter = sumOf(pairs, ({ after }) => after.share * after.score);
  const centre = (scoreBefore + scoreAfter) / 2;
  const segments = pairs.map((pair) => segmentChange(pair, centre));
  const errors = standardErrors(pairs);
  const z = criticalValue(confidenceLevel);
  const effect = (estimate: number, standardError: number): Effect => ({
    estimate: estimate + 0,
    lower: estimate - z * standardError,
    upper: estimate + z * standardError,
    confidenceLevel,
    method: 'delta',
    standardError,
  });
  const moves = pairs.filter(({ before, after }) => before.isPresent && after.isPresent);
  const [na, nb] = [respondents(totalAfter), respondents(totalBefore)];
  return {
    change: {
      ...change,
      standardError: standardErrorOfDifference(totalAfter, na, totalBefore, nb),
    },
    mix: effect(
      sumOf(segments, ({ mix }) => mix),
      errors.mix,
    ),
    rate: effect(
      sumOf(segments, ({ rate }) => rate),
      errors.rate,
    ),
    scoreAtFormerMix: sumOf(pairs, ({ before, after }) => before.share * after.score) + 0,
    simpson:
      moves.length >= 2 &&
      moves.every(({ before, after }) => (after.score - before.score) * change.estimate < 0),
    segments,
  };
}

function pairUp<Key>(
  earlier: ReadonlyMap<Key, AnyTally>,
  later: ReadonlyMap<Key, AnyTally>,
  [massBefore, massAfter]: readonly [number, number],
): Pair<Key>[] {
  const keys = [...new Set([...earlier.keys(), ...later.keys()])];
  return keys.flatMap((segment) => {
    const [then, now] = [scored(earlier.get(segment)), scored(later.get(segment))];
    if (then === null && now === null) return [];
    const before = partOf(then, now, massBefore);
    const after = partOf(now, then, massAfter);
    return [{ segment, before, after }];
  });
}

interface Scored {
  readonly masses: Tally;
  readonly squares: Tally;
  readonly size: number;
  readonly score: number;
}

function scored(tally: AnyTally | undefined): Scored | null {
  if (tally === undefined) return null;
  const masses = massesOf(tally);
  const size = respondents(masses);
  return size === 0
    ? null
    : { masses, squares: squaresOf(tally), size, score: scoreOf(masses, size) };
}

function partOf(own: Scored | null, other: Scored | null, total: number): Part {
  return {
    masses: own?.masses ?? emptyTally,
    squares: own?.squares ?? emptyTally,
    share: (own?.size ?? 0) / total,
    score: (own ?? (other as Scored)).score,
    isPresent: own !== null,
  };
}

function segmentChange<Key>(
  { segment, before, after }: Pair<Key>,
  centre: number,
): SegmentChange<Key> {
  return {
    segment,
    mix: (after.share - before.share) * ((before.score + after.score) / 2 - centre) + 0,
    rate: ((before.share + after.share) / 2) * (after.score - before.score) + 0,
    shareBefore: before.share,
    shareAfter: after.share,
    scoreBefore: before.isPresent ? before.score : null,
    scoreAfter: after.isPresent ? after.score : null,
    contributionBefore: before.share * before.score + 0,
    contributionAfter: after.share * after.score + 0,
    presence: before.isPresent ? (after.isPresent ? 'both' : 'left') : 'entered',
  };
}

/**
 * Standard errors of mix and rate. An answer y of a segment in a period moves them by ψ; the
 * periods being independent samples, the variance is Σ (squared weights) ψ²/W² over both.
 */
function standardErrors<Key>(pairs: readonly Pair<Key>[]): { mix: number; rate: number } {
  let mixVariance = 0;
  let rateVariance = 0;
  for (const period of ['before', 'after'] as const) {
    const sign = period === 'after' ? 1 : -1;
    const move = ({ before, after }: Pair<Key>) => after.score - before.score;
    const middle = ({ before, after }: Pair<Key>) => (before.score + after.score) / 2;
    const meanMove = sumOf(pairs, (pair) => pair[period].share * move(pair));
    const meanMiddle = sumOf(pairs, (pair) => pair[period].share * middle(pair));
    const total = sumOf(pairs, (pair) => respondents(pair[period].masses));
    for (const pair of pairs) {
      const { share, score, squares, isPresent } = pair[period];
      if (!isPresent) continue;
      const growth = pair.after.share - pair.before.share;
      const meanShare = (pair.after.share + pair.before.share) / 2;
      const isBoth = pair.before.isPresent && pair.after.isPresent;
      for (const [name, y] of [
        ['promoters', 100],
        ['passives', 0],
        ['detractors', -100],
      ] as const) {
        const own = (y - score) / share;
        const rate = (move(pair) - meanMove) / 2 + (isBoth ? sign * meanShare * own : 0);
        const mix = sign * (middle(pair) - meanMiddle) + (isBoth ? growth / 2 : growth) * own;
        const mass = squares[name] / total / total;
        rateVariance += mass * rate ** 2;
        mixVariance += mass * mix ** 2;
      }
    }
  }
  return { mix: Math.sqrt(mixVariance), rate: Math.sqrt(rateVariance) };
}

function sumOf<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}
