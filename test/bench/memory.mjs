// The peak memory of the command, first on surveys of 1,000,000 and 4,000,000 rows, by segment and day. The
// command reads in batches, so four times the rows must take at most 1.2 times the memory.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSurvey } from './survey.mjs';

const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const reportPeak =
  'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))';

const folder = mkdtempSync(join(tmpdir(), 'nps-core-'));
try {
  const peaks = [];
  for (const rows of [1_000_000, 4_000_000]) {
    const path = join(folder, `${rows}.csv`);
    await writeSurvey(path, rows);
    const { stderr, stdout, status } = spawnSync(
      process.execPath,
      ['--import', reportPeak, command, path, '--by', 'plan', '--date', 'submitted', '--json'],
      { encoding: 'utf8' },
    );
    if (status !== 0 || JSON.parse(stdout).ledger.rows !== rows) throw new Error(stderr);
    peaks.push(Number(stderr));
    rmSync(path);
  }
  const ratio = peaks[1] / peaks[0];
  const verdict = ratio <= 1.2 ? '' : '   MISSED';
  console.log(
    `peak memory of 4,000,000 rows, × that of 1,000,000   ${ratio.toFixed(2)}   at most 1.2${verdict}`,
  );
  // Answers of respondents are kept until all are known. Their texts must not keep the rows alive that
  // they were cut out of: with comments of 800 characters the memory is that with comments of 20.
  const [short, long] = [20, 800].map((length) => {
    const path = join(folder, `comments-${length}.csv`);
    const row = (i) => `${i % 11},customer-${i}@example.com,${'comment '.repeat(length / 8)}\n`;
    const rows = Array.from({ length: 300_000 }, (_, i) => row(i));
    writeFileSync(path, `nps,who,comment\n${rows.join('')}`);
    const { stderr, stdout, status } = spawnSync(
      process.execPath,
      ['--import', reportPeak, command, path, '--rating', 'nps', '--respondent', 'who', '--json'],
      { encoding: 'utf8' },
    );
    if (status !== 0 || JSON.parse(stdout).ledger.rows !== 300_000) throw new Error(stderr);
    rmSync(path);
    return Number(stderr);
  });
  const ofComments = long / short;
  const verdictOfComments = ofComments <= 1.2 ? '' : '   MISSED';
  console.log(
    `peak memory with respondents and long comments, × that with short ones   ${ofComments.toFixed(2)}   at most 1.2${verdictOfComments}`,
  );
  process.exitCode = ratio <= 1.2 && ofComments <= 1.2 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
