// Ratios of speed of the third floor, measured side by side in one run, on a million rows with
// accessor functions. See README.md beside this file.
import * as arquero from 'arquero';
import { rollup } from 'd3-array';
import lodash from 'lodash';
import { npsTrend, tallyBy, tallyByPeriod } from '../../dist/index.js';
import { fastest, print, random } from './measure.mjs';

const SIZE = 1_000_000;
const FIRST = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;
const plans = ['Free', 'Pro', 'Team', 'Edu', 'Gov'];
const stores = Array.from({ length: 1000 }, (_, index) => `store ${index}`);

const rows = Array.from({ length: SIZE }, () => ({
  rating: Math.floor(random() * 11),
  plan: plans[Math.floor(random() * plans.length)],
  store: stores[Math.floor(random() * stores.length)],
  at: FIRST + Math.floor(random() * 730 * DAY),
}));
const rating = (row) => row.rating;
const at = (row) => row.at;

function threeFilters() {
  return [
    rows.filter((row) => rating(row) >= 9).length,
    rows.filter((row) => rating(row) >= 7 && rating(row) <= 8).length,
    rows.filter((row) => rating(row) <= 6).length,
  ];
}

function countLoop(group) {
  const counts = { promoters: 0, passives: 0, detractors: 0 };
  for (const row of group) {
    if (row.rating >= 9) counts.promoters++;
    else if (row.rating >= 7) counts.passives++;
    else counts.detractors++;
  }
  return counts;
}

const byLodash = (key) => lodash.mapValues(lodash.groupBy(rows, key), countLoop);

/** New strings, as a parser makes them: the engine has not cached their hash yet. */
function freshen(name) {
  for (const row of rows) row[name] = Buffer.from(row[name]).toString();
}

const monthOf = (row) => new Date(row.at).toISOString().slice(0, 7);
const counted = {
  promoters: (row) => arquero.op.sum(row.rating >= 9),
  detractors: (row) => arquero.op.sum(row.rating <= 6),
  answers: () => arquero.op.count(),
};

/** The best time of a first pass over new strings. */
function onFresh(name, work) {
  let best = Infinity;
  for (let round = 0; round < 4; round++) {
    freshen(name);
    best = Math.min(best, fastest(work, 1));
  }
  return best;
}

const measured = [];
const add = (name, ratio, limit) => measured.push([name, ratio, 'at least', limit]);

const one = () => tallyBy(rows, { rating, by: () => 'all' });
add('one segment, × three filters', fastest(threeFilters) / fastest(one), 8);
for (const [name, count] of [
  ['plan', 5],
  ['store', 1000],
]) {
  const ours = () => tallyBy(rows, { rating, by: (row) => row[name] });
  const theirs = () => byLodash(name);
  const byArquero = () => arquero.from(rows).groupby(name).rollup(counted).objects();
  const reused = fastest(ours);
  add(
    `${count} segments, reused strings, × lodash groupBy and loop`,
    fastest(theirs) / reused,
    2.5,
  );
  add(`${count} segments, × arquero from the same rows`, fastest(byArquero, 3) / reused, 6);
  const fresh = onFresh(name, theirs) / onFresh(name, ours);
  add(`${count} segments, fresh strings, × lodash groupBy and loop`, fresh, 1.5);
}

const trend = fastest(
  () => npsTrend(rows, { rating, date: at, period: 'month', by: (row) => row.plan }),
  7,
);
add(
  'segment × month, × d3 rollup',
  fastest(() => rollup(rows, countLoop, (row) => row.plan, monthOf), 3) / trend,
  6,
);
const stores24 = fastest(
  () => npsTrend(rows, { rating, date: at, period: 'month', by: (row) => row.store }),
  3,
);
add(
  '1000 segments × 24 months with their intervals, × d3 rollup',
  fastest(() => rollup(rows, countLoop, (row) => row.store, monthOf), 3) / stores24,
  0.8,
);
add(
  'segment × month, × arquero',
  fastest(
    () =>
      arquero
        .from(rows)
        .derive({ month: arquero.escape(monthOf) })
        .groupby('plan', 'month')
        .rollup(counted)
        .objects(),
    3,
  ) / trend,
  6,
);

const months = fastest(() => tallyByPeriod(rows, { rating, date: at, period: 'month' }), 7);
add('month, × toISOString().slice(0, 7)', fastest(() => rows.map(monthOf), 3) / months, 20);

const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  year: 'numeric',
  month: '2-digit',
});
const zoned = { rating, date: at, period: 'month', timeZone: 'Europe/Berlin' };
const perRow = fastest(() => rows.slice(0, SIZE / 10).map((row) => format.format(row.at)), 3) * 10;
add(
  'month in a named time zone, × Intl for each row',
  perRow / fastest(() => tallyByPeriod(rows, zoned), 7),
  20,
);

process.exitCode = print(measured);
