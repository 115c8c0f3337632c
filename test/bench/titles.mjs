// How often do titles of charts claim something in surveys without any difference, and how often do
// they say that a score fell? Fails where a bound of docs/charts.md is missed. `node
// test/bench/titles.mjs 200` draws 200 surveys instead of 2,000.
import * as chart from '../../dist/chart.js';
import * as core from '../../dist/index.js';
import * as monitor from '../../dist/monitor.js';
import { falseTitles, LEAST_TRUE, MOST_FALSE, trueTitles } from './simulated-titles.mjs';

const surveys = Number(process.argv[2] ?? 2000);
const library = { ...core, ...chart, ...monitor };
const percent = (share) => `${(100 * share).toFixed(1)}%`;

for (const { kind, share } of falseTitles(library, surveys)) {
  const isKept = share <= MOST_FALSE;
  if (!isKept) process.exitCode = 1;
  console.log(
    `${kind}: ${percent(share)} of titles claim a difference that is not there${isKept ? '' : `, more than ${percent(MOST_FALSE)}`}`,
  );
}
const found = trueTitles(library, surveys);
const isKept = found >= LEAST_TRUE;
if (!isKept) process.exitCode = 1;
console.log(
  `a fall of 20 points over 24 months of 70 answers: ${percent(found)} of titles say so${isKept ? '' : `, fewer than ${percent(LEAST_TRUE)}`}`,
);
