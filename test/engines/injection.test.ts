import { describe, expect, test } from 'vitest';
import type { DialectName } from '../../src/sql/index.js';
import { duckdb } from './duckdb.js';
import type { Engine } from './engine.js';
import { breaches, readsAsNamed } from './injection.js';
import { postgres } from './postgres.js';
import { postgresPrograms } from './postgres-server.js';
import { sqlite } from './sqlite.js';

const engines: [DialectName, () => Promise<Engine>, boolean][] = [
  ['duckdb', duckdb, true],
  ['sqlite', sqlite, true],
  ['postgres', postgres, postgresPrograms() !== null],
];

describe.each(engines)('%s (where it is installed)', (dialect, start, isInstalled) => {
  test.skipIf(!isInstalled)('no argument lets SQL in', async () => {
    const engine = await start();
    const found = await breaches(engine, dialect);
    await engine.close();
    expect(found).toEqual([]);
  });

  test.skipIf(!isInstalled)('a table and columns of any name are read', async () => {
    const engine = await start();
    const found = await readsAsNamed(engine, dialect);
    await engine.close();
    expect(found).toEqual([]);
  });
});
