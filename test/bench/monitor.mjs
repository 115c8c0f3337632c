// The processor time of watching waves, in multiples of comparing them, and of an interval that may be
// looked at all the time, in multiples of the score interval.
import { compareWaves, confidenceInterval } from '../../dist/index.js';
import { changePoint, monitorWaves } from '../../dist/monitor.js';
import { leastInTurn, random } from './measure.mjs';
import { monthlyWave } from './simulated-waves.mjs';

const ROUNDS = 9;

/** The processor time of one call, in microseconds, by calls for at least 20 milliseconds. */
function timeOf(work) {
  let calls = 1;
  for (;;) {
    const start = process.cpuUsage();
    for (let call = 0; call < calls; call++) work();
    const { user, system } = process.cpuUsage(start);
    if (user + system > 20_000) return (user + system) / calls;
    calls *= 2;
  }
}

function print(name, work, usual, most) {
  const [time, base] = leastInTurn(
    ROUNDS,
    () => timeOf(work),
    () => timeOf(usual),
  );
  const ratio = time / base;
  const isMissed = ratio > most;
  if (isMissed) process.exitCode = 1;
  console.log(`${name}: ${ratio.toFixed(1)} x (at most ${most})${isMissed ? ' MISSED' : ''}`);
}

/** Waves of sizes that differ by up to a half, as they do. */
function wavesOf(count, answers) {
  return Array.from({ length: count }, (_, place) => {
    const n = Math.round(answers * (0.5 + random()));
    const promoters = Math.round(n * (0.45 + 0.1 * random()));
    const detractors = Math.round(n * (0.15 + 0.1 * random()));
    return monthlyWave(place, { promoters, passives: n - promoters - detractors, detractors });
  });
}

for (const [answers, most] of [
  [100, 20],
  [400, 100],
  [1000, 250],
]) {
  const waves = wavesOf(120, answers);
  print(
    `monitorWaves of 120 waves of ${answers} answers against compareWaves`,
    () => monitorWaves(waves),
    () => compareWaves(waves),
    most,
  );
}

const weeks = wavesOf(520, 100);
print(
  'changePoint of 520 waves against compareWaves',
  () => changePoint(weeks),
  () => compareWaves(weeks),
  20,
);

for (const tally of [
  { promoters: 14, passives: 4, detractors: 2 },
  { promoters: 240, passives: 130, detractors: 130 },
  { promoters: 9000, passives: 600, detractors: 400 },
  { promoters: 10, passives: 0, detractors: 0 },
]) {
  print(
    `anytime interval of ${Object.values(tally).join('/')} against the score interval`,
    () => confidenceInterval(tally, { method: 'anytime' }),
    () => confidenceInterval(tally),
    60,
  );
}
