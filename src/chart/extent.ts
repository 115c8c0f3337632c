/**
 * The least and the greatest of any number of numbers; Infinity and −Infinity where there are none.
 * `Math.min(...numbers)` would overflow the stack for hundreds of thousands of them.
 */
export function extent(numbers: Iterable<number>): [least: number, greatest: number] {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of numbers) {
    least = Math.min(least, number);
    greatest = Math.max(greatest, number);
  }
  return [least, greatest];
}
