import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scales } from '../../src/index.js';
import { readScale } from '../../src/survey/settings/scale.js';
import { HINT, hintOf, printedBy, refused, reported, surveyFile } from './command.js';

describe('--scale', () => {
  test('a name: the scale of that name', () => {
    for (const [name, scale] of Object.entries(scales)) expect(readScale(name)).toBe(scale);
  });

  test('ends and starts: this scale', () => {
    const own = { min: 1, max: 6, passiveFrom: 5, promoterFrom: 6 };
    expect(readScale('1-6,passives=5,promoters=6')).toEqual(own);
    expect(readScale('1-6, promoters=6 , passives=5')).toEqual(own);
    const centred = { min: -3, max: 3, passiveFrom: 1, promoterFrom: 3 };
    expect(readScale('-3-3,passives=1,promoters=3')).toEqual(centred);
  });

  test('all scales: what is written is read', () => {
    const limits = fc.uniqueArray(fc.integer({ min: -1e6, max: 1e6 }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(limits, (numbers) => {
        const [min, passiveFrom, promoterFrom, max] = numbers.sort((a, b) => a - b) as [
          ...[number, number, number, number],
        ];
        const text = `${min}-${max},passives=${passiveFrom},promoters=${promoterFrom}`;
        expect(readScale(text)).toEqual({ min, passiveFrom, promoterFrom, max });
      }),
    );
  });

  const takes = '--scale takes passives=NUMBER and promoters=NUMBER, once each, not';
  test.each([
    [
      'nps',
      '--scale must be one of 0-10, 1-10, 1-7, 1-5, european, or such as 1-6,passives=5,promoters=6, not nps',
    ],
    [
      '1-6',
      '--scale 1-6 must say passives=, the lowest rating of passives: 1-6,passives=5,promoters=6',
    ],
    [
      '1-6,passives=5',
      '--scale 1-6,passives=5 must say promoters=, the lowest rating of promoters: 1-6,passives=5,promoters=6',
    ],
    ['1-6,passive=5', `${takes} passive=5 in 1-6,passive=5`],
    ['1-6,passives=4.5', `${takes} passives=4.5 in 1-6,passives=4.5`],
    ['1-6,passives=4,passives=5', `${takes} passives=5 in 1-6,passives=4,passives=5`],
    [
      '1-6,passives=1,promoters=6',
      'in --scale 1-6,passives=1,promoters=6, passives=1 must be above the lowest rating, 1',
    ],
    [
      '1-6,passives=5,promoters=5',
      'in --scale 1-6,passives=5,promoters=5, promoters=5 must be above passives=5',
    ],
    [
      '1-6,passives=5,promoters=7',
      'in --scale 1-6,passives=5,promoters=7, promoters=7 must not be above the highest rating, 6',
    ],
    [
      '0-9999999,passives=5,promoters=7',
      'in --scale 0-9999999,passives=5,promoters=7, ratings must be from -1000000 to 1000000',
    ],
  ])('%s: refused by its part and rule', async (scale, message) => {
    expect(await refused(['x.csv', '--scale', scale])).toEqual({
      code: 2,
      message: message + HINT,
    });
    const sql = ['sql', 'duckdb', '--from', 't', '--rating', 'r', '--scale', scale];
    expect((await refused(sql)).message).toBe(message + hintOf('sql'));
  });

  test('a scale from 1 to 6: counted, and in the query', async () => {
    const scale = ['--scale', '1-6,passives=5,promoters=6'];
    const file = surveyFile('nps\n6\n6\n5\n4\n1\n7\n');
    expect(await reported([file, ...scale])).toMatchObject({
      ...{ promoters: 2, passives: 1, detractors: 2, score: 0 },
      ledger: { outOfRange: 1 },
      scale: { min: 1, max: 6, passiveFrom: 5, promoterFrom: 6 },
    });
    const query = await printedBy(['sql', 'duckdb', '--from', 't', '--rating', 'r', ...scale]);
    expect(query).toMatch(/= 6|IN \(6\)|BETWEEN 6 AND 6|>= 6/);
  });
});
