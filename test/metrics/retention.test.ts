import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeCsat, retentionRate } from '../../src/index.js';
import { expectError, expectPlainNumbers } from '../support/laws.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

describe('retentionRate', () => {
  test('three counts: (end − acquired)/start', () => {
    expect(retentionRate({ start: 200, end: 210, acquired: 30 })?.estimate).toBe(0.9);
    expect(retentionRate({ start: 4, end: 4, acquired: 0 })?.estimate).toBe(1);
    expect(retentionRate({ start: 4, end: 7, acquired: 7 })?.estimate).toBe(0);
  });

  test('no customers at the start: null', () => {
    expect(retentionRate({ start: 0, end: 0, acquired: 0 })).toBeNull();
    expect(retentionRate({ start: 0, end: 5, acquired: 5 })).toBeNull();
  });

  test('any customers: the share who stayed', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(1000), (stayed, gone, acquired) => {
        fc.pre(stayed + gone > 0);
        const answers = [...new Array(stayed).fill(5), ...new Array(gone).fill(1)];
        const { estimate, lower, upper, confidenceLevel } = computeCsat(answers) as NonNullable<
          ReturnType<typeof computeCsat>
        >;
        const rate = retentionRate({ start: stayed + gone, end: stayed + acquired, acquired });
        expect(rate).toEqual({ estimate, lower, upper, confidenceLevel });
        expectPlainNumbers(rate);
      }),
    );
  });

  test('counts that contradict each other: refused', () => {
    expectError(
      () => retentionRate({ start: 200, end: 240, acquired: 20 }), // 110 %
      RangeError,
      'end - acquired must be from 0 to start, 200, received 220',
    );
    expectError(
      () => retentionRate({ start: 200, end: 10, acquired: 20 }), // below 0
      RangeError,
      'end - acquired must be from 0 to start, 200, received -10',
    );
  });

  test.each<[Wrong, RangeErrorConstructor | TypeErrorConstructor, string]>([
    [-1, RangeError, '-1'],
    [1.5, RangeError, '1.5'],
    [Number.NaN, RangeError, 'NaN'],
    [Infinity, RangeError, 'Infinity'],
    ['10', TypeError, '"10"'],
    [undefined, TypeError, 'undefined'],
  ])('a count of %o: refused by name', (count, kind, valueText) => {
    for (const name of ['start', 'end', 'acquired']) {
      const customers: Wrong = { start: 10, end: 10, acquired: 5, [name]: count };
      const message = `${name} must be a whole number from 0, received ${valueText}`;
      expectError(() => retentionRate(customers), kind, message);
    }
  });
});
