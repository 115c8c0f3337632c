/** A query, line by line: a text literal may itself hold line breaks, which indenting must keep. */
export type Lines = readonly string[];

/** What a column holds and what it is called. */
export type Column = readonly [expression: string, name: string];

/** A query of columns; `source` is what follows FROM, `clauses` whatever follows that. */
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
export function derived(query: Lines, name: string): Lines {
  return ['(', ...query.map((line) => `  ${line}`), `) AS ${name}`];
}

/** `GROUP BY 1, 2`, or no clause where there are no columns. */
export function groupBy(columns: number): Lines {
  const places = Array.from({ length: columns }, (_, index) => index + 1);
  return columns === 0 ? [] : [`GROUP BY ${places.join(', ')}`];
}

/** Columns as they come. */
export function same(names: readonly string[]): Column[] {
  return names.map((name) => [name, name]);
}
