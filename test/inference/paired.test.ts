import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  computeNps,
  confidenceInterval,
  type Difference,
  differenceFrom,
  type Interval,
  mergeTransitions,
  type PairedMethod,
  type PairedOptions,
  pairedDifference,
  scales,
  type Tally,
  type Transitions,
  tally,
  tallyTransitions,
} from '../../src/index.js';
import { normalQuantile, normalTail } from '../../src/inference/distributions.js';
import { ratingOn } from '../support/arbitraries.js';
import { expectCommutativeMonoid, expectError, expectPlainNumbers } from '../support/laws.js';

const none: Transitions = [
  [0, 0, 0],
  [0, 0, 0],
  [0, 0, 0],
];
const row = (count: fc.Arbitrary<number>) => fc.tuple(count, count, count);
const matrix = (count: fc.Arbitrary<number>): fc.Arbitrary<Transitions> =>
  fc.tuple(row(count), row(count), row(count));
const transitions = matrix(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100 })));
const someTransitions = transitions.filter((input) => input.flat().some((count) => count > 0));
const pairs = fc.array(fc.tuple(ratingOn(), ratingOn()), { maxLength: 60 });
const level = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99);
const methods: PairedMethod[] = ['score', 'wald'];
const change = (input: Transitions, options?: PairedOptions): Difference =>
  pairedDifference(input, options) as Difference;
const transposed = ([[pp, pn, pd], [np, nn, nd], [dp, dn, dd]]: Transitions): Transitions => [
  [pp, np, dp],
  [pn, nn, dn],
  [pd, nd, dd],
];

describe('counting transitions', () => {
  test('a few pairs: the transitions', () => {
    expect(tallyTransitions([])).toStrictEqual(none);
    const answers: [number, number][] = [
      [10, 9],
      [9, 0],
      [8, 10],
      [0, 7],
      [6, 7],
    ];
    expect(tallyTransitions(answers)).toStrictEqual([
      [1, 0, 1],
      [1, 0, 0],
      [0, 2, 0],
    ]);
    expect(tallyTransitions([[5, 4]], { scale: scales['1-5'] })[0][1]).toBe(1);
  });

  test('any pairs: row sums are the tally before, column sums the tally after', () => {
    const asTally = (counts: readonly number[]): Tally => ({
      promoters: counts[0] as number,
      passives: counts[1] as number,
      detractors: counts[2] as number,
    });
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
    fc.assert(
      fc.property(pairs, (answers) => {
        const counted = tallyTransitions(answers);
        expect(asTally(counted.map(sum))).toStrictEqual(tally(answers.map(([before]) => before)));
        expect(asTally(transposed(counted).map(sum))).toStrictEqual(
          tally(answers.map(([, after]) => after)),
        );
      }),
    );
  });

  test('any transitions: mergeTransitions is a commutative monoid', () => {
    expectCommutativeMonoid(matrix(fc.integer({ min: 0, max: 2 ** 48 })), mergeTransitions, none);
  });

  test('pairs counted in parts: merged to the transitions of the whole', () => {
    fc.assert(
      fc.property(pairs, pairs, (a, b) => {
        expect(mergeTransitions(tallyTransitions(a), tallyTransitions(b))).toStrictEqual(
          tallyTransitions([...a, ...b]),
        );
      }),
    );
  });

  test('a value that is not a rating: refused with the index of the first', () => {
    const refuse = (answers: unknown[], kind: typeof RangeError | typeof TypeError, what: string) =>
      expectError(() => tallyTransitions(answers as [number, number][]), kind, what);
    const rule = 'must be a whole number from 0 to 10, received';
    refuse(
      [
        [9, 9],
        [11, 9],
      ],
      RangeError,
      `rating before at index 1 ${rule} 11`,
    );
    refuse([[9, 9.5]], RangeError, `rating after at index 0 ${rule} 9.5`);
    refuse([[9, '9']], TypeError, `rating after at index 0 ${rule} "9"`);
    refuse([[9]], TypeError, `rating after at index 0 ${rule} undefined`);
    refuse([null], TypeError, `rating before at index 0 ${rule} undefined`);
  });
});

describe('cases computed by hand', () => {
  test('no respondents: null', () => {
    for (const method of methods) expect(pairedDifference(none, { method })).toBeNull();
  });

  test('Wald: the interval of the mean of the changes −2 to 2', () => {
    // Six of 45 fall by two categories and ten by one, two rise by two and six by one.
    const result = change(
      [
        [8, 7, 6],
        [5, 4, 3],
        [2, 1, 9],
      ],
      { method: 'wald' },
    );
    const mean = -12 / 45;
    const standardError = Math.sqrt((48 / 45 - mean ** 2) / 45);
    expect(result.estimate).toBe(-1200 / 45);
    expect(result.statistic).toBeCloseTo(mean / standardError, 12);
    expect(result.upper).toBeCloseTo(100 * (mean + normalQuantile(0.975) * standardError), 10);
    expect(result.lower).toBeCloseTo(100 * (mean - normalQuantile(0.975) * standardError), 10);
  });

  test('Wald, all respondents stay or all rise: zero width', () => {
    const stay = change(
      [
        [5, 0, 0],
        [0, 2, 0],
        [0, 0, 3],
      ],
      { method: 'wald' },
    );
    expect(stay).toMatchObject({ estimate: 0, lower: 0, upper: 0, statistic: 0, pValue: 1 });
    const rise = change(
      [
        [0, 0, 0],
        [0, 0, 0],
        [9, 0, 0],
      ],
      { method: 'wald' },
    );
    expect(rise).toMatchObject({
      estimate: 200,
      lower: 200,
      upper: 200,
      statistic: null,
      pValue: null,
    });
  });
});

describe('closed forms of the score interval', () => {
  const cases = fc.tuple(fc.integer({ min: 1, max: 1e6 }), level);

  test('no change of category: ±200 z²/(n + z²)', () => {
    // A change of δ > 0 is most likely by δ/2 who rise by 2: n δ² = z² (2δ − δ²).
    fc.assert(
      fc.property(cases, ([n, confidenceLevel]) => {
        const z2 = normalQuantile((1 + confidenceLevel) / 2) ** 2;
        const result = change(
          [
            [n, 0, 0],
            [0, 2 * n, 0],
            [0, 0, n],
          ],
          { confidenceLevel },
        );
        expect(result).toMatchObject({ estimate: 0, statistic: 0, pValue: 1 });
        const limit = (200 * z2) / (4 * n + z2);
        expect(result.upper).toBeCloseTo(limit, 9); // roots are good to 1e-12 of a share
        expect(result.lower).toBeCloseTo(0 - limit, 9);
      }),
    );
  });

  test('all respondents from detractor to promoter: from 200 (n − z²)/(n + z²) to 200', () => {
    // The rest of a change of δ must have fallen by 2: n (2 − δ)² = z² (2 − δ)(2 + δ).
    fc.assert(
      fc.property(cases, ([n, confidenceLevel]) => {
        const z2 = normalQuantile((1 + confidenceLevel) / 2) ** 2;
        const result = change(
          [
            [0, 0, 0],
            [0, 0, 0],
            [n, 0, 0],
          ],
          { confidenceLevel },
        );
        expect(result).toMatchObject({ estimate: 200, upper: 200 });
        expect(result.lower).toBeCloseTo((200 * (n - z2)) / (n + z2), 9);
        expect(result.statistic).toBeCloseTo(Math.sqrt(n), 9);
      }),
    );
  });

  test('no moves by two categories: Tango’s interval of the shares that rose, stayed and fell', () => {
    // With so many moves each way, the most likely change by two categories has a share of 0.
    const moved = fc.integer({ min: 25, max: 40 });
    const stayed = fc.integer({ min: 10, max: 50 });
    fc.assert(
      fc.property(moved, moved, moved, moved, stayed, stayed, (pn, nd, np, dn, pp, dd) => {
        const result = change([
          [pp, pn, 0],
          [np, 0, nd],
          [0, dn, dd],
        ]);
        const single = { promoters: np + dn, passives: pp + dd, detractors: pn + nd };
        const { estimate, lower, upper } = confidenceInterval(single) as Interval;
        expect(result.estimate).toBe(estimate);
        expect(result.lower).toBeCloseTo(lower, 9); // roots are good to 1e-12 of a share
        expect(result.upper).toBeCloseTo(upper, 9);
        const { statistic } = differenceFrom(single, 0) as Difference;
        expect(result.statistic).toBeCloseTo(statistic as number, 9);
      }),
    );
  });
});

describe.each(methods)('%s', (method) => {
  test('any transitions: the estimate is the later score minus the earlier score', () => {
    fc.assert(
      fc.property(pairs, (answers) => {
        fc.pre(answers.length > 0);
        const { estimate } = change(tallyTransitions(answers), { method });
        const [before, after] = [0, 1].map((wave) =>
          computeNps(answers.map((pair) => pair[wave] as number)),
        );
        // Two divisions here, one there: some units in the last place of 200.
        expect(estimate).toBeCloseTo((after?.score as number) - (before?.score as number), 11);
      }),
    );
  });

  test('transposed transitions: the mirrored interval', () => {
    fc.assert(
      fc.property(someTransitions, level, (input, confidenceLevel) => {
        const there = change(input, { method, confidenceLevel });
        const back = change(transposed(input), { method, confidenceLevel });
        expect(back.estimate).toBe(0 - there.estimate);
        // Sums run in the other order; limits are good to 1e-12 of a share.
        expect(back.lower).toBeCloseTo(0 - there.upper, 9);
        expect(back.upper).toBeCloseTo(0 - there.lower, 9);
        if (there.statistic === null) expect(back.statistic).toBeNull();
        else expect(back.statistic).toBeCloseTo(0 - there.statistic, 9);
      }),
    );
  });

  test('any transitions: limits within ±200 around the estimate, wider at a higher level', () => {
    fc.assert(
      fc.property(someTransitions, (input) => {
        const narrow = change(input, { method, confidenceLevel: 0.8 });
        const wide = change(input, { method });
        expectPlainNumbers([narrow, wide]);
        const ends = [-200, wide.lower, narrow.lower, wide.estimate, narrow.upper, wide.upper, 200];
        // Estimate and limits are rounded on different roads: some units in the last place of 200.
        ends.slice(1).forEach((end, i) => {
          expect(end).toBeGreaterThanOrEqual((ends[i] as number) - 1e-13);
        });
        expect(wide.lower).toBeGreaterThanOrEqual(-200);
        expect(wide.upper).toBeLessThanOrEqual(200);
        if (method === 'score') expect(wide.upper).toBeGreaterThan(wide.lower);
      }),
    );
  });

  test('any transitions: the interval excludes 0 exactly when the test is significant', () => {
    fc.assert(
      fc.property(someTransitions, level, (input, confidenceLevel) => {
        const { lower, upper, statistic, pValue } = change(input, { method, confidenceLevel });
        fc.pre(statistic !== null && pValue !== null);
        expect(pValue).toBe(2 * normalTail(Math.abs(statistic as number)));
        expect(lower > 0 || upper < 0).toBe((pValue as number) < 1 - confidenceLevel);
      }),
    );
  });

  test('changes of equal size from other categories: the same interval', () => {
    const [rises, falls, stays] = [
      [
        [0, 0, 0],
        [3, 0, 0],
        [0, 2, 0],
      ],
      [
        [0, 1, 0],
        [0, 0, 3],
        [0, 0, 0],
      ],
      [
        [4, 0, 0],
        [0, 0, 0],
        [0, 0, 2],
      ],
    ] as unknown as [Transitions, Transitions, Transitions];
    const first = mergeTransitions(mergeTransitions(rises, falls), stays);
    const second: Transitions = [
      [0, 3, 0],
      [1, 6, 1],
      [0, 4, 0],
    ];
    expect(change(second, { method })).toStrictEqual(change(first, { method }));
  });
});

test('the smallest and the largest counts: plain numbers', () => {
  const sizes = [0, 5e-324, 0.5, 1e299];
  for (const pd of sizes) {
    for (const pn of sizes) {
      for (const dp of sizes) {
        for (const nn of sizes) {
          const input: Transitions = [
            [0, pn, pd],
            [0, nn, 0],
            [dp, 0, 0],
          ];
          for (const method of methods) expectPlainNumbers(pairedDifference(input, { method }));
        }
      }
    }
  }
});

describe('wrong calls of pairedDifference', () => {
  const refuse = (input: unknown, kind: typeof RangeError | typeof TypeError, message: string) => {
    expectError(() => pairedDifference(input as Transitions, { method: 'wald' }), kind, message);
    expectError(() => mergeTransitions(input as Transitions, none), kind, message);
    expectError(() => mergeTransitions(none, input as Transitions), kind, message);
  };
  const shape = 'transitions must be a 3×3 array of counts, received';

  test('a value that is not a 3×3 array: refused', () => {
    refuse(null, TypeError, `${shape} null`);
    refuse(undefined, TypeError, `${shape} undefined`);
    refuse('abc', TypeError, `${shape} "abc"`);
    refuse({ 0: [], 1: [], 2: [], length: 3 }, TypeError, `${shape} an object`);
    refuse([], TypeError, `${shape} an array`);
    refuse(
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      TypeError,
      `${shape} an array`,
    );
    refuse(
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8],
      ],
      TypeError,
      `${shape} an array`,
    );
    refuse([[1, 2, 3], [4, 5, 6], '789'], TypeError, `${shape} an array`);
  });

  test('a wrong count: refused with its row and column', () => {
    const rule = 'must be a number from 0 to 1e+300, received';
    const middle = (count: unknown) => [
      [0, 0, 0],
      [0, 0, count],
      [0, 0, 0],
    ];
    refuse(middle(-1), RangeError, `transitions[1][2] ${rule} -1`);
    refuse(middle(Number.NaN), RangeError, `transitions[1][2] ${rule} NaN`);
    refuse(middle(Infinity), RangeError, `transitions[1][2] ${rule} Infinity`);
    refuse(middle('7'), TypeError, `transitions[1][2] ${rule} "7"`);
    refuse(middle(undefined), TypeError, `transitions[1][2] ${rule} undefined`);
  });

  test('a matrix with holes: refused', () => {
    for (const input of [new Array(3), [[0, 0, 0], [0, 0, 0], new Array(3)]]) {
      expect(() => pairedDifference(input as never, { method: 'wald' })).toThrow(/^transitions/);
      expect(() => mergeTransitions(input as never, none)).toThrow(/^transitions/);
    }
  });

  test.each(['adjusted-wald', 'exact', 'constructor', '__proto__'])(
    'the method %j: refused',
    (method) => {
      const message = `method must be one of score, wald, received "${method}"`;
      expectError(() => pairedDifference(none, { method } as never), RangeError, message);
    },
  );

  test('a wrong confidence level: refused', () => {
    const message = 'confidenceLevel must be between 0 and 1, such as 0.95, received 95';
    expectError(() => pairedDifference(none, { confidenceLevel: 95 }), RangeError, message);
  });
});
