// The command on survey files. Reading 1,000,000 rows with segments, dates and the ledger: how much
// of the throughput of csv-parse alone on the same file is left. First output on 1,000 rows: how
// many times what Node.js takes to do nothing. All by processor time, the best of several rounds in
// turn, so that neither the disk nor what else the machine does counts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { print } from './measure.mjs';
import { dates, writeSurvey } from './survey.mjs';

const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const reportTime =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();console.error(user+system)})';
const parseAlone = `
  import { createReadStream } from 'node:fs';
  import { parse } from ${JSON.stringify(import.meta.resolve('csv-parse'))};
  let rows = 0;
  createReadStream(process.argv[1], { highWaterMark: 1 << 18 })
    .pipe(parse({ relax_quotes: true, relax_column_count: true }))
    .on('data', () => rows++)
    .on('end', () => process.stdout.write(String(rows)));`;

function timeOf(words) {
  const { stderr, status } = spawnSync(process.execPath, ['--import', reportTime, ...words], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Number(stderr.trim().split('\n').at(-1));
}

/** The best time of each, taken in turn. */
function best(rounds, ...calls) {
  const times = calls.map(() => Infinity);
  for (let round = 0; round < rounds; round++) {
    calls.forEach((words, index) => {
      times[index] = Math.min(times[index], timeOf(words));
    });
  }
  return times;
}

const folder = mkdtempSync(join(tmpdir(), 'nps-core-'));
try {
  const grouped = ['--by', 'plan', '--date', 'submitted', '--json'];
  const measured = [];
  for (const [what, dateOf] of Object.entries(dates)) {
    const path = join(folder, 'survey.csv');
    await writeSurvey(path, 1_000_000, dateOf);
    const [alone, whole] = best(
      4,
      ['--input-type=module', '--eval', parseAlone, path],
      [command, path, ...grouped],
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
  const [start, first] = best(12, [nothing], [command, small]);
  measured.push(['first output on 1,000 rows, × node doing nothing', first / start, 'at most', 3]);
  process.exitCode = print(measured);
} finally {
  rmSync(folder, { recursive: true });
}
