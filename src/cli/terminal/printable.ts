import { cut, flat, isWide, lettersOf, spacedIn } from '../../display/text.js';

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const letter of lettersOf(text)) columns += letterColumns(letter);
  return columns;
}

function letterColumns(letter: string): number {
  return isWide(letter) ? 2 : [...spacedIn(letter)].length;
}

/** A text from a file on one line of a terminal: nothing in it can move the cursor or hide. */
export function printable(text: string, longest = 400): string {
  return cut(flat(text), longest, letterColumns);
}
