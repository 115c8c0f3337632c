// The command on survey files. Reading 1,000,000 rows with segments, dates and the ledger, as a share
// of the throughput of csv-parse alone on the same file. First output on 1,000 rows, in multiples of
// the time of a Node.js process that does nothing. Processor time, the best of several rounds in turn,
// so that neither the disk nor other work on the machine counts.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leastInTurn, print, processorTime } from './measure.mjs';
import { dates, writeSurvey } from './survey.mjs';

const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const parseAlone = `
  import { createReadStream } from 'node:fs';
  import { parse } from ${JSON.stringify(import.meta.resolve('csv-parse'))};
  let rows = 0;
  createReadStream(process.argv[1], { highWaterMark: 1 << 18 })
    .pipe(parse({ relax_quotes: true, relax_column_count: true }))
    .on('data', () => rows++)
    .on('end', () => process.stdout.write(String(rows)));`;

const folder = mkdtempSync(join(tmpdir(), 'nps-core-'));
try {
  const grouped = ['--by', 'plan', '--date', 'submitted', '--json'];
  const measured = [];
  for (const [what, dateOf] of Object.entries(dates)) {
    const path = join(folder, 'survey.csv');
    await writeSurvey(path, 1_000_000, dateOf);
    const [alone, whole] = leastInTurn(
      4,
      () => processorTime(['--input-type=module', '--eval', parseAlone, path]),
      () => processorTime([command, path, ...grouped]),
    );
    measured.push([
      `reading with segments and ${what}, % of csv-parse`,
      (100 * alone) / whole,
      'at least',
      100,
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
  measured.push(['first output on 1,000 rows, × node doing nothing', first / start, 'at most', 3]);
  process.exitCode = print(measured);
} finally {
  rmSync(folder, { recursive: true });
}
