import { checkBoolean, checkChoice } from '../counting/invalid.js';
import type { ScaleOption } from '../counting/scale.js';
import { respondents, type Tally } from '../counting/tally.js';
import { type AnyTally, effectiveTally } from '../counting/weighted.js';
import { type Difference, difference } from '../inference/difference.js';
import {
  confidenceInterval,
  type Interval,
  type IntervalMethod,
  type IntervalOptions,
} from '../inference/interval.js';
import { computeNps, type Nps, scoreOf } from '../inference/score.js';
import {
  type Adjustment,
  adjustPValues,
  type Homogeneity,
  homogeneity,
} from '../inference/several.js';
import { answersOf, byKey, massesOf, mergeAll } from './any-tally.js';
import { type Missing, nothingMissing } from './collect.js';
import { complement, everythingElse } from './complement.js';
import { hiddenByCounts, hiddenOverlapping, type Membership } from './hidden-overlapping.js';
import { crossedParts } from './keys.js';
import { shrunkenScores } from './shrinkage.js';
import { checkMinRespondents, hiddenCrossed, hiddenPlaces } from './suppression.js';

/** With fewer answers, a handful of people can swing the score. */
const LOW_BASE = 30;

/** A table of more segments would need more than 1.5 GB of memory. */
const MOST_SEGMENTS = 300_000;

/** The order of segments. */
export type SegmentOrder = 'given' | 'score' | 'lower' | 'shrunkenScore';

/** Options of `compareSegments`. `method` is that of the scores' intervals. */
export interface SegmentOptions extends IntervalOptions {
  /**
   * How the p-values of the comparisons with the rest are adjusted for the number of segments:
   * the `method` of `adjustPValues`, which here is that of the intervals.
   *
   * @defaultValue `'holm'`
   */
  readonly adjustment?: Adjustment | undefined;
  /**
   * Segments with fewer answers are named, but their numbers are absent. If the hidden segments
   * together have fewer answers too, the next smallest are hidden as well: otherwise subtracting the
   * others from the total would reveal their numbers. Overlapping segments are hidden too where those
   * outside one of them, or outside all, are too few.
   *
   * @defaultValue `1`
   */
  readonly minRespondents?: number | undefined;
  /**
   * The order of the segments: as given, or the highest score, lower limit or shrunken score first.
   *
   * @defaultValue `'given'`
   */
  readonly order?: SegmentOrder | undefined;
  /**
   * Whether a respondent may be in several segments, as with a question that takes several answers.
   *
   * @defaultValue `false`
   */
  readonly overlapping?: boolean | undefined;
  /**
   * The tally of all respondents, each counted once: required with `overlapping`, and not allowed
   * without.
   *
   * @defaultValue the segments merged
   */
  readonly total?: AnyTally | undefined;
}

/** The difference of a segment from all other respondents. */
export interface RestDifference extends Difference {
  /** The p-value, adjusted for the number of segments. */
  readonly adjustedPValue: number;
}

/** All respondents together. */
export interface Total extends Nps {
  /** How many people answered, also where weights are used. */
  readonly answers: number;
  /** The confidence interval of the score; null when nobody answered. */
  readonly interval: Interval<IntervalMethod> | null;
}

/** A segment with its statistics, in points unless said otherwise. */
export interface SegmentRow<Key> extends Total {
  /** The key of the segment. */
  readonly segment: Key;
  /** The values of a crossed key, as `segmentParts` explains it; absent for any other key. */
  readonly parts?: readonly unknown[];
  /** The share of all respondents (of all weight), 0…1. */
  readonly share: number;
  /**
   * The segment's part of the total score: the contributions add up to the score. Null if segments
   * overlap, since theirs do not.
   */
  readonly contribution: number | null;
  /** The difference from all other respondents; null when either is empty. */
  readonly versusRest: RestDifference | null;
  /** The score drawn towards the mean of the segments, the further the less certain it is; null when empty. */
  readonly shrunkenScore: number | null;
  /** Whether fewer than 30 people answered. */
  readonly lowBase: boolean;
}

/** All segments, and all respondents together. */
export interface SegmentTable<Key> {
  /** All respondents. */
  readonly total: Total;
  /** The segments that are shown. */
  readonly segments: readonly SegmentRow<Key>[];
  /** The segments that are hidden, because too few people answered. */
  readonly suppressed: readonly Key[];
  /** The test whether all segments share one score; null if fewer than two answered or they overlap. */
  readonly homogeneity: Homogeneity | null;
  /** Whether respondents may be in several segments: the shares may then add up to more than 1. */
  readonly overlapping: boolean;
  /** Rows that are not counted, by reason. */
  readonly missing: Missing;
}

/** What a segment table is made of. */
export interface SegmentInput<Key> {
  readonly tallies: Iterable<readonly [Key, AnyTally]>;
  readonly options: SegmentOptions & ScaleOption;
  /** Rows that are not counted, by reason: none by default. */
  readonly missing?: Missing;
  /** The respondents outside each segment, in the order of the keys. By default it is computed. */
  readonly rests?: readonly AnyTally[];
  /** Which respondents are in which overlapping segments, where that is known. */
  readonly sets?: readonly Membership[];
}

/** The table of tallies by key. */
export function segmentTable<Key>(input: SegmentInput<Key>): SegmentTable<Key> {
  const { options, missing = nothingMissing } = input;
  const { order = 'given', overlapping = false } = options;
  const tallies = byKey(input.tallies);
  checkSegmentOptions(options);
  if (tallies.size > MOST_SEGMENTS) {
    throw new RangeError(`segments must be at most ${MOST_SEGMENTS}, received ${tallies.size}`);
  }
  const parts = [...tallies.values()];
  const whole = options.total ?? mergeAll(parts);
  const rests = input.rests ?? restsOf(parts, overlapping ? whole : undefined);
  const effective = parts.map(effectiveTally);
  const differences = restDifferences(effective, rests.map(effectiveTally), options);
  const shrunken = shrunkenScores(effective, effectiveTally(overlapping ? whole : mergeAll(parts)));
  const totalMass = respondents(massesOf(whole));
  const rows = [...tallies].map(
    ([segment, tally], place): SegmentRow<Key> => ({
      ...segmentRow(segment, tally, totalMass, options),
      versusRest: differences[place] as RestDifference | null,
      shrunkenScore: shrunken[place] as number | null,
    }),
  );
  const hidden = hiddenRows(rows, answersOf(whole), input);
  return {
    total: totalOf(whole, options),
    segments: rows.filter((_, place) => !hidden.has(place)).sort(orders[order]),
    suppressed: [...tallies.keys()].filter((_, place) => hidden.has(place)),
    homogeneity: overlapping ? null : homogeneity(effective),
    overlapping,
    missing,
  };
}

/** The places of the segments to hide. */
function hiddenRows<Key>(
  rows: readonly SegmentRow<Key>[],
  total: number,
  { options, sets }: SegmentInput<Key>,
): ReadonlySet<number> {
  const { minRespondents = 1, overlapping = false } = options;
  const answers = rows.map((row) => row.answers);
  const parts = rows.map((row) => row.parts ?? []);
  if (sets !== undefined) return hiddenOverlapping(sets, parts, minRespondents);
  if (overlapping) return hiddenByCounts(answers, total, minRespondents);
  return parts.some(({ length }) => length > 0)
    ? hiddenCrossed(answers, parts, minRespondents)
    : hiddenPlaces(answers, minRespondents, false);
}

function checkSegmentOptions({
  order = 'given',
  minRespondents = 1,
  overlapping = false,
  total,
}: SegmentOptions): void {
  checkChoice('order', order, orders);
  checkMinRespondents(minRespondents);
  checkBoolean('overlapping', overlapping);
  if (overlapping !== (total !== undefined)) {
    throw new TypeError('total and overlapping must come together');
  }
}

/** The score and interval of a plain or weighted tally. */
export function totalOf(
  tally: AnyTally,
  { scale, confidenceLevel, method }: IntervalOptions & ScaleOption,
): Total {
  const effective = effectiveTally(tally);
  return {
    ...computeNps(effective, { scale }),
    answers: answersOf(tally),
    interval: confidenceInterval(effective, { confidenceLevel, method }),
  };
}

/** The statistics of a segment that do not depend on the other segments, but on the total mass. */
function segmentRow<Key>(
  segment: Key,
  tally: AnyTally,
  totalMass: number,
  options: SegmentOptions & ScaleOption,
): Omit<SegmentRow<Key>, 'versusRest' | 'shrunkenScore'> {
  const masses = massesOf(tally);
  const parts = crossedParts(segment);
  const own = totalOf(tally, options);
  return {
    segment,
    ...(parts && { parts }),
    ...own,
    share: totalMass === 0 ? 0 : respondents(masses) / totalMass,
    contribution: contributionOf(masses, totalMass, options),
    lowBase: isLowBase(own.answers),
  };
}

function contributionOf(
  masses: Tally,
  totalMass: number,
  { overlapping = false }: SegmentOptions,
): number | null {
  if (overlapping) return null;
  return totalMass === 0 ? 0 : scoreOf(masses, totalMass);
}

/** The difference of each segment from its rest, with p-values adjusted for their number. */
function restDifferences(
  segments: readonly Tally[],
  rests: readonly Tally[],
  { confidenceLevel, adjustment }: SegmentOptions,
): (RestDifference | null)[] {
  const differences = segments.map((segment, place) =>
    difference(segment, rests[place] as Tally, { confidenceLevel }),
  );
  const tests = differences.filter((test): test is Difference => test !== null);
  const adjustedPValues = adjustPValues(
    // A score test without a p-value has a variance that was rounded to 0: its p-value is nearly 0.
    tests.map(({ pValue }) => pValue ?? 0),
    { method: adjustment },
  );
  const adjusted = new Map(tests.map((test, rank) => [test, adjustedPValues[rank] as number]));
  return differences.map(
    (test) => test && { ...test, adjustedPValue: adjusted.get(test) as number },
  );
}

/** The respondents outside each segment. Segments that overlap are subtracted from the total. */
function restsOf(parts: readonly AnyTally[], total: AnyTally | undefined): AnyTally[] {
  return total === undefined ? everythingElse(parts) : parts.map((part) => complement(total, part));
}

/** Negative if a is lower than b; a missing score is lower than any other. */
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

/** Whether so few people answered that a score says little. */
export function isLowBase(answers: number): boolean {
  return answers < LOW_BASE;
}
