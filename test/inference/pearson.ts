type Counts = readonly [promoters: number, passives: number, detractors: number];

/**
 * The chi-square of counts against the trinomials fitted to them whose net shares are one common net
 * share minus an offset for each group.
 */
export function pearson(groups: readonly Counts[], offsets: readonly number[]): number {
  // Of the most likely trinomial with net share s, d makes x₁/(d + s) − 2x₂/(1 − s − 2d) + x₃/d
  // zero; its log-likelihood then has the slope x₁/(d + s) − x₂/(1 − s − 2d) in s.
  const fitted = ([x1, x2, x3]: Counts, s: number) => {
    const d = bisect(
      (at) => x1 / (at + s) - (2 * x2) / (1 - s - 2 * at) + x3 / at,
      Math.max(0, -s),
      (1 - s) / 2,
    );
    return [d + s, 1 - s - 2 * d, d] as const;
  };
  const netOf = (s: number, index: number) => s - (offsets[index] as number);
  const slope = (s: number) =>
    groups.reduce((sum, group, index) => {
      const [p, passive] = fitted(group, netOf(s, index));
      return sum + group[0] / p - group[1] / passive;
    }, 0);
  const s = bisect(slope, Math.max(...offsets) - 1, Math.min(...offsets) + 1);
  let total = 0;
  groups.forEach((group, index) => {
    const n = group[0] + group[1] + group[2];
    fitted(group, netOf(s, index)).forEach((share, i) => {
      total += ((group[i] as number) - n * share) ** 2 / (n * share);
    });
  });
  return total;
}

/** Where a falling function crosses zero, to the last bit. */
export function bisect(f: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (f(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
