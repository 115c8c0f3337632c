import { expect, test } from 'vitest';
import { trendFinding } from '../../src/findings/trend.js';
import { reported, run, surveyFile } from './command.js';

// 300 people answer in January and again in February; 33 promoters became passives
const people = Array.from({ length: 300 }, (_, place) => {
  const before = place < 150 ? 10 : place < 240 ? 8 : 2;
  return [place, before, place < 33 ? 8 : before] as const;
});
const file = surveyFile(
  [
    'id,day,nps',
    ...people.map(([id, before]) => `p${id},2026-01-10,${before}`),
    ...people.map(([id, , after]) => `p${id},2026-02-10,${after}`),
  ].join('\n'),
);
const words = ['--respondent', 'id', '--date', 'day', '--as-of', '2026-03-01'];

test('the same people in two months: trend and panel state one p-value', async () => {
  const periods = ['--before', '2026-01', '--after', '2026-02'];
  const record = await reported(['panel', file, ...words, ...periods]);
  expect(record.matched?.difference?.estimate).toBeCloseTo(-11, 9);
  expect(record.matched?.difference?.pValue).toBeLessThan(0.001);
  expect(record.trend?.[1]?.change).toEqual(record.matched?.difference);
  const { stdout } = await run([file, ...words]);
  expect(stdout).toMatch(/2026-02 .* -11\.0 {2}<0\.001/);
});

test('the title of the trend claims what the panel shows', async () => {
  const { trend = [] } = await reported([file, ...words]);
  expect(trendFinding(trend)).toMatchObject({ kind: 'fell', change: trend[1]?.change });
});
