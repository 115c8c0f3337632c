import type { Tally } from '../../src/index.js';

/** The shares of promoters, passives and detractors. */
export type Shares = readonly [promoters: number, passives: number, detractors: number];

/** Every tally that n respondents can make. */
export function outcomes(n: number): Tally[] {
  const all: Tally[] = [];
  for (let promoters = 0; promoters <= n; promoters++) {
    for (let detractors = 0; promoters + detractors <= n; detractors++) {
      all.push({ promoters, passives: n - promoters - detractors, detractors });
    }
  }
  return all;
}

/** How probable a tally is where these are the true shares. */
export function probability({ promoters, passives, detractors }: Tally, shares: Shares): number {
  const [p, s, d] = shares;
  const orders =
    choose(promoters + passives + detractors, promoters) * choose(passives + detractors, passives);
  return orders * p ** promoters * s ** passives * d ** detractors;
}

/** In how many ways k can be chosen from n. */
export function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}
