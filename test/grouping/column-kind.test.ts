import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  kindOfColumn,
  MOST_VALUES,
  numberOfText,
  quantileEdges,
} from '../../src/grouping/column-kind.js';

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index));

describe('what a column holds', () => {
  test('a few texts: each is a segment', () => {
    expect(kindOfColumn('plan', ['Pro', 'Free', 'Pro'])).toEqual({ reason: null, bands: null });
  });

  test('ten different numbers: each is a segment', () => {
    const numbers = times(100, (index) => `${index % 10}`);
    expect(kindOfColumn('stars', numbers)).toEqual({ reason: null, bands: null });
  });

  test('eleven different numbers and some no answers: fifths', () => {
    const numbers = [...times(110, (index) => `${(index * 7) % 11}`), 'n/a', ''];
    expect(kindOfColumn('visits', numbers)).toEqual({ reason: null, bands: [3, 5, 7, 9] });
  });

  test('a column without answers: empty', () => {
    expect(kindOfColumn('plan', ['', ' ', 'N/A'])).toEqual({ reason: 'empty' });
  });

  test('dates and months: dates', () => {
    expect(kindOfColumn('at', ['2026-01-02', '2026-03-04T10:00:00Z'])).toEqual({ reason: 'date' });
    expect(kindOfColumn('month', ['2026-01', '2026-02'])).toEqual({ reason: 'date' });
  });

  test('more than 50 texts: ids if they never repeat, comments if they have words, else too many', () => {
    expect(MOST_VALUES).toBe(50);
    const repeated = (text: (index: number) => string) => [...times(60, text), ...times(60, text)];
    expect(
      kindOfColumn(
        'who',
        times(60, (i) => `u-${i}`),
      ),
    ).toEqual({ reason: 'id' });
    expect(
      kindOfColumn(
        'city',
        repeated((i) => `City ${i}`),
      ),
    ).toEqual({ reason: 'many-values' });
    expect(
      kindOfColumn(
        'customerId',
        repeated((i) => `u${i}`),
      ),
    ).toEqual({ reason: 'id' });
    expect(
      kindOfColumn(
        'why',
        times(60, (i) => `it took ${i} days`),
      ),
    ).toEqual({ reason: 'text' });
  });

  test('numbers that are called ids or go up row by row: ids', () => {
    const mixed = times(200, (index) => `${(index * 37) % 200}`);
    expect(kindOfColumn('Customer ID', mixed)).toEqual({ reason: 'id' });
    expect(kindOfColumn('고객번호', mixed)).toEqual({ reason: 'id' });
    expect(
      kindOfColumn(
        'row',
        times(200, (index) => `${index + 1}`),
      ),
    ).toEqual({ reason: 'id' });
    expect(kindOfColumn('paid', mixed).reason).toBeNull(); // "paid" is no id
  });
});

describe('bands of numbers', () => {
  test('a number that many have fills a band', () => {
    expect(quantileEdges([0, 0, 0, 0, 0, 0, 1, 2, 3, 4])).toEqual([1, 3]);
  });

  test('any numbers: rising edges, at most four, and no band is empty', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1 }), (numbers) => {
        const edges = quantileEdges(numbers);
        expect(edges.length).toBeLessThanOrEqual(4);
        for (const [place, edge] of [-Infinity, ...edges].entries()) {
          const next = edges[place] ?? Infinity;
          expect(edge).toBeLessThan(next);
          expect(numbers.some((number) => number >= edge && number < next)).toBe(true);
        }
      }),
    );
  });

  test('different numbers: bands differ in size by at most one number', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 5 }),
        (numbers) => {
          const edges = [-Infinity, ...quantileEdges(numbers), Infinity];
          const sizes = edges
            .slice(1)
            .map((end, band) => numbers.filter((n) => n >= (edges[band] ?? 0) && n < end).length);
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test.each([
    ['12', 12],
    [' -3.5 ', -3.5],
    ['1e3', 1000],
    ['-0', 0],
    ['1e999', null],
    ['', null],
    ['0x10', null],
  ])('the text %j is the number %j', (text, number) => {
    expect(numberOfText(text)).toBe(number);
  });
});
