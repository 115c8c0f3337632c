import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DialectName } from '../../src/sql/index.js';
import { duckdb } from './duckdb.js';
import type { Engine } from './engine.js';
import { breaches, readsAsNamed } from './injection.js';
import { postgres } from './postgres.js';
import { isPostgresAbsent } from './postgres-absent.js';
import { sqlite } from './sqlite.js';

const engines: [DialectName, () => Promise<Engine>, boolean][] = [
  ['duckdb', duckdb, false],
  ['sqlite', sqlite, false],
  ['postgres', postgres, isPostgresAbsent],
];

/** A query that quotes nothing. */
const careless = ({ by = 'plan', where = { plan: 'Pro' } }: { by?: string; where?: object }) =>
  `SELECT '${by}' AS segment, COUNT(*) AS answers FROM responses WHERE plan = '${Object.values(where)[0]}'`;

describe.each(engines)('%s', (dialect, start, isAbsent) => {
  let engine: Engine;
  beforeAll(async () => {
    if (!isAbsent) engine = await start();
  }, 60_000);
  afterAll(() => engine?.close());

  test.skipIf(isAbsent)('no argument lets SQL in', async () => {
    expect(await breaches(engine, dialect)).toEqual([]);
  });

  test.skipIf(isAbsent)('a query that quotes nothing is caught', async () => {
    const found = await breaches(engine, dialect, [careless]);
    expect(found).not.toContain('careless counts nothing');
    expect(found).toContain(`careless, where value "x' OR '1' = '1" let rows through`);
    expect(found).toContain(`careless, by "x', (SELECT MAX(word) FROM secret), '" read the secret`);
    expect(found).toContain('where value changed canary');
  });

  test.skipIf(isAbsent)('an engine that refuses everything proves nothing', async () => {
    const refusing = { ...engine, run: () => Promise.reject(new Error('refused')) };
    const found = await breaches(refusing, dialect);
    expect(found).toContain('tallyQuery counts nothing');
    expect(found).toContain('tallyQuery, where value "?" did not run');
  });

  test.skipIf(isAbsent)('a table and columns of any name are read', async () => {
    expect(await readsAsNamed(engine, dialect)).toEqual([]);
  });
});
