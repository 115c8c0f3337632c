import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AnyTally,
  adjustPValues,
  compareSegments,
  computeNps,
  confidenceInterval,
  difference,
  effectiveTally,
  emptyTally,
  homogeneity,
  merge,
  mergeWeighted,
  npsBySegment,
  type SegmentOrder,
  type SegmentTable,
  scales,
  type Tally,
  tally,
  tallyBy,
  tallyWeighted,
  type WeightedTally,
} from '../../src/index.js';
import { emptyWeighted, ratingOn, weight } from '../support/arbitraries.js';
import { expectError, expectPlainNumbers } from '../support/laws.js';
import {
  expectAlike,
  expectPoints,
  type Groups,
  plainGroups,
  sumOf,
  unitWeights,
  weightedGroups,
  whole,
} from './groups.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

const people = (promoters: number, passives: number, detractors: number): Tally => ({
  promoters,
  passives,
  detractors,
});

/** All segments are shown, including empty segments. */
const showAll = { minRespondents: 0 };

const groups: fc.Arbitrary<Groups> = fc.oneof(plainGroups, weightedGroups);

type Row = { rating: number; plan: string; weight: number };

const rowsArbitrary: fc.Arbitrary<Row[]> = fc.array(
  fc.record({ rating: ratingOn(), plan: fc.constantFrom('Free', 'Pro', 'Team', ''), weight }),
);

const segmentsOf = <Key>(table: SegmentTable<Key>): Key[] =>
  table.segments.map(({ segment }) => segment);

describe('tallyBy', () => {
  test('rows of segments: the tally of each', () => {
    const rows = [
      { plan: 'Pro', rating: 9 },
      { plan: 'Free', rating: 3 },
      { plan: 'Pro', rating: 8 },
    ];
    expect([...tallyBy(rows, { rating: 'rating', by: 'plan' })]).toEqual([
      ['Pro', people(1, 1, 0)],
      ['Free', people(0, 0, 1)],
    ]);
  });

  test('any rows: filter and tally give the same', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const tallies = tallyBy(rows, { rating: 'rating', by: 'plan' });
        expect([...tallies.keys()]).toEqual([...new Set(rows.map(({ plan }) => plan))]);
        for (const [plan, counted] of tallies) {
          const own = rows.filter((row) => row.plan === plan);
          expect(counted).toEqual(tally(own.map(({ rating }) => rating)));
        }
      }),
    );
  });

  test('any weighted rows: filter and tallyWeighted give the same', () => {
    fc.assert(
      fc.property(rowsArbitrary, (rows) => {
        const tallies = tallyBy(rows, { rating: 'rating', by: 'plan', weight: 'weight' });
        for (const [plan, counted] of tallies) {
          const own = rows.filter((row) => row.plan === plan);
          const answers = own.map(({ rating, weight }) => [rating, weight] as const);
          expect(counted).toEqual(tallyWeighted(answers));
        }
      }),
    );
  });

  test('any iterable, another scale: accepted', () => {
    const rows = new Set([{ plan: 'Pro', rating: 4 }]).values();
    const counted = tallyBy(rows, { rating: 'rating', by: 'plan', scale: scales['1-5'] });
    expect(counted.get('Pro')).toEqual(people(0, 1, 0));
  });
});

describe('compareSegments', () => {
  test('two segments: each is compared with the rest, not with the total', () => {
    const free = people(30, 30, 40); // −10
    const pro = people(55, 30, 15); // 40
    const table = compareSegments([
      ['Free', free],
      ['Pro', pro],
    ]);
    expect(table.total.score).toBe(15);
    expect(table.total.interval).toEqual(confidenceInterval(people(85, 60, 55)));
    expect(table.segments.map(({ versusRest }) => versusRest?.estimate)).toEqual([-50, 50]);
    expect(table.segments.map(({ share }) => share)).toEqual([0.5, 0.5]);
    expect(table.segments.map(({ contribution }) => contribution)).toEqual([-5, 20]);
    expect(table.homogeneity).toEqual(homogeneity([free, pro]));
    expect([table.suppressed, table.overlapping]).toEqual([[], false]);
    expect(table.missing).toEqual({ rating: 0, segment: 0, date: 0, weight: 0 });
  });

  test('each row: computeNps and confidenceInterval of its tally', () => {
    fc.assert(
      fc.property(groups, (list) => {
        const table = compareSegments(list, { ...showAll, confidenceLevel: 0.9 });
        expect(segmentsOf(table)).toEqual(list.map(([key]) => key));
        table.segments.forEach((row, index) => {
          const input = (list[index] as Groups[0])[1];
          const effective = 'counts' in input ? effectiveTally(input) : input;
          expect(row).toMatchObject(computeNps(effective));
          expect(row.interval).toEqual(confidenceInterval(effective, { confidenceLevel: 0.9 }));
          const { respondents: answers } = computeNps('counts' in input ? input.counts : input);
          expect(row.answers).toBe(answers);
          expect(row.lowBase).toBe(answers < 30);
        });
      }),
    );
  });

  test('segments merge to the whole: shares sum to 1, contributions to the total score', () => {
    fc.assert(
      fc.property(groups, (list) => {
        const { total, segments } = compareSegments(list, showAll);
        expect(total).toMatchObject(computeNps(whole(list)));
        expect(total.interval).toEqual(confidenceInterval(whole(list)));
        expect(total.answers).toBe(sumOf(segments.map(({ answers }) => answers)));
        if (total.answers === 0) return;
        expectPoints(sumOf(segments.map(({ share }) => share)), 1);
        expectPoints(
          sumOf(segments.map(({ contribution }) => contribution ?? Number.NaN)),
          total.score,
        );
      }),
    );
  });

  test('versusRest is the difference from the others merged', () => {
    fc.assert(
      fc.property(plainGroups, (list) => {
        const { segments } = compareSegments(list, { ...showAll, confidenceLevel: 0.9 });
        segments.forEach(({ versusRest }, index) => {
          const others = list.filter((_, place) => place !== index);
          const expected = difference((list[index] as Groups<Tally>[0])[1], whole(others), {
            confidenceLevel: 0.9,
          });
          if (expected === null) expect(versusRest).toBeNull();
          else expect(versusRest).toMatchObject(expected);
        });
      }),
    );
  });

  test('weighted tallies: merged first, effective last', () => {
    fc.assert(
      fc.property(weightedGroups, (list) => {
        const { segments } = compareSegments(list, showAll);
        segments.forEach(({ versusRest }, index) => {
          const others = list.filter((_, place) => place !== index).map(([, first]) => first);
          const rest = effectiveTally(others.reduce(mergeWeighted, emptyWeighted));
          const own = effectiveTally((list[index] as Groups<WeightedTally>[0])[1]);
          const expected = difference(own, rest);
          expectPoints(versusRest?.estimate ?? null, expected?.estimate ?? null);
          // weights added up in another order; the root of the score test is found to 1e-12 or so
          expectAlike(versusRest?.lower, expected?.lower, 1e-8);
          expectAlike(versusRest?.pValue, expected?.pValue, 1e-8);
        });
      }),
    );
  });

  test('p-values: adjusted by Holm or by the given adjustment', () => {
    fc.assert(
      fc.property(
        plainGroups,
        fc.constantFrom(undefined, 'holm', 'benjamini-hochberg', 'bonferroni'),
        (list, adjustment) => {
          const { segments } = compareSegments(list, {
            ...showAll,
            ...(adjustment && { adjustment }),
          });
          const compared = segments.flatMap(({ versusRest }) => versusRest ?? []);
          expect(compared.map(({ adjustedPValue }) => adjustedPValue)).toEqual(
            adjustPValues(
              compared.map(({ pValue }) => pValue as number),
              { method: adjustment ?? 'holm' },
            ),
          );
        },
      ),
    );
  });

  test('other adjustments: other p-values', () => {
    const list: Groups = [
      ['a', people(50, 30, 20)],
      ['b', people(45, 30, 25)],
      ['c', people(30, 30, 40)],
    ];
    const adjusted = (adjustment: 'holm' | 'benjamini-hochberg') =>
      compareSegments(list, { adjustment }).segments.map((row) => row.versusRest?.adjustedPValue);
    expect(adjusted('holm')).not.toEqual(adjusted('benjamini-hochberg'));
  });

  test('renamed segments: the same numbers', () => {
    fc.assert(
      fc.property(groups, (list) => {
        const names = new Map(list.map(([key]) => [key, { name: key }]));
        const renamed = compareSegments(
          list.map(([key, first]) => [names.get(key), first] as const),
          { minRespondents: 5 },
        );
        const { segments, suppressed, ...rest } = compareSegments(list, { minRespondents: 5 });
        expect(renamed).toEqual({
          ...rest,
          segments: segments.map((row) => ({ ...row, segment: names.get(row.segment) })),
          suppressed: suppressed.map((key) => names.get(key)),
        });
      }),
    );
  });

  test('segments in another order: the same numbers in that order', () => {
    fc.assert(
      fc.property(plainGroups, (list) => {
        const reversed = compareSegments([...list].reverse(), showAll);
        const straight = compareSegments(list, showAll);
        // sums over segments in another order, once within a root
        expectAlike(reversed.segments, [...straight.segments].reverse(), 1e-9);
        expectAlike(reversed.homogeneity, straight.homogeneity, 1e-9);
      }),
    );
  });

  test('several tallies of one segment: merged', () => {
    const parts: Groups = [
      ['a', people(1, 2, 3)],
      ['b', people(9, 9, 9)],
      ['a', people(30, 20, 10)],
    ];
    const merged: Groups = [
      ['a', people(31, 22, 13)],
      ['b', people(9, 9, 9)],
    ];
    expect(compareSegments(parts)).toEqual(compareSegments(merged));
    const odd: [number, Tally][] = [Number.NaN, 0, -0, Number.NaN].map((key) => [key, emptyTally]);
    expect(segmentsOf(compareSegments(odd, showAll))).toEqual([Number.NaN, 0]);
  });

  test('weights of 1: the same as plain tallies', () => {
    fc.assert(
      fc.property(plainGroups, (list) => {
        const weighted = list.map(([key, first]) => [key, unitWeights(first)] as const);
        expect(compareSegments(weighted)).toEqual(compareSegments(list));
      }),
    );
  });

  test('a single segment: no comparison with the rest and no homogeneity', () => {
    const table = compareSegments([['a', people(3, 2, 1)]]);
    expect(table.segments[0]).toMatchObject({ versusRest: null, share: 1 });
    expect(table.homogeneity).toBeNull();
  });

  test('no segments: an empty table', () => {
    const table = compareSegments([]);
    expect(table).toMatchObject({ segments: [], suppressed: [], homogeneity: null });
    expect(table.total).toMatchObject({ score: null, answers: 0, interval: null });
  });

  test('29 and 30 answers: a low base and not', () => {
    const rows = compareSegments([
      ['29', people(29, 0, 0)],
      ['30', people(30, 0, 0)],
    ]).segments;
    expect(rows.map(({ lowBase }) => lowBase)).toEqual([true, false]);
  });

  test('weights: lowBase counts people', () => {
    const heavy = tallyWeighted(new Array(29).fill([9, 100]));
    const light = tallyWeighted(new Array(30).fill([9, 0.01]));
    const table = compareSegments([
      ['heavy', heavy],
      ['light', light],
    ]);
    expect(table.segments.map(({ lowBase, answers }) => [answers, lowBase])).toEqual([
      [29, true],
      [30, false],
    ]);
    expect(table.total.answers).toBe(59);
  });

  test('any segments, also of billions: finite numbers without −0', () => {
    const billions = fc
      .tuple(plainGroups, fc.constantFrom(1, 1e9))
      .map(([list, factor]) =>
        list.map(([key, first]): [string, AnyTally] => [
          key,
          people(first.promoters * factor, first.passives, first.detractors * factor),
        ]),
      );
    fc.assert(
      fc.property(fc.oneof(billions, weightedGroups), (list) => {
        expectPlainNumbers(compareSegments(list, showAll));
      }),
    );
  });

  test('values that are not tallies, or options out of bounds: refused', () => {
    const list: Groups = [['a', people(1, 1, 1)]];
    expect(() => compareSegments([['a', people(-1, 1, 1)]])).toThrow('promoters');
    expect(() => compareSegments(list, { confidenceLevel: 95 })).toThrow('confidenceLevel');
    expect(() => compareSegments(list, { adjustment: 'none' as Wrong })).toThrow(RangeError);
    expectError(
      () => compareSegments(list, { order: 'nps' as Wrong }),
      RangeError,
      'order must be one of given, score, lower, shrunkenScore, received "nps"',
    );
    for (const minRespondents of [-1, Number.NaN]) {
      expect(() => compareSegments(list, { minRespondents })).toThrow('minRespondents');
    }
  });
});

describe('order', () => {
  const list: Groups = [
    ['few, all promoters', people(2, 0, 0)],
    ['many, most promoters', people(800, 100, 100)],
    ['some', people(20, 10, 10)],
    ['nobody', emptyTally],
  ];

  test('by default: the order in which segments are given', () => {
    expect(segmentsOf(compareSegments(list, showAll))).toEqual(list.map(([key]) => key));
  });

  test.each<[SegmentOrder, string[]]>([
    ['score', ['few, all promoters', 'many, most promoters', 'some', 'nobody']],
    ['lower', ['many, most promoters', 'some', 'few, all promoters', 'nobody']],
  ])('by %s: the highest first, empty segments last', (order, expected) => {
    expect(segmentsOf(compareSegments(list, { ...showAll, order }))).toEqual(expected);
  });

  test('any order: falling values, ties in the given order', () => {
    const read = {
      score: (row: SegmentTable<string>['segments'][0]) => row.score,
      lower: (row: SegmentTable<string>['segments'][0]) => row.interval?.lower ?? null,
      shrunkenScore: (row: SegmentTable<string>['segments'][0]) => row.shrunkenScore,
    };
    const order = fc.constantFrom('score', 'lower', 'shrunkenScore');
    fc.assert(
      fc.property(plainGroups, order, (groups, order) => {
        const input = segmentsOf(compareSegments(groups, showAll));
        const sorted = compareSegments(groups, { ...showAll, order }).segments;
        sorted.slice(1).forEach((row, index) => {
          const before = sorted[index] as typeof row;
          const [high, low] = [before, row].map((first) => read[order](first) ?? -Infinity);
          expect(high).toBeGreaterThanOrEqual(low as number);
          if (high === low) {
            expect(input.indexOf(before.segment)).toBeLessThan(input.indexOf(row.segment));
          }
        });
      }),
    );
  });
});

describe('overlapping segments', () => {
  const rows = [
    { rating: 10, countries: ['KR', 'JP'] },
    { rating: 9, countries: ['KR'] },
    { rating: 3, countries: ['JP', 'JP'] }, // named twice, there once
    { rating: 8, countries: [] }, // in no segment, but a respondent
    { rating: 7, countries: undefined },
  ];
  const countries = (row: (typeof rows)[0]) => row.countries;

  test('a row in several segments: once in the total, once in each segment', () => {
    const table = npsBySegment(rows, { rating: 'rating', by: countries, overlapping: true });
    expect(table.total).toMatchObject({ promoters: 2, passives: 1, detractors: 1, answers: 4 });
    expect(table.overlapping).toBe(true);
    expect(table.homogeneity).toBeNull();
    expect(table.missing.segment).toBe(1);
    expect(table.segments.map((row) => [row.segment, row.promoters, row.detractors])).toEqual([
      ['KR', 2, 0],
      ['JP', 1, 1],
    ]);
  });

  test('the rest of a segment: the respondents of the total outside it', () => {
    const { segments } = npsBySegment(rows, {
      rating: 'rating',
      by: countries,
      overlapping: true,
    });
    expect(segments[0]?.versusRest).toMatchObject(
      difference(people(2, 0, 0), people(0, 1, 1)) as object,
    );
  });

  test('compareSegments takes the total, of which each segment is a part', () => {
    fc.assert(
      fc.property(plainGroups, (list) => {
        const total = merge(whole(list), people(1, 2, 3));
        const table = compareSegments(list, { ...showAll, overlapping: true, total });
        expect(table.total).toMatchObject(computeNps(total));
        table.segments.forEach(({ versusRest, share }, index) => {
          const own = (list[index] as Groups<Tally>[0])[1];
          const rest = people(
            total.promoters - own.promoters,
            total.passives - own.passives,
            total.detractors - own.detractors,
          );
          const expected = difference(own, rest);
          if (expected === null) expect(versusRest).toBeNull();
          else expect(versusRest).toMatchObject(expected);
          expect(share).toBe(computeNps(own).respondents / computeNps(total).respondents);
        });
      }),
    );
  });

  const withoutContributions = ({ segments }: SegmentTable<unknown>) =>
    segments.map((row) => ({ ...row, contribution: null }));

  test('overlapping with a single segment for each row: the plain table', () => {
    fc.assert(
      fc.property(rowsArbitrary, fc.boolean(), (rows, isWeighted) => {
        const options = {
          rating: 'rating',
          by: 'plan',
          ...(isWeighted && { weight: 'weight' as const }),
        } as const;
        const overlapping = npsBySegment(rows, { ...options, overlapping: true });
        const apart = npsBySegment(rows, options);
        // the rest is computed by subtracting weights here, and by adding them there
        const tolerance = isWeighted ? 1e-6 : 0;
        expectAlike(
          { ...overlapping, homogeneity: null, segments: withoutContributions(overlapping) },
          { ...apart, homogeneity: null, segments: withoutContributions(apart), overlapping: true },
          tolerance,
        );
      }),
    );
  });

  test('total without overlapping, or the reverse: refused', () => {
    const list: Groups = [['a', people(1, 1, 1)]];
    const message = 'total and overlapping must come together';
    expectError(() => compareSegments(list, { overlapping: true }), TypeError, message);
    expectError(() => compareSegments(list, { total: people(9, 9, 9) }), TypeError, message);
  });

  test('a segment larger than the total: refused', () => {
    const message = 'total must have at least the promoters of each segment, received 1 and 2';
    const options = { overlapping: true, total: people(1, 9, 9) };
    expectError(() => compareSegments([['a', people(2, 0, 0)]], options), RangeError, message);
    const weighted = { overlapping: true, total: unitWeights(people(1, 9, 9)) };
    expect(() => compareSegments([['a', unitWeights(people(2, 0, 0))]], weighted)).toThrow(message);
  });

  test('undefined among the segments of a row: not a segment', () => {
    const { segments } = npsBySegment([{ rating: 9, countries: ['KR', undefined] }], {
      rating: 'rating',
      by: (row) => row.countries,
      overlapping: true,
    });
    expect(segments.map(({ segment }) => segment)).toEqual(['KR']);
  });

  test('a segment in which nobody answered: named', () => {
    const table = npsBySegment(
      [
        { rating: 9, countries: ['KR'] },
        { rating: null, countries: ['KR', 'JP'] },
      ],
      { rating: 'rating', by: (row) => row.countries, overlapping: true },
    );
    expect(table.suppressed).toEqual(['JP']);
  });

  test('a light answer outside a segment of heavy answers: counted in the rest', () => {
    const rows = [
      { rating: 9, countries: ['KR'], weight: 1e8 },
      { rating: 9, countries: ['JP'], weight: 0.5 }, // its square is lost in 1e16
    ];
    const { segments } = npsBySegment(rows, {
      rating: 'rating',
      by: (row) => row.countries,
      weight: 'weight',
      overlapping: true,
    });
    expect(segments[0]?.versusRest?.estimate).toBe(0);
  });
});

describe('npsBySegment', () => {
  test('any rows: tallyBy and compareSegments give the same', () => {
    fc.assert(
      fc.property(rowsArbitrary, fc.boolean(), (rows, isWeighted) => {
        const options = {
          rating: 'rating',
          by: 'plan',
          ...(isWeighted && { weight: 'weight' as const }),
        } as const;
        const tableOptions = { minRespondents: 3, order: 'score' } as const;
        expect(npsBySegment(rows, { ...options, ...tableOptions })).toEqual(
          compareSegments(tallyBy(rows, options), tableOptions),
        );
      }),
    );
  });

  test('another scale: in the table; the standard scale: not', () => {
    const rows = [{ rating: 5, plan: 'Pro' }];
    const options = { rating: 'rating', by: 'plan' } as const;
    expect(npsBySegment(rows, options).total).not.toHaveProperty('scale');
    const second = npsBySegment(rows, { ...options, scale: scales['1-5'] });
    expect(second.total.scale).toBe(scales['1-5']);
    expect(second.segments[0]?.scale).toBe(scales['1-5']);
  });
});

describe('the method of the intervals', () => {
  test('compareSegments and npsBySegment: that of confidenceInterval, for segments and total', () => {
    const low = { promoters: 30, passives: 30, detractors: 40 };
    const method = 'wald';
    const table = compareSegments([['Free', low]], { method });
    expect(table.segments[0]?.interval).toEqual(confidenceInterval(low, { method }));
    expect(table.total.interval).toEqual(confidenceInterval(low, { method }));
    expect(table.segments[0]?.versusRest).toBeNull();
    const rows = [{ rating: 9, plan: 'Free' }];
    const { total } = npsBySegment(rows, { rating: 'rating', by: 'plan', method });
    expect(total.interval?.method).toBe(method);
  });

  test('weighted tallies: the interval of the effective tally', () => {
    const weighted = tallyWeighted([
      [10, 2],
      [3, 1],
    ]);
    const { total } = compareSegments([['Free', weighted]], { method: 'jeffreys' });
    const expected = confidenceInterval(effectiveTally(weighted), { method: 'jeffreys' });
    expect(total.interval).toEqual(expected);
  });
});
