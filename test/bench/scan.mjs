// How often does a scan list anything where there is nothing, and how often does it find a segment that
// is lower? Prints the table of docs/methods.md. The numbers are drawn with a seed: each run prints the same.
// And what the command takes for 35 columns of 3,000 rows, against the score of the same file, by processor time.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scan } from '../../dist/index.js';
import { leastInTurn, print, processorTime } from './measure.mjs';
import { surveyWithoutDifference, withLowerSegment } from './simulated-survey.mjs';

const FILES = Number(process.argv[2] ?? 1000);
const shapes = {
  '50/30/20': [0.2, 0.3],
  '75/15/10': [0.1, 0.15],
};

for (const [name, [detractors, passives]] of Object.entries(shapes)) {
  for (const date of [undefined, 'date']) {
    let [any, lists] = [0, 0];
    for (let seed = 1; seed <= FILES; seed++) {
      const rows = surveyWithoutDifference({ seed, rows: 3000, detractors, passives });
      const { findings } = scan(rows, { rating: 'rating', date, columns: columnsOf(rows, date) });
      if (findings.length > 0) any++;
      lists += findings.length;
    }
    const dated = date ? ', with the period before' : '';
    console.log(
      `${name}${dated}: something listed in ${((100 * any) / FILES).toFixed(1)} % of ${FILES} files, ${lists} findings`,
    );
  }
}

let found = 0;
for (let seed = 1; seed <= FILES; seed++) {
  const rows = withLowerSegment({ seed, rows: 4000, points: 25 });
  const { findings } = scan(rows, { rating: 'rating', columns: columnsOf(rows) });
  if (findings.some(({ column, segment }) => column === 'c0' && segment === 'low')) found++;
}
console.log(`a tenth that is 25 points lower: found in ${((100 * found) / FILES).toFixed(1)} %`);

const folder = mkdtempSync(join(tmpdir(), 'nps-core-'));
const file = join(folder, 'survey.csv');
const rows = surveyWithoutDifference({ seed: 1, rows: 3000 });
const lines = [Object.keys(rows[0]), ...rows.map((row) => Object.values(row))];
writeFileSync(file, lines.map((cells) => cells.join()).join('\n'));
const command = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const options = [file, '--rating', 'rating'];
const [score, plain, dated] = leastInTurn(
  7,
  () => processorTime([command, ...options]),
  () => processorTime([command, 'scan', ...options]),
  () => processorTime([command, 'scan', ...options, '--date', 'date']),
);
rmSync(folder, { recursive: true });
process.exitCode = print([
  ['scan of 35 columns of 3,000 rows / the score', plain / score, 'at most', 2],
  ['the same with the period before / the score', dated / score, 'at most', 2],
]);

/** All columns but the rating and, if periods are not compared, the date. */
function columnsOf(rows, date) {
  return Object.keys(rows[0]).filter((name) => name !== 'rating' && (name !== 'date' || !date));
}
