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

describe('in the head', () => {
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

  test('where all agree, the standard error is 0', () => {
    expect(computeNps([9, 10, 9])).toMatchObject({ score: 100, standardError: 0 });
    expect(computeNps([7, 8])).toMatchObject({ score: 0, standardError: 0 });
    expect(computeNps([0, 6, 6])).toMatchObject({ score: -100, standardError: 0 });
  });

  test('nobody has no score', () => {
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

describe('all tallies', () => {
  test('counts meet before they are divided, once', () => {
    fc.assert(
      fc.property(answeredTallies, (given) => {
        const { promoters: p, passives: s, detractors: d } = given;
        const n = p + s + d;
        fc.pre(100 * n <= Number.MAX_SAFE_INTEGER); // 100 (p − d) is exact
        expect(computeNps(given)).toMatchObject({
          respondents: n,
          score: (100 * (p - d)) / n,
          promoterShare: p / n,
          passiveShare: s / n,
          detractorShare: d / n,
        });
      }),
    );
  });

  test('the variance is that of +1, 0 and −1', () => {
    fc.assert(
      fc.property(answeredTallies, (given) => {
        const [p, s, d] = [given.promoters, given.passives, given.detractors].map(BigInt) as [
          bigint,
          bigint,
          bigint,
        ];
        const n = p + s + d;
        const exact = (p + d) * n - (p - d) ** 2n; // in whole numbers, over n³
        const { standardError } = computeNps(given);
        const variance = ((standardError as number) / 100) ** 2;
        // Some ten roundings of 2⁻⁵³ each separate the two.
        const allowed = 20 * 2 ** -53 * Number(exact);
        expect(Math.abs(variance * Number(n) ** 3 - Number(exact))).toBeLessThanOrEqual(allowed);
      }),
    );
  });

  test('swapping promoters and detractors mirrors the score', () => {
    fc.assert(
      fc.property(answeredTallies, (given) => {
        const { score, standardError } = computeNps(given);
        expect(computeNps(mirrored(given))).toMatchObject({
          score: 0 - (score as number),
          standardError,
        });
      }),
    );
  });

  test('merging first gives the score of all ratings together', () => {
    fc.assert(
      fc.property(ratings, ratings, (a, b) => {
        expect(computeNps(merge(computeNps(a), computeNps(b)))).toStrictEqual(
          computeNps([...a, ...b]),
        );
      }),
    );
  });

  test('a score is a tally, and whatever takes a tally takes it', () => {
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

  test('tallies.map(computeNps) works as written', () => {
    fc.assert(
      fc.property(fc.array(tallies), (many) => {
        expect(many.map(computeNps)).toStrictEqual(many.map((each) => computeNps(each)));
      }),
    );
  });

  test('ratings from anything that can be iterated', () => {
    fc.assert(
      fc.property(ratings, (given) => {
        const expected = computeNps(tally(given));
        expect(computeNps(given)).toStrictEqual(expected);
        expect(computeNps(new Set(given).values())).toStrictEqual(computeNps([...new Set(given)]));
        expect(computeNps(Uint8Array.from(given))).toStrictEqual(expected);
        expect(computeNps(given.values())).toStrictEqual(expected);
      }),
    );
  });

  test('the tally is not touched', () => {
    const frozen = Object.freeze({ promoters: 1, passives: 2, detractors: 3 });
    expect(computeNps(frozen)).not.toBe(frozen);
    expect(frozen).toStrictEqual({ promoters: 1, passives: 2, detractors: 3 });
  });

  test('fractional counts are counts', () => {
    fc.assert(
      fc.property(fractionalTallies, (given) => {
        const { score, standardError } = computeNps(given);
        expectPlainNumbers({ score, standardError });
        expect(Math.abs(score ?? 0)).toBeLessThanOrEqual(100);
      }),
    );
  });
});

test('where all agree, no fraction makes more than 100 points of it', () => {
  const count = fc.double({ min: 1e-3, max: 1e4, noNaN: true });
  fc.assert(
    fc.property(count, (promoters) => {
      const score = computeNps({ promoters, passives: 0, detractors: 0 }).score as number;
      expect(score).toBeLessThanOrEqual(100);
      expect(score).toBeCloseTo(100, 12); // 100 p is rounded, and so is its quotient
    }),
  );
});

test('the smallest and the largest counts give plain numbers', () => {
  const counts = [0, -0, 5e-324, 1e-300, 0.5, 1, 1e15, 1e300 / 3];
  for (const promoters of counts) {
    for (const passives of counts) {
      for (const detractors of counts) {
        const given: Tally = { promoters, passives, detractors };
        expectPlainNumbers(computeNps(given));
        expectPlainNumbers([marginOfError(given), marginOfError(given, { method: 'wald' })]);
        const { standardError } = computeNps(given);
        if (promoters >= 0.5 && detractors >= 0.5) expect(standardError).toBeGreaterThan(0);
      }
    }
  }
});

describe('wrong calls', () => {
  const refuse = (source: unknown, kind: typeof RangeError | typeof TypeError, message: string) =>
    expectError(() => computeNps(source as Tally), kind, message);
  const anObject = 'tally must be an object of three counts, received';
  const range = 'must be a number from 0 to 1e+300, received';

  test('what is neither ratings nor a tally', () => {
    refuse(null, TypeError, `${anObject} null`);
    refuse(undefined, TypeError, `${anObject} undefined`);
    refuse(9, TypeError, `${anObject} 9`);
    refuse('10', TypeError, `${anObject} "10"`);
    refuse({}, TypeError, `promoters ${range} undefined`);
  });

  test('counts that are none', () => {
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

  test('ratings that are none, with their index', () => {
    const rule = 'must be a whole number from 0 to 10, received';
    refuse([10, 11], RangeError, `rating at index 1 ${rule} 11`);
    refuse([9.5], RangeError, `rating at index 0 ${rule} 9.5`);
    refuse(['10'], TypeError, `rating at index 0 ${rule} "10"`);
    refuse([9, 9, null], TypeError, `rating at index 2 ${rule} null`);
    refuse(new Map([['a', 9]]), TypeError, `rating at index 0 ${rule} an array`);
  });

  test('a weighted tally, naming what to pass instead', () => {
    const message = 'tally must not be weighted: pass effectiveTally(weighted) instead';
    refuse(tallyWeighted([[10, 2]]), TypeError, message);
  });

  test('options that are none', () => {
    expectError(
      () => computeNps([9], 'x' as never),
      TypeError,
      'options of computeNps must be an object with scale, received "x"',
    );
  });
});
