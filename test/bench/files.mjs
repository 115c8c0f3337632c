// The command on survey files of 8 columns with quoted comments, by processor time: 1,000,000 rows by
// segment and date against the same table of counts from DuckDB on one thread, which finds out about the
// file by itself too; first output on 1,000 rows against a Node.js process that does nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leastInTurn, print, processorTime } from './measure.mjs';
import { dates, writeSurvey } from './survey.mjs';

const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
/** Times differ in every row, so that nothing can be counted together. */
const limits = { days: 0.8, times: 1.6 };
const byDuckDB = `
  import { DuckDBInstance } from ${JSON.stringify(import.meta.resolve('@duckdb/node-api'))};
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  const counts = await connection.runAndReadAll(\`
    SELECT plan, CAST(submitted AS DATE), "How likely are you to recommend us?", count(*)
    FROM read_csv('\${process.argv[1]}') GROUP BY ALL\`);
  process.stdout.write(String(counts.currentRowCount));`;

const folder = mkdtempSync(join(tmpdir(), 'nps-core-'));
try {
  const grouped = ['--by', 'plan', '--date', 'submitted', '--json'];
  const measured = [];
  for (const [what, dateOf] of Object.entries(dates)) {
    const path = join(folder, 'survey.csv');
    await writeSurvey(path, 1_000_000, dateOf);
    const [duckdb, whole] = leastInTurn(
      5,
      () => processorTime(['--input-type=module', '--eval', byDuckDB, path]),
      () => processorTime([command, path, ...grouped]),
    );
    measured.push([
      `1,000,000 rows by segment and ${what}, × DuckDB`,
      whole / duckdb,
      'at most',
      limits[what],
    ]);
  }
  const small = join(folder, 'small.csv');
  await writeSurvey(small, 1000);
  const nothing = join(folder, 'nothing.cjs');
  writeFileSync(nothing, '0');
  const [start, first] = leastInTurn(
    12,
    () => processorTime([nothing]),
    () => processorTime([command, small]),
  );
  measured.push([
    'first output on 1,000 rows, × node doing nothing',
    first / start,
    'at most',
    2.5,
  ]);
  process.exitCode = print(measured);
} finally {
  rmSync(folder, { recursive: true });
}
