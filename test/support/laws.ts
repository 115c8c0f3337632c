import fc from 'fast-check';
import { expect } from 'vitest';

type Same<Value> = (actual: Value, expected: Value) => void;

const exactly: Same<unknown> = (actual, expected) => {
  expect(actual).toStrictEqual(expected);
};

/**
 * Expects that merging is associative and commutative, that `empty` changes nothing, and that
 * merging changes neither argument. `same` compares two values, by default exactly.
 */
export function expectCommutativeMonoid<Value>(
  values: fc.Arbitrary<Value>,
  merge: (a: Value, b: Value) => Value,
  empty: Value,
  same: Same<Value> = exactly,
): void {
  expectMonoid(values, merge, empty, same);
  fc.assert(
    fc.property(values, values, (a, b) => {
      same(merge(a, b), merge(b, a));
    }),
  );
}

/** As `expectCommutativeMonoid`, for values whose order matters, such as chunks of one file. */
export function expectMonoid<Value>(
  values: fc.Arbitrary<Value>,
  merge: (a: Value, b: Value) => Value,
  empty: Value,
  same: Same<Value> = exactly,
): void {
  fc.assert(
    fc.property(values, values, values, (a, b, c) => {
      const before = structuredClone([a, b, c]);
      same(merge(merge(a, b), c), merge(a, merge(b, c)));
      same(merge(a, empty), a);
      same(merge(empty, a), a);
      expect([a, b, c]).toStrictEqual(before);
    }),
  );
}

/** Expects no NaN, ±Infinity or −0 at any depth of a result. */
export function expectPlainNumbers(value: unknown): void {
  expect(oddNumbers(value, 'result')).toEqual([]);
}

function oddNumbers(value: unknown, path: string): string[] {
  if (typeof value === 'number') {
    const isPlain = Number.isFinite(value) && !Object.is(value, -0);
    return isPlain ? [] : [`${path} is ${Object.is(value, -0) ? '-0' : value}`];
  }
  if (value instanceof Map) {
    return [...value].flatMap(([key, entry]) => oddNumbers(entry, `${path}.get(${String(key)})`));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => oddNumbers(entry, `${path}.${key}`));
}

/** The error that a call throws; fails the test if it throws no error. */
export function errorOf(call: () => unknown): Error & { code?: string } {
  try {
    call();
  } catch (error) {
    return error as Error;
  }
  throw new Error('expected the call to throw');
}

/** Expects a call to throw this kind of error with exactly this message. */
export function expectError(
  call: () => unknown,
  kind: RangeErrorConstructor | TypeErrorConstructor,
  message: string,
): void {
  const { name, message: actual } = errorOf(call);
  expect([name, actual]).toEqual([kind.name, message]);
}
