import { invalid } from '../counting/invalid.js';
import { columnOf, keyOf } from './columns.js';
import type { Dialect } from './dialect.js';
import type { Lines } from './select.js';

/** The WHERE clause of conditions that must all hold. */
export function whereClause(conditions: readonly string[]): Lines {
  return conditions.map((condition, place) => `${place === 0 ? 'WHERE' : '  AND'} ${condition}`);
}

/** The conditions for columns and the values that they may have. */
export function conditionsOf(where: object, dialect: Dialect): readonly string[] {
  if (!isPlainObject(where)) {
    throw invalid('where', 'a plain object of columns and values, or trusted SQL', where, '');
  }
  return Object.entries(where).map(([name, value]: [string, unknown]) =>
    conditionOn(name, value, dialect),
  );
}

function conditionOn(name: string, value: unknown, dialect: Dialect): string {
  const column = columnOf('where', name, dialect);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const isText = (value: unknown) => typeof value === 'string';
  const literals = (chosen: readonly unknown[]) =>
    chosen.map((value) => literal(`where ${JSON.stringify(name)}`, value, dialect));
  const others = values.filter((value) => value !== null && !isText(value));
  const choices = [
    ...oneOf(keyOf('where', name, dialect), literals(values.filter(isText))),
    ...oneOf(column, literals(others)),
    ...(values.includes(null) ? [`${column} IS NULL`] : []),
  ];
  if (choices.length === 0) return '1 = 0';
  return choices.length === 1 ? (choices[0] as string) : `(${choices.join(' OR ')})`;
}

/** The condition that a column has one of the values; none without values. */
function oneOf(column: string, literals: readonly string[]): readonly string[] {
  if (literals.length === 0) return [];
  return [
    literals.length === 1 ? `${column} = ${literals[0]}` : `${column} IN (${literals.join(', ')})`,
  ];
}

/** Whether a value is an object literal or parsed JSON: entries of a Map are not properties. */
export function isPlainObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** A value as the dialect writes it. */
function literal(name: string, value: unknown, dialect: Dialect): string {
  const { booleanLiteral, exact = (text) => text, quoting } = dialect;
  if (typeof value === 'string' && !value.includes('\0')) return exact(quoting.text(value));
  if (typeof value === 'boolean') return booleanLiteral(value);
  if (typeof value === 'bigint' || Number.isFinite(value)) return String(value);
  const rule = 'a text without null bytes, a finite number, a boolean, null, or a list of these';
  throw invalid(name, rule, value, typeof value === 'string' ? 'string' : 'number');
}
