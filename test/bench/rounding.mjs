// How often do percentages that are rounded each on their own fail to reconcile? Every tally of up
// to 120 respondents is tried.
import { roundShares } from '../../dist/display.js';

const MOST = 120;
const round = (value) => Math.sign(value) * Math.round(Math.abs(value));

let tallies = 0;
let broken = 0;
let repaired = 0;
for (let n = 1; n <= MOST; n++) {
  for (let promoters = 0; promoters <= n; promoters++) {
    for (let detractors = 0; promoters + detractors <= n; detractors++) {
      const tally = { promoters, passives: n - promoters - detractors, detractors };
      const [p, s, d] = Object.values(tally).map((count) => round((100 * count) / n));
      const score = round((100 * (promoters - detractors)) / n);
      tallies++;
      if (p + s + d !== 100 || p - d !== score) broken++;
      const rounded = roundShares(tally);
      const sum = rounded.promoters + rounded.passives + rounded.detractors;
      const isGiven = rounded.promoters - rounded.detractors === rounded.score;
      if (sum === 100 && isGiven && Math.abs(rounded.score - score) === 0) repaired++;
    }
  }
}
const percent = (count) => `${((100 * count) / tallies).toFixed(1)}%`;
console.log(
  `shares rounded each on their own fail to add up or to give the score in ${percent(broken)} of ${tallies} tallies`,
);
console.log(`roundShares reconciles them in ${percent(repaired)}`);
