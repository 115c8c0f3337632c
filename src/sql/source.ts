import { invalid } from '../counting/invalid.js';
import { TABLE } from './columns.js';
import type { Dialect } from './dialect.js';
import { type Group, joinsOf } from './group.js';
import type { SourceOptions } from './options.js';
import { nameIn } from './quoting.js';
import { type Lines, subquery } from './select.js';
import { trustedText } from './trusted.js';
import { conditionsOf, whereClause } from './where.js';

/**
 * The table as the source of a query, and its WHERE clause; `days` are conditions on the date, and
 * `groups` may add to the source.
 */
export function sourceOf(
  { from, where }: SourceOptions,
  dialect: Dialect,
  days: readonly string[],
  groups: readonly Group[] = [],
): [Lines, Lines] {
  const table = tableOf(from, dialect);
  const joins = joinsOf(groups);
  const condition = trustedText(where);
  if (condition === undefined) {
    const conditions = where === undefined ? [] : conditionsOf(where, dialect);
    return [[`${table} AS ${TABLE}`, ...joins], whereClause([...conditions, ...days])];
  }
  // a subquery: our alias would hide the table's own name, which the condition may use
  const named = trustedText(from) === undefined ? table : `${table} AS ${TABLE}`;
  const rows = ['SELECT *', `FROM ${named}`, 'WHERE (', `  ${condition}`, ')'];
  return [[...subquery(rows, TABLE), ...joins], whereClause(days)];
}

function tableOf(from: SourceOptions['from'], { quoting, fileName }: Dialect): string {
  const sql = trustedText(from);
  if (sql !== undefined) return sql;
  const parts: unknown = typeof from === 'string' ? from.split('.') : from;
  if (!Array.isArray(parts) || parts.length === 0) {
    throw invalid('from', 'a table name, a list of its parts, or trusted SQL', from, 'string');
  }
  const names = parts.map((part) => nameIn('from', part, quoting));
  const name = parts.join('.');
  if (fileName?.test(name)) {
    throw invalid('from', 'the name of a table; a file needs trusted SQL', name, 'string');
  }
  return names.join('.');
}
