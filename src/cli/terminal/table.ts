import { columnsOf, padEnd, padStart, printable } from './one-line.js';
import { count, type Printing } from './printing.js';

const WIDTH = 80;
const INDENT = '  ';
const GAP = '  ';
const LEAST_NAME = 12;
const MOST_NAME = 30;
/** Nobody reads more rows than these on a terminal. */
const MOST_ROWS = 100;

/** A table as it is printed, with what must be said below it. */
export interface PrintedTable {
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

/** A printed table under a title. */
export function titledLines(
  title: string,
  { heading, rows, notes }: PrintedTable,
  printing: Printing,
): string[] {
  return [
    printing.colours.bold(title),
    ...tableLines(heading, rows, printing),
    ...notes.map((note) => INDENT + note),
  ];
}

/** The first hundred rows of a table, and a note of how many more there are. */
export function shortened(
  { heading, rows, notes }: PrintedTable,
  printing: Printing,
): PrintedTable {
  return { heading, rows: firstOf(rows), notes: [...moreNotes(rows, printing), ...notes] };
}

/** Rows under a heading, 80 columns wide: the first column takes what the others leave. */
export function tableLines(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  { colours }: Printing,
): string[] {
  const widths = heading.map((title, column) =>
    Math.max(columnsOf(title), ...rows.map((row) => columnsOf(row[column] ?? ''))),
  );
  const others = widths.slice(1).reduce((sum, width) => sum + GAP.length + width, 0);
  const names = Math.max(LEAST_NAME, Math.min(MOST_NAME, WIDTH - INDENT.length - others));
  const lineOf = ([name = '', ...numbers]: readonly string[]): string => {
    const rest = numbers.map((cell, index) => GAP + padStart(cell, widths[index + 1] as number));
    return `${INDENT}${padEnd(printable(name, names), names)}${rest.join('')}`.trimEnd();
  };
  return [colours.dim(lineOf(heading)), ...rows.map(lineOf)];
}

/** The same for the first hundred items, each made a row, and how many more there are. */
export function longTableLines<Item>(
  heading: readonly string[],
  items: readonly Item[],
  rowOf: (item: Item) => readonly string[],
  printing: Printing,
): string[] {
  return [
    ...tableLines(heading, firstOf(items).map(rowOf), printing),
    ...moreLines(items, printing),
  ];
}

/** A line that names what is hidden, since too few people answered. */
export function hiddenLines(
  names: readonly string[],
  minRespondents: number,
  printing: Printing,
): string[] {
  return hiddenNotes(names, minRespondents, printing).map((note) => INDENT + note);
}

/** The same as notes. */
export function hiddenNotes(
  names: readonly string[],
  minRespondents: number,
  printing: Printing,
): string[] {
  if (names.length === 0) return [];
  const text = printing.words.hidden(minRespondents, firstOf(names).join(', '));
  return [text, ...moreNotes(names, printing)];
}

/** As many items as people read. */
export function firstOf<Item>(items: readonly Item[]): readonly Item[] {
  return items.slice(0, MOST_ROWS);
}

/** A line about items beyond those. */
export function moreLines(items: { readonly length: number }, printing: Printing): string[] {
  return moreNotes(items, printing).map((note) => INDENT + note);
}

/** A note about items beyond those. */
export function moreNotes({ length }: { readonly length: number }, { words }: Printing): string[] {
  const more = length - MOST_ROWS;
  return more > 0 ? [words.moreInJson(count(more))] : [];
}
