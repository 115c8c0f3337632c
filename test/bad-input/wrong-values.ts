async function* asyncNumbers(): AsyncGenerator<number> {
  yield 9;
}

/** Values that plain JavaScript may pass by mistake, by the name that a failure report gives them. */
export const wrongValues: Readonly<Record<string, unknown>> = {
  undefined: undefined,
  null: null,
  NaN: Number.NaN,
  'a negative number': -1,
  'a fraction': 0.5,
  Infinity: Infinity,
  'a text': 'text',
  'an empty text': '',
  'a boolean': true,
  'a bigint': 3n,
  'a symbol': Symbol('symbol'),
  'a function': () => {},
  'an empty array': [],
  'an array of null': [null],
  'an empty object': {},
  'a misspelt option': { mispelt: 1 },
  'a Map': new Map([['key', 1]]),
  'an invalid date': new Date(Number.NaN),
  'an async iterable': asyncNumbers(),
};

/** A right call of a function, and the wrong values that are right in the place of an argument. */
export interface RightCall {
  readonly call: readonly unknown[];
  /** The place of an options argument that may be left out or empty. */
  readonly optional?: number;
  /** By place of the argument. */
  readonly legal?: Readonly<Record<number, readonly string[] | 'anything'>>;
}

/** The right calls of the functions that a module exports. */
export interface Subpath {
  readonly module: Readonly<Record<string, unknown>>;
  readonly calls: Readonly<Record<string, RightCall>>;
}

/** The places in the arguments of a call: arguments, their properties and elements, and so on. */
export function placesIn(value: unknown, place: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null || place.length === 3) return [place];
  const names = Object.keys(value).slice(
    0,
    Array.isArray(value) && place.length > 0 ? 1 : undefined,
  );
  const inner = names.flatMap((name) =>
    placesIn((value as Record<string, unknown>)[name], [...place, name]),
  );
  return place.length === 0 ? inner : [place, ...inner];
}

/** The same value with another at a place. */
export function withValueAt(
  value: unknown,
  place: readonly string[],
  replacement: unknown,
): unknown {
  const [name, ...rest] = place;
  if (name === undefined) return replacement;
  const inner = withValueAt((value as Record<string, unknown>)[name], rest, replacement);
  if (!Array.isArray(value)) return { ...(value as object), [name]: inner };
  return value.map((element, index) => (String(index) === name ? inner : element));
}
