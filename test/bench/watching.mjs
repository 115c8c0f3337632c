// Do alarms, trends, change points, forecasts and intervals keep what they promise? Seeded simulations;
// prints the tables of docs/methods.md. node test/bench/watching.mjs [RUNS [TABLE…]]: 400 runs and all tables
// if not given; tables are alarms, found, trend, change, forecast, anytime and overlap.
import { confidenceInterval, overlappingDifference } from '../../dist/index.js';
import {
  changePoint,
  forecast,
  linearTrend,
  monitorWaves,
  wavesToFind,
} from '../../dist/monitor.js';
import { randomFrom } from './simulated-survey.mjs';
import { drawTally, normal, overlappingWaves, passivesAt, series } from './simulated-waves.mjs';

const RUNS = Number(process.argv[2] ?? 400);
const SCORES = [0, 30, 75, 90];
const wanted = process.argv.slice(3);
let seed = 0;
/** Each cell of a table has random numbers of its own. */
const fresh = () => randomFrom(++seed);
const percent = (share) => (100 * share).toFixed(1);

/** Prints a table; a cell that misses its bound is marked, and the run fails. */
function table(title, heading, rows) {
  console.log(`\n${title}\n\n| ${heading.join(' | ')} |\n|${heading.map(() => '---').join('|')}|`);
  for (const row of rows) console.log(`| ${row.join(' | ')} |`);
}

function bounded(text, holds) {
  if (holds) return text;
  process.exitCode = 1;
  return `${text} MISSED`;
}

/** Whether a table is printed: all are, unless some are named. Its numbers do not depend on the others. */
function isWanted(name) {
  seed = (1000 * [...name].reduce((sum, letter) => 31 * sum + letter.charCodeAt(0), 7)) % 2 ** 30;
  return wanted.length === 0 || wanted.includes(name);
}

const PROMISE = 0.2;
const YEARS = 2;

/** False alarms a year after a baseline of 12 waves. */
function falseAlarms(answers, score, wander) {
  const random = fresh();
  let alarms = 0;
  for (let run = 0; run < RUNS; run++) {
    const waves = series(
      {
        waves: 12 + 12 * YEARS,
        answers,
        scoreAt: () => score,
        passives: passivesAt[score],
        wander,
      },
      random,
    );
    alarms += monitorWaves(waves).alarms.filter(({ alarm }) => alarm.isNew).length;
  }
  return alarms / (RUNS * YEARS);
}

const sure = PROMISE + 3 * Math.sqrt(PROMISE / (RUNS * YEARS));
if (isWanted('alarms')) {
  table(
    `False alarms a year (promised: ${PROMISE}; ${RUNS} series of ${YEARS} years, at most ${sure.toFixed(2)} by three standard errors)`,
    ['answers a wave', 'wander', ...SCORES.map((score) => `score ${score}`)],
    [10, 30, 100, 400].flatMap((answers) =>
      [0, 4, 6, 12].map((wander) => [
        answers,
        wander,
        ...SCORES.map((score) => {
          const rate = falseAlarms(answers, score, wander);
          return bounded(rate.toFixed(2), wander > 4 || rate <= sure);
        }),
      ]),
    ),
  );
}

/** The average and median of waves until a lasting fall is found after a year of quiet watching. */
function wavesUntilFound(answers, wander, fall) {
  const random = fresh();
  const found = [];
  let said = 0;
  for (let run = 0; run < RUNS; run++) {
    const waves = series(
      {
        waves: 48,
        answers,
        scoreAt: (place) => (place < 24 ? 30 : 30 - fall),
        passives: 0.3,
        wander,
      },
      random,
    );
    const monitor = monitorWaves(waves);
    const after = monitor.points.slice(12);
    const place = after.findIndex(({ alarm }) => alarm?.side === 'below');
    found.push(place === -1 ? Infinity : place + 1);
    said += wavesToFind(monitor, fall);
  }
  const median = found.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
  const within = (waves) => percent(found.filter((each) => each <= waves).length / RUNS);
  return [
    median === Infinity ? 'more than 24' : median,
    within(3),
    within(12),
    (said / RUNS).toFixed(0),
  ];
}

if (isWanted('found')) {
  table(
    `Waves until a lasting fall is found (baseline of 12, a quiet year before the fall; ${RUNS} series)`,
    ['answers a wave', 'wander', 'fall', 'median', 'within 3, %', 'within 12, %', 'wavesToFind'],
    [50, 100, 400].flatMap((answers) =>
      [0, 4].flatMap((wander) =>
        [5, 10, 20].map((fall) => [
          answers,
          wander,
          fall,
          ...wavesUntilFound(answers, wander, fall),
        ]),
      ),
    ),
  );
}

/** Trend and change point of one kind of series. */
function trendCell(answers, waves, wander, slope) {
  const random = fresh();
  let [claims, covers] = [0, 0];
  for (let run = 0; run < RUNS; run++) {
    const { pValue, lower, upper } = linearTrend(
      series({ waves, answers, scoreAt: (t) => 30 + slope * t, passives: 0.3, wander }, random),
    );
    if (pValue < 0.05) claims++;
    if (lower <= slope && slope <= upper) covers++;
  }
  return [percent(claims / RUNS), percent(covers / RUNS)];
}

if (isWanted('trend')) {
  table(
    `linearTrend: how often p < 0.05, and how often the interval covers the slope (nominal 5 and 95 %; ${RUNS} series)`,
    [
      'answers a wave',
      'waves',
      'wander',
      'p < 0.05 without slope, %',
      'covers, %',
      'p < 0.05 at −1 a wave, %',
      'covers, %',
    ],
    [10, 100, 400].flatMap((answers) =>
      [12, 24].flatMap((waves) =>
        [0, 4].map((wander) => [
          answers,
          waves,
          wander,
          ...trendCell(answers, waves, wander, 0),
          ...trendCell(answers, waves, wander, -1),
        ]),
      ),
    ),
  );
}

function changeCell(answers, waves, wander, fall) {
  const random = fresh();
  const at = Math.round(0.6 * waves);
  let [claims, covers] = [0, 0];
  for (let run = 0; run < RUNS; run++) {
    const given = series(
      { waves, answers, scoreAt: (t) => (t < at ? 30 : 30 - fall), passives: 0.3, wander },
      random,
    );
    const found = changePoint(given);
    if (found.pValue < 0.05) claims++;
    if (found.plausible.includes(given[at].period)) covers++;
  }
  return [percent(claims / RUNS), ...(fall === 0 ? [] : [percent(covers / RUNS)])];
}

if (isWanted('change')) {
  table(
    `changePoint: how often p < 0.05, and how often the plausible set holds the change (95 %; ${RUNS} series)`,
    [
      'answers a wave',
      'waves',
      'wander',
      'p < 0.05 without change, %',
      'fall of 10: p < 0.05, %',
      'set holds it, %',
      'fall of 20: p < 0.05, %',
      'set holds it, %',
    ],
    [50, 100, 400].flatMap((answers) =>
      [12, 24].flatMap((waves) =>
        [0, 4].map((wander) => [
          answers,
          waves,
          wander,
          ...[0, 10, 20].flatMap((fall) => changeCell(answers, waves, wander, fall)),
        ]),
      ),
    ),
  );
}

/** How often the observed score three waves ahead lies within the forecast. */
function forecastCell(answers, waves, step, wander) {
  const random = fresh();
  const runs = Math.ceil(RUNS / 4); // the slowest
  const held = { 0.8: 0, 0.95: 0 };
  for (let run = 0; run < runs; run++) {
    const levels = [30];
    while (levels.length < waves + 3) levels.push(levels.at(-1) + step * normal(random));
    const all = series(
      { waves: waves + 3, answers, scoreAt: (t) => levels[t], passives: 0.3, wander },
      random,
    );
    const { promoters, detractors } = all.at(-1).tally;
    const score = (100 * (promoters - detractors)) / answers;
    for (const confidenceLevel of [0.8, 0.95]) {
      const { lower, upper } = forecast(all.slice(0, waves), { confidenceLevel }).ahead[2].observed;
      if (lower <= score && score <= upper) held[confidenceLevel]++;
    }
  }
  return [percent(held[0.8] / runs), percent(held[0.95] / runs)];
}

if (isWanted('forecast')) {
  table(
    `forecast: how often the observed score three waves ahead lies within it (${Math.ceil(RUNS / 4)} series)`,
    ['answers a wave', 'waves', 'step', 'wander', '80 %', '95 %'],
    [30, 100, 400].flatMap((answers) =>
      [12, 24].flatMap((waves) =>
        [
          [0, 0],
          [0, 5],
          [2, 0],
          [2, 5],
        ].map(([step, wander]) => [
          answers,
          waves,
          step,
          wander,
          ...forecastCell(answers, waves, step, wander),
        ]),
      ),
    ),
  );
}

/** Streams in which an interval misses the truth at some moment. */
function streams(score, method) {
  const random = fresh();
  const runs = Math.ceil(RUNS / 2);
  let missed = 0;
  for (let run = 0; run < runs; run++) {
    const tally = { promoters: 0, passives: 0, detractors: 0 };
    for (let answer = 1; answer <= 500; answer++) {
      const one = drawTally(score, passivesAt[score], 1, random);
      for (const category of Object.keys(tally)) tally[category] += one[category];
      if (method !== 'anytime' && answer < 20) continue;
      const { lower, upper } = confidenceInterval(tally, { method });
      if (score < lower || score > upper) {
        missed++;
        break;
      }
    }
  }
  return missed / runs;
}

if (isWanted('anytime')) {
  table(
    `Streams of 500 answers in which an interval misses the score at some moment, in % (promised by anytime: at most 5; ${Math.ceil(RUNS / 2)} streams)`,
    ['score', 'anytime, from the first answer', 'score interval, from the 20th'],
    SCORES.map((score) => {
      const runs = Math.ceil(RUNS / 2);
      const missed = streams(score, 'anytime');
      const isKept = missed <= 0.05 + 3 * Math.sqrt((0.05 * 0.95) / runs);
      return [score, bounded(percent(missed), isKept), percent(streams(score, 'score'))];
    }),
  );
}

/** Coverage of the change of waves that share people. */
function overlapCell(n, overlap, score) {
  const random = fresh();
  const runs = 5 * RUNS;
  let covered = 0;
  for (let run = 0; run < runs; run++) {
    const waves = overlappingWaves(
      { n, shared: Math.round(overlap * n), same: 0.5, score, passives: passivesAt[score] },
      random,
    );
    const { lower, upper } = overlappingDifference(waves.before, waves.after, waves.transitions);
    if (lower <= 0 && 0 <= upper) covered++;
  }
  return covered / runs;
}

if (isWanted('overlap')) {
  table(
    `overlappingDifference: how often the interval covers no change, in % (half of those in both answer as before; ${5 * RUNS} pairs)`,
    ['answers a wave', 'score', ...[0, 0.25, 0.5, 0.75, 1].map((share) => `overlap ${share}`)],
    [30, 100, 300, 1000].flatMap((n) =>
      [0, 30, 75].map((score) => [
        n,
        score,
        ...[0, 0.25, 0.5, 0.75, 1].map((share) => {
          const covered = overlapCell(n, share, score);
          const luck = 3 * Math.sqrt((0.95 * 0.05) / (5 * RUNS));
          const isKept = covered >= 0.93 - luck && (n < 100 || covered <= 0.97 + luck);
          return bounded(percent(covered), isKept);
        }),
      ]),
    ),
  );
}

if (isWanted('overlap')) {
  const random = fresh();
  let powerful = 0;
  for (let run = 0; run < RUNS; run++) {
    const panel = { n: 300, shared: 300, same: 0.7, score: 30, passives: 0.3, fall: 11 };
    const { before, after, transitions } = overlappingWaves(panel, random);
    if (overlappingDifference(before, after, transitions).pValue < 0.05) powerful++;
  }
  console.log(
    `\nPower on a panel of 300, of whom 70 % answer as before, for a fall of 11 points: ${percent(powerful / RUNS)} %`,
  );
}
