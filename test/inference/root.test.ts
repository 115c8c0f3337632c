import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balance, findRoot } from '../../src/inference/root.js';

/** The distance of a few neighbouring numbers; near 0, a distance too small to matter to a share. */
const closeness = (root: number): number => 4 * (2 ** -52 * Math.abs(root) + 1e-19);

/** The root; the test fails if it takes more than a limit of evaluations. */
function rootOf(f: (x: number) => number, positive: number, negative: number, looks = 300): number {
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

describe.each(Object.entries(shapes))('findRoot of the shape %s', (_, shape) => {
  test('any root: found from either side', () => {
    fc.assert(
      fc.property(root, (target) => {
        const rising = rootOf((x) => shape(x - target), 1, -1);
        expect(Math.abs(rising - target)).toBeLessThanOrEqual(closeness(target));
        const falling = rootOf((x) => shape(target - x), -1, 1);
        expect(Math.abs(falling - target)).toBeLessThanOrEqual(closeness(target));
      }),
    );
  });
});

test('the function is never evaluated at the ends', () => {
  const points: number[] = [];
  findRoot(
    (x) => {
      points.push(x);
      return x < 1 ? -1 : 1;
    },
    1,
    -1,
  );
  expect(points.every((x) => x > -1 && x < 1)).toBe(true);
});

test('a function that is 0 everywhere: a point inside the bracket', () => {
  expect(Math.abs(rootOf(() => 0, 1, -1))).toBeLessThan(1);
});

test('a root at an end: that end', () => {
  expect(rootOf(() => 1, 1, -1)).toBeCloseTo(-1, 14); // a few units in the last place of 1
  expect(rootOf(() => -1, 1, -1)).toBeCloseTo(1, 14);
});

test('a smooth function: few evaluations', () => {
  expect(() => rootOf((x) => Math.tanh(x - 0.3), 1, -1, 15)).not.toThrow();
});

test('balance: from −1 for all down to 1 for all up', () => {
  expect(balance(3, 1)).toBe(0.5);
  expect(balance(1, 1)).toBe(0);
  expect(balance(0, 5)).toBe(-1);
  expect(balance(Infinity, 1)).toBe(1);
  expect(balance(1, Infinity)).toBe(-1);
});
