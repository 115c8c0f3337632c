import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AnyTally,
  type ChangeExplained,
  computeNps,
  conversionsNeeded,
  difference,
  emptyTally,
  explainChange,
  type Tally,
  tallyWeighted,
} from '../../src/index.js';
import { smallTallies } from '../support/arbitraries.js';
import { expectError, expectPlainNumbers } from '../support/laws.js';
import {
  expectAlike,
  expectPoints,
  type Groups,
  peopleIn,
  plainGroups,
  sumOf,
  unitWeights,
  weightedGroups,
  whole,
} from './groups.js';

/** A tally of three counts. */
const people = (promoters: number, passives: number, detractors: number): Tally => ({
  promoters,
  passives,
  detractors,
});

type Periods = [before: Groups, after: Groups];

const bothAnswered = ([before, after]: Periods) => peopleIn(before) > 0 && peopleIn(after) > 0;

const plainPeriods = fc.tuple(plainGroups, plainGroups).filter(bothAnswered);

/** Two periods whose segments partly enter and leave, all plain or all weighted. */
const periods: fc.Arbitrary<Periods> = fc.oneof(
  plainPeriods,
  fc.tuple(weightedGroups, weightedGroups).filter(bothAnswered),
);

const explain = (before: Groups, after: Groups): ChangeExplained<string> =>
  explainChange(before, after) as ChangeExplained<string>;

describe('explainChange', () => {
  test('only shares changed: all of the change is mix', () => {
    const before: Groups = [
      ['Free', people(5, 0, 5)], // score 0
      ['Pro', people(10, 0, 0)], // score 100
    ];
    const after: Groups = [
      ['Free', people(15, 0, 15)],
      ['Pro', people(10, 0, 0)],
    ];
    const { change, mix, rate, scoreAtFormerMix, simpson, segments } = explain(before, after);
    expect([change.estimate, mix.estimate, rate.estimate]).toEqual([-25, -25, 0]);
    expect([scoreAtFormerMix, simpson]).toEqual([50, false]);
    expect(segments).toEqual([
      {
        segment: 'Free',
        mix: 0.25 * (0 - 37.5), // a below-average segment grew
        rate: 0,
        shareBefore: 0.5,
        shareAfter: 0.75,
        scoreBefore: 0,
        scoreAfter: 0,
        contributionBefore: 0,
        contributionAfter: 0,
        presence: 'both',
      },
      {
        segment: 'Pro',
        mix: -0.25 * (100 - 37.5), // an above-average segment shrank
        rate: 0,
        shareBefore: 0.5,
        shareAfter: 0.25,
        scoreBefore: 100,
        scoreAfter: 100,
        contributionBefore: 50,
        contributionAfter: 25,
        presence: 'both',
      },
    ]);
  });

  test('only scores within segments changed: all of the change is rate', () => {
    const before: Groups = [
      ['Free', people(5, 0, 5)],
      ['Pro', people(10, 0, 0)],
    ];
    const after: Groups = [
      ['Free', people(14, 0, 6)], // from 0 to 40, with half of the people
      ['Pro', people(20, 0, 0)],
    ];
    const { mix, rate, scoreAtFormerMix, segments } = explain(before, after);
    expect([mix.estimate, rate.estimate, scoreAtFormerMix]).toEqual([0, 20, 70]);
    expect(segments.map(({ rate }) => rate)).toEqual([20, 0]);
  });

  test('segments that entered or left: part of mix only', () => {
    const before: Groups = [
      ['left', people(1, 0, 1)],
      ['stays', people(2, 0, 0)],
    ];
    const after: Groups = [
      ['stays', people(3, 0, 0)],
      ['entered', people(0, 0, 1)],
    ];
    const { mix, rate, segments } = explain(before, after);
    expect([mix.estimate, rate.estimate]).toEqual([0, 0]); // from 50 to 50
    expect(
      segments.map(({ segment, presence, scoreBefore, scoreAfter, mix }) => [
        segment,
        presence,
        scoreBefore,
        scoreAfter,
        mix,
      ]),
    ).toEqual([
      ['left', 'left', 0, null, -0.5 * (0 - 50)],
      ['stays', 'both', 100, 100, 0.25 * (100 - 50)],
      ['entered', 'entered', null, -100, 0.25 * (-100 - 50)],
    ]);
  });

  describe('the Simpson flag of explainChange', () => {
    const before: Groups = [
      ['Free', people(2, 4, 4)], // −20
      ['Pro', people(60, 20, 10)], // 55.6
    ];
    const upTo60: [string, Tally] = ['Pro', people(35, 10, 5)];

    test('all segments improved and the score fell: flagged', () => {
      const { change, rate, simpson } = explain(before, [['Free', people(15, 20, 15)], upTo60]);
      expect([change.estimate, simpson]).toEqual([-18, true]);
      expect(rate.estimate).toBeGreaterThan(0);
    });

    test('one segment did not change: not flagged', () => {
      expect(explain(before, [['Free', people(10, 20, 20)], upTo60]).simpson).toBe(false);
    });

    test('one segment moved with the total: not flagged', () => {
      expect(explain(before, [['Free', people(10, 19, 21)], upTo60]).simpson).toBe(false);
    });

    test('only one segment is in both periods: not flagged', () => {
      const onlyPro = explain([before[1] as Groups[0]], [['Free', people(0, 0, 50)], upTo60]);
      expect(onlyPro.change.estimate).toBeLessThan(0);
      expect(onlyPro.simpson).toBe(false);
    });

    test('a segment that entered: does not count for the flag', () => {
      const after: Groups = [['Free', people(15, 20, 15)], upTo60, ['New', people(0, 0, 100)]];
      expect(explain(before, after).simpson).toBe(true);
    });
  });

  test('an empty period: null', () => {
    const answered: Groups = [['a', people(1, 1, 1)]];
    for (const empty of [[], [['a', emptyTally]]] as Groups[]) {
      expect(explainChange(answered, empty)).toBeNull();
      expect(explainChange(empty, answered)).toBeNull();
    }
  });

  test('a segment in which nobody answered in either period: left out', () => {
    const answered: Groups = [['a', people(1, 1, 1)]];
    const withNobody: Groups = [['nobody', emptyTally], ...answered];
    expect(explain(withNobody, answered)).toEqual(explain(answered, answered));
  });

  test('several tallies of one segment: merged', () => {
    const parts: Groups = [
      ['a', people(3, 0, 0)],
      ['b', people(1, 5, 1)],
      ['a', people(0, 2, 4)],
    ];
    const merged: Groups = [
      ['a', people(3, 2, 4)],
      ['b', people(1, 5, 1)],
    ];
    expect(explain(parts, merged)).toEqual(explain(merged, merged));
  });

  test('any periods: mix and rate add up to the change, and so do the parts of the segments', () => {
    fc.assert(
      fc.property(periods, ([before, after]) => {
        const { change, mix, rate, segments } = explain(before, after);
        expectPoints(mix.estimate + rate.estimate, change.estimate);
        expectPoints(sumOf(segments.map(({ mix }) => mix)), mix.estimate);
        expectPoints(sumOf(segments.map(({ rate }) => rate)), rate.estimate);
      }),
    );
  });

  test('any periods: contributions add up to the scores, shares to 1', () => {
    fc.assert(
      fc.property(periods, ([before, after]) => {
        const { segments } = explain(before, after);
        const total = (read: (segment: (typeof segments)[0]) => number) =>
          sumOf(segments.map(read));
        expectPoints(
          total((first) => first.contributionBefore),
          computeNps(whole(before)).score,
        );
        expectPoints(
          total((first) => first.contributionAfter),
          computeNps(whole(after)).score,
        );
        expectPoints(
          total((first) => first.shareBefore),
          1,
        );
        expectPoints(
          total((first) => first.shareAfter),
          1,
        );
      }),
    );
  });

  test('any periods: change is the difference of the totals', () => {
    fc.assert(
      fc.property(periods, ([before, after]) => {
        const { standardError, ...change } = explain(before, after).change;
        expect(change).toEqual(difference(whole(after), whole(before)));
        const [errorAfter, errorBefore] = [after, before].map(
          (groups) => computeNps(whole(groups)).standardError as number,
        );
        expect(standardError).toBe(Math.hypot(errorAfter as number, errorBefore as number));
      }),
    );
  });

  test('swapped periods: all estimates negated, the same standard errors', () => {
    fc.assert(
      fc.property(periods, ([before, after]) => {
        const there = explain(before, after);
        const back = explain(after, before);
        for (const part of ['change', 'mix', 'rate'] as const) {
          expectPoints(back[part].estimate, 0 - there[part].estimate);
          expectPoints(back[part].standardError, there[part].standardError);
        }
        for (const part of ['mix', 'rate'] as const) {
          expectPoints(back[part].lower, 0 - there[part].upper);
        }
        expect(back.simpson).toBe(there.simpson);
      }),
    );
  });

  test('renamed segments: the same numbers', () => {
    fc.assert(
      fc.property(periods, ([before, after]) => {
        const names = new Map([...'abcdef'].map((key) => [key, { name: key }]));
        const renamed = (groups: Groups) =>
          groups.map(([key, tally]) => [names.get(key), tally] as const);
        const relabelled = explainChange(renamed(before), renamed(after));
        const expected = explain(before, after);
        expect(relabelled).toEqual({
          ...expected,
          segments: expected.segments.map((first) => ({
            ...first,
            segment: names.get(first.segment),
          })),
        });
      }),
    );
  });

  test('any periods: scoreAtFormerMix adds up former shares times present scores', () => {
    fc.assert(
      fc.property(periods, ([before, after]) => {
        const { scoreAtFormerMix, segments } = explain(before, after);
        const terms = segments.map(
          ({ shareBefore, scoreBefore, scoreAfter }) =>
            shareBefore * (scoreAfter ?? scoreBefore ?? Number.NaN),
        );
        expectPoints(scoreAtFormerMix, sumOf(terms));
      }),
    );
  });

  test('weights of 1: the same as plain tallies', () => {
    fc.assert(
      fc.property(plainPeriods, ([before, after]) => {
        const weighted = (groups: Groups<Tally>): Groups =>
          groups.map(([key, tally]) => [key, unitWeights(tally)]);
        expect(explain(weighted(before), weighted(after))).toEqual(explain(before, after));
      }),
    );
  });

  test('another confidence level: only the limits change', () => {
    const before: Groups = [['a', people(30, 10, 20)]];
    const after: Groups = [['a', people(30, 10, 10)]];
    const wide = explainChange(before, after, { confidenceLevel: 0.99 });
    const usual = explain(before, after);
    expect(usual.rate.confidenceLevel).toBe(0.95);
    expect(wide?.rate.confidenceLevel).toBe(0.99);
    expect(wide?.rate.standardError).toBe(usual.rate.standardError);
    expect(wide?.rate.upper).toBeGreaterThan(usual.rate.upper);
    // 1.959964 standard errors (the normal quantile, six digits) on either side
    expect((usual.rate.upper - usual.rate.lower) / usual.rate.standardError / 2).toBeCloseTo(
      1.959964,
      6,
    );
  });

  test('plain and weighted tallies together: refused', () => {
    const mixed: [string, AnyTally][] = [
      ['a', people(1, 0, 0)],
      ['b', tallyWeighted([[9, 2]])],
    ];
    const message = 'tallies must be all weighted or all plain, received both';
    expectError(() => explainChange(mixed, [['a', people(1, 0, 0)]]), TypeError, message);
    expectError(() => explainChange([['a', people(1, 0, 0)]], mixed), TypeError, message);
  });

  test('a value that is not a tally, or a wrong level: refused', () => {
    const good: Groups = [['a', people(1, 0, 0)]];
    expect(() => explainChange([['a', people(-1, 0, 0)]], good)).toThrow('promoters');
    expect(() => explainChange(good, good, { confidenceLevel: 95 })).toThrow(RangeError);
  });

  test('any periods: finite numbers without −0', () => {
    fc.assert(
      fc.property(periods, ([before, after]) => {
        expectPlainNumbers(explainChange(before, after));
      }),
    );
  });

  test('weights in any unit, also very small or large: the same result', () => {
    const explainWith = (weight: number) => {
      const wave = (rating: number): Groups => [
        ['most', tallyWeighted([...new Array(99).fill([rating, weight]), [0, weight]])],
        ['one', tallyWeighted([[10, weight]])],
      ];
      return explain(wave(10), wave(8));
    };
    for (const weight of [1e-160, 1e-149, 1e148]) {
      expectPlainNumbers(explainWith(weight));
      // The smallest squares are subnormal numbers, of about four digits.
      expectAlike(explainWith(weight), explainWith(1), weight < 1e-150 ? 1e-3 : 1e-9);
    }
  });
});

/**
 * The standard errors by differentiating the estimates numerically: counts being Poisson (which a
 * multinomial sample cannot be told from, as the estimates do not depend on its size), the
 * variance is Σ (squared weights) (∂estimate/∂weight)² over all cells.
 */
describe('standard errors of explainChange', () => {
  const categories = ['promoters', 'passives', 'detractors'] as const;

  function numericErrors([before, after]: Periods): Record<'mix' | 'rate' | 'both', number> {
    const variances = { mix: 0, rate: 0, both: 0 };
    for (const place of [0, 1]) {
      for (const [segment, tally] of [before, after][place] as Groups) {
        for (const category of categories) {
          const mass = ('weights' in tally ? tally.weights : tally)[category];
          if (mass === 0) continue;
          const step = 1e-4 * mass;
          const shifted = (by: number) => {
            const moved = [before, after].map((groups, at) =>
              groups.map(([key, first]): [string, AnyTally] =>
                at === place && key === segment
                  ? [key, moveMass(first, category, by)]
                  : [key, first],
              ),
            ) as Periods;
            return explain(...moved);
          };
          const [up, down] = [shifted(step), shifted(-step)];
          const slope = (part: 'mix' | 'rate') =>
            (up[part].estimate - down[part].estimate) / (2 * step);
          const squares = ('weights' in tally ? tally.squaredWeights : tally)[category];
          variances.mix += squares * slope('mix') ** 2;
          variances.rate += squares * slope('rate') ** 2;
          variances.both += squares * (slope('mix') + slope('rate')) ** 2;
        }
      }
    }
    return {
      mix: Math.sqrt(variances.mix),
      rate: Math.sqrt(variances.rate),
      both: Math.sqrt(variances.both),
    };
  }

  function moveMass(tally: AnyTally, category: (typeof categories)[number], by: number): AnyTally {
    return 'weights' in tally
      ? { ...tally, weights: { ...tally.weights, [category]: tally.weights[category] + by } }
      : { ...tally, [category]: tally[category] + by };
  }

  // A central difference with a relative step h = 1e-4 errs by h² and by rounding over h: some
  // 1e-8 of slopes up to 200 points, and twice where roots are taken near 0.
  const expectNumeric = (actual: number, numeric: number) =>
    expect(Math.abs(actual - numeric)).toBeLessThan(1e-5 * Math.max(1, numeric));

  test('any periods: standard errors of mix, rate and change as by the delta method', () => {
    fc.assert(
      fc.property(periods, (both) => {
        const numeric = numericErrors(both);
        const { change, mix, rate } = explain(...both);
        expectNumeric(mix.standardError, numeric.mix);
        expectNumeric(rate.standardError, numeric.rate);
        expectNumeric(change.standardError, numeric.both);
      }),
      { numRuns: 60 },
    );
  });
});

/**
 * Das Gupta, Standardization and Decomposition of Rates, U.S. Bureau of the Census P23-186, 1993,
 * example 5.1, as printed in the README of DasGuptR: shares of 13 age groups and their rates, in
 * percent.
 */
test("explainChange of Das Gupta's example: the published decomposition", () => {
  const shares = [
    [12.9, 10.9, 9.5, 8.0, 7.8, 8.4, 8.6, 7.8, 7.0, 5.9, 4.7, 3.6, 4.9],
    [10.1, 11.2, 11.6, 10.9, 9.4, 7.7, 6.3, 6.0, 6.3, 5.9, 5.1, 4.0, 5.5],
  ];
  const rates = [
    [1.9, 25.8, 45.7, 49.6, 51.2, 51.6, 51.8, 54.9, 58.7, 60.4, 62.8, 66.6, 66.8],
    [2.2, 24.3, 45.8, 52.5, 56.1, 55.6, 56.0, 57.4, 57.2, 61.2, 63.9, 68.6, 72.2],
  ];
  // promoters as many as the rate says, all others passive: the score is the rate
  const [before, after] = shares.map((ofPeriod, period) =>
    ofPeriod.map((share, group): [string, Tally] => {
      const promoters = (share * (rates[period]?.[group] as number)) / 100;
      return [`age group ${group}`, people(promoters, share - promoters, 0)];
    }),
  ) as Periods;
  const { change, mix, rate } = explain(before, after);
  expect(computeNps(whole(before)).score).toBeCloseTo(44.7268, 4);
  expect(computeNps(whole(after)).score).toBeCloseTo(47.694, 4);
  expect(mix.estimate).toBeCloseTo(1.2269, 4);
  expect(rate.estimate).toBeCloseTo(1.7403, 4);
  expect(change.estimate).toBeCloseTo(2.9672, 4);
});

test('explainChange at 80 %: change, mix and rate have this level and their method', () => {
  const tally = { promoters: 50, passives: 30, detractors: 20 };
  const later = { promoters: 40, passives: 30, detractors: 30 };
  const why = explainChange([['a', tally]], [['a', later]], { confidenceLevel: 0.8 });
  const { change, mix, rate } = why as NonNullable<typeof why>;
  expect([change, mix, rate].map(({ confidenceLevel }) => confidenceLevel)).toEqual([
    0.8, 0.8, 0.8,
  ]);
  expect([change, mix, rate].map(({ method }) => method)).toEqual(['score', 'delta', 'delta']);
  expect(change).toMatchObject({ ...difference(later, tally, { confidenceLevel: 0.8 }) });
});

describe('conversionsNeeded', () => {
  const scoreAfter = ({ promoters, passives, detractors }: Tally, moves: number): number =>
    (100 * (promoters - detractors + moves)) / (promoters + passives + detractors);

  test('a target score: the number of moves up by one category', () => {
    const from30 = people(50, 30, 20);
    expect(conversionsNeeded(from30, 40)).toBe(10);
    expect(conversionsNeeded(from30, 30.5)).toBe(1);
    expect(conversionsNeeded(from30, 30)).toBe(0);
    expect(conversionsNeeded(from30, -100)).toBe(0);
    expect(conversionsNeeded(from30, 100)).toBe(70);
    expect(conversionsNeeded(emptyTally, 10)).toBeNull();
  });

  test('targets that are not exact in binary: no move too many', () => {
    expect(conversionsNeeded(people(0, 250, 0), 64.4)).toBe(161); // 161/250 is 64.4 %
    expect(conversionsNeeded(people(5, 10, 0), 100 / 3)).toBe(0); // 5/15 already is a third
  });

  const millions = fc
    .tuple(fc.nat(1e6), fc.nat(1e6), fc.integer({ min: 1, max: 1e6 }))
    .map((counts) => people(...counts));
  const tenths = fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 10);

  test('any target: these moves reach it, one fewer does not', () => {
    fc.assert(
      fc.property(millions, tenths, (tally, to) => {
        const moves = conversionsNeeded(tally, to) as number;
        expect(scoreAfter(tally, moves)).toBeGreaterThanOrEqual(to);
        if (moves > 0) expect(scoreAfter(tally, moves - 1)).toBeLessThan(to);
      }),
    );
  });

  test('the score after any number of moves: that number of moves', () => {
    fc.assert(
      fc.property(
        smallTallies.filter(({ promoters, passives }) => promoters + passives > 0),
        fc.nat(40),
        (tally, moves) => {
          const to = scoreAfter(tally, moves);
          fc.pre(to <= 100);
          expect(conversionsNeeded(tally, to)).toBe(moves);
        },
      ),
    );
  });

  test('a target that is not a score, or a value that is not a tally: refused', () => {
    for (const target of [101, -100.5, Number.NaN]) {
      const message = `target must be a number from -100 to 100, received ${target}`;
      expectError(() => conversionsNeeded(people(1, 0, 0), target), RangeError, message);
    }
    expect(() => conversionsNeeded(people(-1, 0, 0), 10)).toThrow('promoters');
  });
});
