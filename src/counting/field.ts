/** Where a value of a row is found: the name of a property, or a function of row and index. */
export type Field<Row, Value> =
  | { [Name in keyof Row]-?: Row[Name] extends Value | undefined ? Name : never }[keyof Row]
  | ((row: Row, index: number) => Value | undefined);

/** The function that reads a field. */
export function reader<Row, Value>(
  field: Field<Row, Value>,
): (row: Row, index: number) => Value | undefined {
  if (typeof field === 'function') return field;
  return (row) => row[field] as Value | undefined;
}
