import {
  readCallbackScale,
  type Scale,
  type ScaleOption,
  standardScale,
} from '../counting/scale.js';
import { respondents, type Tally, tally } from '../counting/tally.js';

/** A tally with its Net Promoter Score. It is itself a tally: every function of tallies takes it. */
export interface Nps extends Tally {
  /** How many respondents there are. */
  readonly respondents: number;
  /** The Net Promoter Score, −100…100 points; null when nobody answered. */
  readonly score: number | null;
  /** The standard error of the score in points; null when nobody answered. */
  readonly standardError: number | null;
  /** The share of promoters, 0…1; null when nobody answered. */
  readonly promoterShare: number | null;
  /** The share of passives, 0…1; null when nobody answered. */
  readonly passiveShare: number | null;
  /** The share of detractors, 0…1; null when nobody answered. */
  readonly detractorShare: number | null;
  /** The scale of the ratings; absent if it is the standard scale or unknown. */
  readonly scale?: Scale;
}

/**
 * The Net Promoter Score of ratings or of a tally, with its standard error and the shares of the
 * three categories. `tallies.map(computeNps)` works as written.
 *
 * With n respondents, p promoters, s passives and d detractors, the score is 100 (p − d)/n and its
 * variance 100² (s (p + d) + 4pd)/n³.
 * Source: Reichheld, Harvard Business Review, December 2003; for the standard error, Rocks,
 * The American Statistician 70, 2016.
 *
 * @returns `score` and `standardError` in points, shares 0…1; all null when nobody answered.
 * Nothing is rounded.
 * @throws RangeError at a number that is not a rating, with its index, or at a count that is
 * negative or not finite.
 * @throws TypeError at a value that is not a number, at a weighted tally, or if the options are not
 * `{ scale }`.
 * @example
 * computeNps([10, 9, 9, 8, 6]).score // => 40
 * computeNps({ promoters: 70, passives: 20, detractors: 10 }).score // => 60
 * computeNps([]).score // => null
 */
export function computeNps(source: Iterable<number> | Tally, options: ScaleOption): Nps;
export function computeNps(source: Iterable<number> | Tally): Nps;
export function computeNps(source: Iterable<number> | Tally, options?: ScaleOption): Nps {
  const requestedScale = readCallbackScale('computeNps', options);
  const given: Tally & { readonly scale?: Scale } = isIterable(source)
    ? tally(source, { scale: requestedScale })
    : source;
  return npsOfTally(given, requestedScale);
}

/** The score of a tally; its own scale is that of its result, unless one that is not the standard scale is named. */
export function npsOfTally(
  given: Tally & { readonly scale?: Scale },
  namedScale: Scale = standardScale,
): Nps {
  const n = respondents(given);
  const own = {
    promoters: given.promoters + 0, // no −0
    passives: given.passives + 0,
    detractors: given.detractors + 0,
  };
  const scale = namedScale === standardScale ? given.scale : namedScale;
  const unlessEmpty = (value: number) => (n === 0 ? null : value);
  return {
    ...own,
    respondents: n,
    score: unlessEmpty(scoreOf(own, n)),
    standardError: unlessEmpty(standardErrorOf(own, n)),
    promoterShare: unlessEmpty(own.promoters / n),
    passiveShare: unlessEmpty(own.passives / n),
    detractorShare: unlessEmpty(own.detractors / n),
    ...(scale && { scale }),
  };
}

function isIterable(source: Iterable<number> | Tally): source is Iterable<number> {
  return (
    typeof source === 'object' &&
    source !== null &&
    (Symbol.iterator in source || Symbol.asyncIterator in source) // refused by tally
  );
}

/**
 * 100 (p − d)/n, in points. Counts are subtracted before the division, which is exact; fractional
 * counts could round to a score beyond ±100 without the limits.
 */
export function scoreOf({ promoters, detractors }: Tally, n: number): number {
  return Math.max(-100, Math.min(100, (100 * (promoters - detractors)) / n)) + 0;
}

/**
 * The variance of one answer coded +1, 0 or −1: s (p + d) + 4pd of the three shares, which is
 * p + d − (p − d)² without a subtraction.
 */
export function varianceOf({ promoters, passives, detractors }: Tally, n: number): number {
  const p = promoters / n;
  const d = detractors / n;
  return (passives / n) * (p + d) + 4 * p * d;
}

/** The standard error of the score in points. Two roots: the variance over a tiny n could overflow. */
export function standardErrorOf(tally: Tally, n: number): number {
  return (100 * Math.sqrt(varianceOf(tally, n))) / Math.sqrt(n);
}

/** The standard error in points of the difference between two independent scores. */
export function standardErrorOfDifference(a: Tally, na: number, b: Tally, nb: number): number {
  return Math.hypot(standardErrorOf(a, na), standardErrorOf(b, nb));
}
