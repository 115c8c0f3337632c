import { checkChoice, checkNumber } from '../counting/invalid.js';
import type { ScaleOption } from '../counting/scale.js';
import { respondents, type Tally } from '../counting/tally.js';
import { type Difference, difference } from '../inference/difference.js';
import { confidenceInterval, type Interval } from '../inference/interval.js';
import type { LevelOption } from '../inference/level.js';
import { computeNps, type Nps, scoreOf } from '../inference/score.js';
import {
  type Adjustment,
  adjustPValues,
  type Homogeneity,
  homogeneity,
} from '../inference/several.js';
import {
  type AnyTally,
  answersOf,
  byKey,
  effectiveOf,
  massesOf,
  mergeAll,
  mergeAny,
} from './any-tally.js';
import type { Missing } from './collect.js';
import { complement } from './complement.js';
import { shrunkenScores } from './shrinkage.js';
import { suppressed } from './suppression.js';

/** Fewer answers than this make a score that swings with a handful of people. */
const LOW_BASE = 30;

/** Which segment stands first. */
export type SegmentOrder = 'given' | 'score' | 'lower' | 'shrunkenScore';

/** Options of `compareSegments`. */
export interface SegmentOptions extends LevelOption {
  /**
   * How the p-values of the comparisons with the rest are adjusted for there being several.
   *
   * @defaultValue `'holm'`
   */
  readonly adjustment?: Adjustment;
  /**
   * Segments with fewer answers are named, but their numbers are absent. If only one would be
   * hidden, the next smallest is hidden too, since the one could be subtracted out of the total.
   *
   * @defaultValue `1`
   */
  readonly minRespondents?: number;
  /**
   * The order of the segments: as given, or the highest score, lower limit or shrunken score first.
   *
   * @defaultValue `'given'`
   */
  readonly order?: SegmentOrder;
  /**
   * Whether a respondent may be in several segments, as with a question that takes several answers.
   *
   * @defaultValue `false`
   */
  readonly overlapping?: boolean;
  /**
   * The tally of all respondents, once each: only with `overlapping`, and required there.
   *
   * @defaultValue the segments merged
   */
  readonly total?: AnyTally;
}

/** The difference of a segment from everybody else. */
export interface RestDifference extends Difference {
  /** The p-value, adjusted for the number of segments. */
  readonly adjustedPValue: number;
}

/** All respondents together. */
export interface Total extends Nps {
  /** How many people answered, also where weights are used. */
  readonly answers: number;
  /** The confidence interval of the score; null when nobody answered. */
  readonly interval: Interval | null;
}

/** A segment with its statistics, in points where not said otherwise. */
export interface SegmentRow<Key> extends Total {
  /** The key of the segment. */
  readonly segment: Key;
  /** The values that were crossed, where several properties were. */
  readonly parts?: readonly unknown[];
  /** The share of all respondents (of all weight), 0…1. */
  readonly share: number;
  /** What the segment contributes to the total score: contributions sum to it. */
  readonly contribution: number;
  /** The difference from everybody else; null when either is empty. */
  readonly versusRest: RestDifference | null;
  /** The score drawn towards the average as far as its uncertainty warrants; null when empty. */
  readonly shrunkenScore: number | null;
  /** Whether fewer than 30 people answered. */
  readonly lowBase: boolean;
}

/** Segments side by side, and all respondents together. */
export interface SegmentTable<Key> {
  /** All respondents. */
  readonly total: Total;
  /** The segments that are shown. */
  readonly segments: readonly SegmentRow<Key>[];
  /** The segments that are hidden because too few people answered. */
  readonly suppressed: readonly Key[];
  /** Whether all segments may share one score; null for fewer than two, or overlapping ones. */
  readonly homogeneity: Homogeneity | null;
  /** Whether respondents may be in several segments, so that shares exceed 1 together. */
  readonly overlapping: boolean;
  /** Rows that are not counted, by reason. */
  readonly missing: Missing;
}

/** The table of tallies by key, with what is known of the keys and of missing rows. */
export function segmentTable<Key>(
  given: Iterable<readonly [Key, AnyTally]>,
  options: SegmentOptions & ScaleOption,
  missing: Missing,
  partsOf: (key: unknown) => readonly unknown[] | undefined,
  knownRests?: readonly AnyTally[],
): SegmentTable<Key> {
  const { adjustment = 'holm', minRespondents = 1, order = 'given', overlapping = false } = options;
  const tallies = byKey(given);
  const scale: ScaleOption = options.scale === undefined ? {} : { scale: options.scale };
  checkChoice('order', order, orders);
  checkNumber('minRespondents', minRespondents, 0, Number.MAX_SAFE_INTEGER);
  if (overlapping !== (options.total !== undefined)) {
    throw new TypeError('total and overlapping must come together');
  }
  const level =
    options.confidenceLevel === undefined ? {} : { confidenceLevel: options.confidenceLevel };
  const keys = [...tallies.keys()];
  const parts = [...tallies.values()];
  const whole = options.total ?? mergeAll(parts);
  const effective = parts.map(effectiveOf);
  const rests =
    knownRests ??
    (overlapping ? parts.map((part) => complement(whole, part)) : everythingElse(parts));
  const differences = effective.map((tally, i) =>
    difference(tally, effectiveOf(rests[i] as AnyTally), level),
  );
  const adjusted = adjustPValues(
    differences.flatMap((found) => found?.pValue ?? []),
    { method: adjustment },
  );
  const shrunken = shrunkenScores(effective, effectiveOf(overlapping ? whole : mergeAll(parts)));
  const mass = respondents(massesOf(whole));
  const rows = keys.map((segment, i): SegmentRow<Key> => {
    const part = parts[i] as AnyTally;
    const own = massesOf(part);
    const found = differences[i] ?? null;
    const crossed = partsOf(segment);
    const answers = answersOf(part);
    return {
      segment,
      ...(crossed && { parts: crossed }),
      ...computeNps(effective[i] as Tally, scale),
      answers,
      interval: confidenceInterval(effective[i] as Tally, level),
      share: mass === 0 ? 0 : respondents(own) / mass,
      contribution: mass === 0 ? 0 : scoreOf(own, mass),
      versusRest: found && { ...found, adjustedPValue: adjusted.shift() as number },
      shrunkenScore: shrunken[i] as number | null,
      lowBase: answers < LOW_BASE,
    };
  });
  const hidden = suppressed(
    rows.map(({ answers }) => answers),
    minRespondents,
    overlapping,
  );
  return {
    total: {
      ...computeNps(effectiveOf(whole), scale),
      answers: answersOf(whole),
      interval: confidenceInterval(effectiveOf(whole), level),
    },
    segments: rows.filter((_, i) => !hidden.has(i)).sort(orders[order]),
    suppressed: keys.filter((_, i) => hidden.has(i)),
    homogeneity: overlapping ? null : homogeneity(effective),
    overlapping,
    missing,
  };
}

/** For each tally, the others merged: from the left and from the right, without a subtraction. */
function everythingElse(tallies: readonly AnyTally[]): AnyTally[] {
  const before: (AnyTally | undefined)[] = [];
  let merged: AnyTally | undefined;
  for (const tally of tallies) {
    before.push(merged);
    merged = merged === undefined ? tally : mergeAny(merged, tally);
  }
  merged = undefined;
  const rests: AnyTally[] = [];
  for (let i = tallies.length - 1; i >= 0; i--) {
    rests[i] = mergeAll([before[i], merged].filter((part) => part !== undefined));
    const tally = tallies[i] as AnyTally;
    merged = merged === undefined ? tally : mergeAny(tally, merged);
  }
  return rests;
}

/** Negative where a is the lower; a score that is not there is lower than any. */
const compare = (a: number | null | undefined, b: number | null | undefined): number =>
  (a ?? -Infinity) - (b ?? -Infinity) || 0;

const orders: Readonly<
  Record<SegmentOrder, (a: SegmentRow<unknown>, b: SegmentRow<unknown>) => number>
> = {
  given: () => 0,
  score: (a, b) => compare(b.score, a.score),
  lower: (a, b) => compare(b.interval?.lower, a.interval?.lower),
  shrunkenScore: (a, b) => compare(b.shrunkenScore, a.shrunkenScore),
};
