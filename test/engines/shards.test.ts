import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSegments, readWaves, tallyQuery } from '../../src/sql/index.js';
import { type DataSet, dataSets } from './data-sets.js';
import type { Engine } from './engine.js';
import { tableOf } from './matrix.js';
import { isPostgresAbsent } from './postgres-absent.js';
import { partOf, shards } from './shards.js';

const set = dataSets.find(({ name }) => name === 'plain') as DataSet;
const question = { dialect: 'postgres', from: set.table, rating: 'rating', by: 'plan' } as const;
const byDay = { date: 'at', dateType: 'date', period: 'day' } as const;

describe.skipIf(isPostgresAbsent)('two PostgreSQL servers behind a third', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await shards();
    await engine.load(tableOf(set));
  });
  afterAll(() => engine.close());

  test.each([
    ['segments', question],
    ['segments and days', { ...question, ...byDay }],
  ])('each server tallies its own rows by %s', async (_, options) => {
    const plan = await engine.run(`EXPLAIN (VERBOSE) ${tallyQuery(options)}`);
    const lines = plan.map((row) => String(row['QUERY PLAN']).trim());
    const starting = (start: string) => lines.filter((line) => line.startsWith(start));
    expect(starting('Relations: Aggregate on ')).toHaveLength(2);
    const queries = starting('Remote SQL: ');
    expect(queries).toHaveLength(2);
    for (const query of queries) expect(query).toMatch(/count\(\*\) FILTER \(WHERE .* GROUP BY /);
    expect(lines.join('\n')).not.toMatch(/(Hash|Group)Aggregate/);
  });

  test('both servers hold rows', async () => {
    for (const part of [0, 1]) {
      const rows = await engine.run(tallyQuery({ ...question, from: [partOf(set.table, part)] }));
      expect(rows.length).toBeGreaterThan(0);
    }
  });

  test('the results of both servers, read together, are the result of the whole table', async () => {
    const options = { ...question, ...byDay, period: 'month' } as const;
    const parts = await Promise.all(
      [0, 1].map((part) => engine.run(tallyQuery({ ...options, from: [partOf(set.table, part)] }))),
    );
    const whole = await engine.run(tallyQuery(options));
    expect(readWaves(parts.flat(), { period: 'month' })).toEqual(
      readWaves(whole, { period: 'month' }),
    );
    expect(readSegments(parts.flat())).toEqual(readSegments(whole));
  });
});
