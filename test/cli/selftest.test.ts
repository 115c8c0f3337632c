import { describe, expect, test } from 'vitest';
import { selfTest } from '../../src/survey/self-test/self-test.js';
import { hintOf, printedBy, refused, surveyFile } from './command.js';

const ratings = Array.from({ length: 300 }, (_, place) => [10, 9, 8, 7, 3][place % 5]);
const file = surveyFile(['nps,w', ...ratings.map((rating) => `${rating},2`)].join('\n'));
const tally = { promoters: 120, passives: 120, detractors: 60 };
const options = { seed: 1, splits: 10_000, confidenceLevel: 0.95, method: 'score' } as const;

describe('nps-core selftest', () => {
  test('--json: the record of the file and what the splits show', async () => {
    const record = JSON.parse(await printedBy(['selftest', file, '--json']));
    expect(record.schema).toBe('nps-core/selftest@1');
    expect(record.score).toBe(20);
    expect(record.selfTest).toEqual(selfTest(tally, options));
  });

  test('--seed and --level: other splits, another promise', async () => {
    const words = ['selftest', file, '--seed', '5', '--level', '0.9', '--json'];
    expect(JSON.parse(await printedBy(words)).selfTest).toEqual(
      selfTest(tally, { ...options, seed: 5, confidenceLevel: 0.9 }),
    );
  });

  test('the text in both languages: both shares beside what is promised', async () => {
    const english = await printedBy(['selftest', file]);
    expect(english).toContain('10,000 random splits of the 300 answers into halves (seed 1)\n');
    expect(english).toMatch(/^ {2}false findings +\d\.\d% +promised: 5% at most$/m);
    expect(english).toMatch(/^ {2}coverage +9\d\.\d% +promised: 95%$/m);
    expect(english).toContain('keep their promise');
    const korean = await printedBy(['selftest', file, '--language', 'ko']);
    expect(korean).toMatch(/^ {2}거짓 발견 +\d\.\d% +약속: 5% 이하$/m);
    expect(korean).toContain('약속을 지킵니다');
  });

  test('a method that does not keep its promise: said', async () => {
    const few = surveyFile(`nps\n${[...new Array(28).fill('10'), '8', '3'].join('\n')}\n`);
    expect(await printedBy(['selftest', few, '--method', 'wald'])).toContain(
      'Intervals hold the score less often than they promise on these answers.',
    );
  });

  test('one answer: no halves', async () => {
    expect(await printedBy(['selftest', surveyFile('nps\n9\n')])).toContain(
      'Fewer than two answers have no halves',
    );
  });

  test.each([
    [['--weight', 'w'], 'selftest takes no --weight: answers are split'],
    [['--population', '900'], 'selftest takes no --population: all answers are the population'],
    [['--method', 'exact'], 'selftest goes with another --method than exact'],
    [['--metric', 'csat'], 'selftest is for the Net Promoter Score, not for --metric csat'],
    [['--seed', 'x'], '--seed must be a whole number from 1, not x'],
  ])('%j: refused in one sentence', async (more, message) => {
    expect(await refused(['selftest', file, ...more])).toEqual({
      code: 2,
      message: `${message}${hintOf('selftest')}`,
    });
  });
});
