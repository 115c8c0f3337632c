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

/** A text with spaces after it, up to a width in columns. */
export function padEnd(text: string, width: number): string {
  return text + spacesUpTo(text, width);
}

/** A text with spaces before it, up to a width in columns. */
export function padStart(text: string, width: number): string {
  return spacesUpTo(text, width) + text;
}

function spacesUpTo(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - columnsOf(text)));
}
