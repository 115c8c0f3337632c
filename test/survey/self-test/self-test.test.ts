import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawMarked } from '../../../src/survey/self-test/hypergeometric.js';
import { nextUniform, randomFrom } from '../../../src/survey/self-test/random.js';
import { selfTest } from '../../../src/survey/self-test/self-test.js';

const options = { seed: 1, splits: 10_000, confidenceLevel: 0.95, method: 'score' } as const;

describe('random numbers', () => {
  test('one seed: the same numbers; another seed: others', () => {
    const drawn = (seed: number) => {
      const random = randomFrom(seed);
      return Array.from({ length: 5 }, () => nextUniform(random));
    };
    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
  });

  test('a hundred thousand: evenly spread between 0 and 1', () => {
    const random = randomFrom(3);
    const tenths = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw++) {
      (tenths[Math.floor(10 * nextUniform(random))] as number) += 1;
    }
    // a chi-square of 9 degrees of freedom is above 45.1 once in a million
    expect(tenths.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0)).toBeLessThan(45.1);
  });
});

describe('answers drawn from an urn', () => {
  test('any urn: never more than there are', () => {
    const size = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(
        size,
        size,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (marked, others, share) => {
          const drawn = Math.floor(share * (marked + others));
          const found = drawMarked({ marked, others, drawn }, randomFrom(drawn));
          expect(found).toBeGreaterThanOrEqual(Math.max(0, drawn - others));
          expect(found).toBeLessThanOrEqual(Math.min(marked, drawn));
        },
      ),
    );
  });

  test.each([
    [5, 5, 5],
    [7, 3, 4],
    [7, 3, 8],
    [30, 170, 100],
    [170, 30, 60],
    [400, 600, 500],
  ])(
    '%i marked of %i others, %i drawn: as often as the hypergeometric law says',
    (marked, others, drawn) => {
      const draws = 100_000;
      const random = randomFrom(marked);
      const counts = new Map<number, number>();
      for (let draw = 0; draw < draws; draw++) {
        const found = drawMarked({ marked, others, drawn }, random);
        counts.set(found, (counts.get(found) ?? 0) + 1);
      }
      const expected = hypergeometric(marked, others, drawn).map((p) => p * draws);
      const usual = [...expected.entries()].filter(([, e]) => e >= 20);
      const statistic = usual.reduce((sum, [n, e]) => sum + ((counts.get(n) ?? 0) - e) ** 2 / e, 0);
      // Wilson & Hilferty's cube for a chance of one in a million
      const degrees = usual.length;
      const bound = degrees * (1 - 2 / (9 * degrees) + 4.8 * Math.sqrt(2 / (9 * degrees))) ** 3;
      expect(statistic).toBeLessThan(bound);
    },
  );
});

/** The probabilities to find 0, 1, 2 …, by the ratio of neighbours. */
function hypergeometric(marked: number, others: number, drawn: number): number[] {
  const least = Math.max(0, drawn - others);
  const weights = new Array<number>(Math.min(marked, drawn) + 1).fill(0);
  weights[least] = 1;
  for (let n = least; n < weights.length - 1; n++) {
    const ratio = ((marked - n) * (drawn - n)) / ((n + 1) * (others - drawn + n + 1));
    weights[n + 1] = (weights[n] as number) * ratio;
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

describe('the self-test of a tally', () => {
  test('four answers: the share of the splits in which nothing but chance is found, by hand', () => {
    // two promoters and two detractors: 2 of 6 halves are of one kind, where z is √3
    const tested = selfTest({ promoters: 2, passives: 0, detractors: 2 }, options);
    expect(tested).toMatchObject({ answers: 4, half: 2, score: 0, falseFindings: 0 });
  });

  test.each([
    [{ promoters: 50, passives: 30, detractors: 20 }],
    [{ promoters: 160, passives: 30, detractors: 10 }],
    [{ promoters: 900, passives: 500, detractors: 312 }],
    [{ promoters: 5e6, passives: 3e6, detractors: 2e6 }],
  ])(
    '%j: 5 % of false findings and 95 % of coverage, within what splits leave to chance',
    (tally) => {
      const tested = selfTest(tally, options);
      // 4.9 standard errors are passed once in a million; discrete halves move both by up to a point
      const luck = 4.9 * Math.sqrt((0.05 * 0.95) / 10_000) + 0.01;
      expect(Math.abs((tested?.falseFindings ?? 1) - 0.05)).toBeLessThan(luck);
      expect(Math.abs((tested?.coverage ?? 0) - 0.95)).toBeLessThan(luck);
    },
  );

  test('everybody alike: nothing is found, and every interval holds the score', () => {
    const tested = selfTest({ promoters: 100, passives: 0, detractors: 0 }, options);
    expect(tested).toMatchObject({ falseFindings: 0, coverage: 1 });
  });

  test('another seed: other splits; fewer than two answers: null', () => {
    const tally = { promoters: 50, passives: 30, detractors: 20 };
    expect(selfTest(tally, options)).toEqual(selfTest(tally, options));
    expect(selfTest(tally, { ...options, seed: 2 })).not.toEqual(
      expect.objectContaining({
        falseFindings: selfTest(tally, options)?.falseFindings,
        coverage: selfTest(tally, options)?.coverage,
      }),
    );
    expect(selfTest({ promoters: 1, passives: 0, detractors: 0 }, options)).toBeNull();
  });

  test('a Wald interval of few answers: less coverage than it promises', () => {
    const tally = { promoters: 28, passives: 1, detractors: 1 };
    const tested = selfTest(tally, { ...options, method: 'wald' });
    expect(tested?.coverage).toBeLessThan(0.9);
  });
});
