/** A row of a table: its cells as they stand in the file, in the order of the columns. */
export type Row = readonly string[];

/** A text without regard to case and white space. */
export function tidied(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/**
 * A number with a point where it has a decimal comma; other texts as they are, and so numbers with
 * three digits behind it, where the comma may stand for thousands.
 */
export function withPoint(text: string): string {
  return text.replace(/^(\s*[+-]?\d+),(?!\d{3}\s*$)(\d+\s*)$/, '$1.$2');
}
