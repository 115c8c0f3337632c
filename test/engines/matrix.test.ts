import { expect, test } from 'vitest';
import type { DialectName } from '../../src/sql/index.js';
import { duckdb, duckdbFiles } from './duckdb.js';
import type { Engine } from './engine.js';
import { ask } from './matrix.js';
import { postgres } from './postgres.js';
import { shards } from './shards.js';
import { sqlite } from './sqlite.js';

const engines: [string, DialectName, () => Promise<Engine>][] = [
  ['DuckDB', 'duckdb', duckdb],
  ['DuckDB, Parquet', 'duckdb', () => duckdbFiles('parquet')],
  ['DuckDB, CSV', 'duckdb', () => duckdbFiles('csv')],
  ['SQLite', 'sqlite', sqlite],
  ['PostgreSQL', 'postgres', postgres],
  ['PostgreSQL, shards', 'postgres', shards],
];

test.each(engines)('%s', async (name, dialect, start) => {
  const engine = await start();
  const t = performance.now();
  const outcomes = await ask(engine, dialect);
  console.log(name, performance.now() - t);
  const failures = Object.entries(outcomes).flatMap(([set, byQuestion]) =>
    Object.entries(byQuestion)
      .filter(([, o]) => o !== 'passed')
      .map(
        ([question, o]) =>
          `${set} / ${question}: ${o.length > 400 ? o.slice(0, 300) + ' … ' + o.slice(o.indexOf(' is not '), o.indexOf(' is not ') + 300) : o}`,
      ),
  );
  await engine.close();
  expect(failures.slice(0, 12), String(failures.length)).toEqual([]);
});
