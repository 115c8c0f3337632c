import { invalid } from './invalid.js';

/**
 * Where a value of a row is: the name of a property, the place in a row that is a list, or a
 * function of row and index.
 */
export type Field<Row, Value> =
  | (Row extends readonly (infer Cell)[]
      ? Extract<Cell, Value> extends never
        ? never
        : number
      : Row extends object
        ? { [Name in keyof Row]-?: Row[Name] extends Value | undefined ? Name : never }[keyof Row]
        : never)
  | ((row: Row, index: number) => Value | undefined);

/** The function that reads a field. `name` is what an error calls the field. */
export function reader<Row, Value>(
  field: Field<Row, Value>,
  name: string,
): (row: Row, index: number) => Value | undefined {
  if (typeof field === 'function') return field;
  checkPropertyName(name, field);
  return (row, index) => {
    if (row === null || row === undefined) throw missingRow(row, index);
    return row[field as keyof Row] as Value | undefined;
  };
}

/** The error for a row that is null or undefined. */
export function missingRow(row: unknown, index: number): TypeError {
  return invalid(`row at index ${index}`, 'an object', row, 'object');
}

/** Refuses a value that cannot be the name of a property or the place in a list. */
export function checkPropertyName(name: string, value: unknown): void {
  const isPlace = Number.isInteger(value) && (value as number) >= 0;
  if (typeof value === 'string' || typeof value === 'symbol' || isPlace) return;
  throw invalid(name, 'a property name or a function', value, '');
}
