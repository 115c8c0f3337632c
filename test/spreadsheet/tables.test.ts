import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareWaves,
  computeNps,
  explainChange,
  npsBySegment,
  npsTrend,
  rolling,
  type Tally,
  type TrendPoint,
  tallyBy,
  tallyByPeriod,
} from '../../src/index.js';
import { changeTable, segmentsTable, trendTable } from '../../src/spreadsheet/tables.js';
import { ratingOn } from '../support/arbitraries.js';

const column = (values: readonly unknown[]) => values.map((value) => [value]);

describe('segmentsTable', () => {
  test('segmentsTable: a row for each segment, also one without an answer, and a total', () => {
    const ratings = column([10, 9, 3, '', 8]);
    const segments = column(['Pro', 'Free', 'Free', 'Trial', '']);
    const [header, ...rows] = segmentsTable(ratings, segments, {});
    expect(header).toHaveLength(7);
    expect(rows.map(([segment, respondents, score]) => [segment, respondents, score])).toEqual([
      ['Pro', 1, 100],
      ['Free', 2, 0],
      ['(blank)', 1, 0],
      ['Trial', 0, ''],
      ['Total', 4, 25],
    ]);
    expect(rows.map((row) => row.length)).toEqual([7, 7, 7, 7, 7]);
  });

  test('segmentsTable: the numbers of npsBySegment at the given level', () => {
    const row = fc.record({ rating: ratingOn(), segment: fc.constantFrom('a', 'b', 'c', 7) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const table = segmentsTable(
          column(rows.map(({ rating }) => rating)),
          column(rows.map(({ segment }) => segment)),
          { confidenceLevel: 0.9 },
        );
        const { segments, total } = npsBySegment(rows, {
          rating: 'rating',
          by: 'segment',
          confidenceLevel: 0.9,
        });
        expect(table.slice(1, -1)).toEqual(
          segments.map(({ segment, respondents, score, interval, versusRest }) => [
            segment,
            respondents,
            score,
            interval?.lower,
            interval?.upper,
            versusRest?.estimate ?? '',
            versusRest?.adjustedPValue ?? '',
          ]),
        );
        const { respondents, score, interval } = total;
        expect(table.at(-1)).toEqual([
          'Total',
          respondents,
          score,
          interval?.lower,
          interval?.upper,
          '',
          '',
        ]);
      }),
    );
  });
});

const month = { period: 'month' } as const;

describe('trendTable', () => {
  const ratings = column([10, '', 3, 9]);
  const dates = column(['2026-01-31', '', 46_082, new Date(2026, 2, 31)]); // 46082: 2026-03-01
  const rows = [
    { rating: 10, day: '2026-01-31' },
    { rating: 3, day: '2026-03-01' },
    { rating: 9, day: '2026-03-31' },
  ];

  const rowOf = ({ period, respondents, score, interval, change }: TrendPoint) => [
    period,
    respondents,
    ...[score, interval?.lower, interval?.upper, change?.estimate, change?.pValue].map(
      (value) => value ?? '',
    ),
  ];

  test.each(['day', 'week', 'month', 'quarter', 'year'] as const)(
    'trendTable by %s: the numbers of npsTrend',
    (period) => {
      const { points } = npsTrend(rows, { rating: 'rating', date: 'day', period });
      expect(trendTable(ratings, dates, { period }, 1, {}).slice(1)).toEqual(points.map(rowOf));
    },
  );

  test.each([
    { period: 'week', weekStart: 'sunday' },
    { period: 'quarter', fiscalYearStart: 2 },
    { period: 'year', fiscalYearStart: { month: 4, named: 'start' } },
  ] as const)('trendTable with %j: the numbers of npsTrend', (calendar) => {
    const { points } = npsTrend(rows, { rating: 'rating', date: 'day', ...calendar });
    expect(trendTable(ratings, dates, calendar, 1, {}).slice(1)).toEqual(points.map(rowOf));
  });

  test('rolling windows: the numbers of rolling and compareWaves', () => {
    const waves = tallyByPeriod(rows, { rating: 'rating', date: 'day', period: 'month' });
    const points = compareWaves(rolling(waves, { periods: 2 }));
    const table = trendTable(ratings, dates, month, 2, {});
    expect(table.slice(1)).toEqual(points.map(rowOf));
    expect(
      table.slice(1).map(([period, respondents, score]) => [period, respondents, score]),
    ).toEqual([
      ['2026-02', 1, 100], // January and February
      ['2026-03', 2, 0], // February and March
    ]);
  });

  test('a period without answers: blank cells', () => {
    expect(trendTable(ratings, dates, month, 1, {})[2]).toEqual(['2026-02', 0, '', '', '', '', '']);
  });

  test('a rating without a date, or no rating: throws', () => {
    expect(() => trendTable(column([9, 8]), column(['2026-01-01', '']), month, 1, {})).toThrow(
      new TypeError('dates at row 2, column 1 must be a date, received a blank cell'),
    );
    expect(() => trendTable(column(['']), column(['']), month, 1, {})).toThrow(
      'ratings must hold at least one rating, received none',
    );
    expect(() => trendTable(ratings, column([1]), month, 1, {})).toThrow(
      /^dates must have as many/,
    );
  });
});

describe('changeTable', () => {
  const before = { ratings: [10, 9, 3, 8], segments: ['Pro', 'Free', 'Free', ''] };
  const after = { ratings: [10, 6, 2, 9], segments: ['Pro', 'Pro', 'Free', 'Trial'] };
  const tallies = ({ ratings, segments }: typeof before) =>
    tallyBy(
      ratings.map((rating, index) => ({ rating, segment: segments[index] as string })),
      { rating: 'rating', by: 'segment' },
    ) as Map<string, Tally>;
  const ranges = ({ ratings, segments }: typeof before) =>
    [column(ratings), column(segments)] as const;
  const table = changeTable(ranges(before), ranges(after), { confidenceLevel: 0.9 });
  const explained = explainChange(tallies(before), tallies(after), { confidenceLevel: 0.9 });
  if (explained === null) throw new Error('both periods have answers');
  const { change, mix, rate, segments } = explained;

  test('changeTable: the numbers of explainChange', () => {
    expect(table).toHaveLength(segments.length + 4);
    expect(table.slice(1, -3)).toEqual(
      segments.map((row) => [
        row.segment || '(blank)',
        row.shareBefore,
        row.shareAfter,
        row.scoreBefore ?? '',
        row.scoreAfter ?? '',
        row.mix,
        row.rate,
        row.mix + row.rate,
      ]),
    );
    const effects = [mix, rate, change];
    expect(table.slice(-3)).toEqual([
      ['Total', 1, 1, 25, 0, ...effects.map(({ estimate }) => estimate)],
      ['Lower', '', '', '', '', ...effects.map(({ lower }) => lower)],
      ['Upper', '', '', '', '', ...effects.map(({ upper }) => upper)],
    ]);
  });

  test('changeTable, the total row: exactly the scores of the two periods', () => {
    const list = fc.array(ratingOn(), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(list, list, (earlier, later) => {
        const [then, now] = [earlier, later].map(
          (list) => [column(list), column(list.map((rating) => rating % 3))] as const,
        );
        if (then === undefined || now === undefined) return;
        expect(changeTable(then, now, {}).at(-3)?.slice(3, 5)).toEqual([
          computeNps(earlier).score,
          computeNps(later).score,
        ]);
      }),
    );
  });

  test('mix, rate and change of the segments: add up to the total', () => {
    const sum = (place: number) =>
      table.slice(1, -3).reduce((total, row) => total + Number(row[place]), 0);
    for (const place of [1, 2, 5, 6, 7]) {
      expect(sum(place)).toBeCloseTo(table.at(-3)?.[place] as number, 10); // sums of doubles
    }
  });
});
