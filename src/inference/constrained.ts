import type { Tally } from '../counting/tally.js';
import { balance, findRoot } from './root.js';

/** A tally reduced to what a score test asks of it: shares, their difference, and the size. */
export interface Shares {
  readonly promoters: number;
  readonly detractors: number;
  /** promoters − detractors, −1…1. */
  readonly net: number;
  readonly respondents: number;
}

/** The shares of a tally of n > 0 respondents. */
export function sharesOf(
  { promoters, detractors }: Pick<Tally, 'promoters' | 'detractors'>,
  n: number,
): Shares {
  return {
    promoters: promoters / n,
    detractors: detractors / n,
    net: (promoters - detractors) / n,
    respondents: n,
  };
}

/**
 * The variance of one answer coded +1, 0 or −1 under the most likely trinomial whose net share is
 * `net`: Tango's constrained maximum likelihood estimate (Statistics in Medicine 17, 1998). Where
 * q is the constrained share of detractors, 2q² + bq − d·net (1 − net) = 0. Written for net ≥ 0,
 * where it has no cancellation; the other half is its mirror.
 */
export function constrainedVariance(p: number, d: number, net: number): number {
  if (net < 0) return constrainedVariance(d, p, 0 - net);
  const b = (2 - p + d) * net - p - d;
  const product = net * (1 - net);
  const root = Math.sqrt(b * b + 8 * d * product);
  const q = b > 0 ? (2 * d * product) / (b + root) : (root - b) / 4;
  return 2 * Math.min(q, (1 - net) / 2) + product;
}

/**
 * The score statistic against a true net share: how many standard errors, of those that hold if it
 * were true, lie between it and the observed one. Infinite where it allows no other outcome.
 */
export function scoreStatistic(shares: Shares, net: number): number {
  const distance = shares.net - net;
  if (distance === 0) return 0;
  const variance = constrainedVariance(shares.promoters, shares.detractors, net);
  return (distance * Math.sqrt(shares.respondents)) / Math.sqrt(variance);
}

/**
 * The net share s at which groups are most likely to have the net shares s − offset: where the
 * slopes n (t − net)/V of their profile likelihoods cancel out.
 */
export function commonNet(groups: readonly Shares[], offsets: readonly number[]): number {
  const wanted = groups.map(({ net }, i) => net + (offsets[i] as number));
  const least = Math.max(...offsets) - 1;
  const most = Math.min(...offsets) + 1;
  const low = Math.min(most, Math.max(least, Math.min(...wanted)));
  const high = Math.max(least, Math.min(most, Math.max(...wanted)));
  if (low >= high) return low;

  const slopes = (s: number): [up: number, down: number] => {
    let up = 0;
    let down = 0;
    groups.forEach((group, i) => {
      const net = s - (offsets[i] as number);
      const distance = (wanted[i] as number) - s;
      const variance = constrainedVariance(group.promoters, group.detractors, net);
      const slope = distance === 0 ? 0 : (group.respondents * distance) / variance;
      if (slope > 0) up += slope;
      else down -= slope;
    });
    return [up, down];
  };

  // The slope of a group of nothing but passives jumps from n to −n: the sum may change sign there.
  for (const kink of new Set(wanted)) {
    const jump = groups.reduce(
      (sum, group, i) => (wanted[i] === kink && isAllPassive(group) ? sum + group.respondents : sum),
      0,
    );
    if (jump > 0 && kink >= low && kink <= high) {
      const [up, down] = slopes(kink);
      if (Math.abs(up - down) <= jump) return kink;
    }
  }
  return findRoot((s) => balance(...slopes(s)), low, high);
}

function isAllPassive({ promoters, detractors }: Shares): boolean {
  return promoters === 0 && detractors === 0;
}
