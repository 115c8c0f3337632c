import { checkChoice, invalid } from '../counting/invalid.js';
import { scaleOf } from '../counting/scale.js';
import type { Dialect } from './dialect.js';
import type { SourceOptions } from './options.js';
import { nameIn } from './quoting.js';

/** The alias of the table. Its columns are written with it, so that no alias of a query hides them. */
export const TABLE = 'responses';

/** A column of the table, or a field of a nested column; `option` is the option that names it. */
export function columnOf(option: string, name: unknown, dialect: Dialect): string {
  const parts: readonly unknown[] = Array.isArray(name) ? name : [name];
  const [column, ...fields] = parts.map((part) => nameIn(option, part, dialect.quoting));
  if (column === undefined) throw invalid(option, 'a column, or the path of a field', name, '');
  return fields.reduce((path, field) => {
    if (dialect.field) return dialect.field(path, field);
    const hint = 'this dialect cannot name a field: make a column of it in trusted SQL as from';
    throw new RangeError(`${option} must be one column, received the path of a field: ${hint}`);
  }, `${TABLE}.${column}`);
}

/** A column by whose values rows are grouped: different texts are different values. */
export function keyOf(option: string, name: unknown, dialect: Dialect): string {
  const column = columnOf(option, name, dialect);
  return dialect.exact ? dialect.exact(column) : column;
}

/** The column of ratings. */
export function ratingOf(options: SourceOptions, dialect: Dialect): string {
  scaleOf(options);
  const type = checkChoice('ratingType', options.ratingType ?? 'number', { number: 0, text: 0 });
  if (type === 'text') return keyOf('rating', options.rating, dialect);
  const column = columnOf('rating', options.rating, dialect);
  return dialect.asNumber ? dialect.asNumber(column) : column;
}
