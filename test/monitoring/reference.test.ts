import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { confidenceInterval, type Tally } from '../../src/index.js';
import { logWealth } from '../../src/inference/anytime.js';
import { normalOf } from '../../src/monitoring/baseline.js';
import { chanceOfCrossing } from '../../src/monitoring/bridge.js';
import {
  changePoint,
  forecast,
  individualsChart,
  linearTrend,
  monitorWaves,
} from '../../src/monitoring/index.js';
import { judgeWaves } from '../../src/monitoring/judge.js';
import { limitFor, runLength } from '../../src/monitoring/run-length.js';
import { netTails } from '../../src/monitoring/urn-tails.js';
import { usedWaves } from '../../src/monitoring/used-waves.js';
import { monthly } from './waves.js';

// biome-ignore lint/suspicious/noExplicitAny: the file holds cases of many shapes
type Case = any;

const sources = [
  new URL('../reference/monitoring.json', import.meta.url),
  new URL('../../../shared/reference/monitoring.json', import.meta.url),
].filter((url) => existsSync(url));

/** What we say for each kind of case, under the names of the expected values. */
const answers: Record<string, (input: Case) => Record<string, unknown> | null> = {
  'monitor-baseline': ({ waves }) => {
    const { baseline } = normalOf(usedWaves(monthly(waves)));
    const { score, unitVariance, wander, worth, steadyPValue } = baseline;
    return { score, unitVariance, wander, variance: unitVariance / worth, steady: steadyPValue };
  },
  'monitor-tail': ({ below, answers, shares, urn }) => ({
    value: netTails([{ weight: 1, shares, worth: urn }], answers).upTo(below),
  }),
  'monitor-judge': ({ baseline, wave, rate }) => {
    const normal = normalOf(usedWaves(monthly(baseline)));
    const [point] = judgeWaves(usedWaves(monthly([wave])), normal, {
      smoothing: 0.2,
      waveRate: rate,
      levelLimit: 3,
    });
    return point as unknown as Record<string, unknown>;
  },
  'monitor-ewma-arl': ({ smoothing, limit, shift }) => ({
    value: runLength(smoothing, limit, shift),
  }),
  'monitor-ewma-limit': ({ smoothing, arl }) => ({ value: limitFor(smoothing, arl) }),
  'monitor-ewma': ({ baseline, waves, smoothing }) => {
    const monitor = monitorWaves(monthly([...baseline, ...waves]), {
      smoothing,
      baseline: baseline.length,
    });
    const points = monitor?.points ?? [];
    const { score } = monitor?.baseline ?? { score: Number.NaN };
    return {
      levels: points.map(({ level }) => level),
      standardErrors: points.map(
        ({ levelUpper }) => (levelUpper - score) / (monitor?.levelLimit ?? Number.NaN),
      ),
    };
  },
  'anytime-log-wealth': ({ tally, net, prudence }) => ({
    value: logWealth(tally, net, prudence),
  }),
  'anytime-interval': ({ tally, level }) => {
    const interval = confidenceInterval(tally, { method: 'anytime', confidenceLevel: level });
    return interval && { lower: interval.lower, upper: interval.upper };
  },
  'monitor-individuals': ({ waves, limit }) => {
    const chart = individualsChart(monthly(waves), { limit });
    return {
      centre: chart?.centre,
      spread: chart?.spread,
      lower: chart?.points.map(({ lower }) => lower),
      upper: chart?.points.map(({ upper }) => upper),
    };
  },
  'monitor-bridge': ({ bound, times }) => ({ value: chanceOfCrossing(bound, times) }),
  'monitor-change': ({ waves }) => {
    const found = changePoint(monthly(waves));
    const used = monthly<Tally>(waves).filter(({ tally }) => hasAnswers(tally));
    const placeOf = (period: string) => used.findIndex((wave) => wave.period === period);
    return (
      found && {
        ...found,
        at: placeOf(found.lastBefore),
        change: found.change.estimate,
        standardError: found.change.standardError,
        plausible: found.plausible.map(placeOf),
      }
    );
  },
  'monitor-trend': ({ waves, seasons }) => {
    const trend = linearTrend(monthly(waves), seasons === null ? {} : { seasons });
    return trend && { ...trend, slope: trend.estimate };
  },
  forecast: ({ waves, horizon, respondents, level, target }) => {
    const result = forecast(monthly(waves), {
      periods: horizon,
      respondents,
      confidenceLevel: level,
      target,
    });
    const ahead = result?.ahead ?? [];
    return {
      ...result,
      lower: ahead.map((period) => period.level.lower),
      upper: ahead.map((period) => period.level.upper),
      observedLower: ahead.map((period) => period.observed.lower),
      observedUpper: ahead.map((period) => period.observed.upper),
      chanceOfTarget: ahead.map((period) => period.level.chanceOfTarget),
      observedChance: ahead.map((period) => period.observed.chanceOfTarget),
    };
  },
};

function hasAnswers({ promoters, passives, detractors }: Tally): boolean {
  return promoters + passives + detractors > 0;
}

function expectEqual(ours: unknown, theirs: unknown, tolerance: Case): void {
  if (Array.isArray(theirs)) {
    expect(ours).toHaveLength(theirs.length);
    theirs.forEach((value, place) => {
      expectEqual((ours as unknown[])[place], value, tolerance);
    });
  } else if (typeof theirs === 'number') {
    const allowed = Math.max(tolerance.absolute, tolerance.relative * Math.abs(theirs));
    expect(Math.abs((ours as number) - theirs)).toBeLessThanOrEqual(allowed);
  } else expect(ours).toEqual(theirs);
}

describe.each(sources.map((url) => [url.pathname.split('/').slice(-3).join('/'), url] as const))(
  'reference values of %s',
  (_, url) => {
    const { cases } = JSON.parse(readFileSync(url, 'utf8')) as { cases: Case[] };
    const ours = cases
      .map((value, index) => ({ ...value, index }))
      .filter(({ kind, input }) => kind in answers && input.wander !== 0);

    test.each(ours)(
      '$kind, case $index: our value is theirs',
      ({ kind, input, expected, tolerance }) => {
        const result = answers[kind]?.(input) ?? null;
        if (expected === null) return expect(result).toBeNull();
        for (const [name, value] of Object.entries(expected)) {
          expectEqual(result?.[name], value, tolerance);
        }
      },
    );
  },
);
