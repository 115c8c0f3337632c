import { checkOptionNames } from '../counting/options.js';
import { emptyTally, respondents, type Tally } from '../counting/tally.js';
import { type AnyTally, effectiveTally } from '../counting/weighted.js';
import { type Difference, difference } from '../inference/difference.js';
import { DEFAULT_LEVEL, type LevelOption, levelNames } from '../inference/level.js';
import { scoreOf, standardErrorOfDifference } from '../inference/score.js';
import { byKey, massesOf, mergeAll, squaresOf } from './any-tally.js';
import { type Effect, effectOf } from './effect.js';

/** The effect of one segment on the score, in points. */
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
  /** Its score before; null if nobody of it answered. */
  readonly scoreBefore: number | null;
  /** Its score after; null if nobody of it answered. */
  readonly scoreAfter: number | null;
  /** Its part of the score before: the parts of all segments add up to the score. */
  readonly contributionBefore: number;
  /** Its part of the score after. */
  readonly contributionAfter: number;
  /** Whether it is in both periods, or entered or left between them. */
  readonly presence: 'both' | 'entered' | 'left';
}

/** Why a score moved. */
export interface ChangeExplained<Key> {
  /** The whole change, after − before, as `difference` gives it. */
  readonly change: Difference & Effect;
  /** The part of the change due to segments that grew or shrank. */
  readonly mix: Effect<'delta'>;
  /** The part of the change due to scores that moved within segments. */
  readonly rate: Effect<'delta'>;
  /** The score after, if the segments had kept their former shares. */
  readonly scoreAtFormerMix: number;
  /** Whether at least two segments are in both periods and all of them moved against the total. */
  readonly simpson: boolean;
  /** The segments, in the order in which they first appear. */
  readonly segments: readonly SegmentChange<Key>[];
}

/** A segment in one period. */
interface Part {
  readonly masses: Tally;
  readonly squares: Tally;
  readonly share: number;
  /** The score; if the segment is missing in this period, its score in the other. */
  readonly score: number;
  readonly isPresent: boolean;
}

interface Pair<Key> {
  readonly segment: Key;
  readonly before: Part;
  readonly after: Part;
}

/**
 * After − before: the change of a score, split into mix (segments grew or shrank) and rate (scores
 * within segments moved), symmetrically and exactly: mix + rate = change. A segment that is in one
 * period only counts as mix. With shares w and scores m, a segment's rate is ½(w₀ + w₁)(m₁ − m₀), its mix
 * (w₁ − w₀)(½(m₀ + m₁) − M) with M the mean of the two total scores. Source: Kitagawa, Journal of
 * the American Statistical Association 50, 1955; standard errors by the delta method.
 *
 * The periods must be independent samples: for the same people twice use `matchWaves` and
 * `pairedDifference`. Other segments give another split.
 *
 * @returns Points; null when one of the periods is empty.
 * @throws RangeError if the confidence level is not between 0 and 1, or counts do not make tallies.
 * @throws TypeError if a period is not [key, tally] pairs or mixes weighted and plain tallies, or an
 * option is unknown.
 * @example
 * explainChange([['Free', { promoters: 2, passives: 4, detractors: 4 }], ['Pro', { promoters: 60, passives: 20, detractors: 10 }]], [['Free', { promoters: 15, passives: 20, detractors: 15 }], ['Pro', { promoters: 35, passives: 10, detractors: 5 }]])?.simpson // => true
 */
export function explainChange<Key>(
  before: Iterable<readonly [Key, AnyTally]>,
  after: Iterable<readonly [Key, AnyTally]>,
  options: LevelOption = {},
): ChangeExplained<Key> | null {
  checkOptionNames('explainChange', options, levelNames);
  const { confidenceLevel = DEFAULT_LEVEL } = options;
  const earlier = byKey(before, 'before');
  const later = byKey(after, 'after');
  const totalBefore = mergeAll([...earlier.values()]);
  const totalAfter = mergeAll([...later.values()]);
  const change = changeOf(effectiveTally(totalBefore), effectiveTally(totalAfter), confidenceLevel);
  if (change === null) return null;
  const masses = [respondents(massesOf(totalBefore)), respondents(massesOf(totalAfter))] as const;
  const pairs = pairUp(earlier, later, masses);
  const segments = segmentChanges(pairs);
  const errors = standardErrors(pairs);
  const mix = sumOf(segments, (segment) => segment.mix);
  const rate = sumOf(segments, (segment) => segment.rate);
  return {
    change,
    mix: effectOf(mix, errors.mix, confidenceLevel),
    rate: effectOf(rate, errors.rate, confidenceLevel),
    scoreAtFormerMix: sumOf(pairs, (pair) => pair.before.share * pair.after.score) + 0,
    simpson: isSimpson(pairs, change.estimate),
    segments,
  };
}

function changeOf(
  before: Tally,
  after: Tally,
  confidenceLevel: number,
): (Difference & Effect) | null {
  const change = difference(after, before, { confidenceLevel });
  const [na, nb] = [respondents(after), respondents(before)];
  return change && { ...change, standardError: standardErrorOfDifference(after, na, before, nb) };
}

/** Whether all segments of both periods, at least two, moved against the total. */
function isSimpson<Key>(pairs: readonly Pair<Key>[], change: number): boolean {
  const moves = pairs.filter(({ before, after }) => before.isPresent && after.isPresent);
  return (
    moves.length >= 2 &&
    moves.every(({ before, after }) => (after.score - before.score) * change < 0)
  );
}

function pairUp<Key>(
  earlier: ReadonlyMap<Key, AnyTally>,
  later: ReadonlyMap<Key, AnyTally>,
  [massBefore, massAfter]: readonly [number, number],
): Pair<Key>[] {
  const keys = [...new Set([...earlier.keys(), ...later.keys()])];
  return keys.flatMap((segment) => {
    const former = sampleOf(earlier.get(segment));
    const latter = sampleOf(later.get(segment));
    if (former === null && latter === null) return [];
    const before = partOf(former, latter, massBefore);
    const after = partOf(latter, former, massAfter);
    return [{ segment, before, after }];
  });
}

/** The answers of a segment in a period. */
interface Sample {
  readonly masses: Tally;
  readonly squares: Tally;
  readonly size: number;
  readonly score: number;
}

function sampleOf(tally: AnyTally | undefined): Sample | null {
  if (tally === undefined) return null;
  const masses = massesOf(tally);
  const size = respondents(masses);
  return size === 0
    ? null
    : { masses, squares: squaresOf(tally), size, score: scoreOf(masses, size) };
}

function partOf(own: Sample | null, other: Sample | null, total: number): Part {
  return {
    masses: own?.masses ?? emptyTally,
    squares: own?.squares ?? emptyTally,
    share: (own?.size ?? 0) / total,
    score: (own ?? (other as Sample)).score,
    isPresent: own !== null,
  };
}

function segmentChanges<Key>(pairs: readonly Pair<Key>[]): SegmentChange<Key>[] {
  const scoreBefore = sumOf(pairs, ({ before }) => before.share * before.score);
  const scoreAfter = sumOf(pairs, ({ after }) => after.share * after.score);
  return pairs.map((pair) => segmentChange(pair, (scoreBefore + scoreAfter) / 2));
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
 * Standard errors of mix and rate. An answer y of a segment in a period changes them by ψ. The
 * periods are independent samples, so the variance is Σ (squared weights) ψ²/W² over both.
 */
function standardErrors<Key>(pairs: readonly Pair<Key>[]): { mix: number; rate: number } {
  let mixError = 0;
  let rateError = 0;
  for (const period of ['before', 'after'] as const) {
    const sign = period === 'after' ? 1 : -1;
    const move = ({ before, after }: Pair<Key>) => after.score - before.score;
    const middle = ({ before, after }: Pair<Key>) => (before.score + after.score) / 2;
    const meanMove = sumOf(pairs, (pair) => pair[period].share * move(pair));
    const meanMiddle = sumOf(pairs, (pair) => pair[period].share * middle(pair));
    const total = sumOf(pairs, (pair) => respondents(pair[period].masses));
    for (const pair of pairs) {
      const { masses, score, squares, isPresent } = pair[period];
      if (!isPresent) continue;
      const growth = pair.after.share - pair.before.share;
      const meanShare = (pair.after.share + pair.before.share) / 2;
      const isBoth = pair.before.isPresent && pair.after.isPresent;
      const size = respondents(masses);
      for (const [name, y] of [
        ['promoters', 100],
        ['passives', 0],
        ['detractors', -100],
      ] as const) {
        // The root of the squared weights is divided first: shares and squares could underflow.
        const root = Math.sqrt(squares[name]);
        const ofTotal = root / total;
        const own = (root / size) * (y - score);
        const rate =
          (ofTotal * (move(pair) - meanMove)) / 2 + (isBoth ? sign * meanShare * own : 0);
        const mix =
          ofTotal * sign * (middle(pair) - meanMiddle) + (isBoth ? growth / 2 : growth) * own;
        rateError = Math.hypot(rateError, rate);
        mixError = Math.hypot(mixError, mix);
      }
    }
  }
  return { mix: mixError, rate: rateError };
}

function sumOf<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}
