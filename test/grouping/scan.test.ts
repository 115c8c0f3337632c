import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  adjustPValues,
  compareSegments,
  difference,
  effectiveTally,
  npsBySegment,
  scales,
  scan,
  tallyBy,
} from '../../src/index.js';
import { surveyWithoutDifference, withLowerSegment } from '../bench/simulated-survey.mjs';
import { expectPlainNumbers } from '../support/laws.js';

/** So many rows of each plan, with the ratings given, one after another. */
const rowsOf = (plans: Readonly<Record<string, readonly [count: number, ratings: number[]]>>) =>
  Object.entries(plans).flatMap(([plan, [count, ratings]]) =>
    Array.from({ length: count }, (_, index) => ({
      plan,
      rating: ratings[index % ratings.length] as number,
    })),
  );

const good = [10, 9, 9, 8, 7, 6];
const bad = [9, 7, 6, 5, 3, 0];
const mixed = [10, 9, 8, 7, 6, 3];
const plans = rowsOf({ Free: [120, bad], Pro: [120, good], Team: [120, mixed], Rest: [24, good] });

const columnsOf = (rows: readonly object[], ...without: string[]) =>
  Object.keys(rows[0] ?? {}).filter((name) => !['rating', ...without].includes(name)) as 'c0'[];

describe('scan: what is listed', () => {
  test('a plan far below the others: it comes first, and says by how much', () => {
    const { findings } = scan(plans, { rating: 'rating' });
    expect(findings[0]).toMatchObject({ column: 'plan', segment: 'Free', against: 'rest' });
    expect(findings[0]).toMatchObject({ answers: 120, score: -50, other: { answers: 264 } });
    expect(findings[0]?.difference.estimate).toBeLessThan(-50);
  });

  test('each finding is what compareSegments says of the segment', () => {
    const table = compareSegments(tallyBy(plans, { rating: 'rating', by: 'plan' }));
    const { findings } = scan(plans, { rating: 'rating' });
    expect(findings.length).toBeGreaterThan(1);
    for (const { segment, difference: found, interval } of findings) {
      const row = table.segments.find((candidate) => candidate.segment === segment);
      const { adjustedPValue: _, ...test } = found;
      expect(row?.versusRest).toMatchObject(test);
      expect(row?.interval).toEqual(interval);
    }
  });

  test('weights: each finding is what npsBySegment says', () => {
    const rows = plans.map((row, index) => ({ ...row, weight: 1 + (index % 3) }));
    const options = { rating: 'rating', weight: 'weight' } as const;
    const table = npsBySegment(rows, { ...options, by: 'plan' });
    const { findings } = scan(rows, options);
    expect(findings.length).toBeGreaterThan(0);
    for (const { segment, score, difference: found } of findings) {
      const row = table.segments.find((candidate) => candidate.segment === segment);
      expect(row?.score).toBe(score);
      expect(row?.versusRest?.pValue).toBeCloseTo(found.pValue ?? 0, 12);
    }
  });

  test('p-values are adjusted for the comparisons of all columns', () => {
    const rows = plans.map((row, index) => ({ ...row, side: index % 2 ? 'left' : 'right' }));
    const { comparisons, findings } = scan(rows, { rating: 'rating', falseDiscoveryRate: 0.999 });
    expect(comparisons).toBe(4); // three plans with enough answers, and one of two sides
    const pValues = findings.map(({ difference: { pValue } }) => pValue ?? 0);
    const adjusted = adjustPValues(pValues, { method: 'benjamini-hochberg' });
    expect(findings.map(({ difference: { adjustedPValue } }) => adjustedPValue)).toEqual(adjusted);
  });

  test('values of fewer than 30 answers, or others of fewer: not compared', () => {
    const few = scan(plans, { rating: 'rating' });
    expect(few.columns).toMatchObject([{ column: 'plan', values: 4, againstRest: 3 }]);
    const more = scan(plans, { rating: 'rating', minRespondents: 24 });
    expect(more.columns).toMatchObject([{ againstRest: 4 }]);
    const rest = scan(rowsOf({ A: [300, good], B: [20, bad], C: [9, bad] }), { rating: 'rating' });
    expect(rest.leftOut).toEqual([{ column: 'plan', reason: 'few-answers' }]);
  });

  test('minRespondents that is given: protects few answers by leaving out the next smallest', () => {
    const rows = rowsOf({ A: [200, good], B: [100, mixed], C: [60, bad], D: [5, bad] });
    expect(scan(rows, { rating: 'rating' }).columns[0]?.againstRest).toBe(3);
    expect(scan(rows, { rating: 'rating', minRespondents: 30 }).columns[0]?.againstRest).toBe(2);
  });

  test('two values: one comparison, since each is the rest of the other', () => {
    const { comparisons, findings } = scan(rowsOf({ A: [90, good], B: [60, bad] }), {
      rating: 'rating',
    });
    expect(comparisons).toBe(1);
    expect(findings).toMatchObject([{ segment: 'B' }]);
  });

  test('no rows: nothing, and no numbers that are not', () => {
    const nothing = scan([], { rating: () => 9 });
    expect(nothing).toMatchObject({ comparisons: 0, findings: [], columns: [], periods: null });
    expect(nothing.total.score).toBeNull();
  });
});

describe('scan: the period before', () => {
  const dated = [
    ...rowsOf({ Free: [60, good], Pro: [60, good] }).map((row) => ({ ...row, at: '2026-01-31' })),
    ...rowsOf({ Free: [60, bad], Pro: [60, good] }).map((row) => ({ ...row, at: '2026-02-01' })),
    ...rowsOf({ Free: [2, good] }).map((row) => ({ ...row, at: '2026-03-01' })),
    ...rowsOf({ Free: [1, good] }).map((row) => ({ ...row, at: null })),
  ];
  const options = { rating: 'rating', date: 'at' } as const;

  test('a plan that fell: compared with itself in the last two periods with enough answers', () => {
    const { periods, findings, columns, missing } = scan(dated, options);
    expect(periods).toMatchObject({ before: '2026-01', after: '2026-02' });
    const change = difference(...talliesOf('Free'));
    expect(findings.filter(({ against }) => against === 'before')).toMatchObject([
      { segment: 'Free', score: -50, other: { answers: 60 }, difference: { ...change } },
    ]);
    expect(columns).toMatchObject([{ againstRest: 1, againstBefore: 2 }]);
    expect(missing.date).toBe(1);
  });

  test('a period that is not over: not compared', () => {
    expect(scan(dated, { ...options, asOf: '2026-02-15' }).periods).toBeNull();
    expect(scan(dated, { ...options, asOf: '2026-03-01' }).periods?.after).toBe('2026-02');
  });

  test('one period: only the rest is compared', () => {
    const { periods, columns } = scan(dated, { ...options, period: 'year' });
    expect(periods).toBeNull();
    expect(columns[0]?.againstBefore).toBe(0);
  });

  test('period without date: refused', () => {
    const call = () => scan(dated, { rating: 'rating', period: 'month' });
    expect(call).toThrow('period must be given with date');
  });

  function talliesOf(plan: string) {
    const [before, after] = ['2026-01-31', '2026-02-01'].map((day) =>
      tallyBy(
        dated.filter(({ at }) => at === day),
        { rating: 'rating', by: 'plan' },
      ).get(plan),
    );
    if (before === undefined || after === undefined) throw new Error('no such plan');
    return [effectiveTally(after), effectiveTally(before)] as const;
  }
});

describe('scan: columns that are left out', () => {
  const base = surveyWithoutDifference({ seed: 1, rows: 600 });
  const reasonOf = (column: (row: { rating: number }, index: number) => unknown) => {
    const rows = base.map(({ rating }, index) => ({ rating, column: column({ rating }, index) }));
    return scan(rows, { rating: 'rating', columns: ['column'] }).leftOut[0]?.reason ?? null;
  };
  const category = (rating: number) => (rating > 8 ? 'good' : rating > 6 ? 'fair' : 'poor');

  test.each<[string, (row: { rating: number }, index: number) => unknown, string | null]>([
    ['categories', ({ rating }) => category(rating), 'rating'],
    ['categories with slips', ({ rating }, i) => (i % 50 ? category(rating) : 'fair'), 'rating'],
    ['promoters or not', ({ rating }) => rating > 8, 'rating'],
    ['labels of ratings', ({ rating }) => `${rating} of 10`, 'rating'],
    ['a finer rating', ({ rating }, i) => `${rating}${'abcd'[i % 4]}`, 'rating'],
    ['the rating in percent', ({ rating }) => rating * 10, 'rating'],
    ['asked of detractors', ({ rating }, i) => (rating < 7 ? `why ${i % 4}` : ''), 'rating'],
    ['asked of all but promoters', ({ rating }, i) => (rating < 9 ? `${i % 4}` : null), 'rating'],
    ['hardly related', ({ rating }, i) => (i % 3 ? category(rating) : 'other'), null],
    ['one value', () => 'Pro', 'one-value'],
    ['lists', () => ['a'], 'object'],
    ['dates', (_, i) => new Date(i), 'date'],
    ['nothing', () => null, 'empty'],
    ['not even blanks', () => undefined, 'empty'],
    ['infinite numbers', () => Infinity, 'empty'],
    ['comments', (_, i) => `I waited ${i} days`, 'text'],
    ['ids', (_, i) => `id${i}`, 'id'],
  ])('%s', (_, column, reason) => {
    expect(reasonOf(column)).toBe(reason);
  });

  test('a rare value of a nearly constant column: never the rating in disguise', () => {
    expect(reasonOf((_, i) => (i < 5 ? 'rare' : 'frequent'))).toBe('few-answers');
  });

  test('the columns with ratings, weights and dates are not looked at, if they are named', () => {
    const rows = base.map((row) => ({ ...row, weight: 1, plan: row.c0 }));
    const { columns } = scan(rows, { rating: 'rating', weight: 'weight', date: 'date' });
    const names = columns.map(({ column }) => column);
    expect(names).toContain('plan');
    for (const name of ['rating', 'weight', 'date']) expect(names).not.toContain(name);
  });
});

describe('scan: what holds for all surveys', () => {
  const answer = fc.record({
    rating: fc.integer({ min: 0, max: 10 }),
    plan: fc.constantFrom('A', 'B', 'C', null),
    spend: fc.integer({ min: -30, max: 30 }),
  });
  const survey = fc.array(answer, { maxLength: 200 });
  const options = { rating: 'rating', minRespondents: 3, falseDiscoveryRate: 0.999 } as const;

  test('all numbers are plain', () => {
    fc.assert(fc.property(survey, (rows) => expectPlainNumbers(scan(rows, options))));
  });

  test('the order of the findings: the statistics fall', () => {
    fc.assert(
      fc.property(survey, (rows) => {
        const strengths = scan(rows, options).findings.map(({ difference: { statistic } }) =>
          Math.abs(statistic ?? Infinity),
        );
        expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
      }),
    );
  });

  test('ratings that are turned round on a symmetric scale: the same findings, the other way', () => {
    const scale = { min: 0, passiveFrom: 4, promoterFrom: 7, max: 10 };
    fc.assert(
      fc.property(survey, (rows) => {
        const turned = rows.map((row) => ({ ...row, rating: 10 - row.rating }));
        const [one, other] = [rows, turned].map((all) => scan(all, { ...options, scale }));
        expect(other?.comparisons).toBe(one?.comparisons);
        const estimates = (side: typeof one) =>
          new Map(
            side?.findings.map(({ segment, difference: { estimate } }) => [segment, estimate]),
          );
        for (const [segment, estimate] of estimates(one)) {
          expect(estimates(other).get(segment)).toBeCloseTo(0 - estimate, 9);
        }
      }),
    );
  });

  test('a higher rate: all findings of the lower one, and perhaps more', () => {
    fc.assert(
      fc.property(survey, (rows) => {
        const [few, many] = [0.05, 0.5].map(
          (falseDiscoveryRate) => scan(rows, { ...options, falseDiscoveryRate }).findings,
        );
        expect(many?.slice(0, few?.length)).toEqual(few);
      }),
    );
  });

  test('another scale: the ratings are counted by it', () => {
    const rows = rowsOf({ A: [60, [5, 5, 4]], B: [60, [1, 2, 5]] });
    const { total } = scan(rows, { rating: 'rating', scale: scales['1-5'] });
    expect(total).toMatchObject({ promoters: 60, passives: 20, detractors: 40 });
  });
});

describe('scan: how often it is wrong', () => {
  // With a chance of 0.12 in each file, there is a chance of 8e-7 that 22 files of 60 or more list something.
  test('60 surveys without any difference: something is listed in at most 21', () => {
    const listed = Array.from({ length: 60 }, (_, index) => {
      const rows = surveyWithoutDifference({ seed: index + 1, rows: 600 });
      return scan(rows, { rating: 'rating', columns: columnsOf(rows, 'date') }).findings.length;
    }).filter((findings) => findings > 0).length;
    expect(listed).toBeLessThanOrEqual(21);
  });

  // The chance to miss it is below 0.02, so that 5 of 10 or more are missed with a chance of 7e-7;
  // the surveys are the same in each run.
  test('a tenth of 4,000 answers that lies 25 points lower: found in at least 6 of 10', () => {
    const found = Array.from({ length: 10 }, (_, index) => {
      const rows = withLowerSegment({ seed: index + 1, rows: 4000, points: 25 });
      const { findings } = scan(rows, { rating: 'rating', columns: columnsOf(rows, 'date') });
      return findings.some(({ column, segment }) => column === 'c0' && segment === 'low');
    }).filter((isFound) => isFound).length;
    expect(found).toBeGreaterThanOrEqual(6);
  });
});
