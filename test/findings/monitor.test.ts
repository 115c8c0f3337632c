import { describe, expect, test } from 'vitest';
import {
  changePointFinding,
  changesFound,
  isNewAlarm,
  isUnsteady,
  monitorFinding,
} from '../../src/findings/monitor.js';
import type { Tally } from '../../src/index.js';
import { type Monitor, monitorWaves } from '../../src/monitoring/index.js';
import { monthly } from '../monitoring/waves.js';

const usual = { promoters: 50, passives: 30, detractors: 20 };
const low = { promoters: 10, passives: 30, detractors: 60 };
const normal = Array<Tally>(12).fill(usual);
const watched = (...tallies: readonly Tally[]) => {
  const waves = monthly(tallies);
  return { waves, monitor: monitorWaves(waves) as Monitor };
};

describe('the newest wave', () => {
  test('no baseline: too few waves, empty ones not counted', () => {
    const waves = monthly([usual, usual, { promoters: 0, passives: 0, detractors: 0 }]);
    expect(monitorFinding(monitorWaves(waves), waves)).toEqual({
      kind: 'too-few',
      waves: 2,
      needed: 6,
    });
  });

  test('a baseline and no wave after it: waiting', () => {
    const { monitor, waves } = watched(...normal.slice(0, 6));
    expect(monitorFinding(monitor, waves)).toEqual({ kind: 'waiting' });
    expect(isNewAlarm(monitor, waves[5]?.period)).toBe(false);
  });

  test('two low waves, a usual one, two low ones: the alarm is of the second run', () => {
    const { monitor, waves } = watched(...normal, low, low, usual, low, low);
    const finding = monitorFinding(monitor, waves);
    expect(finding).toMatchObject({ kind: 'alarm', alarm: { side: 'below', isNew: false } });
    const alarming = monitor.points.filter(({ alarm }) => alarm?.isNew).map(({ period }) => period);
    expect(finding).toHaveProperty('since', alarming.at(-1));
  });

  test('a new alarm: only of the period it is in', () => {
    const { monitor, waves } = watched(...normal, low);
    expect(isNewAlarm(monitor, waves[12]?.period)).toBe(true);
    expect(isNewAlarm(monitor, waves[11]?.period)).toBe(false);
    expect(isNewAlarm(null, waves[12]?.period)).toBe(false);
  });
});

test('waves that differ by more than chance: an unsteady baseline', () => {
  const wild = normal.map((tally, place) => (place % 2 === 0 ? tally : low));
  expect(isUnsteady(watched(...wild, usual).monitor)).toBe(true);
  expect(isUnsteady(watched(...normal, usual).monitor)).toBe(false);
});

test('how soon a change is found: sooner with more answers, and not at all with few', () => {
  const times = (factor: number) => ({
    promoters: 50 * factor,
    passives: 30 * factor,
    detractors: 20 * factor,
  });
  const found = [0.1, 1, 10].map((factor) => {
    const tallies = Array<Tally>(13).fill(times(factor));
    return changesFound(watched(...tallies).monitor)[0]?.waves;
  });
  expect(found[0]).toBeNull();
  expect(found[2]).toBeLessThan(found[1] as number);
});

test('a change of the level: dated where it is clear, null where it is not', () => {
  const fallen = monthly([...normal, ...Array<Tally>(6).fill(low)]);
  expect(changePointFinding(fallen, 0.95)?.firstAfter).toBe(fallen[12]?.period);
  expect(changePointFinding(monthly(normal), 0.95)).toBeNull();
});
