import { expect, test } from 'vitest';
import { dataSets, roles } from './data-sets.js';
import { duckdb, duckdbFiles } from './duckdb.js';
import { postgres } from './postgres.js';
import { shards } from './shards.js';
import { sqlite } from './sqlite.js';

const types = { respondent: 'text', plan: 'text', country: 'text', weight: 'number' } as const;
test.each([
  ['duckdb', duckdb],
  ['parquet', () => duckdbFiles('parquet')],
  ['csv', () => duckdbFiles('csv')],
  ['sqlite', sqlite],
  ['pg', postgres],
  ['shards', shards],
] as const)('%s', async (name, start) => {
  let t = performance.now();
  const engine = await start();
  console.log(name, 'start', performance.now() - t);
  t = performance.now();
  for (const set of dataSets) {
    await engine.load({
      name: 'responses',
      shardedBy: set.columns.plan,
      columns: roles.map((role) => ({
        name: set.columns[role],
        type: role === 'rating' ? set.rating : role === 'at' ? set.date : types[role],
      })),
      rows: set.answers.map((a) => roles.map((r) => a[r])),
    });
    const [row] = await engine.run(
      'SELECT COUNT(*) AS n, COUNT(' +
        (set.columns.rating === 'order' ? '"order"' : set.columns.rating) +
        ') AS r FROM responses',
    );
    expect(Number(row?.['n']), set.name).toBe(set.answers.length);
    if (name !== 'sqlite')
      expect(Number(row?.['r']), set.name).toBe(
        set.answers.filter((a) => a.rating !== null).length,
      );
  }
  console.log(name, 'load', performance.now() - t);
  await engine.close();
});
