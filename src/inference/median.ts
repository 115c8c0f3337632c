/** The median of some numbers, at least one; of an even number of them the mean of the middle two. */
export function median(numbers: ArrayLike<number>): number {
  const sorted = Float64Array.from(numbers).sort();
  const middle = sorted.length / 2;
  const lower = sorted[Math.ceil(middle) - 1] as number;
  return (lower + (sorted[Math.floor(middle)] as number)) / 2;
}
