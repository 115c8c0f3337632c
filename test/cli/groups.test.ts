import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../src/cli/terminal/one-line.js';
import { HINT, printedBy, refused, reported, surveyFile } from './command.js';

const plans = `나이,요금제,추천 의향,날짜,지출,고객
30,무료,3,2026-01-05,0,a
41,프로,9,2026-01-20,60,b
38,프로,10,2026-02-02,80,c
29,무료,,2026-02-03,0,d
55,팀,10,2026-02-10,300,b
33,무료,7,2026-03-30,0,a
,한시적,NA,2026-03-31,0,e
`;

describe('segments and trends', () => {
  const file = surveyFile(plans);
  const words = [file, '--rating', '추천 의향'];

  test('segments: contributions add up to the score, and segments without answers are listed', async () => {
    const { segments, score } = await reported([...words, '--by', '요금제']);
    expect(segments?.segments.map((row) => [row.segment, row.promoters, row.answers])).toEqual([
      ['무료', 0, 2],
      ['프로', 2, 2],
      ['팀', 1, 1],
    ]);
    expect(segments?.suppressed).toEqual(['한시적']);
    const sum = segments?.segments.reduce(
      (total, { contribution }) => total + (contribution ?? 0),
      0,
    );
    expect(sum).toBeCloseTo(score as number, 10);
  });

  test('names in wide characters: the columns stay aligned', async () => {
    const text = await printedBy([...words, '--by', '요금제', '--date', '날짜']);
    const width = (line: string) =>
      [...line].reduce((sum, char) => sum + (/[\u1100-\u11ff\uac00-\ud7af]/.test(char) ? 2 : 1), 0);
    const rows = text.split('\n').filter((line) => /^ {2}(무료|프로|팀) /.test(line));
    expect(rows).toHaveLength(3);
    expect(new Set(rows.map(width)).size).toBe(1);
    for (const line of text.split('\n')) expect(width(line)).toBeLessThanOrEqual(80);
  });

  test('two columns crossed: each segment has its two values', async () => {
    const { segments } = await reported([...words, '--by', '요금제', '--by', '고객']);
    expect(segments?.segments.map(({ parts }) => parts)).toContainEqual(['무료', 'a']);
  });

  test('--bands: numbers become bands', async () => {
    const { segments } = await reported([...words, '--by', '지출', '--bands', '지출=0,50,200']);
    expect(segments?.segments.map(({ segment, answers }) => [segment, answers])).toEqual([
      ['0 to <50', 2],
      ['50 to <200', 2],
      ['200 and more', 1],
    ]);
  });

  test('small segments are hidden, and a second one where a single one could be computed from the rest', async () => {
    const { segments } = await reported([...words, '--by', '요금제', '--min-respondents', '2']);
    expect(segments?.segments.map(({ segment }) => segment)).toEqual(['프로']);
    expect(segments?.suppressed).toEqual(['무료', '팀', '한시적']);
    const text = await printedBy([...words, '--by', '요금제', '--min-respondents', '2']);
    expect(text).toContain('hidden, for fewer than 2 answers or to protect such: 무료, 팀, 한시적');
    expect(text).not.toMatch(/^ {2}팀 /m);
  });

  test('the trend has every period, without answers too', async () => {
    const { trend } = await reported([...words, '--date', '날짜']);
    expect(trend?.map(({ period, answers, score }) => [period, answers, score])).toEqual([
      ['2026-01', 2, 0],
      ['2026-02', 2, 100],
      ['2026-03', 1, 0],
    ]);
    const weeks = await reported([...words, '--date', '날짜', '--period', 'week']);
    expect(weeks.trend).toHaveLength(13);
    expect(weeks.trend?.[1]).toMatchObject({ period: '2026-W03', answers: 0, score: null });
  });

  test('a respondent counts once, with --date once in each period', async () => {
    const once = await reported([...words, '--respondent', '고객']);
    expect(once).toMatchObject({ respondents: 3, score: (100 * 2) / 3 });
    expect(once.ledger).toMatchObject({ rows: 7, counted: 3, duplicate: 2, missing: 2 });
    const dated = [...words, '--respondent', '고객', '--date', '날짜'];
    const monthly = await reported(dated);
    expect(monthly.ledger).toMatchObject({ counted: 5, duplicate: 0 });
    expect(await reported([...dated, '--period', 'month'])).toEqual(monthly);
  });

  test('weighted answers: the score is weighted, and rows without a weight are counted as missing', async () => {
    const weighted = surveyFile('nps,w,plan\n10,3,a\n0,1,a\n9,,b\n');
    const record = await reported([weighted, '--weight', 'w', '--by', 'plan']);
    expect(record.score).toBeCloseTo(50, 12); // an effective tally has rounded counts
    expect(record.missing).toMatchObject({ weight: 1 });
    expect(record.segments?.segments).toMatchObject([{ segment: 'a', answers: 2 }]);
  });

  test('tables in Korean: headings, notes and hidden segments', async () => {
    const options = ['--by', '요금제', '--date', '날짜', '--min-respondents', '2'];
    const text = await printedBy([...words, ...options, '--language', 'ko']);
    expect(text).toContain('\n집단별: 요금제\n');
    expect(text).toContain('\n월별\n');
    expect(text).toMatch(/응답 +점수 +신뢰구간 +비중 +나머지와 +p$/m);
    expect(text).toContain('응답이 2건 미만이거나 그런 수치를 보호하려고 숨김: 무료, 팀, 한시적');
    for (const line of text.split('\n').slice(0, -4))
      expect(columnsOf(line)).toBeLessThanOrEqual(80);
  });

  test('the headline is the same with and without tables, weighted too', async () => {
    const weighted = surveyFile('nps,plan,w\n10,a,1\n9,a,2\n3,b,1\n2,b,2\n10\n');
    const { score, interval } = await reported([weighted, '--weight', 'w']);
    expect(score).toBe(0);
    const grouped = await reported([weighted, '--weight', 'w', '--by', 'plan']);
    expect(grouped).toMatchObject({ score, interval });
    expect(grouped.segments?.total.score).toBe(score);
  });

  test('another scale: record, segments and total have it', async () => {
    const { scale, segments } = await reported([
      surveyFile('nps,plan\n5,a\n4,a\n1,b\n'),
      ...['--scale', '1-5', '--by', 'plan'],
    ]);
    expect(scale).toMatchObject({ min: 1, max: 5 });
    expect(segments?.total.scale).toEqual(scale);
    expect(segments?.segments.map((row) => row.scale)).toEqual([scale, scale]);
  });

  test('a mistyped year is refused rather than shown as thousands of periods', async () => {
    const typo = surveyFile('nps,at\n9,2026-03-14\n8,0226-03-14\n');
    expect(await refused([typo, '--date', 'at'])).toEqual({
      code: 1,
      message: 'the dates span 21,601 periods, from 0226-03-14 to 2026-03-14: is a year mistyped?',
    });
  });

  test('rows that are wider than the header count, and a line says so', async () => {
    const wide = surveyFile('id,nps\n1,9,great, really\n2,8\n');
    expect(await reported([wide])).toMatchObject({ respondents: 2, widerRows: 1 });
    expect(await printedBy([wide])).toContain('1 row has more cells than the header');
    const commas = await reported([surveyFile('nps\n7,5\n9\n'), '--delimiter', ',']);
    expect(commas.ledger).toMatchObject({ counted: 1, unreadable: 1 });
  });

  test('a time zone decides which month an instant falls into', async () => {
    const stamps = surveyFile('nps,at\n10,2026-01-31T16:00:00Z\n0,2026-01-31T14:00:00Z\n');
    const periods = async (...more: string[]) =>
      (await reported([stamps, '--date', 'at', ...more])).trend?.map(({ period }) => period);
    expect(await periods()).toEqual(['2026-01']);
    expect(await periods('--time-zone', 'Asia/Seoul')).toEqual(['2026-01', '2026-02']);
  });

  test('a time zone does not move dates without an offset', async () => {
    const walls = ['2026-01-31 23:30', '2026-01-31T00:10:00', '2026-01-31', '1/31/2026 11:30 PM'];
    const file = surveyFile(`nps,at\n${walls.map((wall) => `9,${wall}\n`).join('')}`);
    for (const zone of ['Asia/Seoul', 'America/Los_Angeles', 'UTC']) {
      const { trend } = await reported([file, '--date', 'at', '--time-zone', zone]);
      expect(trend?.map(({ period, answers }) => [period, answers])).toEqual([['2026-01', 4]]);
    }
  });

  test('a time zone decides which day is the latest answer of a respondent, too', async () => {
    const file = surveyFile('nps,who,at\n10,a,2026-01-31T15:30:00Z\n0,a,2026-01-31T14:00:00Z\n');
    const words = [file, '--respondent', 'who', '--date', 'at', '--period', 'month'];
    expect((await reported(words)).respondents).toBe(1);
    expect((await reported([...words, '--time-zone', 'Asia/Seoul'])).respondents).toBe(2);
  });

  test('day or month first is decided by the dates or by --date-order, else asked for', async () => {
    const dated = (...dates: string[]) =>
      surveyFile(`nps,at\n${dates.map((date) => `9,${date}\n`).join('')}`);
    const periods = async (path: string, ...more: string[]) =>
      (await reported([path, '--date', 'at', ...more])).trend?.map(({ period }) => period);
    expect(await periods(dated('3/4/2026', '3/14/2026 9:50:30 PM'))).toEqual(['2026-03']);
    expect(await periods(dated('3.4.26', '5.4.26'))).toEqual(['2026-04']);
    expect(await periods(dated('14/3/2026 09:05', '4/3/2026'))).toEqual(['2026-03']);
    expect(await periods(dated('3/4/2026'), '--date-order', 'dmy')).toEqual(['2026-04']);
    expect(await refused([dated('3/4/2026'), '--date', 'at'])).toEqual({
      code: 2,
      message: `the day or the month may stand first in the dates of at: say which with --date-order dmy or mdy${HINT}`,
    });
  });

  test.each<[name: string, words: string[], code: number, message: string | RegExp]>([
    ['an unknown column', ['--by', 'plan'], 1, /^no column is called plan; there are 나이, /],
    [
      'a period without dates',
      ['--period', 'week'],
      2,
      `--period needs --date, the column with the dates${HINT}`,
    ],
    [
      'an unknown period',
      ['--date', '날짜', '--period', 'decade'],
      2,
      `--period must be one of day, week, month, quarter, year, not decade${HINT}`,
    ],
    [
      'an unknown zone',
      ['--date', '날짜', '--time-zone', 'Mars'],
      2,
      `--time-zone must be a time zone such as Asia/Seoul, not Mars${HINT}`,
    ],
    [
      'edges that do not rise',
      ['--by', '지출', '--bands', '지출=5,5'],
      2,
      `--bands must be a column and rising numbers, such as spend=0,50,200, not 지출=5,5${HINT}`,
    ],
    [
      'bands of words',
      ['--by', '요금제', '--bands', '요금제=0'],
      1,
      'row 2 must have a number in 요금제, received 무료',
    ],
    [
      'words for dates',
      ['--date', '요금제'],
      1,
      'row 2 must have a date that exists in 요금제, such as 2026-03-14, 2026/3/14 or 14.3.2026, received 무료',
    ],
    [
      'words for weights',
      ['--weight', '요금제'],
      1,
      'row 2 must have a number from 0 in 요금제, received 무료',
    ],
    [
      'a number of respondents in letters',
      ['--min-respondents', 'x'],
      2,
      `--min-respondents must be a whole number, not x${HINT}`,
    ],
  ])('%s is refused in one sentence', async (_, more, code, message) => {
    const record = await refused([...words, ...more]);
    expect(record.code).toBe(code);
    if (typeof message === 'string') expect(record.message).toBe(message);
    else expect(record.message).toMatch(message);
  });

  test('more than a hundred segments: a hundred are printed, JSON has all', async () => {
    const ids = surveyFile(
      `nps,id\n${Array.from({ length: 250 }, (_, i) => `9,u${i}\n`).join('')}`,
    );
    const text = await printedBy([ids, '--by', 'id']);
    expect(text.match(/^ {2}u\d+/gm)).toHaveLength(100);
    expect(text).toContain('  and 150 more; --json has all\n');
    expect((await reported([ids, '--by', 'id'])).segments?.segments).toHaveLength(250);
  });

  test('names in any script: the columns stay aligned', async () => {
    const names = [
      'می\u200cخواهم',
      '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
      '한국어'.normalize('NFD'),
      'Pro',
    ];
    const file = surveyFile(`nps,plan\n${names.map((name) => `9,${name}\n`).join('')}`);
    const lines = (await printedBy([file, '--by', 'plan'])).split('\n');
    const rows = names.map((name) =>
      lines.find((line) => line.startsWith(`  ${name.normalize('NFC')} `)),
    );
    const columns = rows.map((row) => columnsOf(row?.slice(0, row.indexOf('*')) ?? ''));
    expect(columns).toEqual(columns.map(() => 29));
  });

  test('a period in which all answers are alike: no detectable change is printed', async () => {
    const before = '9,2026-01-01\n3,2026-01-02\n'.repeat(100);
    const later = '9,2026-03-01\n3,2026-03-02\n'.repeat(100);
    const file = surveyFile(
      `nps,day\n${before}9,2026-02-01\n${later}${later.replaceAll('-03-', '-04-')}`,
    );
    const text = await printedBy([file, '--date', 'day', '--as-of', '2026-05-01']);
    const detects = (month: string) =>
      text
        .match(new RegExp(`^ {2}2026-${month} .*`, 'm'))?.[0]
        .trim()
        .split(/ {2,}/)
        .at(-2);
    expect(['01', '02', '03', '04'].map(detects)).toEqual(['–', '–', '–', '28.0']);
  });
});

const folder = new URL('../../../shared/data/', import.meta.url);
const isThere = existsSync(folder);
if (!isThere)
  console.warn('SKIPPED, real surveys by group: the folder ../shared/data is not there');

// Counted by another program (Python's csv module and a dictionary) and, where ../shared/data/README.md
// has them, twice before.
(isThere ? describe : describe.skip)('real surveys by group', () => {
  const path = (name: string) => new URL(name, folder).pathname;

  test('04a: 28 months, newest first in the file', async () => {
    const file = path('04a_carpentries-instructor-training-2016-2018.csv');
    const { trend, segments } = await reported([file, '--date', 'Date', '--by', 'MemberSite']);
    expect(trend).toHaveLength(28);
    const month = (period: string) => {
      const record = trend?.find((point) => point.period === period);
      return [record?.promoters, record?.passives, record?.detractors];
    };
    expect(month('2016-06')).toEqual([9, 3, 0]);
    expect(month('2017-06')).toEqual([40, 27, 3]);
    expect(month('2017-10')).toEqual([20, 23, 9]);
    expect(month('2018-03')).toEqual([60, 34, 10]);
    expect(month('2018-07')).toEqual([5, 7, 6]);
    expect(segments?.suppressed).toContain('');
  });

  test('01d and 01e: two waves of one survey', async () => {
    const rating = '¿Qué tan probable es que recomiendes R a un colega, amiga/o o un familiar?';
    const first = await reported([
      path('01d_r-survey-2019-es.csv'),
      '--rating',
      rating,
      '--date',
      'Timestamp',
    ]);
    expect(
      first.trend?.map((point) => [point.period, point.answers, point.score?.toFixed(6)]),
    ).toEqual([
      ['2019-12', 223, '81.165919'],
      ['2020-01', 108, '68.518519'],
    ]);
    const second = await reported([
      path('01e_r-survey-2020-es.tsv'),
      '--rating',
      'Qrecommend',
      '--date',
      'Qtime',
    ]);
    expect(
      second.trend?.map((point) => [point.period, point.answers, point.score?.toFixed(6)]),
    ).toEqual([
      ['2020-12', 472, '81.991525'],
      ['2021-01', 80, '86.250000'],
    ]);
  });

  test('03: by years of tenure', async () => {
    const { segments } = await reported([path('03a_botanic-fr-utf8.csv'), '--by', 't']);
    const counts = new Map(
      segments?.segments.map((row) => [row.segment, [row.promoters, row.passives, row.detractors]]),
    );
    expect(counts.size).toBe(19);
    expect(counts.get('0')).toEqual([1831, 894, 251]);
    expect(counts.get('13')).toEqual([240, 114, 39]);
    expect(counts.get('17')).toEqual([1, 1, 0]);
    expect(counts.get('NA')).toEqual([12, 4, 2]);
  });

  test('04b: by country, with one where nobody answered', async () => {
    const { segments } = await reported([
      path('04b_carpentries-longterm-2017.csv'),
      '--by',
      'Country',
    ]);
    const counts = new Map(
      segments?.segments.map((row) => [row.segment, [row.promoters, row.passives, row.detractors]]),
    );
    expect(counts.size).toBe(22);
    expect(counts.get('USA')).toEqual([100, 56, 38]);
    expect(counts.get('UK')).toEqual([21, 7, 2]);
    expect(counts.get('England')).toEqual([3, 0, 1]);
    expect(counts.get('')).toEqual([15, 13, 5]);
    expect(segments?.suppressed).toEqual(['Finland']);
  });
});
