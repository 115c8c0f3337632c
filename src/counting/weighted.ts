import { checkIterable, invalid } from './invalid.js';
import { isOn, notARating, rankOf, readScale, type Scale, type ScaleOption } from './scale.js';
import { add, emptyTally, merge, respondents, type Tally, tallyOfSums } from './tally.js';

/**
 * The sums of weighted answers by category. Two weighted tallies merge into one, so weighted
 * answers can be counted in parts, as plain ones can. A weight says how much an answer stands for;
 * the weights need not add up to anything.
 */
export interface WeightedTally {
  /** How many people answered. */
  readonly counts: Tally;
  /** The sum of their weights. */
  readonly weights: Tally;
  /** The sum of their squared weights, which shows how uneven the weights are. */
  readonly squaredWeights: Tally;
}

/** A plain or a weighted tally: what functions of segments and waves take. */
export type AnyTally = Tally | WeightedTally;

/**
 * Whether a tally is weighted.
 *
 * @example
 * isWeighted(tallyWeighted([[10, 2]])) // => true
 * isWeighted(tally([10])) // => false
 */
export function isWeighted(tally: AnyTally): tally is WeightedTally {
  return typeof tally === 'object' && tally !== null && 'squaredWeights' in tally;
}

/**
 * Counts weighted answers by category, in one pass.
 *
 * @throws RangeError at the first rating off the scale, and at the first weight that is not
 * positive and finite or whose square would not be, with its index.
 * @throws TypeError at the first rating or weight that is not a number, with its index; if the
 * answers cannot be iterated, or the options are not `{ scale }`.
 * @example
 * tallyWeighted([[10, 2], [9, 1], [3, 1]]).weights // => { promoters: 3, passives: 0, detractors: 1 }
 */
export function tallyWeighted(
  answers: Iterable<readonly [rating: number, weight: number]>,
  options?: ScaleOption,
): WeightedTally {
  const scale = readScale('tallyWeighted', options);
  const sums: Sums = new Array(9).fill(0);
  if (Array.isArray(answers)) {
    for (let index = 0; index < answers.length; index++) {
      const answer = answers[index];
      addAnswer(sums, answer?.[0], answer?.[1], index, scale);
    }
  } else {
    checkIterable('answers', answers, '[rating, weight] pairs');
    let index = 0;
    for (const answer of answers) addAnswer(sums, answer?.[0], answer?.[1], index++, scale);
  }
  return weightedFrom(sums);
}

/** Nine sums: counts, weights and squared weights, each of detractors, passives and promoters. */
export type Sums = number[];

/** Adds one answer to sums. An error names the answer by its index. */
export function addAnswer(
  sums: Sums,
  rating: unknown,
  weight: unknown,
  index: number,
  scale: Scale,
): void {
  if (!isOn(scale, rating)) throw notARating(`rating at index ${index}`, rating, scale);
  if (
    !(typeof weight === 'number' && weight > 0 && weight * weight > 0 && weight * weight < Infinity)
  ) {
    throw invalid(`weight at index ${index}`, 'positive and finite', weight);
  }
  const place = rankOf(rating, scale);
  (sums[place] as number) += 1;
  (sums[place + 3] as number) += weight;
  (sums[place + 6] as number) += weight * weight;
}

/** The weighted tally of sums. */
export function weightedFrom(sums: Sums): WeightedTally {
  return checked({
    counts: tallyOfSums(sums, 0),
    weights: tallyOfSums(sums, 3),
    squaredWeights: tallyOfSums(sums, 6),
  });
}

/**
 * The weighted tally of two groups of answers together.
 *
 * @throws RangeError or TypeError if `a` or `b` is not a weighted tally.
 * @example
 * mergeWeighted(tallyWeighted([[10, 2]]), tallyWeighted([[3, 1]])).weights // => { promoters: 2, passives: 0, detractors: 1 }
 */
export function mergeWeighted(a: WeightedTally, b: WeightedTally): WeightedTally {
  return checked({
    counts: merge(checked(a).counts, checked(b).counts),
    weights: add(a.weights, b.weights),
    squaredWeights: add(a.squaredWeights, b.squaredWeights),
  });
}

/**
 * Kish's effective sample size, (Σw)²/Σw²: how many equally weighted answers carry as much
 * information, if weights and ratings are unrelated. `effectiveTally` knows the ratings too, so its
 * size is another. Source: Kish, Survey Sampling, 1965.
 *
 * @returns Respondents; 0 when nobody answered.
 * @throws RangeError or TypeError if `weighted` is not a weighted tally.
 * @example
 * effectiveSampleSize(tallyWeighted([[10, 3], [9, 1], [3, 1], [7, 1]])) // => 3
 */
export function effectiveSampleSize(weighted: WeightedTally): number {
  const { counts, weights, squaredWeights } = totals(weighted);
  return weights === 0 ? 0 : Math.min(counts, weights * (weights / squaredWeights));
}

/**
 * Kish's design effect of the weights, n Σw²/(Σw)²: the factor by which uneven weights inflate the
 * variance. It is 1 if all weights are equal.
 *
 * @returns A factor from 1; null when nobody answered.
 * @throws RangeError or TypeError if `weighted` is not a weighted tally.
 * @example
 * designEffect(tallyWeighted([[10, 1], [7, 1]])) // => 1
 */
export function designEffect(weighted: WeightedTally): number | null {
  const { counts, weights, squaredWeights } = totals(weighted);
  return weights === 0 ? null : Math.min(counts, counts * (squaredWeights / weights / weights));
}

/**
 * The plain tally that a weighted one is worth: the weighted shares, of as many respondents as give
 * the score its linearised variance. `computeNps` of it has the weighted score and its linearised
 * standard error, and every interval and test takes it. A plain tally is returned as it is.
 *
 * With weighted shares, score m (−1…1) and one answer s of −1, 0 or 1, its size is
 * W Σw(s − m)² / Σw²(s − m)²; if all answers agree, Kish's effective sample size. Unit weights give
 * the plain tally. Source: Taylor linearisation, as R's survey package without its factor
 * n/(n − 1) (Lumley, Journal of Statistical Software, 2004).
 *
 * Effective tallies do not add up: merge weighted tallies first, then call this function.
 *
 * @throws RangeError or TypeError if `tally` is neither a plain nor a weighted tally.
 * @example
 * effectiveTally(tallyWeighted([[10, 2], [8, 2], [3, 2]])) // => { promoters: 1, passives: 1, detractors: 1 }
 * effectiveTally({ promoters: 7, passives: 2, detractors: 1 }) // => { promoters: 7, passives: 2, detractors: 1 }
 */
export function effectiveTally(tally: AnyTally): Tally {
  if (isWeighted(tally)) return effectiveTallyOf(tally);
  respondents(tally);
  return tally;
}

function effectiveTallyOf(weighted: WeightedTally): Tally {
  const { weights: total, squaredWeights: squaredTotal } = totals(weighted);
  if (total === 0) return emptyTally;
  const { promoters, passives, detractors } = weighted.weights;
  const distances = {
    promoters: (passives + 2 * detractors) / total,
    passives: Math.abs(promoters - detractors) / total,
    detractors: (2 * promoters + passives) / total,
  };
  const spread = spreadOf(weighted.weights, distances);
  const factor =
    spread === 0 ? total / squaredTotal : spread / spreadOf(weighted.squaredWeights, distances);
  const effective = {
    promoters: promoters * factor + 0, // no −0
    passives: passives * factor + 0,
    detractors: detractors * factor + 0,
  };
  respondents(effective);
  return effective;
}

function spreadOf(masses: Tally, distances: Tally): number {
  return (
    masses.promoters * distances.promoters ** 2 +
    masses.passives * distances.passives ** 2 +
    masses.detractors * distances.detractors ** 2
  );
}

/** The same weighted tally, after checking its parts. */
function checked(weighted: WeightedTally): WeightedTally {
  totals(weighted);
  return weighted;
}

/** The totals of the three parts, each of which is checked to be a tally. */
function totals(weighted: WeightedTally): Record<keyof WeightedTally, number> {
  if (!isWeighted(weighted)) {
    throw invalid('weighted', 'a weighted tally, as tallyWeighted gives', weighted, '');
  }
  const counts = respondents(weighted.counts);
  const weights = respondents(weighted.weights);
  const squaredWeights = respondents(weighted.squaredWeights);
  if (weights > 0 !== squaredWeights > 0) {
    throw invalid('squaredWeights', 'positive', squaredWeights);
  }
  return { counts, weights, squaredWeights };
}
