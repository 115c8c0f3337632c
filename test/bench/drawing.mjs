// The report with its charts, by processor time: of 1,000,000 rows by segment and date it may take a fifth
// more than the score of the same file, and half a second for drawing; of the example survey the difference
// is nearly all drawing. Each chart is drawn twice, for wide screens and for narrow ones.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leastInTurn, print, processorTime } from './measure.mjs';
import { dates, writeSurvey } from './survey.mjs';

const pathOf = (name) => fileURLToPath(new URL(name, import.meta.url));
const command = pathOf('../../dist/cli.js');
const A_FIFTH_MORE = 1.2;
const MILLISECOND = 1000; // microseconds

const folder = mkdtempSync(join(tmpdir(), 'nps-core-'));
/** The times of the score and of the report of a file, in milliseconds. */
function timesOf(rounds, file, by, date) {
  const words = [file, '--by', by, '--date', date, '--json'];
  const page = ['--force', '-o', join(folder, 'page.html')];
  return leastInTurn(
    rounds,
    () => processorTime([command, ...words]) / MILLISECOND,
    () => processorTime([command, 'report', ...words, ...page]) / MILLISECOND,
  );
}

try {
  const large = join(folder, 'survey.csv');
  await writeSurvey(large, 1_000_000, dates.days);
  const [score, report] = timesOf(5, large, 'plan', 'submitted');
  const example = timesOf(10, pathOf('../../docs/example-survey.csv'), 'Plan', 'Submitted at');
  process.exitCode = print([
    ['report of 1,000,000 rows, × score', report / score, 'at most', 1.6],
    ['the same beyond a fifth more, ms', report - A_FIFTH_MORE * score, 'at most', 500],
    ['report of the example beyond its score, ms', example[1] - example[0], 'at most', 500],
  ]);
} finally {
  rmSync(folder, { recursive: true });
}
