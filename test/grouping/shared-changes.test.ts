import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareWaves,
  difference,
  explainChange,
  overlappingDifference,
  pairedDifference,
  rolling,
  type Transitions,
  tally,
  tallyByPeriod,
  tallyTransitions,
} from '../../src/index.js';
import { expectError } from '../support/laws.js';

const waveOptions = {
  rating: 'rating',
  date: 'day',
  period: 'month',
  respondent: 'who',
} as const;

/** Ratings of a person in the first months of 2026. */
const ratings = fc.array(fc.option(fc.integer({ min: 0, max: 10 })), {
  minLength: 4,
  maxLength: 4,
});

function rowsOf(people: readonly (readonly (number | null)[])[]) {
  return people.flatMap((person, who) =>
    person.flatMap((rating, month) =>
      rating === null ? [] : [{ who, rating, day: `2026-0${month + 1}-05` }],
    ),
  );
}

const points = { promoters: 100, passives: 0, detractors: -100 } as const;
const pointsOf = (rating: number): number =>
  points[rating >= 9 ? 'promoters' : rating >= 7 ? 'passives' : 'detractors'];

describe('rolling windows of the same people', () => {
  test('windows of one month: as the months themselves', () => {
    fc.assert(
      fc.property(fc.array(ratings, { minLength: 2, maxLength: 12 }), (people) => {
        const waves = tallyByPeriod(rowsOf(people), waveOptions);
        expect(compareWaves(rolling(waves, { periods: 1 }))).toEqual(compareWaves(waves));
      }),
    );
  });

  test('everybody answers alike in all months: so many answers say no more than those of one', () => {
    const people = Array.from({ length: 400 }, (_, who) => {
      const rating = [10, 10, 10, 9, 8, 8, 7, 3, 2, 0][who % 10] as number;
      return who < 30 ? [0, 0, 9, 9] : [rating, rating, rating, rating];
    });
    const waves = tallyByPeriod(rowsOf(people), waveOptions);
    const [, after] = compareWaves(
      rolling(waves, { periods: 2 }).filter((_, place) => place !== 1),
    );
    const before = people.map((person) => person[0] as number);
    const later = people.map((person) => person[3] as number);
    const once = overlappingDifference(
      tally(before),
      tally(later),
      tallyTransitions(before.map((rating, who) => [rating, later[who] as number])),
    );
    // the same variance: a person's mean of two equal answers. N − 1 and the score test differ a little
    const widthOf = (limits: { lower: number; upper: number } | null | undefined) =>
      (limits?.upper ?? 0) - (limits?.lower ?? 0);
    expect(after?.change?.estimate).toBeCloseTo(once?.estimate as number, 10);
    expect(widthOf(after?.change) / widthOf(once)).toBeGreaterThan(0.97);
    expect(widthOf(after?.change) / widthOf(once)).toBeLessThan(1.03);
  });
});

describe('explainChange of periods that share people', () => {
  const transitions = (...pairs: [number, number][]): Transitions => tallyTransitions(pairs);
  const before = [
    ['Free', tally([10, 8, 2, 3])],
    ['Pro', tally([9, 10, 7])],
  ] as const;
  const after = [
    ['Free', tally([8, 8, 0])],
    ['Pro', tally([9, 9, 2, 10])],
  ] as const;
  const shared = [
    ['Free', 'Free', transitions([10, 8], [2, 0])],
    ['Free', 'Pro', transitions([3, 2])],
    ['Pro', 'Pro', transitions([9, 9], [10, 9])],
  ] as const;

  test('the change is overlappingDifference of the totals, and estimates stay', () => {
    const explained = explainChange(before, after, { shared });
    const apart = explainChange(before, after);
    const whole = transitions([10, 8], [2, 0], [3, 2], [9, 9], [10, 9]);
    const { standardError, ...change } = explained?.change ?? { standardError: 0 };
    expect(change).toEqual(
      overlappingDifference(tally([10, 8, 2, 3, 9, 10, 7]), tally([8, 8, 0, 9, 9, 2, 10]), whole),
    );
    expect(standardError).toBeLessThan(apart?.change.standardError as number);
    expect(explained?.segments).toEqual(apart?.segments);
    expect(explained?.mix.estimate).toBe(apart?.mix.estimate);
    expect(explained?.rate.standardError).toBeLessThan(apart?.rate.standardError as number);
  });

  test('nobody shared, or transitions of nobody: as without', () => {
    const nobody = [['Free', 'Gone', transitions()]] as const;
    expect(explainChange(before, after, { shared: [] })).toEqual(explainChange(before, after));
    expect(explainChange(before, after, { shared: nobody as never })).toEqual(
      explainChange(before, after),
    );
    expect(explainChange(before, after)?.change).toMatchObject({
      ...difference(tally([8, 8, 0, 9, 9, 2, 10]), tally([10, 8, 2, 3, 9, 10, 7])),
    });
  });

  test('the same people stay in their segments: no doubt about the mix', () => {
    const groups = (ofFree: number[], ofPro: number[]) =>
      [
        ['Free', tally(ofFree)],
        ['Pro', tally(ofPro)],
      ] as const;
    const explained = explainChange(
      groups([10, 3, 8, 9], [2, 9, 10, 7, 7]),
      groups([9, 3, 3, 9], [8, 9, 2, 7, 10]),
      {
        shared: [
          ['Free', 'Free', transitions([10, 9], [3, 3], [8, 3], [9, 9])],
          ['Pro', 'Pro', transitions([2, 8], [9, 9], [10, 2], [7, 7], [7, 10])],
        ],
      },
    );
    expect(explained?.mix).toMatchObject({ estimate: 0, standardError: 0, lower: 0, upper: 0 });
    const all = transitions(
      ...([
        [10, 9],
        [3, 3],
        [8, 3],
        [9, 9],
        [2, 8],
        [9, 9],
        [10, 2],
        [7, 7],
        [7, 10],
      ] as [number, number][]),
    );
    expect(explained?.change).toMatchObject(pairedDifference(all) ?? {});
    expect(explained?.rate.standardError).toBeCloseTo(
      explained?.change.standardError as number,
      10,
    );
  });

  test('one segment of any people: rate and change have the same standard error', () => {
    fc.assert(
      fc.property(fc.array(ratings, { minLength: 3, maxLength: 20 }), (people) => {
        const given = (month: number) =>
          people.map((person) => person[month]).filter((rating) => rating != null);
        const stayed = people.flatMap(([a, b]): [number, number][] =>
          a == null || b == null ? [] : [[a, b]],
        );
        const explained = explainChange([['all', tally(given(0))]], [['all', tally(given(1))]], {
          shared: [['all', 'all', tallyTransitions(stayed)]],
        });
        if (explained === null) return;
        // the root of a difference of sums: half of the digits are left near 0
        expect(explained.rate.standardError).toBeCloseTo(explained.change.standardError, 4);
        const mean = (some: number[]) => some.reduce((sum, y) => sum + y, 0) / some.length;
        const [earlier, later] = [given(0).map(pointsOf), given(1).map(pointsOf)];
        const square = (some: number[]) =>
          mean(some.map((y) => (y - mean(some)) ** 2)) / some.length;
        const [from, to] = [stayed.map(([a]) => pointsOf(a)), stayed.map(([, b]) => pointsOf(b))];
        const products = from.reduce(
          (sum, y, who) => sum + (y - mean(from)) * ((to[who] as number) - mean(to)),
          0,
        );
        const variance =
          square(earlier) + square(later) - (2 * products) / (earlier.length * later.length);
        expect(explained.change.standardError ** 2).toBeCloseTo(Math.max(0, variance), 6);
      }),
    );
  });

  test.each<[string, unknown, string]>([
    [
      'no list',
      3,
      'shared must be an iterable of [segment before, segment after, transitions], received 3',
    ],
    [
      'no triple',
      [3],
      'shared at index 0 must be a [segment before, segment after, transitions], received 3',
    ],
    [
      'a segment without answers',
      [['Free', 'Team', transitions([9, 9])]],
      'shared must name segments with answers, received "Team", which has none after',
    ],
    [
      'more than answered',
      [['Free', 'Free', transitions([9, 9], [9, 9], [9, 9], [9, 9])]],
      'shared must have at most the 3 promoters of before, received 4',
    ],
  ])('%s: refused', (_, wrong, message) => {
    const call = () => explainChange(before, after, { shared: wrong as never });
    expectError(call, Array.isArray(wrong) && wrong[0] !== 3 ? RangeError : TypeError, message);
  });
});
