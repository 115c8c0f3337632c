import type { Tally } from '../counting/tally.js';
import { extent } from './extent.js';
import { balance, findRoot } from './root.js';
import type { ScoreTest } from './score-test.js';

/**
 * The variance of one answer coded +1, 0 or −1 under the most likely trinomial whose net share is
 * `net`: Tango's constrained maximum likelihood estimate (Statistics in Medicine 17, 1998). The
 * constrained share q of detractors solves 2q² + bq − d·net (1 − net) = 0. For net ≥ 0 the solution
 * below has no cancellation; a negative net is its mirror.
 */
function constrainedVariance(p: number, d: number, net: number): number {
  if (net < 0) return constrainedVariance(d, p, 0 - net);
  const b = (2 - p + d) * net - p - d;
  const product = net * (1 - net);
  const root = Math.sqrt(b * b + 8 * d * product);
  const q = b > 0 ? (2 * d * product) / (b + root) : (root - b) / 4;
  return 2 * Math.min(q, (1 - net) / 2) + product;
}

/** The score test of the net share of a tally of n > 0 respondents. */
export function netShareTest(
  { promoters, detractors }: Pick<Tally, 'promoters' | 'detractors'>,
  n: number,
): ScoreTest {
  const p = promoters / n;
  const d = detractors / n;
  return {
    estimate: (promoters - detractors) / n,
    least: -1,
    respondents: n,
    varianceAt: (net) => constrainedVariance(p, d, net),
  };
}

/**
 * The net share s at which the groups are most likely to have the net shares s − offset: the slopes
 * n (t − net)/V of their profile likelihoods add up to 0 there.
 */
export function commonNet(groups: readonly ScoreTest[], offsets: readonly number[]): number {
  const targets = groups.map(({ estimate }, i) => estimate + (offsets[i] as number));
  const [lowestOffset, highestOffset] = extent(offsets);
  const [lowestTarget, highestTarget] = extent(targets);
  const least = highestOffset - 1;
  const most = lowestOffset + 1;
  const low = Math.min(most, Math.max(least, lowestTarget));
  const high = Math.max(least, Math.min(most, highestTarget));
  if (low >= high) return low;
  const slope = (s: number): number => {
    let up = 0;
    let down = 0;
    for (let i = 0; i < groups.length; i++) {
      const { respondents, varianceAt } = groups[i] as ScoreTest;
      const distance = (targets[i] as number) - s;
      const pull = Math.abs(respondents * distance) / varianceAt(s - (offsets[i] as number));
      if (distance > 0) up += pull;
      else if (distance < 0) down += pull;
    }
    return balance(up, down);
  };
  return findRoot(slope, low, high);
}
