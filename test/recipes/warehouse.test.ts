import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPostgresAbsent } from '../engines/postgres-absent.js';
import { type Server, startPostgres } from '../engines/postgres-server.js';
import { fencedBlocks } from '../support/snippets.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = 'docs/recipes/warehouse.md';
const blocks = fencedBlocks(page, readFileSync(join(root, page), 'utf8'));
const table = blocks.find(({ language }) => language === 'sql')?.code ?? '';
const folder = temporaryFolder('warehouse');

const run = (program: string, words: string[], env = {}): string =>
  execFileSync(program, words, {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: 'pipe',
  });

/** The script of the page with a name, and its output on the page. */
function script(name: string): { code: string; printed: string | undefined } {
  const place = blocks.findIndex(
    ({ language, code }) => language === 'js' && code.startsWith(`// ${name}`),
  );
  const [block, next] = [blocks[place], blocks[place + 1]];
  if (block === undefined) throw new Error(`the page has no script ${name}`);
  return { code: block.code, printed: next?.language === 'text' ? next.code : undefined };
}

function runScript(name: string, env?: Record<string, string>): void {
  const { code, printed } = script(name);
  writeFileSync(join(folder, name), code);
  expect(run(process.execPath, [name], env)).toBe(printed ?? '');
}

/** Installs the packed tarball in an empty folder, with links to the drivers. */
beforeAll(async () => {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
  run('npm', ['install', '--no-audit', '--no-fund', `./${packed.filename}`]);
  await mkdir(join(folder, 'node_modules/@duckdb'), { recursive: true });
  for (const driver of ['pg', '@duckdb/node-api']) {
    symlinkSync(join(root, 'node_modules', driver), join(folder, 'node_modules', driver));
  }
});

describe.skipIf(isPostgresAbsent)(
  'the scripts of the page on warehouses, run with PostgreSQL',
  () => {
    let server: Server;
    beforeAll(async () => {
      server = await startPostgres();
      const client = await server.connect();
      await client.query(table);
      await client.end();
    });
    afterAll(() => server.stop());

    test('the nightly view and the script that reads it print what the page shows', () => {
      const env = { DATABASE_URL: `postgres://nps@127.0.0.1:${server.port}/postgres` };
      runScript('nightly.mjs', env);
      runScript('score.mjs', env);
      runScript('nightly.mjs', env); // the next night
    });

    test('the query that the command prints runs unchanged', async () => {
      const words = ['nps-core', 'sql', 'postgres', '--from', 'responses', '--rating', 'score'];
      const client = await server.connect();
      const { rows } = await client.query(run('npx', words));
      await client.end();
      expect(rows).toHaveLength(1);
    });
  },
);

describe('the scripts of the page on warehouses, run with DuckDB', () => {
  beforeAll(async () => {
    const instance = await DuckDBInstance.create(join(folder, 'warehouse.db'));
    const connection = await instance.connect();
    await connection.run(table);
    await connection.run(`COPY responses TO '${join(folder, 'responses.parquet')}'`);
    connection.closeSync();
    instance.closeSync();
  });

  test('the script over a Parquet file prints what the page shows', () => runScript('duckdb.mjs'));

  test('the command gives the same result for the Parquet file and the database', () => {
    const recordOf = (file: string) => run('npx', ['nps-core', file, '--by', 'plan', '--json']);
    expect(JSON.parse(recordOf('responses.parquet'))).toMatchObject({
      ledger: { rows: 1200, missing: 109 },
    });
    expect(recordOf('duckdb://warehouse.db?table=responses')).toBe(recordOf('responses.parquet'));
  });
});

test('the dbt model is a query with a reference to its source', () => {
  const { code } = script('model.mjs');
  writeFileSync(join(folder, 'model.mjs'), code);
  const model = run(process.execPath, ['model.mjs']);
  expect(model).toMatch(/^SELECT\n/);
  expect(model).toContain("FROM {{ ref('responses') }} AS responses");
});
