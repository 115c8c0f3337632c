import { invalid } from './invalid.js';
import { isOn, notARating, rankOf, type Scale, type ScaleOption, scaleOf } from './scale.js';
import { add, emptyTally, merge, respondents, type Tally } from './tally.js';

/**
 * What weighted answers add up to, by category. Two of them merge into one, so weighted answers
 * are counted in parts like plain ones. Weights say how much each answer stands for; they need
 * not add up to anything.
 */
export interface WeightedTally {
  /** How many people answered. */
  readonly counts: Tally;
  /** The sum of their weights. */
  readonly weights: Tally;
  /** The sum of their squared weights, which tells how uneven the weights are. */
  readonly squaredWeights: Tally;
}

/**
 * Counts weighted answers by category, in one pass.
 *
 * @throws RangeError at the first rating off the scale, and at the first weight that is not
 * positive and finite or whose square would not be, with its index.
 * @throws TypeError at the first rating or weight that is not a number, with its index.
 * @example
 * tallyWeighted([[10, 2], [9, 1], [3, 1]]).weights // => { promoters: 3, passives: 0, detractors: 1 }
 */
export function tallyWeighted(
  answers: Iterable<readonly [rating: number, weight: number]>,
  options?: ScaleOption,
): WeightedTally {
  const scale = scaleOf(options);
  const sums: Sums = new Array(9).fill(0);
  if (Array.isArray(answers)) {
    for (let index = 0; index < answers.length; index++) {
      const answer = answers[index];
      addAnswer(sums, answer?.[0], answer?.[1], index, scale);
    }
  } else {
    let index = 0;
    for (const answer of answers) addAnswer(sums, answer?.[0], answer?.[1], index++, scale);
  }
  return weightedFrom(sums);
}

/** Nine sums: counts, weights and squared weights, each of detractors, passives and promoters. */
export type Sums = number[];

/** Adds one answer to sums, or refuses it by its index. */
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
    counts: tallyFrom(sums, 0),
    weights: tallyFrom(sums, 3),
    squaredWeights: tallyFrom(sums, 6),
  });
}

/** The tally of three sums: of detractors, passives and promoters. */
export function tallyFrom(sums: readonly number[], start: number): Tally {
  const [detractors = 0, passives = 0, promoters = 0] = sums.slice(start, start + 3);
  return { promoters, passives, detractors };
}

/**
 * The weighted tally of two groups of answers together.
 *
 * @throws RangeError or TypeError if one of them is not a weighted tally.
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
 * information as these, if weights and ratings are unrelated. Not the size of `effectiveTally`,
 * which knows the ratings too. Source: Kish, Survey Sampling, 1965.
 *
 * @returns Respondents; 0 when nobody answered.
 * @throws RangeError or TypeError if it is not a weighted tally.
 * @example
 * effectiveSampleSize(tallyWeighted([[10, 3], [9, 1], [3, 1], [7, 1]])) // => 3
 */
export function effectiveSampleSize(weighted: WeightedTally): number {
  const { weights, squaredWeights } = totals(weighted);
  return weights === 0 ? 0 : weights * (weights / squaredWeights);
}

/**
 * Kish's design effect of the weights, n Σw²/(Σw)²: by what factor uneven weights inflate the
 * variance. 1 where all weights are equal.
 *
 * @returns A factor from 1; null when nobody answered.
 * @throws RangeError or TypeError if it is not a weighted tally.
 * @example
 * designEffect(tallyWeighted([[10, 1], [7, 1]])) // => 1
 */
export function designEffect(weighted: WeightedTally): number | null {
  const { counts, weights, squaredWeights } = totals(weighted);
  return weights === 0 ? null : counts * (squaredWeights / weights / weights);
}

/**
 * The plain tally that a weighted one is worth: the weighted shares, held by as many respondents
 * as give the score its linearised variance. `computeNps` of it has the weighted score and its
 * linearised standard error, and every interval and test takes it.
 *
 * With weighted shares, score m (−1…1) and one answer s of −1, 0 or 1, its size is
 * W Σw(s − m)² / Σw²(s − m)²; where everybody agrees, Kish's effective sample size. Unit weights
 * give back the plain tally. Source: Taylor linearisation, as R's survey package without its
 * factor n/(n − 1) (Lumley, Journal of Statistical Software, 2004).
 *
 * Effective tallies do not add up: merge weighted tallies first, make them effective last.
 *
 * @throws RangeError or TypeError if it is not a weighted tally.
 * @example
 * effectiveTally(tallyWeighted([[10, 2], [8, 2], [3, 2]])) // => { promoters: 1, passives: 1, detractors: 1 }
 */
export function effectiveTally(weighted: WeightedTally): Tally {
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

/** The same weighted tally, once its parts are known to be tallies. */
function checked(weighted: WeightedTally): WeightedTally {
  totals(weighted);
  return weighted;
}

/** The totals of the three parts, each of which must be a tally. */
function totals(weighted: WeightedTally): Record<keyof WeightedTally, number> {
  const counts = respondents(weighted?.counts); // which refuses what is no weighted tally
  const weights = respondents(weighted.weights);
  const squaredWeights = respondents(weighted.squaredWeights);
  if (weights > 0 !== squaredWeights > 0) {
    throw invalid('squaredWeights', 'positive', squaredWeights);
  }
  return { counts, weights, squaredWeights };
}
