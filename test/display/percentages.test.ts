import { expect, test } from 'vitest';
import { numbersIn } from '../../src/display/numbers.js';
import { roundingShows } from '../../src/display/percentages.js';

test('thirds: each is 33 %, so the rounding shows', () => {
  expect(roundingShows([1 / 3, 1 / 3, 1 / 3])).toBe(true);
  expect(roundingShows([1 / 8, 1 / 8, 3 / 4])).toBe(true); // 13 + 13 + 75
});

test('shares that add up as printed: the rounding does not show', () => {
  expect(roundingShows([0.1, 0.2, 0.7])).toBe(false);
  expect(roundingShows([1])).toBe(false);
  expect(roundingShows([1 / 3, 2 / 3])).toBe(false);
});

test('shares that make no whole, as where segments are hidden or overlap: nothing is said', () => {
  expect(roundingShows([1 / 3, 1 / 3])).toBe(false);
  expect(roundingShows([0.8, 0.8])).toBe(false);
  expect(roundingShows([])).toBe(false);
});

test('what is said holds of what is printed: for all shares of up to 60 answers', () => {
  const { share } = numbersIn('en');
  for (let n = 1; n <= 60; n++) {
    for (let first = 0; first <= n; first++) {
      const shares = [first / n, (n - first) / n];
      const printed = shares.reduce((sum, part) => sum + Number.parseInt(share(part), 10), 0);
      expect(roundingShows(shares)).toBe(printed !== 100);
    }
  }
});
