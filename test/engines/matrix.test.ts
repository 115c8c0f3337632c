import { describe, expect, test } from 'vitest';
import type { DialectName } from '../../src/sql/index.js';
import { duckdb, duckdbFiles } from './duckdb.js';
import type { Engine } from './engine.js';
import { mariadb } from './mariadb.js';
import { isMariadbAbsent } from './mariadb-server.js';
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
const postgresServers: typeof embedded = {
  PostgreSQL: ['postgres', postgres],
  'two PostgreSQL servers behind a third': ['postgres', shards],
};
const mariadbServer: typeof embedded = { MariaDB: ['mysql', mariadb] };

const gaps: readonly Gap[] = [
  {
    explains: /RangeError: timeZone must be left out: sqlite /,
    reason: 'SQLite knows no time zones, and tallyQuery refuses them by name.',
  },
  {
    explains: /^labels as ratings, /,
    reason: 'SQLite has no regular expressions: labels are unreadable.',
  },
];

const outcomesByEngine = new Map<string, Outcomes>();

describe('an engine gives the answers that the library gives in memory', () => {
  test.each(Object.keys(embedded))('%s: the answers of the library', (name) =>
    expectSame(name, embedded),
  );
  test.skipIf(isPostgresAbsent).each(Object.keys(postgresServers))(
    '%s: the answers of the library',
    (name) => expectSame(name, postgresServers),
  );
  test.skipIf(isMariadbAbsent).each(Object.keys(mariadbServer))(
    '%s: the answers of the library',
    (name) => expectSame(name, mariadbServer),
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

test.skipIf(isPostgresAbsent || isMariadbAbsent)(
  'docs/engines.md shows the outcomes of this run',
  () => {
    expectOnPage('tested', outcomesByEngine);
  },
);
