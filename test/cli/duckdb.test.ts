import { cpSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { built, describeBuilt } from '../support/build.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { refused, reported, runProgram } from './command.js';

const folder = temporaryFolder('parquet');
const plain = join(folder, 'plain.parquet');

/** Writes Parquet files with one rating each. */
async function writeParquet(ratings: Readonly<Record<string, number>>): Promise<void> {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  for (const [name, rating] of Object.entries(ratings)) {
    await connection.run(`COPY (SELECT ${rating} AS score) TO '${folder}/new' (FORMAT parquet)`);
    renameSync(join(folder, 'new'), join(folder, name));
  }
  connection.closeSync();
  instance.closeSync();
}

/** The rating of each canary is 0; the file that is named holds a 10. */
describe('names of Parquet files', () => {
  beforeAll(async () => {
    mkdirSync(join(folder, '[ab]'));
    mkdirSync(join(folder, 'a'));
    mkdirSync(join(folder, 'score=0'));
    await writeParquet({ 'plain.parquet': 10, 'score=0/wave.parquet': 10 });
  });

  test.each([
    ['wave[1].parquet', 'wave1.parquet'],
    ['wave[!x].parquet', 'wavey.parquet'],
    ['wave[[]2].parquet', 'wave[2].parquet'],
    ['all*.parquet', 'all of them.parquet'],
    ['wave?.parquet', 'wave3.parquet'],
    ['{c,d}.parquet', 'c.parquet'],
    ['[ab]/wave.parquet', 'a/wave.parquet'],
  ])('a file called %s: DuckDB does not read the file %s', async (named, canary) => {
    await writeParquet({ [named]: 10, [canary]: 0 });
    expect(await reported([join(folder, named), '--rating', 'score'])).toMatchObject({
      promoters: 1,
      detractors: 0,
    });
  });

  test.each(['w*.parquet', 'w?.parquet', 'w[12].parquet'])(
    'no file is called %s: refused, never a pattern of other files',
    async (named) => {
      await writeParquet({ 'w1.parquet': 0, 'w2.parquet': 0 });
      expect(await refused([join(folder, named)])).toEqual({
        code: 1,
        message: `${join(folder, named)} cannot be opened: there is no such file`,
      });
    },
  );

  test('a name that no pattern of DuckDB matches is refused', async () => {
    await writeParquet({ 'a\\[1].parquet': 10, 'a[1].parquet': 0 });
    const { code, message } = await refused([join(folder, 'a\\[1].parquet')]);
    expect(code).toBe(1);
    expect(message).toMatch(/cannot be read: DuckDB takes its name for a pattern, rename it$/);
  });

  test('the name of a folder is not a column', async () => {
    const words = [join(folder, 'score=0/wave.parquet'), '--rating', 'score'];
    expect(await reported(words)).toMatchObject({ promoters: 1, detractors: 0 });
  });

  test('the path of a database is not a pattern', async () => {
    for (const [name, rating] of [
      ['wave[1].db', 10],
      ['wave1.db', 0],
    ] as const) {
      const instance = await DuckDBInstance.create(join(folder, name));
      const connection = await instance.connect();
      await connection.run(`CREATE TABLE answers AS SELECT ${rating} AS score`);
      connection.closeSync();
      instance.closeSync();
    }
    const url = `duckdb://${join(folder, 'wave[1].db')}?table=answers`;
    expect(await reported([url, '--rating', 'score'])).toMatchObject({ promoters: 1 });
    expect((await refused([`duckdb://${join(folder, '*.db')}?table=answers`])).code).toBe(1);
  });
});

describe('--packages', () => {
  test('--packages: a folder with node_modules, or node_modules itself', async () => {
    const installed = dirname(resolve('node_modules'));
    for (const place of [installed, join(installed, 'node_modules')]) {
      const record = await reported([plain, '--packages', place, '--rating', 'score']);
      expect(record.promoters).toBe(1);
    }
  });

  test('--packages: parents of the folder are not searched', async () => {
    expect(await refused([plain, '--packages', 'test'])).toEqual({
      code: 1,
      message: 'there is no @duckdb/node-api in test: npm install @duckdb/node-api in that folder',
    });
  });

  test('--packages with a file that DuckDB does not read: refused', async () => {
    const { code, message } = await refused(['docs/example-survey.csv', '--packages', '.']);
    expect(code).toBe(2);
    expect(message).toMatch(
      /^--packages is for databases and Parquet files, which docs\/example-survey.csv is not\n/,
    );
  });
});

describeBuilt('the built command without DuckDB beside it', () => {
  const elsewhere = temporaryFolder('elsewhere');
  const sent = temporaryFolder('sent');
  const canary = join(sent, 'canary');
  const call = (...words: string[]) =>
    runProgram(process.execPath, [join(elsewhere, 'cli.js'), ...words], {
      cwd: join(sent, 'data'),
    });

  beforeAll(() => {
    cpSync(dirname(built('cli.js')), elsewhere, { recursive: true });
    writeFileSync(join(elsewhere, 'package.json'), '{"type": "module"}');
    const loaded = `require('node:fs').writeFileSync(${JSON.stringify(canary)}, 'loaded');`;
    for (const place of [sent, join(sent, 'data')]) {
      for (const name of ['@duckdb/node-api', 'pg']) {
        const modules = join(place, 'node_modules', name);
        mkdirSync(modules, { recursive: true });
        writeFileSync(join(modules, 'index.js'), loaded);
      }
    }
    cpSync(plain, join(sent, 'data/survey.parquet'));
  });

  test('code beside the data is not run, and the error says what to do', async () => {
    const duckdb = 'DuckDB reads Parquet files and its own databases';
    for (const [file, sentence, name] of [
      ['survey.parquet', duckdb, '@duckdb/node-api'],
      ['duckdb://survey.parquet?table=x', duckdb, '@duckdb/node-api'],
      ['postgres://127.0.0.1/x?table=x', 'The package pg reads PostgreSQL', 'pg'],
    ] as const) {
      const { code, stderr } = await call(file);
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: `nps-core: ${sentence}, and is not installed: npm install ${name} beside nps-core, or name a folder that has it with --packages\n`,
      });
    }
    expect(existsSync(canary)).toBe(false);
  });

  test('code in a folder that is named is run: the test above can fail', async () => {
    await call('survey.parquet', '--packages', '.');
    expect(existsSync(canary)).toBe(true);
  });

  test('DuckDB that is installed in a folder that is named reads the file', async () => {
    const { code, stdout } = await call('survey.parquet', '--packages', resolve('.'), '--json');
    expect({ code, promoters: JSON.parse(stdout).promoters }).toEqual({ code: 0, promoters: 1 });
  });
});
