import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ShareJsonRecord } from '../../src/cli/terminal/record.js';
import { computeCsat, difference, tally, topBoxDifference, topBoxScale } from '../../src/index.js';
import { textOf } from '../report/reading.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { HINT, hintOf, printedBy, refused, reported, surveyFile } from './command.js';

const rows = [
  ['plan', 'day', 'nps', 'CSAT', 'face'],
  ['Pro', '2026-01-05', '10', '5', '3'],
  ['Pro', '2026-01-05', '9', '4', '3'],
  ['Pro', '2026-02-05', '9', '3', '2'],
  ['Free', '2026-01-05', '3', '1', '1'],
  ['Free', '2026-02-05', '6', '4', '3'],
  ['Free', '2026-02-05', '8', '2', '1'],
];
const file = surveyFile(rows.map((row) => row.join(',')).join('\n'));
const folder = temporaryFolder('metric');
const sharesOf = async (...words: string[]) =>
  (await reported([file, ...words])) as unknown as ShareJsonRecord;

describe('--metric', () => {
  test('csat: the share, its interval and two lines of ratings', async () => {
    const printed = await printedBy([file, '--metric', 'csat']);
    expect(printed).toContain('CSAT  50.0%   95% interval 18.8% to 81.2%   6 answers');
    expect(printed).toMatch(/Ratings 4–5 {2}3 {3}50\.0%/);
    expect(printed).toMatch(/Ratings 1–3 {2}3 {3}50\.0%/);
    expect(printed).toContain("Method: Wilson's interval (1927)");
    expect(printed).not.toMatch(/Net Promoter|Passives/);
  });

  test('chart and report: the method is the one that the terminal names', async () => {
    const chart = join(folder, 'source.vl.json');
    const page = join(folder, 'source.html');
    await printedBy(['chart', 'trend', file, '--metric', 'csat', '--date', 'day', '-o', chart]);
    await printedBy(['report', file, '--metric', 'csat', '-o', page]);
    for (const written of [chart, page]) {
      const text = readFileSync(written, 'utf8').replaceAll('&#39;', "'");
      expect(text).toContain("Wilson's interval (1927)");
      expect(text).not.toContain('Tango');
    }
  });

  test('--json: the shares of the library, with a schema of their own', async () => {
    const record = await sharesOf('--metric', 'csat', '--by', 'plan', '--date', 'day');
    expect(record).toMatchObject({ schema: 'nps-core/score-shares@1', metric: 'csat', top: 2 });
    expect(computeCsat([5, 4, 3, 1, 4, 2])).toMatchObject(record.share as object);
    const scale = topBoxScale({ min: 1, max: 5 }, 2);
    const [pro, free] = [tally([5, 4, 3], { scale }), tally([1, 4, 2], { scale })];
    expect(record.segments?.segments[0]?.versusRest).toMatchObject(
      topBoxDifference(difference(pro, free)) as object,
    );
    expect(record.trend?.map(({ share }) => share?.estimate)).toEqual([2 / 3, 1 / 3]);
    expect(record).not.toHaveProperty('score');
  });

  test('segments and periods: shares in percent, changes in percentage points', async () => {
    const words = ['--metric', 'csat', '--by', 'plan', '--date', 'day', '--as-of', '2026-03-01'];
    const printed = await printedBy([file, ...words]);
    expect(printed).toMatch(/Pro +\*3 {2}66\.7% {2}20\.8% to 93\.9% +50% +\+33\.3/);
    expect(printed).toMatch(/2026-02 +\*3 {2}33\.3% {3}6\.1% to 79\.2% +-33\.3/);
    expect(printed).toContain('changes are in percentage points');
  });

  test('three faces with --top: the share of the best', async () => {
    const words = ['--metric', 'csat', '--rating', 'face', '--scale', '1-3', '--top', '1'];
    expect(await sharesOf(...words)).toMatchObject({ top: 1, share: { estimate: 0.5 } });
  });

  test('--metric nps: what the command prints without it', async () => {
    expect(await printedBy([file, '--metric', 'nps'])).toBe(await printedBy([file]));
  });

  test('compare: both shares and the difference in percentage points', async () => {
    const words = ['compare', file, '--metric', 'csat', '--a', 'plan=Pro', '--b', 'plan=Free'];
    expect(await printedBy(words)).toContain('66.7% against 33.3%: +33.3 percentage points');
    expect(await printedBy([...words, '--language', 'ko'])).toContain('차이 +33.3%p');
  });

  test('report: the page speaks of shares only', async () => {
    const output = join(folder, 'page.html');
    const words = ['--by', 'plan', '--date', 'day', '--a', 'plan=Pro', '--b', 'plan=Free'];
    await printedBy(['report', file, '--metric', 'csat', ...words, '-o', output]);
    const page = textOf(readFileSync(output, 'utf8'));
    expect(page).toContain('CSAT 50%');
    expect(page).toContain('CSAT 50% (19% to 81%)');
    expect(page).toContain('The percentage of respondents who give one of the ratings 4–5');
    expect(page).not.toMatch(/Net Promoter|promoters|Passives/);
  });

  test.each([
    [['--metric', 'xsat'], '--metric must be one of nps, csat, ces, not xsat'],
    [['--top', '2'], '--top needs --metric csat or ces'],
    [
      ['--metric', 'csat', '--scale', 'european', '--top', '2'],
      '--scale must be MIN-MAX with --metric csat, such as 1-7, not european',
    ],
    [
      ['--metric', 'csat', '--scale', '1-3'],
      '--metric csat with --scale 1-3 needs --top N: how many of the highest ratings count',
    ],
    [
      ['--metric', 'csat', '--top', '5'],
      '--top must be a whole number from 1 to 4 on a scale from 1 to 5, not 5',
    ],
    [
      ['--metric', 'csat', '--top', 'two'],
      '--top must be a whole number from 1 to 4 on a scale from 1 to 5, not two',
    ],
    [
      ['--metric', 'ces', '--target', '40'],
      '--target is for the Net Promoter Score, not for --metric ces',
    ],
    [
      ['--metric', 'ces', '--method', 'wald'],
      '--method is for the Net Promoter Score, not for --metric ces',
    ],
  ])('%j: refused', async (words, message) => {
    expect(await refused([file, ...words])).toEqual({ code: 2, message: `${message}${HINT}` });
  });

  test('commands about the score: refused by name', async () => {
    const periods = ['--date', 'day', '--before', '2026-01', '--after', '2026-02'];
    const metric = ['--metric', 'csat'];
    const explain = ['explain', file, ...metric, '--by', 'plan', ...periods];
    const message = 'is for the Net Promoter Score, not for --metric csat';
    expect(await refused(explain)).toEqual({
      code: 2,
      message: `explain ${message}${hintOf('explain')}`,
    });
    const panel = ['panel', file, ...metric, '--respondent', 'plan', ...periods];
    expect(await refused(panel)).toEqual({
      code: 2,
      message: `panel ${message}${hintOf('panel')}`,
    });
    const chart = ['chart', 'change', file, ...metric, '--by', 'plan', ...periods, '-o', 'x.svg'];
    expect(await refused(chart)).toEqual({
      code: 2,
      message: `chart change ${message}${hintOf('chart')}`,
    });
    const report = ['report', file, ...metric, '--by', 'plan', ...periods, '-o', 'x.html'];
    expect(await refused(report)).toEqual({
      code: 2,
      message: `--before PERIOD ${message}${hintOf('report')}`,
    });
  });
});
