/**
 * The standard deviations, in points, that the scores of waves may have beyond sampling. The grid is
 * the definition: fine near 0, since a wave of 50,000 answers can tell 0.3 points from nothing.
 */
const grid: readonly number[] = [
  0, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40,
];

/** The mean of the exponential prior (Simpson et al., Statistical Science 32, 2017), in points. */
const PRIOR_MEAN = 5;

/** A possible size of wander before the data are seen. */
export interface PossibleWander {
  /** Its variance, in points². */
  readonly variance: number;
  /** The logarithm of its prior weight: a step of the trapezoid rule times the prior's density. */
  readonly logPrior: number;
}

/** All possible sizes of wander. */
export const possibleWander: readonly PossibleWander[] = grid.map((deviation, place) => {
  const step = ((grid[place + 1] ?? deviation) - (grid[place - 1] ?? deviation)) / 2;
  return { variance: deviation ** 2, logPrior: Math.log(step) - deviation / PRIOR_MEAN };
});

/** What is known of the wander after the data were seen. */
export interface Wander {
  /** The weight of each possible size, adding up to 1. */
  readonly weights: readonly number[];
  /** The mean of the variance, in points². */
  readonly variance: number;
}

/** Weighs the possible sizes of wander by how likely they make the data. */
export function weighWander(logLikelihood: (variance: number) => number): Wander {
  const weights = normalised(
    possibleWander.map(({ variance, logPrior }) => logLikelihood(variance) + logPrior),
  );
  let mean = 0;
  possibleWander.forEach(({ variance }, place) => {
    mean += (weights[place] as number) * variance;
  });
  return { weights, variance: mean };
}

/** Weights that add up to 1, from their logarithms. */
export function normalised(logarithms: readonly number[]): number[] {
  let most = Number.NEGATIVE_INFINITY;
  for (const logarithm of logarithms) most = Math.max(most, logarithm);
  const weights = logarithms.map((logarithm) => Math.exp(logarithm - most));
  let sum = 0;
  for (const weight of weights) sum += weight;
  return weights.map((weight) => weight / sum);
}
