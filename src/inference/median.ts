/** The median of some numbers, at least one; of an even number of them the mean of the middle two. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const lower = sorted[Math.ceil(middle) - 1] as number;
  return (lower + (sorted[Math.floor(middle)] as number)) / 2;
}
