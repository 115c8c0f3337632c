import { tidied } from '../files/row.js';

const MOST = 3;

/**
 * The known names that a text may have been meant for, the likeliest first: names that contain the
 * text, or differ from it in at most a quarter of its letters.
 */
export function nearest(text: string, names: readonly string[]): string[] {
  const wanted = tidied(text);
  const most = Math.ceil(wanted.length / 4);
  const near = names
    .filter((name) => wanted !== '' && tidied(name) !== '')
    .map((name) => {
      const other = tidied(name);
      return { name, edits: other.includes(wanted) ? 0 : editDistance(wanted, other) };
    })
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits);
  return [...new Set(near.map(({ name }) => name))].slice(0, MOST);
}

/** How many letters must be added, removed or replaced (Levenshtein, 1966). */
function editDistance(from: string, to: string): number {
  let distances = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const next = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const replacing = (distances[column - 1] as number) + (isSame ? 0 : 1);
      const resizing = Math.min(distances[column] as number, next[column - 1] as number) + 1;
      next.push(Math.min(replacing, resizing));
    }
    distances = next;
  }
  return distances[to.length] as number;
}
