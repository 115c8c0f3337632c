import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  computeNps,
  confidenceInterval,
  difference,
  emptyTally,
  homogeneity,
  marginOfError,
  merge,
  respondents,
  type Tally,
  tally,
  tallyWeighted,
} from '../../src/index.js';
import {
  answeredTallies,
  countsOf,
  fractionalTallies,
  mirrored,
  ratings,
  tallies,
} from '../support/arbitraries.js';
import { expectError, expectPlainNumbers } from '../support/laws.js';

describe('cases computed by hand', () => {
  test('three promoters, one passive and one detractor of five', () => {
    const expected = {
      promoters: 3,
      passives: 1,
      detractors: 1,
      respondents: 5,
      score: 40,
      promoterShare: 0.6,
      passiveShare: 0.2,
      detractorShare: 0.2,
    };
    expect(computeNps([10, 9, 9, 8, 6])).toMatchObject(expected);
    expect(computeNps({ promoters: 3, passives: 1, detractors: 1 })).toMatchObject(expected);
  });

  test('one promoter and one detractor: 0, give or take 100/√2', () => {
    expect(computeNps([10, 0])).toMatchObject({ score: 0, standardError: 100 / Math.SQRT2 });
  });

  test('all answers alike: a standard error of 0', () => {
    expect(computeNps([9, 10, 9])).toMatchObject({ score: 100, standardError: 0 });
    expect(computeNps([7, 8])).toMatchObject({ score: 0, standardError: 0 });
    expect(computeNps([0, 6, 6])).toMatchObject({ score: -100, standardError: 0 });
  });

  test('nobody answered: null statistics', () => {
    const nobody = {
      ...emptyTally,
      respondents: 0,
      score: null,
      standardError: null,
      promoterShare: null,
      passiveShare: null,
      detractorShare: null,
    };
    expect(computeNps([])).toStrictEqual(nobody);
    expect(computeNps(emptyTally)).toStrictEqual(nobody);
    expect(computeNps({ promoters: -0, passives: -0, detractors: -0 })).toStrictEqual(nobody);
  });
});

describe('any tally', () => {
  test('any tally: exactly 100 (p − d)/n', () => {
    fc.assert(
      fc.property(answeredTallies, (input) => {
        const { promoters: p, passives: s, detractors: d } = input;
        const n = p + s + d;
        fc.pre(100 * n <= Number.MAX_SAFE_INTEGER); // 100 (p − d) is exact
        expect(computeNps(input)).toMatchObject({
          respondents: n,
          score: (100 * (p - d)) / n,
          promoterShare: p / n,
          passiveShare: s / n,
          detractorShare: d / n,
        });
      }),
    );
  });

  test('any tally: the variance of answers coded +1, 0 and −1', () => {
    fc.assert(
      fc.property(answeredTallies, (input) => {
        const [p, s, d] = [input.promoters, input.passives, input.detractors].map(BigInt) as [
          bigint,
          bigint,
          bigint,
        ];
        const n = p + s + d;
        const exact = (p + d) * n - (p - d) ** 2n; // in whole numbers, over n³
        const { standardError } = computeNps(input);
        const variance = ((standardError as number) / 100) ** 2;
        // Some ten roundings of 2⁻⁵³ each separate the two.
        const allowed = 20 * 2 ** -53 * Number(exact);
        expect(Math.abs(variance * Number(n) ** 3 - Number(exact))).toBeLessThanOrEqual(allowed);
      }),
    );
  });

  test('swapped promoters and detractors: the mirrored score', () => {
    fc.assert(
      fc.property(answeredTallies, (input) => {
        const { score, standardError } = computeNps(input);
        expect(computeNps(mirrored(input))).toMatchObject({
          score: 0 - (score as number),
          standardError,
        });
      }),
    );
  });

  test('merged tallies: the score of all ratings', () => {
    fc.assert(
      fc.property(ratings, ratings, (a, b) => {
        expect(computeNps(merge(computeNps(a), computeNps(b)))).toStrictEqual(
          computeNps([...a, ...b]),
        );
      }),
    );
  });

  test('an Nps: taken by every function of tallies', () => {
    fc.assert(
      fc.property(tallies, tallies, (a, b) => {
        const [x, y] = [computeNps(a), computeNps(b)];
        expect(countsOf(x)).toStrictEqual(a);
        expect(respondents(x)).toBe(x.respondents);
        expect(computeNps(x)).toStrictEqual(x);
        expect(merge(x, y)).toStrictEqual(merge(a, b));
        expect(confidenceInterval(x)).toStrictEqual(confidenceInterval(a));
        expect(difference(x, y)).toStrictEqual(difference(a, b));
        expect(homogeneity([x, y])).toStrictEqual(homogeneity([a, b]));
      }),
    );
  });

  test('tallies.map(computeNps): the score of each', () => {
    fc.assert(
      fc.property(fc.array(tallies), (many) => {
        expect(many.map(computeNps)).toStrictEqual(many.map((each) => computeNps(each)));
      }),
    );
  });

  test('ratings in any iterable: the score of their tally', () => {
    fc.assert(
      fc.property(ratings, (input) => {
        const expected = computeNps(tally(input));
        expect(computeNps(input)).toStrictEqual(expected);
        expect(computeNps(new Set(input).values())).toStrictEqual(computeNps([...new Set(input)]));
        expect(computeNps(Uint8Array.from(input))).toStrictEqual(expected);
        expect(computeNps(input.values())).toStrictEqual(expected);
      }),
    );
  });

  test('a frozen tally: accepted and not changed', () => {
    const frozen = Object.freeze({ promoters: 1, passives: 2, detractors: 3 });
    expect(computeNps(frozen)).not.toBe(frozen);
    expect(frozen).toStrictEqual({ promoters: 1, passives: 2, detractors: 3 });
  });

  test('fractional counts: accepted', () => {
    fc.assert(
      fc.property(fractionalTallies, (input) => {
        const { score, standardError } = computeNps(input);
        expectPlainNumbers({ score, standardError });
        expect(Math.abs(score ?? 0)).toBeLessThanOrEqual(100);
      }),
    );
  });
});

test('fractional counts of one category: exactly ±100', () => {
  const count = fc.double({ min: 1e-3, max: 1e4, noNaN: true });
  fc.assert(
    fc.property(count, (promoters) => {
      const score = computeNps({ promoters, passives: 0, detractors: 0 }).score as number;
      expect(score).toBeLessThanOrEqual(100);
      expect(score).toBeCloseTo(100, 12); // 100 p is rounded, and so is its quotient
    }),
  );
});

test('the smallest and the largest counts: plain numbers', () => {
  const counts = [0, -0, 5e-324, 1e-300, 0.5, 1, 1e15, 1e300 / 3];
  for (const promoters of counts) {
    for (const passives of counts) {
      for (const detractors of counts) {
        const input: Tally = { promoters, passives, detractors };
        expectPlainNumbers(computeNps(input));
        expectPlainNumbers([marginOfError(input), marginOfError(input, { method: 'wald' })]);
        const { standardError } = computeNps(input);
        if (promoters >= 0.5 && detractors >= 0.5) expect(standardError).toBeGreaterThan(0);
      }
    }
  }
});

describe('wrong calls of computeNps', () => {
  const refuse = (source: unknown, kind: typeof RangeError | typeof TypeError, message: string) =>
    expectError(() => computeNps(source as Tally), kind, message);
  const anObject = 'tally must be an object of three counts, received';
  const range = 'must be a number from 0 to 1e+300, received';

  test('a value that is neither ratings nor a tally: refused', () => {
    refuse(null, TypeError, `${anObject} null`);
    refuse(undefined, TypeError, `${anObject} undefined`);
    refuse(9, TypeError, `${anObject} 9`);
    refuse('10', TypeError, `${anObject} "10"`);
    refuse({}, TypeError, `promoters ${range} undefined`);
  });

  test('a wrong count: refused by name', () => {
    const good = { promoters: 70, passives: 20, detractors: 10 };
    refuse({ ...good, promoters: '70' }, TypeError, `promoters ${range} "70"`);
    refuse({ ...good, passives: null }, TypeError, `passives ${range} null`);
    refuse(
      { ...good, passives: 20n },
      TypeError,
      `passives ${range} 20n, a bigint: convert it with Number()`,
    );
    refuse({ ...good, detractors: -1 }, RangeError, `detractors ${range} -1`);
    refuse({ ...good, detractors: Number.NaN }, RangeError, `detractors ${range} NaN`);
    refuse({ ...good, promoters: Infinity }, RangeError, `promoters ${range} Infinity`);
    refuse(
      { promoters: 1e300, passives: 1e300, detractors: 0 },
      RangeError,
      `respondents ${range} 2e+300`,
    );
  });

  test('a value that is not a rating: refused with its index', () => {
    const rule = 'must be a whole number from 0 to 10, received';
    refuse([10, 11], RangeError, `rating at index 1 ${rule} 11`);
    refuse([9.5], RangeError, `rating at index 0 ${rule} 9.5`);
    refuse(['10'], TypeError, `rating at index 0 ${rule} "10"`);
    refuse([9, 9, null], TypeError, `rating at index 2 ${rule} null`);
    refuse(new Map([['a', 9]]), TypeError, `rating at index 0 ${rule} an array`);
  });

  test('a weighted tally: refused with what to pass instead', () => {
    const message = 'tally must not be weighted: pass effectiveTally(weighted) instead';
    refuse(tallyWeighted([[10, 2]]), TypeError, message);
  });

  test('options that are not an object: refused', () => {
    expectError(
      () => computeNps([9], 'x' as never),
      TypeError,
      'options of computeNps must be an object with scale, received "x"',
    );
  });
});
