import { flat, isolated } from '../display/text.js';
import { FONT_SIZE } from './frame.js';
import { endsOf, widestOf, widthOf, wrap } from './text.js';

const MOST_LINES = 2;

/**
 * Names beside rows, in at most two lines of a width. A longer name is cut in its middle, since
 * names often differ at their ends only; names that become equal are numbered.
 */
export function rowNames(names: readonly string[], width: number): string[][] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const lines = linesOf(flat(name), width);
    const key = lines.join(' ');
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    const shown = count === 1 ? lines : linesOf(`${count}: ${flat(name)}`, width);
    return shown.map(isolated);
  });
}

function linesOf(name: string, width: number): string[] {
  if (widthOf(name, FONT_SIZE) <= width) return [name];
  const lines = wrap(name, FONT_SIZE, width);
  if (lines.length <= MOST_LINES && widestOf(lines, FONT_SIZE) <= width) return lines;
  const [start, end] = endsOf(name, FONT_SIZE, width);
  return [`${start}…`, end];
}
