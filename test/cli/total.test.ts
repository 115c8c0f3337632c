import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confidenceInterval, differenceFrom } from '../../src/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { HINT, printedBy, refused, reported, surveyFile } from './command.js';

/** 50 promoters, 30 passives and 20 detractors, of two plans in two months. */
const tally = { promoters: 50, passives: 30, detractors: 20 };
const lines = [10, 8, 3].flatMap((rating, index) =>
  Array.from({ length: [50, 30, 20][index] as number }, (_, row) => {
    const isEven = row % 2 === 0;
    return `${rating},${isEven ? 'Free' : 'Pro'},2026-0${isEven ? 1 : 2}-05,1`;
  }),
);
const file = surveyFile(`nps,plan,day,weight\n${lines.join('\n')}\n`, 'total.csv');
const words = [file, '--rating', 'nps'];

describe('--target', () => {
  test.each([
    ['45', 'The score is below the target of +45: -15.0 points, -31.0 to -0.7, p 0.040'],
    ['10', 'The score is above the target of +10: +20.0 points, +4.0 to +34.3, p 0.015'],
    [
      '27.5',
      'The score is not clearly above or below the target of +27.5: +2.5 points, -13.5 to +16.8, p 0.751',
    ],
  ])('a target of %s: one sentence below the score', async (target, sentence) => {
    const [, , score, next] = (await printedBy([...words, '--target', target])).split('\n');
    expect(score).toContain('+30.0');
    expect(next).toBe(sentence);
  });

  test('--json: the difference from the target', async () => {
    const { target } = await reported([...words, '--target', '45', '--level', '0.9']);
    const difference = differenceFrom(tally, 45, { confidenceLevel: 0.9 });
    expect(target).toEqual({ score: 45, difference });
  });

  test('a method that compares: used for the target too', async () => {
    const { target } = await reported([...words, '--target', '45', '--method', 'wald']);
    expect(target?.difference).toEqual(differenceFrom(tally, 45, { method: 'wald' }));
    const other = await reported([...words, '--target', '45', '--method', 'jeffreys']);
    expect(other.target?.difference?.method).toBe('score');
  });

  test('nobody answered: no sentence', async () => {
    const empty = surveyFile('nps\nx\n');
    const call = [empty, '--rating', 'nps', '--target', '40'];
    expect(await printedBy(call)).not.toContain('target');
    expect((await reported(call)).target).toEqual({ score: 40, difference: null });
  });

  test('charts and report: the line with its name, and a sentence in the report', async () => {
    const folder = temporaryFolder('targets');
    const more = ['--by', 'plan', '--date', 'day', '--target', '45'];
    for (const kind of ['segments', 'trend']) {
      const path = join(folder, `${kind}.vl.json`);
      await printedBy(['chart', kind, ...words, ...more, '-o', path]);
      expect(readFileSync(path, 'utf8')).toContain('"Target +45"');
    }
    const report = join(folder, 'report.html');
    await printedBy(['report', ...words, ...more, '-o', report]);
    const page = readFileSync(report, 'utf8');
    expect(page).toContain('<h1>NPS +30 in January 2026');
    expect(page).toContain(
      'Whether the score is above or below the target of +45 is not clear: the 95% interval −38 to +5 of the difference includes zero.',
    );
    expect(page.match(/>Target \+45</g)).toHaveLength(6); // segments, trend and its panels, each in two widths
  });

  test.each(['101', 'high', ''])('a target of %j: refused', async (target) => {
    expect(await refused([...words, '--target', target])).toEqual({
      code: 2,
      message: `--target must be a number from -100 to 100, not ${target}${HINT}`,
    });
  });
});

describe('--population', () => {
  test('a population: a narrower interval, and what it is of', async () => {
    const text = await printedBy([...words, '--population', '150']);
    expect(text).toContain('95% interval +20.9 to +38.6   100 answers of 150 people\n');
  });

  test('--json: the interval, the total of the segments and the target in the population', async () => {
    const call = [...words, '--by', 'plan', '--target', '45'];
    const plain = await reported(call);
    const { interval, standardError, population, segments, target } = await reported([
      ...call,
      '--population',
      '150',
    ]);
    expect(population).toBe(150);
    expect(interval).toEqual(confidenceInterval(tally, { population: 150 }));
    expect(standardError).toBeCloseTo((plain.standardError as number) * Math.sqrt(50 / 149), 12);
    expect(segments?.total.interval).toEqual(interval);
    expect(segments?.total.standardError).toBe(standardError);
    expect(segments?.segments).toEqual(plain.segments?.segments);
    expect(target?.difference).toEqual(differenceFrom(tally, 45, { population: 150 }));
  });

  test('everybody answered: the score itself', async () => {
    const { interval, standardError } = await reported([...words, '--population', '100']);
    expect(interval).toMatchObject({ lower: 30, upper: 30 });
    expect(standardError).toBe(0);
  });

  test('chart and report: the same interval as the command', async () => {
    const folder = temporaryFolder('populations');
    const chart = join(folder, 'chart.vl.json');
    const more = [...words, '--population', '150', '-o'];
    await printedBy(['chart', 'distribution', ...more, chart]);
    const { title } = JSON.parse(readFileSync(chart, 'utf8'));
    expect(title.subtitle).toEqual(['100 answers of 150 people. 95% interval +21 to +39.']);
    const report = join(folder, 'report.html');
    await printedBy(['report', ...more, report]);
    const page = readFileSync(report, 'utf8');
    expect(page).toContain('<h1>NPS +30 <span class="limits">(+21 to +39)</span></h1>');
    expect(page).toContain('All 100 answers are taken for a random sample of 150 people');
  });

  test('fewer people than answers: refused with both numbers', async () => {
    const { code, message } = await refused([...words, '--population', '99']);
    expect(code).toBe(2);
    expect(message).toMatch(/^--population 99 is less than the 100 answers: /);
  });

  test('--language ko: said in Korean', async () => {
    const call = [...words, '--population', '150', '--target', '45', '--language', 'ko'];
    const [, , score, target] = (await printedBy(call)).split('\n');
    expect(score).toMatch(/모집단 150명 중 응답 100건$/);
    expect(target).toBe('점수가 목표 +45보다 낮습니다. 차이 -15.0점, -24.1 ~ -6.4, p <0.001');
  });

  test.each([
    [['--population', '0'], '--population must be a whole number from 1, not 0'],
    [['--population', '2.5'], '--population must be a whole number from 1, not 2.5'],
    [
      ['--population', '500', '--weight', 'weight'],
      '--population goes without --weight: its respondents count alike',
    ],
    [
      ['--population', '500', '--method', 'exact'],
      '--population goes with another --method than exact',
    ],
    [
      ['--population', '500', '--method', 'anytime'],
      '--population goes with another --method than anytime',
    ],
    [
      ['--weight', 'w', '--method', 'anytime'],
      '--weight goes with another --method than anytime: it needs answers that count alike',
    ],
  ])('%j: refused', async (more, message) => {
    expect(await refused([...words, ...more])).toEqual({ code: 2, message: `${message}${HINT}` });
  });
});
