import { invalid } from '../counting/invalid.js';
import { columnOf } from './columns.js';
import type { Dialect } from './dialect.js';
import type { Lines } from './select.js';

/** The WHERE clause for columns and the values that they may have. */
export function whereClause(where: object, dialect: Dialect): Lines {
  if (!isPlainObject(where)) {
    throw invalid('where', 'a plain object of columns and values, or trusted SQL', where, '');
  }
  return Object.entries(where)
    .map(([name, value]: [string, unknown]) => conditionOn(name, value, dialect))
    .map((condition, place) => `${place === 0 ? 'WHERE' : '  AND'} ${condition}`);
}

function conditionOn(name: string, value: unknown, dialect: Dialect): string {
  const column = columnOf('where', name, dialect);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const literals = values
    .filter((value) => value !== null)
    .map((value) => literal(`where ${JSON.stringify(name)}`, value, dialect));
  const choices = [
    ...(literals.length === 1 ? [`${column} = ${literals[0]}`] : []),
    ...(literals.length > 1 ? [`${column} IN (${literals.join(', ')})`] : []),
    ...(values.includes(null) ? [`${column} IS NULL`] : []),
  ];
  if (choices.length === 0) return '1 = 0';
  return choices.length === 1 ? (choices[0] as string) : `(${choices.join(' OR ')})`;
}

/** Whether a value is an object literal or parsed JSON: entries of a Map are not properties. */
function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** A value as the dialect writes it. */
function literal(name: string, value: unknown, { quoting }: Dialect): string {
  if (typeof value === 'string' && !value.includes('\0')) return quoting.text(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'bigint' || Number.isFinite(value)) return String(value);
  const rule = 'a text without null bytes, a finite number, a boolean, null, or a list of these';
  throw invalid(name, rule, value, typeof value === 'string' ? 'string' : 'number');
}
