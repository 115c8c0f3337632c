import type { Column } from './select.js';

/** A column that a query groups by. */
export interface Group {
  readonly name: string;
  /** The expression that rows of the table are grouped by. */
  readonly key: string;
  /** What follows the table in FROM, for the key to refer to; blank if nothing does. */
  readonly join: string;
  /** The columns of the result that are made of the grouped key. */
  readonly resultColumns: readonly Column[];
}

/** The columns that rows are grouped by, under the names of the groups. */
export function keyColumns(groups: readonly Group[]): Column[] {
  return groups.map(({ key, name }) => [key, name]);
}

/** What the groups add to the source of the rows. */
export function joinsOf(groups: readonly Group[]): string[] {
  return groups.map(({ join }) => join).filter((join) => join !== '');
}

/** The columns of the result that name the segment and period of a row. */
export function resultColumns(groups: readonly Group[]): Column[] {
  return groups.flatMap((group) => group.resultColumns);
}

/** The names of the groups. */
export function namesOf(groups: readonly Group[]): string[] {
  return groups.map(({ name }) => name);
}
