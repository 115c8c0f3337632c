import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { confidenceInterval, effectiveTally, tallyWeighted } from '../../src/index.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { command, HINT, printedBy, refused, reported, surveyFile } from './command.js';

const rows = `nps,plan,day,weight,comment
10,Free,2026-01-05,1,great
9,Free,2026-01-06,1,=1+1
8,Pro,2026-01-07,2,<b>wonderful</b>
3,Pro,2026-02-01,2,rude
10,</script><script>,2026-02-02,1,
,Pro,2026-02-03,1,secret
x,Pro,2026-02-04,1,
`;

describe('charts and report', () => {
  const folder = temporaryFolder('outputs');
  const file = surveyFile(rows);
  let files = 0;
  const fresh = (ending: string) => join(folder, `${files++}${ending}`);
  const read = (path: string) => readFileSync(path, 'utf8');
  const words = [file, '--rating', 'nps'];

  const asked = [
    [[], 'Score +40: 60% promoters less 20% detractors'],
    [['--by', 'plan'], 'No clear difference between segments'],
    [['--by', 'plan', '--date', 'day'], 'No clear change since January 2026: the score is 0'],
    [
      ['--date', 'day', '--explain', 'plan', '--before', '2026-01', '--after', '2026-02'],
      'No clear change of the score: neither mix nor rate is clear',
    ],
    [
      ['--date', 'day', '--respondent', 'plan', '--before', '2026-01', '--after', '2026-02'],
      'The same people: no clear change of the score',
    ],
  ] as const;
  test.each(asked)('the chart is of what is asked for: %j', async (options, title) => {
    const path = fresh('.vl.json');
    const text = await printedBy([...words, ...options, '--chart', path]);
    expect(text).toMatch(/^Written: .*\.vl\.json$/m);
    expect(JSON.parse(read(path)).title.text.join(' ')).toBe(title);
  });

  test('as SVG it says what it shows, as a page it stands alone', async () => {
    const [svg, page] = [fresh('.svg'), fresh('.html')];
    await printedBy([...words, '--by', 'plan', '--chart', svg]);
    expect(read(svg)).toMatch(
      /^<svg role="img" [^>]*><title>No clear difference between segments<\/title><desc>/,
    );
    expect(read(svg)).toContain('&lt;/script&gt;&lt;script&gt;');
    await printedBy([...words, '--by', 'plan', '--chart', page, '--language', 'ko']);
    expect(read(page)).toMatch(/^<!DOCTYPE html>\n<html lang="ko">/);
    expect(read(page)).toContain('<title>집단 간 뚜렷한 차이 없음</title>');
    expect(read(page)).not.toMatch(/<script/);
  });

  test('the report has all of it, and nothing that people wrote', async () => {
    const path = fresh('.html');
    await printedBy([...words, '--by', 'plan', '--date', 'day', '--report', path]);
    const page = read(path);
    expect(page.match(/<svg role="img"/g)).toHaveLength(4); // distribution, trend, segments, mix and rate
    expect(page).toContain('5 of 7 rows of the file were counted.');
    expect(page).not.toMatch(/great|rude|secret|wonderful|<script/);
    expect(page).toContain(basename(file));
    expect(page).not.toContain(dirname(file));
  });

  test('segments that are hidden are nowhere in the report but by name', async () => {
    const page = async (...more: readonly string[]) => {
      const path = fresh('.html');
      await printedBy([...words, '--by', 'plan', '--date', 'day', ...more, '--report', path]);
      return read(path);
    };
    expect(await page()).toContain('The change from January 2026 to February 2026, by plan');
    const hiding = await page('--min-respondents', '2');
    expect(hiding).toContain('Not shown, for too few answers: ');
    expect(hiding).not.toContain('The change from');
  });

  test('the report of weighted answers shows their distribution and interval', async () => {
    const path = fresh('.html');
    await printedBy([...words, '--weight', 'weight', '--report', path]);
    const weighted = tallyWeighted([
      [10, 1],
      [9, 1],
      [8, 2],
      [3, 2],
      [10, 1],
    ]);
    const interval = confidenceInterval(effectiveTally(weighted));
    const [lower, upper] = [interval?.lower ?? 0, interval?.upper ?? 0].map((points) =>
      Math.round(points),
    );
    const shown = `95% interval −${0 - (lower ?? 0)} to +${upper}`;
    expect(read(path)).toContain(`5 answers. ${shown}.`);
    expect(read(path)).toContain('Score +14: 43% promoters less 29% detractors');
  });

  test('machines get their record besides', async () => {
    const path = fresh('.html');
    const { score } = await reported([...words, '--report', path]);
    expect(score).toBe(40);
    expect(existsSync(path)).toBe(true);
  });

  test('a file that exists is only overwritten when told so, and nothing else is left', async () => {
    const own = join(folder, 'own');
    mkdirSync(own);
    const path = join(own, 'chart.svg');
    writeFileSync(path, 'precious');
    expect(await refused([...words, '--chart', path])).toEqual({
      code: 2,
      message: `${path} exists: --force overwrites it${HINT}`,
    });
    expect(read(path)).toBe('precious');
    await printedBy([...words, '--chart', path, '--force']);
    expect(read(path)).toContain('<svg');
    expect(readdirSync(own)).toEqual(['chart.svg']);
  });

  test('a file that is overwritten keeps its permissions, and a link stays one', async () => {
    const own = mkdtempSync(join(folder, 'own-'));
    const [target, link] = [join(own, 'target.svg'), join(own, 'link.svg')];
    writeFileSync(target, 'old');
    chmodSync(target, 0o600);
    symlinkSync('target.svg', link);
    await printedBy([...words, '--chart', link, '--force']);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(read(target)).toContain('<svg');
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(readdirSync(own)).toEqual(['link.svg', 'target.svg']);
  });

  test('a link that leads nowhere is refused, and so is one file under two names', async () => {
    const own = mkdtempSync(join(folder, 'own-'));
    const [link, here] = [join(own, 'link.svg'), join(own, 'here')];
    symlinkSync('nowhere.svg', link);
    symlinkSync('.', here);
    expect(await refused([...words, '--chart', link, '--force'])).toEqual({
      code: 1,
      message: `${link} is a link that leads nowhere`,
    });
    const [chart, page] = [join(own, 'b.html'), join(here, 'b.html')];
    expect((await refused([...words, '--chart', chart, '--report', page])).message).toContain(
      'must be two files',
    );
  });

  test('a name may be as long as the system lets it', async () => {
    const path = join(folder, `${'a'.repeat(251)}.svg`);
    await printedBy([...words, '--chart', path]);
    expect(existsSync(path)).toBe(true);
  });

  test('too many segments are refused, and no file is left', async () => {
    const many = Array.from({ length: 301 }, (_, i) => `9,user${i},2026-01-01\n`).join('');
    const [chart, page] = [fresh('.svg'), fresh('.html')];
    const ids = surveyFile(`nps,id,day\n${many}`);
    const options = [ids, '--rating', 'nps', '--by', 'id', '--chart', chart, '--report', page];
    expect(await refused([...options, '--date', 'day'])).toEqual({
      code: 1,
      message:
        '301 segments are too many for a chart or report, which take 300: group them, or leave out small ones with --min-respondents',
    });
    expect([chart, page].some((path) => existsSync(path))).toBe(false);
  });

  test('what cannot be written is refused, where it is known before the survey is read', async () => {
    const missing = join(folder, 'missing', 'report.html');
    expect(await refused(['nowhere.csv', '--report', missing])).toEqual({
      code: 1,
      message: `${missing} cannot be written: there is no such folder`,
    });
    const own = mkdtempSync(join(folder, 'own-'));
    const long = join(own, `${'a'.repeat(300)}.svg`);
    expect((await refused([...words, '--chart', long])).message).toBe(
      `${long} cannot be written: its name is too long`,
    );
    expect(readdirSync(own)).toEqual([]);
    const directory = join(folder, 'folder.svg');
    mkdirSync(directory);
    expect((await refused([...words, '--chart', directory])).message).toContain('is a folder');
  });

  test('a survey that cannot be counted leaves no file', async () => {
    const path = fresh('.html');
    await refused([surveyFile(''), '--report', path]);
    expect(existsSync(path)).toBe(false);
  });

  const wrong: readonly (readonly [readonly string[], string])[] = [
    [
      ['--chart', 'x.png'],
      '--chart must be a file that ends in .svg, .html or .vl.json, not x.png',
    ],
    [['--report', 'x.pdf'], '--report must be a file that ends in .html, not x.pdf'],
    [
      ['--report', 'x.html', '--chart', './x.html'],
      '--chart and --report must be two files, not ./x.html twice',
    ],
    [['--report', 'x.html', '--language', 'fr'], '--language must be one of en, ko, not fr'],
    [['--language', 'ko'], '--language goes with --chart or --report'],
    [['--force'], '--force goes with --chart or --report'],
  ];
  test.each(wrong)('%j is refused', async (options, message) => {
    expect(await refused([...words, ...options])).toEqual({
      code: 2,
      message: `${message}${HINT}`,
    });
  });

  test('the survey itself is never overwritten', async () => {
    const survey = surveyFile(rows, 'survey.html');
    const { message } = await refused([survey, '--report', survey, '--force']);
    expect(message).toContain('is the survey: name another file to write');
    expect(read(survey)).toBe(rows);
  });

  test('what draws is loaded only where something is drawn, and its licences are shipped', () => {
    const dist = dirname(command);
    const start = read(command);
    expect(start).not.toMatch(/vega-lite\/v6|scenegraph/);
    const drawing = readdirSync(dist).filter((name) => /^outputs-\w+\.js$/.test(name));
    expect(drawing).toHaveLength(1);
    expect(start).toContain(`import("./${drawing[0]}")`);
    const licences = read(join(dist, 'cli-licenses.txt'));
    for (const name of ['vega', 'vega-lite', 'd3-array']) {
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
    }
  });
});
