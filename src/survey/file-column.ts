import type { Recognition } from '../files/recognise.js';
import { type Row, tidied } from '../files/row.js';
import { placeOf, placesCalled } from './columns.js';
import type { ColumnReference } from './conditions.js';

/** What a request calls the file of a row, where no column is called so. */
export const FILE_COLUMN = 'file';

/** The place of the file of a row, which is none of its cells. */
export const FILE_PLACE = -1;

/** What the columns of a request are looked up in. */
export interface NamedColumns {
  readonly recognition: Recognition;
  /** The name of the file; null where the rows have none. */
  readonly file: string | null;
}

/**
 * As `placeOf`, for a column whose values are segments or conditions: the file of a row can be such a
 * column.
 *
 * @throws SurveyError if no column, or more than one, is called by this name.
 */
export function placeOrFile(column: ColumnReference, { recognition, file }: NamedColumns): number {
  const isFile = file !== null && typeof column === 'string' && tidied(column) === FILE_COLUMN;
  if (isFile && placesCalled(column, recognition).length === 0) return FILE_PLACE;
  return placeOf(column, recognition);
}

/** The name of the column at a place. */
export function nameAt(place: number, { columns }: Recognition): string {
  return place === FILE_PLACE ? FILE_COLUMN : (columns[place]?.name ?? '');
}

/** The text of a row at a place; undefined where the row is too short for it. */
export function textAt(cells: Row, place: number, file: string | null): string | undefined {
  return place === FILE_PLACE && file !== null ? file : cells[place];
}
