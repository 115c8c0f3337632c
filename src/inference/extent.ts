/**
 * The least and the greatest of any number of numbers; Infinity and −Infinity of no numbers.
 * `Math.min(...numbers)` would overflow the stack with hundreds of thousands of numbers.
 */
export function extent(numbers: Iterable<number>): [least: number, greatest: number] {
  let [least, greatest] = [Infinity, -Infinity];
  for (const number of numbers) {
    least = Math.min(least, number);
    greatest = Math.max(greatest, number);
  }
  return [least, greatest];
}
