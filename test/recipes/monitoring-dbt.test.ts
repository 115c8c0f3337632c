import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { monitorWaves } from '../../src/monitoring/index.js';
import { readWaves } from '../../src/sql/index.js';
import { blockOf, bundled, run, scriptFolder } from './scripts.js';

const page = 'monitoring.md';
const folder = scriptFolder('monitoring-dbt');

describe('the dbt model', () => {
  /** The model with dbt's macros filled in, as for a full refresh or for a run that adds to the table. */
  async function model(isIncremental: boolean): Promise<string> {
    writeFileSync(join(folder, 'model.mjs'), blockOf(page, 'js', '// model.mjs'));
    const text = await run(await bundled(join(folder, 'model.mjs'), folder), []);
    return text
      .replace(/\{\{ config\([^}]*\) \}\}/, '')
      .replace(
        /\{% if is_incremental\(\) %\}([\s\S]*?)\{% else %\}([\s\S]*?)\{% endif %\}/,
        (_, then, otherwise) => (isIncremental ? then : otherwise),
      )
      .replaceAll("{{ ref('responses') }}", 'responses')
      .replaceAll('{{ this }}', 'nps_waves');
  }

  test('a full refresh, new answers, a run that adds: the waves of all answers', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const rowsOf = async (query: string) => (await connection.runAndReadAll(query)).getRowObjects();
    await connection.run(
      blockOf(page, 'sql', 'CREATE TABLE').replace('TIMESTAMPTZ', 'TIMESTAMP').replace('+00', ''),
    );
    await connection.run(
      "CREATE TABLE newer AS FROM responses WHERE submitted >= TIMESTAMP '2026-07-10'",
    );
    await connection.run("DELETE FROM responses WHERE submitted >= TIMESTAMP '2026-07-10'");
    await connection.run(`CREATE TABLE nps_waves AS ${await model(false)}`);
    await connection.run('INSERT INTO responses FROM newer');
    await connection.run(`CREATE TABLE added AS ${await model(true)}`);
    expect(
      (await rowsOf('SELECT period FROM added ORDER BY period')).map(({ period }) => period),
    ).toEqual(['2026-07-01', '2026-08-01', '2026-09-01']);
    // what dbt does for delete+insert with this unique key
    await connection.run('DELETE FROM nps_waves WHERE period IN (SELECT period FROM added)');
    await connection.run('INSERT INTO nps_waves FROM added');
    const wavesOf = async (query: string) =>
      readWaves(await rowsOf(query), { period: 'month', asOf: '2026-09-01' });
    const waves = await wavesOf('FROM nps_waves');
    expect(waves).toEqual(await wavesOf(await model(false)));
    expect(monitorWaves(waves)?.points.at(-1)?.alarm).toMatchObject({ side: 'below' });
  });
});
