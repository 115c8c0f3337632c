// The peak memory of the command on a survey of 1,000,000 and of 4,000,000 rows: it reads in
// batches, so four times the rows must not take more than 1.2 times the memory.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const reportPeak =
  'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))';

async function writeSurvey(path, rows) {
  const file = createWriteStream(path);
  const plans = ['Free', 'Pro', 'Team'];
  let text = 'id,submitted,plan,How likely are you to recommend us?,comment\r\n';
  for (let row = 0; row < rows; row++) {
    const rating = row % 31 === 0 ? '' : (row * 7919) % 11;
    const day = 10 + (row % 18);
    text += `${row},2026-03-${day},${plans[row % 3]},${rating},"a ""comment""\r\nover two lines"\r\n`;
    if (text.length > 1e6) {
      if (!file.write(text)) await once(file, 'drain');
      text = '';
    }
  }
  file.end(text);
  await once(file, 'finish');
}

const folder = mkdtempSync(join(tmpdir(), 'nps-core-'));
try {
  const peaks = [];
  for (const rows of [1_000_000, 4_000_000]) {
    const path = join(folder, `${rows}.csv`);
    await writeSurvey(path, rows);
    const { stderr, stdout, status } = spawnSync(
      process.execPath,
      ['--import', reportPeak, command, path, '--json'],
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
  process.exitCode = ratio <= 1.2 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
