import { describe, expect, test } from 'vitest';
import {
  compareWaves,
  explainChange,
  overlappingDifference,
  pairedDifference,
  scales,
  tallyByPeriod,
} from '../../src/index.js';
import type { SurveyRequest } from '../../src/survey/index.js';
import { problemOf, recordOf } from './tables.js';

const customers = `
  plan|rating|day
  Free|3|2026-01-05
  Pro|9|2026-01-20
  Pro|10|2026-02-02
  Free||2026-02-03
  Team|10|2026-02-10
  Free|7|2026-03-30
  Trial|NA|2026-03-31
`;
const record = (request: SurveyRequest, lines = customers) =>
  recordOf(lines, { rating: 'rating', date: 'day', ...request });

describe('the trend', () => {
  const rows = [
    { rating: 3, day: '2026-01-05' },
    { rating: 9, day: '2026-01-20' },
    { rating: 10, day: '2026-02-02' },
    { rating: 10, day: '2026-02-10' },
    { rating: 7, day: '2026-03-30' },
  ];

  test('the trend of the library, by month unless the request says otherwise', () => {
    for (const period of ['day', 'week', 'month', 'quarter', 'year'] as const) {
      const asOf = '2026-03-31'; // the day after the newest
      const waves = tallyByPeriod(rows, { rating: 'rating', date: 'day', period, asOf });
      expect(record({ period }).trend).toEqual(compareWaves(waves));
      const level = { confidenceLevel: 0.8 };
      expect(record({ period, ...level }).trend).toEqual(compareWaves(waves, level));
    }
    expect(record({}).trend).toEqual(record({ period: 'month' }).trend);
  });

  test('periods in which nobody answered are in it', () => {
    const weeks = record({ period: 'week' }).trend;
    expect(weeks).toHaveLength(13);
    expect(weeks?.[1]).toMatchObject({ period: '2026-W03', answers: 0, score: null });
  });

  test('segments do not split it', () => {
    expect(record({ by: ['plan'] }).trend).toEqual(record({}).trend);
  });

  test('rows without a date are left out; without any date there is no point', () => {
    const lines = 'rating|day\n9|2026-01-05\n3|\n3|n/a';
    expect(record({}, lines).trend).toMatchObject([{ period: '2026-01', promoters: 1 }]);
    expect(record({}, 'rating|day\n9|\n3|').trend).toEqual([]);
    expect(record({}, 'rating|day\n9|\n3|').score).toBe(0);
  });

  test('a time zone decides which month an instant is in', () => {
    const lines = 'rating|day\n10|2026-01-31T16:00:00Z\n0|2026-01-31T14:00:00Z';
    const periods = (timeZone?: string) =>
      record({ timeZone }, lines).trend?.map(({ period }) => period);
    expect(periods()).toEqual(['2026-01']);
    expect(periods('Asia/Seoul')).toEqual(['2026-01', '2026-02']);
  });

  test('another scale, and weights', () => {
    const lines = 'rating|day|w\n5|2026-01-05|3\n1|2026-01-06|1\n4|2026-02-05|1';
    const trend = record({ scale: scales['1-5'], weight: 'w' }, lines).trend;
    expect(trend).toMatchObject([{ scale: scales['1-5'], answers: 2 }, { answers: 1 }]);
    expect(trend?.[0]?.score).toBeCloseTo(50, 12); // an effective tally has rounded counts
  });

  test('a mistyped year: a problem rather than thousands of points', () => {
    const lines = (day: string) => `rating|day\n9|2026-03-14\n8|${day}\n7|2026-03-14`;
    expect(problemOf(() => record({}, lines('0226-03-14')))).toEqual({
      code: 'too-many-periods',
      count: 21_601,
      first: '0226-03-14',
      last: '2026-03-14',
    });
    expect(record({ period: 'year' }, lines('0226-03-14')).trend).toHaveLength(1801);
    expect(record({ period: 'day' }, lines('2012-07-07')).trend).toHaveLength(4999);
    expect(record({ period: 'day' }, lines('2012-07-06')).trend).toHaveLength(5000);
    expect(problemOf(() => record({ period: 'day' }, lines('2012-07-05')))).toMatchObject({
      count: 5001,
    });
  });
});

describe('a change explained', () => {
  const two = { before: '2026-01', after: '2026-02' };
  const january = [
    ['Free', { promoters: 0, passives: 0, detractors: 1 }],
    ['Pro', { promoters: 1, passives: 0, detractors: 0 }],
  ] as const;
  const february = [
    ['Pro', { promoters: 1, passives: 0, detractors: 0 }],
    ['Team', { promoters: 1, passives: 0, detractors: 0 }],
  ] as const;

  test('the explanation of the library, with its column and periods', () => {
    expect(record({ explain: { column: 'plan', ...two } }).explained).toEqual({
      ...explainChange(january, february),
      suppressed: [],
      column: 'plan',
      ...two,
    });
    const level = { confidenceLevel: 0.9 };
    expect(record({ explain: { column: 0, ...two }, ...level }).explained).toEqual({
      ...explainChange(january, february, level),
      suppressed: [],
      column: 'plan',
      ...two,
    });
  });

  test('another grouping column splits the values: all their answers count', () => {
    const explain = { column: 'plan', ...two };
    const request = { by: ['rating'], explain };
    expect(record(request).explained).toEqual(record({ explain }).explained);
  });

  test.each([
    ['2025', '2026'],
    ['2025-Q4', '2026-Q1'],
    ['2025-12', '2026-02'],
    ['2026-W01', '2026-W06'],
    ['2025-12-31', '2026-02-03'],
  ])('periods are as long as %s and %s', (before, after) => {
    const lines = 'rating|plan|day\n3|Free|2025-12-31\n9|Pro|2026-02-03\n3|Pro|2026-02-04';
    const { explained } = record({ explain: { column: 'plan', before, after } }, lines);
    expect(explained?.change.estimate).toBe(after === '2026-02-03' ? 200 : 100);
  });

  test('nobody in one of the periods has a value in the column: null', () => {
    const lines = 'rating|day|plan\n9|2026-01-01\n3|2026-02-01|Pro';
    expect(record({ explain: { column: 'plan', ...two } }, lines).explained).toBeNull();
  });

  test('nobody answered in a period: the problem names it and the periods there are', () => {
    for (const named of [
      { before: '2025-01', after: '2026-02' },
      { before: '2026-02', after: '2025-01' },
    ]) {
      expect(problemOf(() => record({ explain: { column: 'plan', ...named } }))).toEqual({
        code: 'unknown-period',
        period: '2025-01',
        known: ['2026-01', '2026-03'],
      });
    }
  });

  test('nobody answered at all: no periods are known', () => {
    const lines = 'rating|plan|day\n|Free|2026-01-01';
    expect(problemOf(() => record({ explain: { column: 'plan', ...two } }, lines))).toEqual({
      code: 'unknown-period',
      period: '2026-01',
      known: null,
    });
  });

  test('an empty period between two others: a problem too', () => {
    const explain = { column: 'plan', before: '2026-W02', after: '2026-W03' };
    expect(problemOf(() => record({ explain }))).toMatchObject({ period: '2026-W03' });
  });
});

describe('the same respondents in two periods', () => {
  const lines = `
    rating|who|day
    3|a|2026-01-01
    8|a|2026-01-02
    9|a|2026-02-01
    0|b|2026-02-01
    10|b|2026-01-31
    9|c|2026-01-01
    5|d|2026-02-01
    9||2026-02-01
    9|a|2026-03-01
    9|a|
  `;
  const panel = { before: '2026-01', after: '2026-02' };
  const transitions = [
    [0, 0, 1],
    [1, 0, 0],
    [0, 0, 0],
  ] as const;

  test('each by the latest answer in either period', () => {
    const { matched, ledger } = record({ respondent: 'who', panel }, lines);
    expect(ledger).toMatchObject({ counted: 9, duplicate: 1 });
    expect(matched).toEqual({
      periods: panel,
      before: { promoters: 2, passives: 1, detractors: 0 },
      after: { promoters: 2, passives: 0, detractors: 2 },
      transitions,
      left: { promoters: 1, passives: 0, detractors: 0 },
      joined: { promoters: 0, passives: 0, detractors: 1 },
      missing: { rating: 0, respondent: 1 },
      difference: pairedDifference(transitions),
      change: overlappingDifference(
        { promoters: 2, passives: 1, detractors: 0 },
        { promoters: 2, passives: 0, detractors: 2 },
        transitions,
      ),
    });
  });

  test('the confidence level', () => {
    const request = { respondent: 'who', panel, confidenceLevel: 0.8 };
    expect(record(request, lines).matched?.difference?.confidenceLevel).toBe(0.8);
  });

  test('another scale', () => {
    const request = { respondent: 'who', panel, scale: scales.european };
    expect(record(request, lines).matched?.transitions).toEqual([
      [1, 0, 1],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  test('the order of day and month decides the period', () => {
    const ambiguous = 'rating|who|day\n3|a|1/2/2026\n9|a|2/1/2026\n7|b|13/2/2026';
    expect(record({ respondent: 'who', panel }, ambiguous).matched?.transitions).toEqual([
      [0, 0, 1],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  test('nobody answered in a period: a problem', () => {
    for (const named of [
      { before: '2025', after: '2026' },
      { before: '2026', after: '2025' },
    ]) {
      expect(problemOf(() => record({ respondent: 'who', panel: named }, lines))).toEqual({
        code: 'unknown-period',
        period: '2025',
        known: ['2026', '2026'],
      });
    }
  });
});
