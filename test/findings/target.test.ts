import { expect, test } from 'vitest';
import { targetFinding } from '../../src/findings/target.js';
import { differenceFrom, emptyTally } from '../../src/index.js';

const tally = { promoters: 50, passives: 30, detractors: 20 };
const findingOf = (score: number, confidenceLevel = 0.95) =>
  targetFinding({ score, difference: differenceFrom(tally, score, { confidenceLevel }) });

test('a target outside the interval of the score: above or below it', () => {
  expect(findingOf(10)?.kind).toBe('higher');
  expect(findingOf(45)?.kind).toBe('lower');
});

test('a target within the interval: unclear, by the level that was asked for', () => {
  expect(findingOf(40)?.kind).toBe('unclear');
  expect(findingOf(45, 0.99)?.kind).toBe('unclear');
  expect(findingOf(40, 0.5)?.kind).toBe('lower');
});

test('nobody answered: no finding', () => {
  expect(targetFinding({ score: 40, difference: differenceFrom(emptyTally, 40) })).toBeNull();
});
