import { describe, expect, test } from 'vitest';
import { confidenceInterval, type Interval, overlappingDifference } from '../../src/index.js';
import {
  changePoint,
  forecast,
  linearTrend,
  type Monitor,
  monitorWaves,
} from '../../src/monitoring/index.js';
import { randomFrom } from '../bench/simulated-survey.mjs';
import { drawTally, overlappingWaves, passivesAt, series } from '../bench/simulated-waves.mjs';

// Short versions of test/bench/watching.mjs. A bound is passed by chance once in a million where the
// promise is kept.

const CHANCE = 1e-6;

/** The largest count that a binomial number exceeds with the chance of a bound at most. */
function mostOf(runs: number, share: number): number {
  // the logarithm, since (1 - share) ** runs may be too small for a number
  let [logTerm, tail] = [runs * Math.log(1 - share), 1];
  for (let count = 0; count < runs; count++) {
    tail -= Math.exp(logTerm);
    if (tail <= CHANCE) return count;
    logTerm += Math.log(((runs - count) / (count + 1)) * (share / (1 - share)));
  }
  return runs;
}

/** The same for a Poisson number. */
function mostEvents(mean: number): number {
  let [term, tail] = [Math.exp(0 - mean), 1];
  for (let count = 0; ; count++) {
    tail -= term;
    if (tail <= CHANCE) return count;
    term *= mean / (count + 1);
  }
}

const countOf = (runs: number, holds: (run: number) => boolean): number =>
  Array.from({ length: runs }, (_, run) => holds(run)).filter(Boolean).length;

describe('false alarms: 0.2 a year are promised', () => {
  const RUNS = 25;
  const YEARS = 2;

  test.each([
    [10, 0, 0],
    [30, 30, 0],
    [30, 90, 0],
    [100, 75, 0],
    [100, 30, 4],
    [400, 0, 0],
  ] as const)('%i answers a wave, score %i, wander %i: not more', (answers, score, wander) => {
    const random = randomFrom(answers + score + wander);
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
      const monitor = monitorWaves(waves) as Monitor;
      alarms += monitor.alarms.filter(({ alarm }) => alarm?.isNew).length;
    }
    expect(alarms).toBeLessThanOrEqual(mostEvents(0.2 * RUNS * YEARS));
  });

  test('eleven false alarms a year are allowed: more than the bound of 0.2', () => {
    const waves = series(
      { waves: 36, answers: 100, scoreAt: () => 30, passives: 0.3, wander: 0 },
      randomFrom(5),
    );
    const monitor = monitorWaves(waves, { falseAlarmsPerYear: 11 }) as Monitor;
    expect(monitor.alarms.length).toBeGreaterThan(mostEvents(0.2 * 2));
  });
});

describe('levels of 95 % and 80 %', () => {
  const RUNS = 80;

  test('linearTrend: claims a slope where there is none in 1 of 20 series, and its interval covers', () => {
    const random = randomFrom(11);
    const missed = countOf(RUNS, () => {
      const waves = series(
        { waves: 12, answers: 60, scoreAt: (t) => 30 - t, passives: 0.3, wander: 4 },
        random,
      );
      const trend = linearTrend(waves);
      return trend === null || -1 < trend.lower || -1 > trend.upper;
    });
    // 7 %: the widest of METHODS-MONITORING's table 23.4 for this kind of series
    expect(missed).toBeLessThanOrEqual(mostOf(RUNS, 0.07));
  });

  test('changePoint: the plausible set holds a change of 20 points', () => {
    const random = randomFrom(12);
    const missed = countOf(RUNS, () => {
      const waves = series(
        { waves: 14, answers: 100, scoreAt: (t) => (t < 8 ? 30 : 10), passives: 0.3, wander: 0 },
        random,
      );
      return !changePoint(waves)?.plausible.includes(waves[8]?.period ?? '');
    });
    expect(missed).toBeLessThanOrEqual(mostOf(RUNS, 0.05));
  });

  test.each([
    [0.8, 0.2],
    [0.95, 0.05],
  ])(
    'forecast at %d: the observed score three waves ahead lies within',
    (confidenceLevel, share) => {
      const random = randomFrom(13);
      const runs = 40;
      const missed = countOf(runs, () => {
        const waves = series(
          { waves: 15, answers: 100, scoreAt: () => 30, passives: 0.3, wander: 3 },
          random,
        );
        const { lower = 100, upper = -100 } =
          forecast(waves.slice(0, 12), { confidenceLevel })?.ahead[2]?.observed ?? {};
        const { promoters, detractors } = waves[14]?.tally ?? { promoters: 0, detractors: 0 };
        const score = promoters - detractors; // of 100 answers
        return score < lower || score > upper;
      });
      expect(missed).toBeLessThanOrEqual(mostOf(runs, share));
    },
  );

  test.each([0, 30, 90] as const)(
    'anytime, watched after every answer at score %i: few streams are missed',
    (score) => {
      const random = randomFrom(14 + score);
      const runs = 40;
      const missed = countOf(runs, () => {
        const tally = { promoters: 0, passives: 0, detractors: 0 };
        for (let answer = 1; answer <= 150; answer++) {
          const one = drawTally(score, passivesAt[score], 1, random);
          tally.promoters += one.promoters;
          tally.passives += one.passives;
          tally.detractors += one.detractors;
          const { lower, upper } = confidenceInterval(tally, { method: 'anytime' }) as Interval;
          if (score < lower || score > upper) return true;
        }
        return false;
      });
      expect(missed).toBeLessThanOrEqual(mostOf(runs, 0.05));
    },
  );
});

describe('waves that share people', () => {
  test.each([
    [30, 0],
    [30, 0.5],
    [100, 0.25],
    [100, 0.75],
    [300, 1],
  ])(
    '%i answers, overlap %d: covers no change in 93 % at least, and from 100 on in 97 % at most',
    (n, overlap) => {
      const random = randomFrom(n + 10 * overlap);
      const runs = 400;
      const covered = countOf(runs, () => {
        const waves = overlappingWaves(
          { n, shared: Math.round(overlap * n), same: 0.5, score: 30, passives: 0.3 },
          random,
        );
        const { lower = 1, upper = -1 } =
          overlappingDifference(waves.before, waves.after, waves.transitions) ?? {};
        return lower <= 0 && upper >= 0;
      });
      expect(runs - covered).toBeLessThanOrEqual(mostOf(runs, 0.07));
      if (n >= 100) expect(covered).toBeLessThanOrEqual(mostOf(runs, 0.97));
    },
  );

  test('a panel of 300 that fell by 11 points: found in six of ten', () => {
    const random = randomFrom(3);
    const runs = 200;
    const found = countOf(runs, () => {
      const panel = { n: 300, shared: 300, same: 0.7, score: 30, passives: 0.3, fall: 11 };
      const { before, after, transitions } = overlappingWaves(panel, random);
      return (overlappingDifference(before, after, transitions)?.pValue ?? 1) < 0.05;
    });
    expect(runs - found).toBeLessThanOrEqual(mostOf(runs, 0.4));
  });
});
