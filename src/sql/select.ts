import type { Dialect } from './dialect.js';

/**
 * A query, line by line. Lines are indented one by one, since a text literal may hold line breaks
 * that must stay as they are.
 */
export type Lines = readonly string[];

/** The expression of a column and its name. */
export type Column = readonly [expression: string, name: string];

type GroupingRule = Pick<Dialect, 'groupsByPlace'>;

/** A SELECT; `source` follows FROM, `clauses` follow the source. */
export function select(columns: readonly Column[], source: Lines, ...clauses: Lines): Lines {
  const last = columns.length - 1;
  return [
    'SELECT',
    ...columns.map(([expression, name], place) => {
      const column = expression === name ? name : `${expression} AS ${name}`;
      return `  ${column}${place < last ? ',' : ''}`;
    }),
    `FROM ${source[0]}`,
    ...source.slice(1),
    ...clauses,
  ];
}

/** A query as the source of another. */
export function subquery(query: Lines, name: string): Lines {
  return ['(', ...query.map((line) => `  ${line}`), `) AS ${name}`];
}

/** `GROUP BY 1, 2` for the first columns of a SELECT, or no clause without columns. */
export function groupBy(columns: readonly Column[], { groupsByPlace }: GroupingRule): Lines {
  const keys = columns.map(([expression], index) => (groupsByPlace ? index + 1 : expression));
  return keys.length === 0 ? [] : [`GROUP BY ${keys.join(', ')}`];
}

/** Columns of the source under their own names. */
export function columnsNamed(names: readonly string[]): Column[] {
  return names.map((name) => [name, name]);
}
