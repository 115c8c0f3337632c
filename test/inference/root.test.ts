import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balance, findRoot } from '../../src/inference/root.js';

/** A few neighbouring numbers, and next to 0 what is closer than matters to a share. */
const closeness = (root: number): number => 4 * (2 ** -52 * Math.abs(root) + 1e-19);

/** The root found, after at most so many looks. */
function found(f: (x: number) => number, positive: number, negative: number, looks = 300): number {
  let count = 0;
  return findRoot(
    (x) => {
      if (++count > looks) throw new Error(`no root after ${looks} looks`);
      const value = f(x);
      if (!(value >= -1 && value <= 1)) throw new Error(`${value} at ${x}`);
      return value;
    },
    positive,
    negative,
  );
}

const root = fc.oneof(
  fc.double({ min: -0.999, max: 0.999, noNaN: true }),
  fc.double({ min: -1e-9, max: 1e-9, noNaN: true }),
  fc.constantFrom(0, 0.5, -0.5, 1 - 2 ** -53, 1e-300),
);

// All rise: negative below the root, positive above it.
const shapes: Record<string, (distance: number) => number> = {
  'a straight line': (distance) => distance / 2,
  'a step': (distance) => Math.sign(distance),
  'nearly a step': (distance) => Math.atan(1e12 * distance) / 2,
  'flat around the root': (distance) => (distance / 2) ** 5,
  'flat away from the root': (distance) => Math.tanh(1e6 * distance),
  'steep at the root': (distance) => Math.cbrt(distance / 2),
  'tiny everywhere': (distance) => distance * 1e-200,
  'a corner': (distance) => (distance > 0 ? distance / 2 : distance * 1e-9),
};

describe.each(Object.entries(shapes))('%s', (_, shape) => {
  test('has its root found, from either side', () => {
    fc.assert(
      fc.property(root, (wanted) => {
        const rising = found((x) => shape(x - wanted), 1, -1);
        expect(Math.abs(rising - wanted)).toBeLessThanOrEqual(closeness(wanted));
        const falling = found((x) => shape(wanted - x), -1, 1);
        expect(Math.abs(falling - wanted)).toBeLessThanOrEqual(closeness(wanted));
      }),
    );
  });
});

test('the function is never evaluated at the ends', () => {
  const asked: number[] = [];
  findRoot(
    (x) => {
      asked.push(x);
      return x < 1 ? -1 : 1;
    },
    1,
    -1,
  );
  expect(asked.every((x) => x > -1 && x < 1)).toBe(true);
});

test('where it is 0 all along, any place inside will do', () => {
  expect(Math.abs(found(() => 0, 1, -1))).toBeLessThan(1);
});

test('a root at an end is found there', () => {
  expect(found(() => 1, 1, -1)).toBeCloseTo(-1, 14); // a few units in the last place of 1
  expect(found(() => -1, 1, -1)).toBeCloseTo(1, 14);
});

test('a smooth root takes few looks', () => {
  expect(() => found((x) => Math.tanh(x - 0.3), 1, -1, 15)).not.toThrow();
});

test('balance says which mass outweighs the other', () => {
  expect(balance(3, 1)).toBe(0.5);
  expect(balance(1, 1)).toBe(0);
  expect(balance(0, 5)).toBe(-1);
  expect(balance(Infinity, 1)).toBe(1);
  expect(balance(1, Infinity)).toBe(-1);
});
