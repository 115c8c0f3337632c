import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { duckdb } from './duckdb.js';
import type { Engine, LocalDialect } from './engine.js';
import { breaches, type Query, readsAsNamed } from './injection.js';
import { mariadb } from './mariadb.js';
import { isMariadbAbsent } from './mariadb-server.js';
import { postgres } from './postgres.js';
import { isPostgresAbsent } from './postgres-absent.js';
import { sqlite } from './sqlite.js';

const engines: Readonly<Record<LocalDialect, () => Promise<Engine>>> = {
  duckdb,
  sqlite,
  postgres,
  mysql: mariadb,
};
const absent: Partial<Record<LocalDialect, boolean>> = {
  postgres: isPostgresAbsent,
  mysql: isMariadbAbsent,
};

/** A query that quotes no text and checks no name. */
const careless: Query = {
  name: 'careless',
  options: ['dialect', 'from', 'by', 'where'],
  write: ({ dialect, from = 'responses', by = 'plan', where = { plan: 'Pro' } }: Options) => {
    const mark = dialect === 'mysql' ? '`' : '"';
    return `SELECT '${by}' AS segment, COUNT(*) AS answers FROM ${mark}${from}${mark} WHERE plan = '${Object.values(where)[0]}'`;
  },
};

interface Options {
  readonly dialect?: string;
  readonly from?: string;
  readonly by?: string;
  readonly where?: object;
}

describe.each(Object.keys(engines) as LocalDialect[])('attacks on %s', (dialect) => {
  const isAbsent = absent[dialect] ?? false;
  let engine: Engine;
  beforeAll(async () => {
    if (!isAbsent) engine = await engines[dialect]();
  });
  afterAll(() => engine?.close());

  test.skipIf(isAbsent)('no option lets SQL in', async () => {
    expect(await breaches(engine, dialect)).toEqual([]);
  });

  test.skipIf(isAbsent)('a query without quotes is caught: the test can fail', async () => {
    const problems = await breaches(engine, dialect, [careless]);
    expect(problems).not.toContain('careless counts nothing');
    expect(problems).toContain(`careless, where value "x' OR '1' = '1" let rows through`);
    expect(problems).toContain(
      `careless, by "x', (SELECT MAX(word) FROM secret), '" read the secret`,
    );
    expect(problems).toContain('where value changed canary');
    if (engine.openedFiles) expect(problems).toContain('a file is open after from');
  });

  test.skipIf(isAbsent)(
    'an engine that refuses every query is caught: the test can fail',
    async () => {
      const refusing = { ...engine, run: () => Promise.reject(new Error('refused')) };
      const problems = await breaches(refusing, dialect);
      expect(problems).toContain('tallyQuery counts nothing');
      expect(problems).toContain('tallyQuery, where value "?" did not run');
    },
  );

  test.skipIf(isAbsent)('a table and columns with hostile names are read', async () => {
    expect(await readsAsNamed(engine, dialect)).toEqual([]);
  });
});
