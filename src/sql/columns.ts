import { checkChoice } from '../counting/invalid.js';
import { scaleOf } from '../counting/scale.js';
import type { Dialect } from './dialect.js';
import type { SourceOptions } from './options.js';
import { nameIn } from './quoting.js';

/** The alias of the table. Its columns are written with it, so that no alias of a query hides them. */
export const TABLE = 'responses';

/** A column of the table; `option` is the option that names it. */
export function columnOf(option: string, name: unknown, { quoting }: Dialect): string {
  return `${TABLE}.${nameIn(option, name, quoting)}`;
}

/** The column of ratings. */
export function ratingOf(options: SourceOptions, dialect: Dialect): string {
  scaleOf(options);
  const type = checkChoice('ratingType', options.ratingType ?? 'number', { number: 0, text: 0 });
  const column = columnOf('rating', options.rating, dialect);
  return type === 'number' && dialect.asNumber ? dialect.asNumber(column) : column;
}
