// Compares this checkout with another one, both built, in one run:
// `node test/bench/compare.mjs OTHER_CHECKOUT`. Prints the processor time of this one divided by that
// of the other. Every measurement is a process of its own, and the two checkouts take turns.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bestInTurn, print } from './measure.mjs';
import { writeSurvey } from './survey.mjs';

const ROUNDS = 5;
const LIMIT = 1.1;

/** Each is run with the functions of one checkout and `ratings`, `rows` and two tallies, `a` and `b`. */
const workloads = {
  'tally of an array': 'for (let i = 0; i < 300; i++) core.tally(ratings)',
  'tally of a Uint8Array': 'for (let i = 0; i < 3000; i++) core.tally(bytes)',
  histogram: 'for (let i = 0; i < 100; i++) core.histogram(ratings)',
  'screen of texts':
    'for (let i = 0; i < 4; i++) core.screen(rows, { rating: (row) => String(row.rating) })',
  computeNps: 'for (let i = 0; i < 1e5; i++) core.computeNps(a)',
  confidenceInterval: 'for (let i = 0; i < 1e5; i++) core.confidenceInterval(a)',
  difference: 'for (let i = 0; i < 20_000; i++) core.difference(a, b)',
  npsBySegment:
    "for (let i = 0; i < 30; i++) core.npsBySegment(rows, { rating: 'rating', by: 'plan' })",
  npsTrend:
    "for (let i = 0; i < 10; i++) core.npsTrend(rows, { rating: 'rating', date: 'at', period: 'month', by: 'plan' })",
};

const script = (checkout, workload) => `
  import * as core from ${JSON.stringify(pathToFileURL(join(checkout, 'dist/index.js')).href)};
  const plans = ['Free', 'Pro', 'Team', 'Edu', 'Gov'];
  const rows = Array.from({ length: 300_000 }, (_, i) => ({
    rating: (i * 7919) % 11,
    plan: plans[(i * 31) % 5],
    at: Date.UTC(2024, 0, 1) + i * 200_000,
  }));
  const ratings = rows.map(({ rating }) => rating);
  const bytes = Uint8Array.from(ratings);
  const a = { promoters: 500, passives: 300, detractors: 200 };
  const b = { promoters: 460, passives: 320, detractors: 220 };
  ${workload};`;

const here = fileURLToPath(new URL('../..', import.meta.url));
if (process.argv.length !== 3) throw new Error('name one other checkout, built');
const checkouts = [here, resolve(process.argv[2])];

const folder = mkdtempSync(join(tmpdir(), 'nps-core-'));
try {
  const scriptFile = (checkout, index, workload) => {
    const path = join(folder, `${index}.mjs`);
    writeFileSync(path, script(checkout, workload));
    return [path];
  };
  const inTurn = (workload) =>
    bestInTurn(ROUNDS, ...checkouts.map((checkout, i) => scriptFile(checkout, i, workload)));
  const idle = inTurn('');
  const report = (name, [ours, theirs]) => {
    if (print([[name, ours / theirs, 'at most', LIMIT]]) !== 0) process.exitCode = 1;
  };
  for (const [name, workload] of Object.entries(workloads)) {
    // Without the time to start, to import and to make the rows.
    report(
      name,
      inTurn(workload).map((time, i) => time - idle[i]),
    );
  }
  const survey = join(folder, 'survey.csv');
  await writeSurvey(survey, 1_000_000);
  for (const options of [[], ['--by', 'plan', '--date', 'submitted']]) {
    const calls = checkouts.map((checkout) => [
      join(checkout, 'dist/cli.js'),
      survey,
      ...options,
      '--json',
    ]);
    report(`1,000,000 rows of CSV ${options.join(' ')}`, bestInTurn(4, ...calls));
  }
} finally {
  rmSync(folder, { recursive: true });
}
