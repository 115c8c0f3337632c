import { describe, expect, test } from 'vitest';
import type { DialectName } from '../../src/sql/index.js';
import { duckdb, duckdbFiles } from './duckdb.js';
import type { Engine } from './engine.js';
import { ask, explain, type Gap, type Outcomes } from './matrix.js';
import { expectOnPage } from './page.js';
import { postgres } from './postgres.js';
import { isPostgresAbsent } from './postgres-absent.js';
import { shards } from './shards.js';
import { sqlite } from './sqlite.js';

const embedded: Readonly<Record<string, [DialectName, () => Promise<Engine>]>> = {
  DuckDB: ['duckdb', duckdb],
  'DuckDB over Parquet': ['duckdb', () => duckdbFiles('parquet')],
  'DuckDB over CSV': ['duckdb', () => duckdbFiles('csv')],
  SQLite: ['sqlite', sqlite],
};
const servers: typeof embedded = {
  PostgreSQL: ['postgres', postgres],
  'two PostgreSQL servers behind a third': ['postgres', shards],
};

const gaps: readonly Gap[] = [
  {
    explains: /RangeError: timeZone must be left out: sqlite has no time zones$/,
    reason: 'SQLite knows no time zones, and tallyQuery refuses them by name.',
  },
];

const outcomesByEngine = new Map<string, Outcomes>();

describe('an engine gives the answers that the library gives in memory', () => {
  test.each(Object.keys(embedded))('%s: the answers of the library', (name) =>
    expectSame(name, embedded),
  );
  test.skipIf(isPostgresAbsent).each(Object.keys(servers))(
    '%s: the answers of the library',
    (name) => expectSame(name, servers),
  );
});

async function expectSame(name: string, engines: typeof embedded): Promise<void> {
  const [dialect, start] = engines[name] as [DialectName, () => Promise<Engine>];
  const engine = await start();
  try {
    const outcomes = await ask(engine, dialect);
    const { explained, unexplained } = explain(outcomes, dialect === 'sqlite' ? gaps : []);
    outcomesByEngine.set(name, explained);
    expect(unexplained).toEqual([]);
  } finally {
    await engine.close();
  }
}

test.skipIf(isPostgresAbsent)('docs/engines.md shows the outcomes of this run', () => {
  expectOnPage('tested', outcomesByEngine);
});
