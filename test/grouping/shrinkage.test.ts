import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareSegments, computeNps, emptyTally, merge, type Tally } from '../../src/index.js';
import { smallTallies } from '../support/arbitraries.js';
import { expectPoints, sumOf } from './groups.js';

const shrunkenOf = (tallies: readonly Tally[]): (number | null)[] =>
  compareSegments(
    tallies.map((tally, place) => [place, tally] as const),
    { minRespondents: 0 },
  ).segments.map(({ shrunkenScore }) => shrunkenScore);

const scoreOf = (tally: Tally): number => computeNps(tally).score as number;

/** The variance of one answer of all respondents together, in points². */
function commonVariance(tallies: readonly Tally[]): number {
  const { promoterShare, detractorShare, score } = computeNps(tallies.reduce(merge, emptyTally));
  const spread = (promoterShare as number) + (detractorShare as number);
  return 1e4 * spread - (score as number) ** 2;
}

const severalTallies = fc.array(
  smallTallies.filter((tally) => computeNps(tally).respondents > 0),
  { minLength: 2, maxLength: 7 },
);

/** Groups of 40 people each. */
const equalSizes = fc.array(
  fc.tuple(fc.nat(20), fc.nat(20)).map(([promoters, detractors]) => ({
    promoters,
    passives: 40 - promoters - detractors,
    detractors,
  })),
  { minLength: 2, maxLength: 7 },
);

describe('shrunkenScore', () => {
  test('a single segment: its score; an empty one: null', () => {
    expect(shrunkenOf([{ promoters: 3, passives: 0, detractors: 1 }])).toEqual([50]);
    expect(shrunkenOf([emptyTally])).toEqual([null]);
    expect(shrunkenOf([{ promoters: 3, passives: 0, detractors: 1 }, emptyTally])).toEqual([
      50,
      null,
    ]);
  });

  test('all answers alike: the score', () => {
    const promoters = { promoters: 3, passives: 0, detractors: 0 };
    expect(shrunkenOf([promoters, promoters])).toEqual([100, 100]);
  });

  test('a spread that chance explains: the mean', () => {
    // scores 10 and −10 of 20 answers each with variance 10000: 200²/500 below k − 1 = 1
    const half = { promoters: 11, passives: 0, detractors: 9 };
    const mirror = { promoters: 9, passives: 0, detractors: 11 };
    expect(shrunkenOf([half, mirror])).toEqual([0, 0]);
  });

  test('two segments of one size: drawn to the mean by the share 2v/(m₁ − m₂)²', () => {
    // scores 50 and −50 of 100 answers each, v = 10⁴/100: by 200/100² towards 0
    const up = { promoters: 75, passives: 0, detractors: 25 };
    const down = { promoters: 25, passives: 0, detractors: 75 };
    const [high, low] = shrunkenOf([up, down]);
    expectPoints(high, 49);
    expectPoints(low, -49);
  });

  test('segments of equal size: the closed form with τ², the variance of the scores minus v', () => {
    fc.assert(
      fc.property(equalSizes, (tallies) => {
        const scores = tallies.map(scoreOf);
        const mean = sumOf(scores) / scores.length;
        const v = commonVariance(tallies) / 40;
        fc.pre(v > 0);
        const variance = sumOf(scores.map((score) => (score - mean) ** 2)) / (scores.length - 1);
        const between = Math.max(0, variance - v);
        shrunkenOf(tallies).forEach((shrunken, place) => {
          const expected = mean + (((scores[place] as number) - mean) * between) / (between + v);
          // τ² is a numerical root: the tolerance is that of the root finder
          expect(shrunken).toBeCloseTo(expected, 8);
        });
      }),
    );
  });

  test('segments of equal size: the order of their scores', () => {
    fc.assert(
      fc.property(equalSizes, (tallies) => {
        const pairs = tallies
          .map((tally, place) => [scoreOf(tally), shrunkenOf(tallies)[place] as number] as const)
          .sort((a, b) => a[0] - b[0]);
        pairs.slice(1).forEach(([, shrunken], index) => {
          // equal but for rounding where all are drawn to the mean
          expect(shrunken).toBeGreaterThan((pairs[index]?.[1] as number) - 1e-10);
        });
      }),
    );
  });

  test('any segments: the solution of the equation of Paule and Mandel, found by bisection', () => {
    fc.assert(
      fc.property(severalTallies, (tallies) => {
        const variance = commonVariance(tallies);
        fc.pre(variance > 1e-9);
        const groups = tallies.map((tally) => ({
          score: scoreOf(tally),
          v: variance / computeNps(tally).respondents,
        }));
        const meanAt = (between: number) =>
          sumOf(groups.map(({ score, v }) => score / (v + between))) /
          sumOf(groups.map(({ v }) => 1 / (v + between)));
        const spreadAt = (between: number) =>
          sumOf(groups.map(({ score, v }) => (score - meanAt(between)) ** 2 / (v + between)));
        let [low, high] = [0, 1e6];
        for (let i = 0; i < 200; i++) {
          const middle = (low + high) / 2;
          if (spreadAt(middle) > groups.length - 1) low = middle;
          else high = middle;
        }
        const between = spreadAt(0) <= groups.length - 1 ? 0 : (low + high) / 2;
        const mean = meanAt(between);
        shrunkenOf(tallies).forEach((shrunken, place) => {
          const { score, v } = groups[place] as (typeof groups)[0];
          const expected = (between * score + v * mean) / (between + v);
          expect(shrunken).toBeCloseTo(expected, 8); // two root finders
          const [least, most] = [Math.min(score, mean), Math.max(score, mean)];
          expect(shrunken).toBeGreaterThan(least - 1e-8);
          expect(shrunken).toBeLessThan(most + 1e-8);
        });
      }),
    );
  });
});
