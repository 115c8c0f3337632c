import { beforeAll, describe, expect, test } from 'vitest';
import { tallyBy } from '../../src/index.js';
import {
  type Dialect,
  dialects,
  quotings,
  readSegments,
  readWaves,
  tallyQuery,
} from '../../src/sql/index.js';
import { type Engine, engines, fill } from './engines.js';

let duckdb: Engine;
beforeAll(async () => {
  duckdb = (await engines())[0] as Engine;
});

const source = { from: 'responses', rating: 'score' } as const;

describe('a dialect of your own', () => {
  const halfYear = (month: string) => `CASE WHEN ${month} <= 6 THEN '01' ELSE '07' END`;
  const own: Dialect = {
    ...dialects.duckdb,
    asText: (value) => `${value}::VARCHAR`,
    rowByRow: true,
    periods: {
      ...dialects.duckdb.periods,
      year: {
        key: (localTime) => `YEAR(${localTime}) || '-' || ${halfYear(`MONTH(${localTime})`)}`,
        start: (key) => `${key} || '-01'`,
      },
    },
  };
  const rows = [
    { score: 9, plan: 'Pro', day: '2026-03-01' },
    { score: 7, plan: 'Pro', day: '2026-08-01' },
    { score: 2, plan: 'Free', day: '2026-12-31' },
  ];

  test('a dialect of your own: accepted in place of a name, and its query runs', async () => {
    await fill(duckdb, 'responses', { score: 'number', plan: 'text', day: 'date' }, rows);
    const query = tallyQuery({ dialect: own, ...source, by: 'plan', date: 'day', period: 'month' });
    const result = await duckdb.run(query);
    expect(query).toContain('segment::VARCHAR AS segment,');
    expect(query).toContain('COUNT(*) FILTER');
    expect(Object.fromEntries(readSegments(result))).toEqual(
      Object.fromEntries(tallyBy(rows, { rating: 'score', by: 'plan' })),
    );
    expect(readWaves(result, { period: 'year' })).toHaveLength(1);
  });

  test('a dialect with its own rule for a period: the result has its first days', async () => {
    await fill(duckdb, 'responses', { score: 'number', plan: 'text', day: 'date' }, rows);
    const query = tallyQuery({ dialect: own, ...source, date: 'day', period: 'year' });
    const periods = (await duckdb.run(query)).map(({ period }) => period);
    expect(periods.sort()).toEqual(['2026-01-01', '2026-07-01']);
  });

  test('a dialect with the quoting of another: names are quoted so', () => {
    const dialect = { ...own, quoting: quotings.backtick };
    expect(tallyQuery({ dialect, ...source })).toContain('FROM `responses` AS responses');
  });

  test('a dialect without time zones: a time zone is refused', () => {
    const dialect = { ...own, hasTimeZones: false };
    const dated = { date: 'day', period: 'month', timeZone: 'Asia/Seoul' } as const;
    expect(() => tallyQuery({ dialect, ...source, ...dated })).toThrow(
      'timeZone must be left out: the dialect has no IANA time zones; make local days',
    );
  });

  test('a dialect that lacks a member, or came as JSON: refused', () => {
    const { floor: _, ...partial } = own;
    expect(() => tallyQuery({ dialect: partial as Dialect, ...source })).toThrow(
      new TypeError('dialect.floor must be a function, received undefined'),
    );
    expect(() =>
      tallyQuery({ dialect: JSON.parse(JSON.stringify(dialects.postgres)), ...source }),
    ).toThrow(TypeError);
    expect(() => tallyQuery({ dialect: { ...own, quoting: null as never }, ...source })).toThrow(
      'dialect.quoting must be an object, received null',
    );
  });
});
