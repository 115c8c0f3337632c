import { tidied } from '../files/row.js';

const MOST = 3;

/** The names that somebody may have meant: those that contain the text, or differ in few letters. */
export function nearest(text: string, names: readonly string[]): string[] {
  const wanted = tidied(text);
  const most = Math.ceil(wanted.length / 4);
  const near = names
    .filter((name) => wanted !== '' && tidied(name) !== '')
    .map((name) => {
      const other = tidied(name);
      return { name, changes: other.includes(wanted) ? 0 : changes(wanted, other) };
    })
    .filter((found) => found.changes <= most)
    .sort((a, b) => a.changes - b.changes);
  return [...new Set(near.map(({ name }) => name))].slice(0, MOST);
}

/** How many letters must be added, taken away or replaced (Levenshtein, 1966). */
function changes(from: string, to: string): number {
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const next = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (last[column - 1] as number) + (from[row - 1] === to[column - 1] ? 0 : 1);
      const shorter = Math.min(last[column] as number, next[column - 1] as number) + 1;
      next.push(Math.min(replaced, shorter));
    }
    last = next;
  }
  return last[to.length] as number;
}
