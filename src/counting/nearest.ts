/**
 * The known names that a text may have been meant for, the likeliest first: names that contain the
 * text or are contained in it, or differ from it in at most a quarter of its letters. Case and white
 * space do not count.
 */
export function nearestNames(text: string, names: readonly string[]): string[] {
  const wanted = tidied(text);
  const most = Math.ceil(wanted.length / 4);
  const near: (readonly [name: string, edits: number])[] = [];
  for (const name of new Set(names)) {
    const known = tidied(name);
    if (wanted === '' || known === '') continue;
    const edits = editDistance(wanted, known);
    if (contains(known, wanted) || contains(wanted, known) || edits <= most) {
      near.push([name, edits]);
    }
  }
  return near.sort(([, a], [, b]) => a - b).map(([name]) => name);
}

/** A text for comparison without regard to case and white space. */
export function tidied(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** One or two letters are part of too many names. */
function contains(text: string, part: string): boolean {
  return part.length > 2 && text.includes(part);
}

/** How many letters must be added, removed or replaced (Levenshtein, 1966). */
function editDistance(from: string, to: string): number {
  let distances = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const next = [row];
    for (let column = 1; column <= to.length; column++) {
      const replacing = (distances[column - 1] as number) + +(from[row - 1] !== to[column - 1]);
      const resizing = Math.min(distances[column] as number, next[column - 1] as number) + 1;
      next.push(Math.min(replacing, resizing));
    }
    distances = next;
  }
  return distances[to.length] as number;
}
