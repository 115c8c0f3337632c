/**
 * A query, line by line. Lines are indented one by one, since a text literal may hold line breaks
 * that must stay as they are.
 */
export type Lines = readonly string[];

/** The expression of a column and its name. */
export type Column = readonly [expression: string, name: string];

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

/** `GROUP BY 1, 2`, or no clause without columns. */
export function groupBy(columns: number): Lines {
  const places = Array.from({ length: columns }, (_, index) => index + 1);
  return columns === 0 ? [] : [`GROUP BY ${places.join(', ')}`];
}

/** Columns of the source under their own names. */
export function columnsNamed(names: readonly string[]): Column[] {
  return names.map((name) => [name, name]);
}
