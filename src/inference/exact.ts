import { invalid } from '../counting/invalid.js';
import type { Tally } from '../counting/tally.js';
import { scoreStatistic, sharesOf } from './constrained.js';

/** Enumerating every outcome takes time in proportion to its square. */
const MOST_RESPONDENTS = 200;
/** Outcomes whose statistics differ by less are as extreme as each other. */
const TIE = 1e-9;
const GRID = 100;
/** Halvings of a bracket 2 wide: the limit is found to 1e-9. */
const HALVINGS = 31;

/**
 * The lower limit of the exact unconditional interval: the least net share at which outcomes at
 * least as extreme as the observed one, by Tango's statistic, can have more than half the error
 * probability, whatever the share of passives.
 */
export function exactLowerLimit(tally: Tally, n: number, level: number): number {
  checkEnumerable(tally, n);
  const observed = sharesOf(tally, n);
  if (observed.net === -1) return -1;
  const tail = (1 - level) / 2;
  const coefficients = multinomialCoefficients(n);
  let low = -1;
  let high = observed.net;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const net = (low + high) / 2;
    const most = mostDetractors(n, net, scoreStatistic(observed, net) - TIE);
    if (largestProbability(n, net, most, coefficients) > tail) high = net;
    else low = net;
  }
  return low;
}

function checkEnumerable({ promoters, passives, detractors }: Tally, n: number): void {
  for (const [name, count] of Object.entries({ promoters, passives, detractors })) {
    if (!Number.isInteger(count)) throw invalid(name, 'whole for the exact method', count);
  }
  if (n > MOST_RESPONDENTS) {
    throw invalid('respondents', `at most ${MOST_RESPONDENTS} for the exact method`, n);
  }
}

/**
 * For each number of promoters, with how many detractors at most an outcome is still extreme; −1
 * for none. More promoters never make an outcome less extreme, so the number only grows.
 */
function mostDetractors(n: number, net: number, atLeast: number): number[] {
  const most: number[] = [];
  let detractors = -1;
  for (let promoters = 0; promoters <= n; promoters++) {
    detractors = Math.min(detractors, n - promoters);
    while (
      detractors < n - promoters &&
      scoreStatistic(sharesOf({ promoters, detractors: detractors + 1 }, n), net) >= atLeast
    ) {
      detractors++;
    }
    most.push(detractors);
  }
  return most;
}

/** The probability of the extreme outcomes at the share of detractors that makes it largest. */
function largestProbability(
  n: number,
  net: number,
  most: readonly number[],
  coefficients: readonly Float64Array[],
): number {
  const probability = (d: number) => extremeProbability(n, net + d, d, most, coefficients);
  const least = Math.max(0, 0 - net);
  const width = (1 - net) / 2 - least;
  let best = 0;
  let bestProbability = 0;
  for (let i = 0; i <= GRID; i++) {
    const p = probability(least + (width * i) / GRID);
    if (p > bestProbability) {
      bestProbability = p;
      best = i;
    }
  }
  let from = least + (width * Math.max(0, best - 1)) / GRID;
  let to = least + (width * Math.min(GRID, best + 1)) / GRID;
  for (let thirds = 0; thirds < 25; thirds++) {
    const third = (to - from) / 3;
    const lower = probability(from + third);
    const upper = probability(to - third);
    bestProbability = Math.max(bestProbability, lower, upper);
    if (lower < upper) from += third;
    else to -= third;
  }
  return bestProbability;
}

function extremeProbability(
  n: number,
  p: number,
  d: number,
  most: readonly number[],
  coefficients: readonly Float64Array[],
): number {
  const powersOfP = powers(p, n);
  const powersOfD = powers(d, n);
  const powersOfRest = powers(Math.max(0, 1 - p - d), n);
  let total = 0;
  for (let promoters = 0; promoters <= n; promoters++) {
    const row = coefficients[promoters] as Float64Array;
    let sum = 0;
    for (let detractors = 0; detractors <= (most[promoters] as number); detractors++) {
      sum +=
        (row[detractors] as number) *
        (powersOfD[detractors] as number) *
        (powersOfRest[n - promoters - detractors] as number);
    }
    total += sum * (powersOfP[promoters] as number);
  }
  return total;
}

function powers(base: number, n: number): Float64Array {
  const result = new Float64Array(n + 1).fill(1);
  for (let k = 1; k <= n; k++) result[k] = (result[k - 1] as number) * base;
  return result;
}

/** n!/(p! d! (n − p − d)!) at [p][d]; at most 3²⁰⁰, well within a double. */
function multinomialCoefficients(n: number): Float64Array[] {
  const rows: Float64Array[] = [];
  let first = 1;
  for (let p = 0; p <= n; p++) {
    const row = new Float64Array(n - p + 1);
    let coefficient = first;
    for (let d = 0; d <= n - p; d++) {
      row[d] = coefficient;
      coefficient = (coefficient * (n - p - d)) / (d + 1);
    }
    rows.push(row);
    first = (first * (n - p)) / (p + 1);
  }
  return rows;
}
