// A million made-up comments through the command: processor time against 100,000, and peak memory. In English
// also by segment, of which there are 200.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answersOf } from './made-up-comments.mjs';
import { print } from './measure.mjs';

const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const reportUse =
  'data:text/javascript,process.on("exit",()=>console.error(JSON.stringify(process.resourceUsage())))';
const FEW = 100_000;
const MANY = 1_000_000;
const SEGMENTS = 200;

function writeComments(path, size, language) {
  const file = openSync(path, 'w');
  let lines = ['nps,comment,shop'];
  let row = 0;
  for (const { rating, comment } of answersOf(size, { seed: 1, language, hasRelations: true })) {
    lines.push(`${rating},${comment},shop ${row++ % SEGMENTS}`);
    if (lines.length < 10_000 && row < size) continue;
    writeSync(file, `${lines.join('\n')}\n`);
    lines = [];
  }
  closeSync(file);
}

/** The processor time of the command in seconds, and its peak memory in megabytes. */
function useOf(path, size, options) {
  const { stderr, stdout, status } = spawnSync(
    process.execPath,
    ['--import', reportUse, command, 'comments', path, '--rating', 'nps', '--json', ...options],
    { encoding: 'utf8', maxBuffer: 2 ** 30 },
  );
  if (status !== 0 || JSON.parse(stdout).comments.terms.withComment !== size) {
    throw new Error(stderr);
  }
  const use = JSON.parse(stderr.trim().split('\n').at(-1));
  return {
    seconds: (use.userCPUTime + use.systemCPUTime) / 1e6,
    megabytes: use.maxRSS / 1024,
  };
}

const folder = mkdtempSync(join(tmpdir(), 'nps-core-'));
const measured = [];
try {
  for (const [language, runs] of [
    ['en', [[], ['--by', 'shop']]],
    ['ko', [[]]],
  ]) {
    const paths = [FEW, MANY].map((size) => join(folder, `${language}-${size}.csv`));
    writeComments(paths[0], FEW, language);
    writeComments(paths[1], MANY, language);
    for (const options of runs) {
      const few = useOf(paths[0], FEW, options);
      const many = useOf(paths[1], MANY, options);
      const name = [language, ...options].join(' ');
      measured.push(
        [
          `1,000,000 comments, time × that of 100,000, ${name}`,
          many.seconds / few.seconds,
          'at most',
          12,
        ],
        [`1,000,000 comments, peak memory in MB, ${name}`, many.megabytes, 'at most', 800],
      );
    }
    for (const path of paths) rmSync(path);
  }
  process.exitCode = print(measured);
} finally {
  rmSync(folder, { recursive: true });
}
