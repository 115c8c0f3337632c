import { describe, expect, test } from 'vitest';
import { problemOf, recordOf } from './tables.js';

describe('the mean rating', () => {
  test('of the ratings, weighted where they are', () => {
    expect(recordOf('rating\n10\n8\n3\nNA').meanRating).toBe(7);
    expect(recordOf('rating|w\n10|3\n2|1', { rating: 'rating', weight: 'w' }).meanRating).toBe(8);
  });

  test('nobody, or categories: null', () => {
    expect(recordOf('rating\nNA\nNA', { rating: 'rating' }).meanRating).toBeNull();
    const categories = 'group\nPromoter\nDetractor\nPassive';
    expect(recordOf(categories, { rating: 'group' }).meanRating).toBeNull();
  });
});

describe('the response rate', () => {
  const lines = `nps\n${'9\n'.repeat(10)}NA`;

  test('the share of those asked, with the interval of Wilson', () => {
    const { responseRate } = recordOf(lines, { asked: 50 });
    // Newcombe, Statistics in Medicine 17, 1998: 10 of 50 have no line there; by hand from his formula 5
    const z = 1.959963984540054;
    const root = Math.sqrt(z * z + 4 * 10 * 0.8);
    expect(responseRate).toEqual({
      asked: 50,
      answered: 10,
      estimate: 0.2,
      lower: expect.closeTo((20 + z * z - z * root) / (2 * (50 + z * z)), 12),
      upper: expect.closeTo((20 + z * z + z * root) / (2 * (50 + z * z)), 12),
      confidenceLevel: 0.95,
    });
    expect(recordOf(lines, { asked: 10 }).responseRate?.upper).toBe(1);
    expect(recordOf(lines).responseRate).toBeUndefined();
  });

  test('fewer asked than answered, or nobody asked: refused', () => {
    const problem = { code: 'fewer-asked', asked: 9, answered: 10 };
    expect(problemOf(() => recordOf(lines, { asked: 9 }))).toEqual(problem);
    expect(() => recordOf(lines, { asked: 0 })).toThrow(
      'asked must be a whole number of people from 1, received 0',
    );
  });
});
