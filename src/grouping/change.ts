import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { respondents, type Tally } from '../counting/tally.js';
import { type AnyTally, effectiveTally } from '../counting/weighted.js';
import type { Difference } from '../inference/difference.js';
import { DEFAULT_LEVEL, type LevelOption, levelNames } from '../inference/level.js';
import { overlappingDifference, standardErrorOfShared } from '../inference/overlapping.js';
import type { Transitions } from '../inference/paired.js';
import { byKey, massesOf, mergeAll } from './any-tally.js';
import { standardErrors } from './change-errors.js';
import { type Pair, pairUp, sumOf } from './change-parts.js';
import { type Effect, effectOf } from './effect.js';
import { readShared, totalShared } from './shared-segments.js';

/** Options of `explainChange`. */
export interface ExplainOptions<Key> extends LevelOption {
  /**
   * How those moved who answered in both periods: their segment before, their segment after, and how
   * they answered (`tallyTransitions`). The same two segments may come several times. Goes without
   * weights.
   *
   * @defaultValue nobody is known to have answered in both periods
   */
  readonly shared?: Iterable<readonly [before: Key, after: Key, Transitions]> | undefined;
}

const explainNames: OptionNames<ExplainOptions<unknown>> = { ...levelNames, shared: true };

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
  /** The whole change, after − before, as `difference` or, with `shared`, `overlappingDifference` gives it. */
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

/**
 * After − before: the change of a score, split into mix (segments grew or shrank) and rate (scores
 * within segments moved), symmetrically and exactly: mix + rate = change. A segment that is in one
 * period only counts as mix. With shares w and scores m, a segment's rate is ½(w₀ + w₁)(m₁ − m₀), its mix
 * (w₁ − w₀)(½(m₀ + m₁) − M) with M the mean of the two total scores. Source: Kitagawa, Journal of
 * the American Statistical Association 50, 1955; standard errors by the delta method.
 *
 * People who answered in both periods make the change surer: name them as `shared`. Other segments
 * give another split.
 *
 * @returns Points; null when one of the periods is empty.
 * @throws RangeError if the confidence level is not between 0 and 1, counts do not make tallies, or
 * more respondents are shared than a period has.
 * @throws TypeError if a period is not [key, tally] pairs or mixes weighted and plain tallies, `shared`
 * is not such a list or comes with weights, or an option is unknown.
 * @example
 * explainChange([['Free', { promoters: 2, passives: 4, detractors: 4 }], ['Pro', { promoters: 60, passives: 20, detractors: 10 }]], [['Free', { promoters: 15, passives: 20, detractors: 15 }], ['Pro', { promoters: 35, passives: 10, detractors: 5 }]])?.simpson // => true
 */
export function explainChange<Key>(
  before: Iterable<readonly [Key, AnyTally]>,
  after: Iterable<readonly [Key, AnyTally]>,
  options: ExplainOptions<Key> = {},
): ChangeExplained<Key> | null {
  checkOptionNames('explainChange', options, explainNames);
  const { confidenceLevel = DEFAULT_LEVEL } = options;
  const earlier = byKey(before, 'before');
  const later = byKey(after, 'after');
  const shared = readShared(options.shared, earlier, later);
  const totalBefore = mergeAll([...earlier.values()]);
  const totalAfter = mergeAll([...later.values()]);
  const [formerly, latterly] = [effectiveTally(totalBefore), effectiveTally(totalAfter)];
  const change = changeOf(formerly, latterly, totalShared(shared), confidenceLevel);
  if (change === null) return null;
  const masses = [respondents(massesOf(totalBefore)), respondents(massesOf(totalAfter))] as const;
  const pairs = pairUp(earlier, later, masses);
  const segments = segmentChanges(pairs);
  const errors = standardErrors(pairs, shared);
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
  shared: Transitions,
  confidenceLevel: number,
): (Difference & Effect) | null {
  const change = overlappingDifference(before, after, shared, { confidenceLevel });
  return change && { ...change, standardError: standardErrorOfShared(before, after, shared) };
}

/** Whether all segments of both periods, at least two, moved against the total. */
function isSimpson<Key>(pairs: readonly Pair<Key>[], change: number): boolean {
  const moves = pairs.filter(({ before, after }) => before.isPresent && after.isPresent);
  return (
    moves.length >= 2 &&
    moves.every(({ before, after }) => (after.score - before.score) * change < 0)
  );
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
