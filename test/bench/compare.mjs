// Compares this checkout with another one, both built, in one run:
// `node test/bench/compare.mjs OTHER_CHECKOUT`. Prints the processor time of this one divided by that
// of the other. Every measurement is a process of its own, and the two checkouts take turns.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { lastNumberOf, leastInTurn, print, processorTime } from './measure.mjs';
import { writeSurvey } from './survey.mjs';

// V8 compiles some loops in one of two ways, at random and for the whole life of a process.
const ROUNDS = 8;
const LIMIT = 1.1;

/** Statements that use `core`, `rows`, `ratings`, `bytes` and the tallies `a` and `b`, defined below. */
const workloads = {
  'tally of an array': 'for (let i = 0; i < 50; i++) core.tally(ratings)',
  'tally of a Uint8Array': 'for (let i = 0; i < 500; i++) core.tally(bytes)',
  histogram: 'for (let i = 0; i < 30; i++) core.histogram(ratings)',
  'screen of texts': "core.screen(rows, { rating: 'text' })",
  computeNps: 'for (let i = 0; i < 20_000; i++) core.computeNps(a)',
  confidenceInterval: 'for (let i = 0; i < 50_000; i++) core.confidenceInterval(a)',
  difference: 'for (let i = 0; i < 5000; i++) core.difference(a, b)',
  npsBySegment:
    "for (let i = 0; i < 10; i++) core.npsBySegment(rows, { rating: 'rating', by: 'plan' })",
  npsTrend:
    "for (let i = 0; i < 4; i++) core.npsTrend(rows, { rating: 'rating', date: 'at', period: 'month', by: 'plan' })",
};

/** Runs a workload a few times and prints the least processor time, in microseconds. */
const script = (checkout, workload) => `
  import * as core from ${JSON.stringify(pathToFileURL(join(checkout, 'dist/index.js')).href)};
  const plans = ['Free', 'Pro', 'Team', 'Edu', 'Gov'];
  const rows = Array.from({ length: 300_000 }, (_, i) => ({
    rating: (i * 7919) % 11,
    text: String((i * 7919) % 11),
    plan: plans[(i * 31) % 5],
    at: Date.UTC(2024, 0, 1) + i * 200_000,
  }));
  const ratings = rows.map(({ rating }) => rating);
  const bytes = Uint8Array.from(ratings);
  const a = { promoters: 500, passives: 300, detractors: 200 };
  const b = { promoters: 460, passives: 320, detractors: 220 };
  let least = Infinity;
  for (let round = 0; round < 3; round++) {
    const start = process.cpuUsage();
    ${workload};
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, user + system);
  }
  console.error(least);`;

const here = fileURLToPath(new URL('../..', import.meta.url));
if (process.argv.length !== 3) throw new Error('name one other checkout, built');
const checkouts = [here, resolve(process.argv[2])];

function compare(name, measure) {
  const [ours, theirs] = leastInTurn(ROUNDS, ...checkouts.map((path) => () => measure(path)));
  if (print([[name, ours / theirs, 'at most', LIMIT]]) !== 0) process.exitCode = 1;
}

for (const [name, workload] of Object.entries(workloads)) {
  compare(name, (checkout) =>
    lastNumberOf(['--input-type=module', '--eval', script(checkout, workload)]),
  );
}
const folder = mkdtempSync(join(tmpdir(), 'nps-core-'));
try {
  const survey = join(folder, 'survey.csv');
  await writeSurvey(survey, 1_000_000);
  for (const options of [[], ['--by', 'plan', '--date', 'submitted']]) {
    compare(`1,000,000 rows of CSV ${options.join(' ')}`, (checkout) =>
      processorTime([join(checkout, 'dist/cli.js'), survey, ...options, '--json']),
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
