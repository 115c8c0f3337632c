import { editDistance } from '../counting/options.js';
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
