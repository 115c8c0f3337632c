import { expect, test } from 'vitest';
import { tallyQuery } from '../../src/sql/index.js';
import { type DataSet, dataSets } from './data-sets.js';
import { tableOf } from './matrix.js';
import { postgresPrograms } from './postgres-server.js';
import { shards } from './shards.js';

const isAbsent = postgresPrograms() === null;
const without = isAbsent ? ' (the Debian package postgresql is not installed)' : '';

test.skipIf(isAbsent)(`both servers tally their own rows${without}`, async () => {
  const engine = await shards();
  const set = dataSets.at(-1) as DataSet;
  await engine.load(tableOf(set));
  const sql = tallyQuery({
    dialect: 'postgres',
    from: set.table,
    rating: set.columns.rating,
    by: set.columns.plan,
    date: set.columns.at,
    dateType: set.date,
    period: 'month',
    timeZone: 'America/New_York',
  });
  const plan = await engine.run(`EXPLAIN (VERBOSE) ${sql}`);
  await engine.close();
  const lines = plan.map((row) => String(row['QUERY PLAN']).trim());
  const remote = lines.filter((line) => line.startsWith('Remote SQL: '));
  expect(remote).toHaveLength(2);
  for (const query of remote) expect(query).toMatch(/SELECT .*count\(CASE WHEN .* GROUP BY /);
  const scans = lines.filter((line) => line.includes('Foreign Scan'));
  expect(scans).toHaveLength(2);
  expect(lines.filter((line) => line.startsWith('Relations: Aggregate on '))).toHaveLength(2);
  expect(
    lines.some((line) => /\b(Hash|Group)Aggregate\b/.test(line)),
    plan.join('\n'),
  ).toBe(false);
});
