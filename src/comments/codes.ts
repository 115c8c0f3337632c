/** Values of which many are equal, each once: what has one has its number instead. */
export interface Codes<Value> {
  /** The values, in the order in which they first occurred. */
  readonly values: Value[];
  /** Their numbers by what is equal of equal values. */
  readonly numbers: Map<unknown, number>;
}

/** No values yet. */
export function openCodes<Value>(): Codes<Value> {
  return { values: [], numbers: new Map() };
}

/** The number of a value, which is taken in if none with its key is there. */
export function codeOf<Value>(
  { values, numbers }: Codes<Value>,
  value: Value,
  key: unknown,
): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, values.length);
  return values.push(value) - 1;
}

/** A column of values, each once, and the number of that of each entry. */
export interface CodedColumn<Value> {
  /** The values, in the order in which they first occurred. */
  readonly values: readonly Value[];
  /** For each entry, the place of its value among these. */
  readonly codes: readonly number[];
}

/** Two columns as one, by what is equal of equal values. */
export function mergeCoded<Value>(
  a: CodedColumn<Value>,
  b: CodedColumn<Value>,
  keyOf: (value: Value) => string,
): CodedColumn<Value> {
  const merged = openCodes<Value>();
  const [codesOfA, codesOfB] = [a, b].map(({ values }) =>
    values.map((value) => codeOf(merged, value, keyOf(value))),
  ) as [number[], number[]];
  const inBoth = (codes: readonly number[], of: readonly number[]) =>
    codes.map((code) => of[code] as number);
  return {
    values: merged.values,
    codes: inBoth(a.codes, codesOfA).concat(inBoth(b.codes, codesOfB)),
  };
}
