import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  classify,
  computeNps,
  designEffect,
  effectiveSampleSize,
  effectiveTally,
  emptyTally,
  mergeWeighted,
  respondents,
  scales,
  tally,
  tallyWeighted,
  type WeightedTally,
} from '../../src/index.js';
import {
  countsOf,
  emptyWeighted,
  ratings,
  weightedAnswers,
  wholeWeightedAnswers,
} from '../support/arbitraries.js';
import { expectCommutativeMonoid, expectError, expectPlainNumbers } from '../support/laws.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

type Answers = readonly (readonly [rating: number, weight: number])[];

const someAnswers = weightedAnswers.filter((answers) => answers.length > 0);

/** +1, 0 or −1. */
const sign = (rating: number): number =>
  ({ promoter: 1, passive: 0, detractor: -1 })[classify(rating)];

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Equal but for rounding: each of at most some hundred sums and products errs by 2⁻⁵³. */
function expectNear(actual: number | null, expected: number | null): void {
  if (actual === null || expected === null) {
    expect(actual).toBe(expected);
    return;
  }
  const scale = Math.max(1, Math.abs(actual), Math.abs(expected));
  expect(Math.abs(actual - expected) / scale).toBeLessThan(1e-12);
}

describe('tallyWeighted', () => {
  test('weighted answers: counts, weights and squared weights by category', () => {
    const answers: Answers = [
      [10, 2],
      [9, 1],
      [8, 0.5],
      [3, 1],
      [0, 3],
    ];
    expect(tallyWeighted(answers)).toEqual({
      counts: { promoters: 2, passives: 1, detractors: 2 },
      weights: { promoters: 3, passives: 0.5, detractors: 4 },
      squaredWeights: { promoters: 5, passives: 0.25, detractors: 10 },
    });
    expect(tallyWeighted([])).toEqual(emptyWeighted);
    expect(tallyWeighted([[8, 2]], { scale: scales.european }).weights.promoters).toBe(2);
  });

  test('an iterable: the same as an array', () => {
    fc.assert(
      fc.property(weightedAnswers, (answers) => {
        expect(tallyWeighted(answers.values())).toEqual(tallyWeighted(answers));
      }),
    );
  });

  test('any weighted answers: counts of the plain tally', () => {
    fc.assert(
      fc.property(weightedAnswers, (answers) => {
        const plain = tally(answers.map(([rating]) => rating));
        expect(tallyWeighted(answers).counts).toEqual(plain);
      }),
    );
  });

  test('weights of 1: counts, weights and squared weights are equal', () => {
    fc.assert(
      fc.property(ratings, (list) => {
        const plain = tally(list);
        const parts = { counts: plain, weights: plain, squaredWeights: plain };
        expect(tallyWeighted(list.map((rating) => [rating, 1] as const))).toEqual(parts);
      }),
    );
  });

  test.each<[weight: Wrong, RangeErrorConstructor | TypeErrorConstructor, valueText: string]>([
    [0, RangeError, '0'],
    [-0, RangeError, '0'],
    [-1, RangeError, '-1'],
    [Number.NaN, RangeError, 'NaN'],
    [Infinity, RangeError, 'Infinity'],
    [1e-200, RangeError, '1e-200'], // its square would be 0
    ['2', TypeError, '"2"'],
    [null, TypeError, 'null'],
    [undefined, TypeError, 'undefined'],
    [2n, TypeError, '2n, a bigint: convert it with Number()'],
  ])('a weight of %o: refused with its index', (weight, kind, valueText) => {
    const answers: Wrong = [
      [10, 1],
      [10, 1],
      [10, weight],
      [10, -5],
    ];
    const message = `weight at index 2 must be positive and finite, received ${valueText}`;
    expectError(() => tallyWeighted(answers), kind, message);
    expectError(() => tallyWeighted(answers.values()), kind, message);
  });

  test('a weight with an infinite square: refused with its index', () => {
    const message = 'weight at index 1 must be positive and finite, received 1e+200';
    expectError(
      () =>
        tallyWeighted([
          [9, 1],
          [9, 1e200],
        ]),
      RangeError,
      message,
    );
  });

  test('weights with a sum that is too large: refused', () => {
    expect(() => tallyWeighted(new Array(2).fill([9, 8e149]))).toThrow(RangeError);
  });

  test.each<[answer: Wrong, kind: RangeErrorConstructor | TypeErrorConstructor, valueText: string]>(
    [
      [[11, 1], RangeError, '11'],
      [['10', 1], TypeError, '"10"'],
      [[], TypeError, 'undefined'],
      [null, TypeError, 'undefined'],
      [9, TypeError, 'undefined'],
    ],
  )('an answer of %o: refused with its index', (answer, kind, valueText) => {
    const message = `rating at index 1 must be a whole number from 0 to 10, received ${valueText}`;
    expectError(() => tallyWeighted([[9, 1], answer]), kind, message);
  });

  test('an array with a hole: refused', () => {
    const holes: Answers = new Array(1);
    expect(() => tallyWeighted(holes)).toThrow('rating at index 0');
  });
});

describe('mergeWeighted', () => {
  test('two weighted tallies: the sums of each part', () => {
    const merged = mergeWeighted(tallyWeighted([[10, 2]]), tallyWeighted([[3, 1]]));
    expect(merged.weights).toEqual({ promoters: 2, passives: 0, detractors: 1 });
    expect(merged.squaredWeights).toEqual({ promoters: 4, passives: 0, detractors: 1 });
  });

  test('whole weights: mergeWeighted is a commutative monoid, exactly', () => {
    const whole = wholeWeightedAnswers.map((answers) => tallyWeighted(answers));
    expectCommutativeMonoid(whole, mergeWeighted, emptyWeighted);
  });

  test('fractional weights: mergeWeighted is a commutative monoid up to rounding', () => {
    const fractional = weightedAnswers.map((answers) => tallyWeighted(answers));
    expectCommutativeMonoid(fractional, mergeWeighted, emptyWeighted, (actual, expected) => {
      expect(actual.counts).toEqual(expected.counts);
      for (const part of ['weights', 'squaredWeights'] as const) {
        for (const category of ['promoters', 'passives', 'detractors'] as const) {
          expectNear(actual[part][category], expected[part][category]);
        }
      }
    });
  });

  test('answers counted in parts: merged to the weighted tally of the whole', () => {
    fc.assert(
      fc.property(wholeWeightedAnswers, fc.nat(40), (answers, at) => {
        const [first, second] = [answers.slice(0, at), answers.slice(at)].map((part) =>
          tallyWeighted(part),
        ) as [WeightedTally, WeightedTally];
        expect(mergeWeighted(first, second)).toEqual(tallyWeighted(answers));
      }),
    );
  });

  test('a value that is not a weighted tally, on either side: refused', () => {
    const good = tallyWeighted([[9, 1]]);
    for (const bad of [tally([9]), null, { ...good, weights: emptyTally }] as Wrong[]) {
      expect(() => mergeWeighted(bad, good)).toThrow('must be');
      expect(() => mergeWeighted(good, bad)).toThrow('must be');
    }
  });

  test('weights without squares, or squares without weights: refused', () => {
    const good = tallyWeighted([[9, 2]]);
    const noSquares = { ...good, squaredWeights: emptyTally };
    const message = 'squaredWeights must be positive, received 0';
    expectError(() => effectiveTally(noSquares), RangeError, message);
    expect(() => effectiveTally({ ...good, weights: emptyTally })).toThrow(RangeError);
  });
});

describe('effectiveSampleSize and designEffect', () => {
  test("weights 3, 1, 1, 1: the numbers of Kish's formulas", () => {
    const weighted = tallyWeighted([
      [10, 3],
      [9, 1],
      [3, 1],
      [7, 1],
    ]);
    expect(effectiveSampleSize(weighted)).toBe(3); // 6²/12
    expect(designEffect(weighted)).toBe(4 / 3); // 4 answers worth 3
  });

  test('nobody answered: 0 and null', () => {
    expect(effectiveSampleSize(emptyWeighted)).toBe(0);
    expect(designEffect(emptyWeighted)).toBeNull();
  });

  test('equal weights: as many answers as were counted, and an effect of 1', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 }), (list) => {
        const weighted = tallyWeighted(list.map((rating) => [rating, 4] as const));
        expect(effectiveSampleSize(weighted)).toBe(list.length);
        expect(designEffect(weighted)).toBe(1);
      }),
    );
  });

  test('any weights: (Σw)²/Σw² and n Σw²/(Σw)², from 1 to n', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const weights = answers.map(([, weight]) => weight);
        const size = sum(weights) ** 2 / sum(weights.map((weight) => weight ** 2));
        const weighted = tallyWeighted(answers);
        expectNear(effectiveSampleSize(weighted), size);
        expectNear(designEffect(weighted), answers.length / size);
      }),
    );
  });

  test('the largest and smallest weights: finite numbers', () => {
    for (const weight of [1e149, 1e-149]) {
      const weighted = tallyWeighted([
        [9, weight],
        [3, weight],
      ]);
      expectNear(effectiveSampleSize(weighted), 2);
      expectNear(designEffect(weighted), 1);
      expectNear(respondents(effectiveTally(weighted)), 2);
    }
  });
});

describe('effectiveTally', () => {
  test('all weights are 1: the plain tally, exactly', () => {
    fc.assert(
      fc.property(ratings, (list) => {
        const unit = tallyWeighted(list.map((rating) => [rating, 1] as const));
        expect(effectiveTally(unit)).toEqual(tally(list));
      }),
    );
  });

  test('unit weights counted by a database: the plain tally, for any counts', () => {
    const count = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1e9 }));
    const counts = fc.record({ promoters: count, passives: count, detractors: count });
    fc.assert(
      fc.property(counts, (plain) => {
        const unit = { counts: plain, weights: plain, squaredWeights: plain };
        expect(effectiveTally(unit)).toEqual(countsOf(plain));
      }),
    );
  });

  test('equal answers: the effective sample size of Kish', () => {
    const weighted = tallyWeighted([
      [10, 3],
      [9, 1],
      [9, 1],
      [10, 1],
    ]);
    expect(effectiveTally(weighted)).toEqual({ promoters: 3, passives: 0, detractors: 0 });
    fc.assert(
      fc.property(someAnswers, fc.constantFrom(10, 7, 0), (answers, rating) => {
        const agreed = tallyWeighted(answers.map(([, weight]) => [rating, weight] as const));
        expectNear(respondents(effectiveTally(agreed)), effectiveSampleSize(agreed));
      }),
    );
  });

  test('any weights: the weighted shares and the weighted score', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const total = sum(answers.map(([, weight]) => weight));
        const effective = computeNps(effectiveTally(tallyWeighted(answers)));
        const share = (target: number) =>
          sum(answers.map(([rating, weight]) => (sign(rating) === target ? weight : 0))) / total;
        expectNear(effective.promoterShare, share(1));
        expectNear(effective.passiveShare, share(0));
        expectNear(effective.detractorShare, share(-1));
        expectNear(effective.score, 100 * (share(1) - share(-1)));
      }),
    );
  });

  test('any weights: the size W Σw(s − m)²/Σw²(s − m)², added up by answer', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const total = sum(answers.map(([, weight]) => weight));
        const mean = sum(answers.map(([rating, weight]) => weight * sign(rating))) / total;
        const spread = (power: number) =>
          sum(answers.map(([rating, weight]) => weight ** power * (sign(rating) - mean) ** 2));
        // Where nearly everybody agrees, s − m of the naive sum is all rounding.
        fc.pre(spread(1) / total > 1e-3);
        const size = (total * spread(1)) / spread(2);
        const effective = effectiveTally(tallyWeighted(answers));
        // A subtraction near 1 in s − m, divided by at least 1e-3, errs by about 1e-13.
        expect(respondents(effective) / size).toBeCloseTo(1, 10);
        // The linearised variance of the score itself: Σw²(s − m)²/W².
        const standardError = 100 * Math.sqrt(spread(2) / total ** 2);
        expect((computeNps(effective).standardError ?? 0) / standardError).toBeCloseTo(1, 10);
      }),
    );
  });

  test('all weights multiplied: the same effective tally up to rounding', () => {
    fc.assert(
      fc.property(someAnswers, fc.constantFrom(2 ** -10, 2, 1000, 1 / 3), (answers, factor) => {
        const multiplied = answers.map(([rating, weight]) => [rating, weight * factor] as const);
        const before = effectiveTally(tallyWeighted(answers));
        const after = effectiveTally(tallyWeighted(multiplied));
        for (const category of ['promoters', 'passives', 'detractors'] as const) {
          expectNear(after[category], before[category]);
        }
      }),
    );
  });

  test('all weights multiplied by a power of two: exactly the same effective tally', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const doubled = answers.map(([rating, weight]) => [rating, weight * 2] as const);
        const effective = effectiveTally(tallyWeighted(answers));
        expect(effectiveTally(tallyWeighted(doubled))).toEqual(effective);
      }),
    );
  });

  test('a promoter and a detractor of weights v and w: the size (v + w)²/2vw', () => {
    const anyWeight = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(anyWeight, anyWeight, (v, w) => {
        const size = respondents(
          effectiveTally(
            tallyWeighted([
              [10, v],
              [0, w],
            ]),
          ),
        );
        // No step subtracts: the error is that of about twenty roundings.
        expect(Math.abs((size * 2 * v * w) / (v + w) ** 2 - 1)).toBeLessThan(1e-14);
      }),
    );
  });

  test('any weights: finite numbers without −0', () => {
    fc.assert(
      fc.property(weightedAnswers, (answers) => {
        const weighted = tallyWeighted(answers);
        expectPlainNumbers([weighted, effectiveTally(weighted), designEffect(weighted)]);
      }),
    );
  });

  test('counts of −0: no −0 in the result', () => {
    const minus = { promoters: 1, passives: -0, detractors: -0 };
    const left = { counts: minus, weights: minus, squaredWeights: minus };
    expectPlainNumbers([mergeWeighted(left, left), effectiveTally(left)]);
  });

  test('nobody answered: emptyTally', () => {
    expect(effectiveTally(emptyWeighted)).toEqual(emptyTally);
  });

  test('a plain tally: returned as it is', () => {
    const plain = tally([9]);
    expect(effectiveTally(plain)).toBe(plain);
  });

  test('neither a plain nor a weighted tally: refused', () => {
    expect(() => effectiveTally([9] as Wrong)).toThrow('call tally(ratings) first');
    expect(() => effectiveTally(null as Wrong)).toThrow('tally must be an object of three counts');
  });
});

test('computeNps of a weighted tally: an error that names effectiveTally', () => {
  const message = 'tally must not be weighted: pass effectiveTally(weighted) instead';
  expectError(() => computeNps(tallyWeighted([[9, 2]]) as Wrong), TypeError, message);
});
