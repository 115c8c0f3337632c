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
import { built, testsBuild } from '../support/build.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { hintOf, printedBy, refused, reported, runProgram, surveyFile } from './command.js';

const rows = `nps,plan,day,weight,comment
10,Free,2026-01-05,1,great
9,Free,2026-01-06,1,=1+1
8,Pro,2026-01-07,2,<b>wonderful</b>
3,Pro,2026-02-01,2,rude
10,</script><script>,2026-02-02,1,
,Pro,2026-02-03,1,secret
x,Pro,2026-02-04,1,
`;

const testBuilt = testsBuild ? test : test.skip;

describe('charts and report', () => {
  const folder = temporaryFolder('outputs');
  const file = surveyFile(rows);
  let files = 0;
  const fresh = (ending: string) => join(folder, `${files++}${ending}`);
  const read = (path: string) => readFileSync(path, 'utf8');
  const words = [file, '--rating', 'nps'];
  const draw = ['chart', 'distribution', ...words];

  const periods = ['--date', 'day', '--before', '2026-01', '--after', '2026-02'];
  const charts = [
    ['distribution', [], 'Score +40: 60% promoters less 20% detractors'],
    ['segments', ['--by', 'plan'], 'No clear difference between segments (by plan)'],
    [
      'trend',
      ['--date', 'day', '--as-of', '2026-04-01'],
      'No clear change since January 2026: +40 overall',
    ],
    [
      'trend',
      ['--by', 'plan', '--date', 'day', '--as-of', '2026-04-01'],
      'Pro shows no clear change (by plan)',
    ],
    [
      'shares',
      ['--date', 'day', '--as-of', '2026-04-01'],
      'No clear change since January 2026: +40 overall',
    ],
    [
      'change',
      ['--by', 'plan', ...periods],
      'No clear change of the score: neither mix nor rate is clear',
    ],
    [
      'transitions',
      ['--respondent', 'plan', ...periods],
      'The same people: no clear change of the score',
    ],
  ] as const;
  test.each(charts)('chart %s with %j: drawn with its finding', async (kind, options, title) => {
    const path = fresh('.vl.json');
    const text = await printedBy(['chart', kind, ...words, ...options, '-o', path]);
    expect(text).toContain('Net Promoter Score');
    expect(text).toMatch(/^Written: .*\.vl\.json$/m);
    expect(JSON.parse(read(path)).title.text.join(' ')).toBe(title);
  });

  testBuilt.each(charts)(
    'chart %s with %j: the built command, without the maps of Vega, draws what the sources draw',
    async (kind, options) => {
      const [bySources, byBuild] = [fresh('.svg'), fresh('.svg')];
      const call = ['chart', kind, ...words, ...options, '-o'];
      await printedBy([...call, bySources]);
      await runProgram(process.execPath, [built('cli.js'), ...call, byBuild]);
      expect(read(byBuild)).toBe(read(bySources));
    },
  );

  test('chart trend with segments: as in the record that --json prints, in the order asked for', async () => {
    const path = fresh('.vl.json');
    const options = ['--by', 'Plan', '--date', 'Submitted at', '--period', 'quarter'];
    const example = 'docs/example-survey.csv';
    const call = ['chart', 'trend', example, ...options, '--order', 'name', '--json', '-o', path];
    const record = JSON.parse(await printedBy(call));
    const { title, layer } = JSON.parse(read(path));
    expect(title.text.join(' ')).toBe('Free, Pro and Team show no clear change (by Plan)');
    const ofPro = record.segmentTrends.segments.find(
      ({ segment }: { readonly segment: string }) => segment === 'Pro',
    );
    const drawn = layer
      .flatMap(({ mark, data }: { mark: { type: string }; data: { values: Row[] } }) =>
        mark.type === 'area' ? data.values : [],
      )
      .filter((row: Row) => row['segment'] === 'Pro');
    type Row = Readonly<Record<string, unknown>>;
    expect(drawn.map(({ score, lower, upper }: Row) => [score, lower, upper])).toEqual(
      ofPro.points.map(({ score, interval }: { score: number; interval: Row }) => [
        score,
        interval['lower'],
        interval['upper'],
      ]),
    );
    expect(record.segmentTrends.others).toBe(0);
  });

  test('chart trend with segments: no forecast, and no windows of hidden overlapping ones', async () => {
    const call = ['chart', 'trend', ...words, '--by', 'plan', '--date', 'day', '-o', fresh('.svg')];
    expect(await refused([...call, '--forecast', '3'])).toMatchObject({
      code: 2,
      message: expect.stringContaining('--forecast goes without --by'),
    });
    const overlapping = [...call, '--multiple', 'plan=;', '--min-respondents', '5'];
    expect(await refused(overlapping)).toMatchObject({
      code: 2,
      message: expect.stringContaining('--min-respondents'),
    });
  });

  test('chart monitor: drawn with the baseline and the promise that were asked for', async () => {
    const path = fresh('.vl.json');
    const example = 'docs/example-survey.csv';
    const options = ['--date', 'Submitted at', '--baseline', '8', '--false-alarms', '1'];
    await printedBy(['chart', 'monitor', example, ...options, '-o', path]);
    const { title, description } = JSON.parse(read(path));
    expect(title.text).toEqual(['The level has slipped to +23.7 in September 2026']);
    expect(description).toContain('October 2024 to May 2025');
    expect(title.subtitle.join(' ')).toContain('A chart like this raises 1 false alarm a year.');
  });

  test('chart trend with a forecast: drawn after the last month, with the chance of the target', async () => {
    const path = fresh('.vl.json');
    const options = ['--date', 'Submitted at', '--forecast', '2', '--target', '40'];
    await printedBy(['chart', 'trend', 'docs/example-survey.csv', ...options, '-o', path]);
    const { title } = JSON.parse(read(path));
    expect(title.text).toEqual(['No clear change since October 2024: +30 overall']);
    expect(title.subtitle.join(' ')).toMatch(/November 2026: between .* The chance of \+40\.0/);
  });

  test('every chart of a file: the line below says where the numbers come from', async () => {
    const path = fresh('.vl.json');
    await printedBy(['chart', 'trend', ...words, '--date', 'day', '-o', path]);
    const { layer } = JSON.parse(read(path));
    expect(layer[layer.length - 1].data.values[0].label.join(' · ')).toBe(
      `“nps” · ${basename(file)} · 5 answers of 7 rows · 5 January 2026 to 2 February 2026 · score interval (Tango 1998)`,
    );
  });

  test('--theme dark and --size: the picture fills the size with the colour of its background', async () => {
    const path = fresh('.svg');
    await printedBy([...draw, '--theme', 'dark', '--size', '1280x720', '-o', path]);
    const svg = read(path);
    expect(svg).toMatch(/^<svg [^>]*width="1280" height="720"/);
    const [, left, top, across, down] =
      /<rect x="(\S+)" y="(\S+)" width="(\S+)" height="(\S+)" fill="#15191e"\/>/.exec(svg) ?? [];
    expect(svg).toContain(`viewBox="${left} ${top} ${across} ${down}"`);
    expect(Number(across) / Number(down)).toBeCloseTo(1280 / 720, 9);
    const isWhole = Number(top) === 0 || Number(left) === 0;
    expect(isWhole).toBe(true);
  });

  test('a .png: twice as many pixels as the chart has, or the size that is asked for', async () => {
    const [own, sized] = [fresh('.png'), fresh('.png')];
    await printedBy([...draw, '-o', own]);
    await printedBy([...draw, '--size', '640x360', '-o', sized]);
    const sizeOf = (path: string) => {
      const bytes = readFileSync(path);
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
      return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    };
    expect(sizeOf(own)[0]).toBe(1200);
    expect(sizeOf(sized)).toEqual([640, 360]);
  });

  test('a .png without the package that draws it: one sentence, and no file', async () => {
    const path = fresh('.png');
    const call = [...draw, '--packages', temporaryFolder('no-packages'), '-o', path];
    const { code, message } = await refused(call);
    expect(code).toBe(1);
    expect(message).toMatch(/^there is no @resvg\/resvg-js in .*: npm install @resvg\/resvg-js/);
    expect(existsSync(path)).toBe(false);
  });

  test('chart monitor of two months: they are too few, and no file is left', async () => {
    const path = fresh('.svg');
    const call = ['chart', 'monitor', ...words, '--date', 'day', '-o', path];
    expect(await refused([...call, '--as-of', '2026-04-01'])).toEqual({
      code: 1,
      message: 'fewer than 6 periods with answers are over: they cannot say what is normal',
    });
    expect(existsSync(path)).toBe(false);
  });

  test('a chart as SVG has a title and a description; as a page it has no script', async () => {
    const [svg, page] = [fresh('.svg'), fresh('.html')];
    await printedBy(['chart', 'segments', ...words, '--by', 'plan', '-o', svg]);
    expect(read(svg)).toMatch(
      /^<svg role="img" [^>]*><title>No clear difference between segments \(by plan\)<\/title><desc>/,
    );
    expect(read(svg)).toContain('&lt;/script&gt;&lt;script&gt;');
    const korean = ['--by', 'plan', '-o', page, '--language', 'ko'];
    await printedBy(['chart', 'segments', ...words, ...korean]);
    expect(read(page)).toMatch(/^<!DOCTYPE html>\n<html lang="ko">/);
    expect(read(page)).toContain('<title>집단 간 뚜렷한 차이 없음 (기준: plan)</title>');
    expect(read(page)).not.toMatch(/<script/);
  });

  test('the report has every chart and no text that people wrote', async () => {
    const path = fresh('.html');
    await printedBy([
      'report',
      ...words,
      '--by',
      'plan',
      '--date',
      'day',
      '--as-of',
      '2026-04-01',
      '-o',
      path,
    ]);
    const page = read(path);
    // distribution, trend, segments, their trends, mix and rate, each for wide and for narrow screens
    expect(page.match(/<svg role="img"/g)).toHaveLength(10);
    expect(page).toContain('5 of 7 rows were counted.');
    expect(page).not.toMatch(/great|rude|secret|wonderful|<script/);
    expect(page).toContain(basename(file));
    expect(page).not.toContain(dirname(file));
  });

  test('hidden segments are in the report by name only', async () => {
    const page = async (...more: readonly string[]) => {
      const path = fresh('.html');
      const options = ['--by', 'plan', '--date', 'day', '--as-of', '2026-04-01', ...more];
      await printedBy(['report', ...words, ...options, '-o', path]);
      return read(path);
    };
    expect(await page()).toContain('The change from January 2026 to February 2026, by plan');
    const hiding = await page('--min-respondents', '2');
    expect(hiding).toContain('Not shown, for too few answers: ');
    expect(hiding).not.toMatch(/The change from[\s\S]*<td>(Pro|Free|Team)/);
  });

  test('the report of weighted answers shows their distribution and interval', async () => {
    const path = fresh('.html');
    await printedBy(['report', ...words, '--weight', 'weight', '-o', path]);
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

  test('--json: the record is printed besides the file', async () => {
    const path = fresh('.html');
    const { schema, score } = await reported(['report', ...words, '-o', path]);
    expect({ schema, score }).toEqual({ schema: 'nps-core/report@1', score: 40 });
    expect(existsSync(path)).toBe(true);
  });

  test('a file that exists is only overwritten with --force, and no temporary file is left', async () => {
    const own = join(folder, 'own');
    mkdirSync(own);
    const path = join(own, 'chart.svg');
    writeFileSync(path, 'precious');
    expect(await refused([...draw, '-o', path])).toEqual({
      code: 2,
      message: `${path} exists: --force overwrites it${hintOf('chart')}`,
    });
    expect(read(path)).toBe('precious');
    await printedBy([...draw, '-o', path, '--force']);
    expect(read(path)).toContain('<svg');
    expect(readdirSync(own)).toEqual(['chart.svg']);
  });

  test('a file that is overwritten keeps its permissions, and a link stays one', async () => {
    const own = mkdtempSync(join(folder, 'own-'));
    const [target, link] = [join(own, 'target.svg'), join(own, 'link.svg')];
    writeFileSync(target, 'old');
    chmodSync(target, 0o600);
    symlinkSync('target.svg', link);
    await printedBy([...draw, '-o', link, '--force']);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(read(target)).toContain('<svg');
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(readdirSync(own)).toEqual(['link.svg', 'target.svg']);
  });

  test('a link that leads nowhere and the survey under another name are refused', async () => {
    const own = mkdtempSync(join(folder, 'own-'));
    const [link, here] = [join(own, 'link.svg'), join(own, 'here')];
    symlinkSync('nowhere.svg', link);
    symlinkSync('.', here);
    expect(await refused([...draw, '-o', link, '--force'])).toEqual({
      code: 1,
      message: `${link} is a link that leads nowhere`,
    });
    const survey = join(own, 'survey.html');
    writeFileSync(survey, rows);
    const call = ['chart', 'distribution', survey, '-o', join(here, 'survey.html'), '--force'];
    expect((await refused(call)).message).toContain('is the survey: name another file to write');
  });

  test('a name may be as long as the system allows', async () => {
    const path = join(folder, `${'a'.repeat(251)}.svg`);
    await printedBy([...draw, '-o', path]);
    expect(existsSync(path)).toBe(true);
  });

  test('too many segments for a report: refused, and no file is left; a chart has a strip for them', async () => {
    const many = Array.from({ length: 301 }, (_, i) => `9,user${i},2026-01-01\n`).join('');
    const [chart, page] = [fresh('.vl.json'), fresh('.html')];
    const ids = surveyFile(`nps,id,day\n${many}`);
    const options = [ids, '--rating', 'nps', '--by', 'id'];
    const tooMany = {
      code: 1,
      message:
        '301 segments are too many for a report, which takes 300: group them, or leave out small ones with --min-respondents',
    };
    expect(await refused(['report', ...options, '--date', 'day', '-o', page])).toEqual(tooMany);
    expect(existsSync(page)).toBe(false);
    await printedBy(['chart', 'segments', ...options, '-o', chart]);
    expect(read(chart)).toContain('… 291 others, none clear');
  });

  test('a file that cannot be written is refused before the survey is read', async () => {
    const missing = join(folder, 'missing', 'report.html');
    expect(await refused(['report', 'nowhere.csv', '-o', missing])).toEqual({
      code: 1,
      message: `${missing} cannot be written: there is no such folder`,
    });
    const own = mkdtempSync(join(folder, 'own-'));
    const long = join(own, `${'a'.repeat(300)}.svg`);
    expect((await refused([...draw, '-o', long])).message).toBe(
      `${long} cannot be written: its name is too long`,
    );
    expect(readdirSync(own)).toEqual([]);
    const directory = join(folder, 'folder.svg');
    mkdirSync(directory);
    expect((await refused([...draw, '-o', directory])).message).toContain('is a folder');
  });

  test('a survey that cannot be counted leaves no file', async () => {
    const path = fresh('.html');
    await refused(['report', surveyFile(''), '-o', path]);
    expect(existsSync(path)).toBe(false);
  });

  const wrong: readonly (readonly [call: readonly string[], message: string])[] = [
    [
      ['chart'],
      'name a chart: distribution, segments, trend, change, transitions, monitor, shares, terms or themes',
    ],
    [
      ['chart', 'pie', file],
      'KIND must be one of distribution, segments, trend, change, transitions, monitor, shares, terms, themes, not pie',
    ],
    [['chart', 'trend'], 'name a survey file, or - for standard input'],
    [['chart', 'trend', file], 'chart trend needs --date COLUMN, the dates'],
    [['chart', 'change', file, '--by', 'plan'], 'chart change needs --date COLUMN, the dates'],
    [['chart', 'distribution', file], 'name the file to write: -o FILE.svg'],
    [
      [
        ...['chart', 'transitions', file, '-o', 'x.svg', '--respondent', 'plan'],
        ...periods,
        '--weight',
        'weight',
      ],
      'chart transitions takes no --weight: the same respondents count alike',
    ],
    [['chart', 'monitor', file, '-o', 'x.svg'], 'chart monitor needs --date COLUMN, the dates'],
    [
      ['chart', 'monitor', file, '-o', 'x.svg', '--date', 'day', '--by', 'plan'],
      'chart monitor draws one series: choose a segment with --where, not --by',
    ],
    [
      ['chart', 'monitor', file, '-o', 'x.svg', '--date', 'day', '--rolling', '3'],
      'chart monitor goes without --rolling: windows share answers',
    ],
    [
      ['chart', 'trend', file, '-o', 'x.svg', '--date', 'day', '--forecast', '2', '--rolling', '2'],
      '--forecast goes without --rolling: windows share answers',
    ],
    [
      ['chart', 'trend', file, '-o', 'x.svg', '--date', 'day', '--order', 'name'],
      'chart trend takes no --order, which is for chart segments and chart trend with --by',
    ],
    [
      ['chart', 'segments', file, '-o', 'x.svg', '--by', 'plan', '--order', 'given'],
      '--order must be one of score, name, answers, file, not given',
    ],
    [
      ['chart', 'trend', file, '-o', 'x.svg', '--date', 'day', '--false-alarms', '1'],
      'chart trend takes no --false-alarms, which is for chart monitor',
    ],
    [
      ['chart', 'distribution', file, '-o', 'x.gif'],
      '-o must be a file that ends in .svg, .png, .html or .vl.json, not x.gif',
    ],
    [
      ['chart', 'distribution', file, '-o', 'x.vl.json', '--size', '1280x720'],
      '--size is for pictures: a .vl.json file has no size of its own',
    ],
    [
      ['chart', 'distribution', file, '-o', 'x.svg', '--size', '1280'],
      '--size must be pixels such as 1280x720, at most 10000 each, not 1280',
    ],
    [
      ['chart', 'distribution', file, '-o', 'x.svg', '--theme', 'grey'],
      '--theme must be one of light, dark, not grey',
    ],
    [['report', file, '-o', 'x.pdf'], '-o must be a file that ends in .html, not x.pdf'],
    [
      ['report', file, '-o', 'x.html', '--language', 'fr'],
      '--language must be one of en, ko, not fr',
    ],
    [['report', file, '-o', 'x.html', '-o', 'y.html'], '--output is given twice: give it once'],
    [
      ['report', file, '-o', 'x.html', ...periods],
      '--before and --after go with --by COLUMN, or with --respondent COLUMN and no --weight',
    ],
    [
      ['report', file, '-o', 'x.html', '--before', '2026-01'],
      '--before PERIOD and --after PERIOD come together',
    ],
    [
      ['report', file, '-o', 'x.html', '--a', 'plan=Pro'],
      '--a COLUMN=VALUE and --b COLUMN=VALUE come together',
    ],
  ];
  test.each(wrong)('a chart or report, %j: refused in one sentence', async (call, message) => {
    expect(await refused(call)).toEqual({
      code: 2,
      message: `${message}${hintOf(call[0] as string)}`,
    });
  });

  test('the report has the comparison, the explanation and the panel that are asked for', async () => {
    const path = fresh('.html');
    const groups = ['--a', 'plan=Pro', '--b', 'plan=Free'];
    await printedBy(['report', ...words, ...groups, '--by', 'plan', ...periods, '-o', path]);
    expect(read(path)).toContain('Two groups compared');
    expect(read(path)).toContain('plan = Pro');
    expect(read(path)).toContain('The change from January 2026 to February 2026, by plan');
    await printedBy([
      ...['report', ...words, '--respondent', 'plan', ...periods, '-o', path, '--force'],
    ]);
    expect(read(path)).toContain('The same people in January 2026 and in February 2026');
  });

  test('crossed segments that are hidden are named by their values in the report', async () => {
    const path = fresh('.html');
    const crossed = surveyFile('nps,x,y\n9,a,c\n9,a,c\n3,b,d\n');
    const options = ['--by', 'x', '--by', 'y', '--min-respondents', '2', '-o', path];
    await printedBy(['report', crossed, '--rating', 'nps', ...options]);
    expect(read(path)).toContain('b × d');
  });

  test('the survey itself is never overwritten', async () => {
    const survey = surveyFile(rows, 'survey.html');
    const { message } = await refused(['report', survey, '-o', survey, '--force']);
    expect(message).toContain('is the survey: name another file to write');
    expect(read(survey)).toBe(rows);
  });
});
