import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bands, npsBySegment } from '../../src/index.js';
import { expectError } from '../support/laws.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

const edgesArbitrary = fc
  .uniqueArray(fc.integer({ min: -1000, max: 1000 }), { maxLength: 8 })
  .map((edges) => edges.sort((a, b) => a - b));

describe('bands', () => {
  test('a band begins at its edge and ends before the next', () => {
    const spend = bands([0, 50, 200]);
    expect([-0.01, 0, 49.99, 50, 199, 200, Infinity, -Infinity].map(spend)).toEqual([
      'below 0',
      '0 to <50',
      '0 to <50',
      '50 to <200',
      '50 to <200',
      '200 and more',
      '200 and more',
      'below 0',
    ]);
  });

  test('one edge: two bands; no edge: one band', () => {
    expect([17, 18].map(bands([18]))).toEqual(['below 18', '18 and more']);
    expect(bands([])(5)).toBe('all');
  });

  test('labels: the names of the bands', () => {
    const age = bands([18, 65], { labels: ['young', 'adult', 'old'] });
    expect([17, 18, 65].map(age)).toEqual(['young', 'adult', 'old']);
    expect(bands([], { labels: ['everybody'] })(5)).toBe('everybody');
  });

  test('a missing number: no band, so its segment is missing', () => {
    const spend = bands([50]);
    expect([spend(null), spend(undefined)]).toEqual([undefined, undefined]);
    const rows = [
      { rating: 9, total: 60 },
      { rating: 3, total: null },
    ];
    const table = npsBySegment(rows, { rating: 'rating', by: ({ total }) => spend(total) });
    expect(table.segments.map(({ segment }) => segment)).toEqual(['50 and more']);
    expect(table.missing.segment).toBe(1);
  });

  test('any number: the band after all edges that are not above the number', () => {
    fc.assert(
      fc.property(edgesArbitrary, fc.double({ noNaN: true }), (edges, value) => {
        const labels = [...edges, Infinity].map((_, index) => `band ${index}`);
        const passed = edges.filter((edge) => edge <= value).length;
        expect(bands(edges, { labels })(value)).toBe(`band ${passed}`);
      }),
    );
  });

  test('any edges: one distinct name for each band', () => {
    fc.assert(
      fc.property(edgesArbitrary, (edges) => {
        const values = [-Infinity, ...edges];
        expect(new Set(values.map(bands(edges))).size).toBe(edges.length + 1);
      }),
    );
  });

  test.each<[edges: Wrong, RangeErrorConstructor | TypeErrorConstructor, message: string]>([
    [
      [0, 0],
      RangeError,
      'edge at index 1 must be a finite number above the edge before, received 0',
    ],
    [
      [5, 1],
      RangeError,
      'edge at index 1 must be a finite number above the edge before, received 1',
    ],
    [
      [Number.NaN],
      RangeError,
      'edge at index 0 must be a finite number above the edge before, received NaN',
    ],
    [
      [0, Infinity],
      RangeError,
      'edge at index 1 must be a finite number above the edge before, received Infinity',
    ],
    [
      ['0'],
      TypeError,
      'edge at index 0 must be a finite number above the edge before, received "0"',
    ],
  ])('the edges %j: refused', (edges, kind, message) => {
    expectError(() => bands(edges), kind, message);
  });

  test('too few or too many labels: refused', () => {
    const message = 'labels.length must be 2, one more than edges, received ';
    expectError(() => bands([0], { labels: ['one'] }), RangeError, `${message}1`);
    expectError(() => bands([0], { labels: ['1', '2', '3'] }), RangeError, `${message}3`);
  });

  test('a value that is not a number: refused', () => {
    const spend = bands([0]);
    expectError(() => spend(Number.NaN), RangeError, 'value must be a number, received NaN');
    for (const value of ['5', 5n, true] as Wrong[]) {
      expect(() => spend(value)).toThrow(TypeError);
    }
  });
});
