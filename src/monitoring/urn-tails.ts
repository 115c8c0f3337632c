import { normalDensity, normalTail } from '../inference/distributions.js';
import type { Urn } from './baseline.js';

/** Where a wave stands among those that the baseline makes us expect. */
export interface Standing {
  /** The chance of a wave at least as far out, doubled for two sides. */
  readonly pValue: number;
  /** The side on which it lies. */
  readonly side: 'below' | 'above';
  /** The lowest net number of promoters that does not alarm. */
  readonly least: number;
  /** The highest. */
  readonly most: number;
}

/** How many promoters more than detractors a wave has, with the chances of fewer and of more. */
export interface NetTails {
  /** P(net ≤ given). */
  readonly upTo: (net: number) => number;
  /** P(net ≥ given). */
  readonly from: (net: number) => number;
}

/** Above this size the distribution is close enough to a corrected normal one. */
const MOST_EXACT = 1000;

/** The tails of the net count of the next wave of `n` answers, over all urns. */
export function netTails(urns: readonly Urn[], n: number): NetTails {
  return n <= MOST_EXACT ? exactTails(urns, n) : edgeworthTails(urns, n);
}

/**
 * Judges a net count. `rate` is the chance of a false alarm: it alarms where the p-value is at most
 * that.
 */
export function standingOf(tails: NetTails, n: number, net: number, rate: number): Standing {
  const below = tails.upTo(Math.floor(net + ROUNDING));
  const above = tails.from(Math.ceil(net - ROUNDING));
  return {
    pValue: Math.min(1, 2 * Math.min(below, above)),
    side: below < above ? 'below' : 'above',
    least: firstWhere((count) => tails.upTo(count) > rate / 2, n),
    most: 0 - firstWhere((count) => tails.from(0 - count) > rate / 2, n),
  };
}

/** A net count of an effective tally is no whole number, and may miss one by rounding. */
const ROUNDING = 1e-6;

/** The first count from −n to n that fulfils a condition, which all after it fulfil too. */
function firstWhere(isTrue: (count: number) => boolean, n: number): number {
  let first = 0 - n;
  let last = n;
  while (first < last) {
    const middle = Math.floor((first + last) / 2);
    if (isTrue(middle)) last = middle;
    else first = middle + 1;
  }
  return first;
}

/** The exact tails: sums of the chances of all outcomes from either end. */
function exactTails(urns: readonly Urn[], n: number): NetTails {
  const chances = new Float64Array(2 * n + 1);
  for (const urn of urns) addChances(chances, urn, n);
  const upTo = cumulated(chances);
  const from = cumulated(chances.slice().reverse());
  return {
    upTo: (net) => (net < 0 - n ? 0 : (upTo[Math.min(net, n) + n] as number)),
    from: (net) => (net > n ? 0 : (from[n - Math.max(net, 0 - n)] as number)),
  };
}

function cumulated(chances: Float64Array): Float64Array {
  let sum = 0;
  return chances.map((chance) => (sum += chance));
}

/**
 * Adds the chances of all net counts, each at its place from −n, weighted by that of the urn.
 *
 * The Dirichlet–multinomial chance of a tally is a product of one factor for each category. Each
 * factor is found from its neighbour, from 1 at the category's mean outwards: nothing overflows, and
 * what underflows is nothing.
 */
function addChances(chances: Float64Array, { weight, shares, worth }: Urn, n: number): void {
  const [promoters, passives, detractors] = shares.map((share) => factorsOf(share, worth, n)) as [
    Factors,
    Factors,
    Factors,
  ];
  const added = new Float64Array(2 * n + 1);
  let sum = 0;
  for (let down = detractors.first; down <= Math.min(detractors.last, n); down++) {
    const factor = detractors.values[down] as number;
    const rest = n - down;
    const last = Math.min(promoters.last, rest - passives.first);
    for (let up = Math.max(promoters.first, rest - passives.last); up <= last; up++) {
      const chance =
        factor * (promoters.values[up] as number) * (passives.values[rest - up] as number);
      const place = up - down + n;
      added[place] = (added[place] as number) + chance;
      sum += chance;
    }
  }
  for (let place = 0; place < added.length; place++) {
    chances[place] = (chances[place] as number) + (weight * (added[place] as number)) / sum;
  }
}

/** The factors of one category for each count, between counts beyond which they are negligible. */
interface Factors {
  readonly values: Float64Array;
  readonly first: number;
  readonly last: number;
}

const NEGLIGIBLE = 1e-22;

/** Γ(Aq + k)/k! for each count k, divided by ((A + n)/n)^k and by its value at the mean. */
function factorsOf(share: number, worth: number, n: number): Factors {
  const values = new Float64Array(n + 1);
  const mass = worth * share;
  const tilt = (worth + n) / n;
  const mean = Math.min(n, Math.round(n * share));
  values[mean] = 1;
  let last = mean;
  for (let count = mean; count < n && (values[count] as number) > NEGLIGIBLE; count++) {
    values[count + 1] = ((values[count] as number) * (mass + count)) / ((count + 1) * tilt);
    last = count + 1;
  }
  let first = mean;
  for (let count = mean; count > 0 && (values[count] as number) > NEGLIGIBLE; count--) {
    values[count - 1] = ((values[count] as number) * count * tilt) / (mass + count - 1);
    first = count - 1;
  }
  return { values, first, last };
}

/** Edgeworth's correction for skewness, with half a step for the steps of the net count. */
function edgeworthTails(urns: readonly Urn[], n: number): NetTails {
  const tailsOf = (net: number, side: 1 | -1): number => {
    let sum = 0;
    for (const { weight, shares, worth } of urns) {
      const [up, , down] = shares;
      const mean = side * (up - down);
      const spread = up + down - mean ** 2;
      const third = mean - 3 * mean * (up + down) + 2 * mean ** 3;
      const variance = (spread * n * (n + worth)) / (worth + 1);
      const moment = (third * n * (n + worth) * (2 * n + worth)) / ((worth + 1) * (worth + 2));
      const skewness = moment / variance ** 1.5;
      const z = (side * net + 0.5 - n * mean) / Math.sqrt(variance);
      sum += weight * edgeworth(z, skewness);
    }
    return sum;
  };
  return {
    upTo: (net) => (net < 0 - n ? 0 : net >= n ? 1 : tailsOf(net, 1)),
    from: (net) => (net > n ? 0 : net <= 0 - n ? 1 : tailsOf(net, -1)),
  };
}

function edgeworth(z: number, skewness: number): number {
  const chance = normalTail(0 - z) - (skewness / 6) * (z * z - 1) * normalDensity(z);
  return Math.min(1, Math.max(0, chance));
}
