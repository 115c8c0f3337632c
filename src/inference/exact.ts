import { invalid } from '../counting/invalid.js';
import type { Tally } from '../counting/tally.js';
import { netShareTest } from './constrained.js';
import type { Confidence } from './level.js';
import { type ScoreTest, statisticAt } from './score-test.js';

/** The time to enumerate every outcome grows with the square of this number. */
export const MOST_RESPONDENTS = 200;
/** Outcomes whose statistics differ by less are equally extreme. */
const TIE = 1e-9;
/** The largest probability is searched on a grid, then on finer grids around the best point. */
const ZOOMS = [100, 10, 10, 10];
/** Halvings of a bracket of width 2: the limit is exact to 1e-9. */
const HALVINGS = 31;

/**
 * The lower limit of the exact unconditional interval: the least net share at which the outcomes at
 * least as extreme as the observed outcome, by Tango's statistic, can have more than half the error
 * probability for some share of passives.
 */
export function exactLowerLimit(tally: Tally, n: number, { tail }: Confidence): number {
  checkEnumerable(tally, n);
  const observed = netShareTest(tally, n);
  const coefficients = multinomialCoefficients(n);
  let low = -1;
  let high = observed.estimate;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const net = (low + high) / 2;
    const most = mostDetractors(n, net, extremity(observed, net) - TIE);
    if (largestProbability(n, net, most, coefficients) > tail) high = net;
    else low = net;
  }
  return low;
}

function checkEnumerable(tally: Tally, n: number): void {
  if (isEnumerable(tally, n)) return;
  throw invalid('respondents', `whole and at most ${MOST_RESPONDENTS} for exact`, n);
}

/** Whether the exact interval can be computed for a tally of `n` respondents. */
export function isEnumerable({ promoters, passives, detractors }: Tally, n: number): boolean {
  return [promoters, passives, detractors].every(Number.isInteger) && n <= MOST_RESPONDENTS;
}

function extremity(test: ScoreTest, net: number): number {
  return statisticAt(test, net) ?? 0;
}

/**
 * For each number of promoters, the largest number of detractors with which an outcome is extreme;
 * −1 if there is none. More promoters never make an outcome less extreme, so the number only grows.
 */
function mostDetractors(n: number, net: number, atLeast: number): number[] {
  const most: number[] = [];
  let detractors = -1;
  for (let promoters = 0; promoters <= n; promoters++) {
    detractors = Math.min(detractors, n - promoters);
    while (
      detractors < n - promoters &&
      extremity(netShareTest({ promoters, detractors: detractors + 1 }, n), net) >= atLeast
    ) {
      detractors++;
    }
    most.push(detractors);
  }
  return most;
}

/** The probability of the extreme outcomes, at the share of detractors at which it is largest. */
function largestProbability(
  n: number,
  net: number,
  most: readonly number[],
  coefficients: readonly Float64Array[],
): number {
  let from = Math.max(0, 0 - net);
  let to = (1 - net) / 2;
  let largest = 0;
  for (const points of ZOOMS) {
    const step = (to - from) / points;
    let best = from;
    for (let point = 0; point <= points; point++) {
      const d = from + point * step;
      const probability = extremeProbability(n, net + d, d, most, coefficients);
      if (probability > largest) {
        largest = probability;
        best = d;
      }
    }
    from = Math.max(from, best - step);
    to = Math.min(to, best + step);
  }
  return largest;
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

/** n!/(p! d! (n − p − d)!) at [p][d]; at most 3²⁰⁰, which a double can hold. */
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
