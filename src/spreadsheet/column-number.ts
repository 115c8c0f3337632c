/** The number of a column from its letters: A is 1, AA is 27; 0 for an empty text. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0);
}
