import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { header, madeUpRows } from '../survey/made-up-comments.js';
import { hintOf, printedBy, refused, reported, surveyFile } from './command.js';

const rows = madeUpRows(900);
const text = [header, ...rows].map((cells) => cells.join()).join('\n');
const survey = surveyFile(text);
const themes = surveyFile(
  JSON.stringify({ speed: ['slow', '/lag(s|gy)?/i'], staff: '/STAFF/i', price: 'price' }),
  'words-and-patterns.json',
);
const rating = ['--rating', 'Score'];

describe('nps-core comments', () => {
  test('JSON: the record with what customers write, and the column that was found', async () => {
    const { schema, comments, notices } = await reported(['comments', survey, ...rating]);
    expect(schema).toBe('nps-core/comments@1');
    expect(comments?.column).toBe('Why');
    expect(notices).toContain('the comments are those in Why, a guess; --comment overrules');
    expect(comments?.terms.detractors[0]).toMatchObject({ term: 'slow' });
    const example = comments?.terms.detractors[0]?.examples[0];
    expect(example?.text).toBe(rows[example?.index as number]?.[1]);
  });

  test('a file, its gzip, JSON Lines, standard input and two files: the same comments', async () => {
    const request = [...rating, '--comment', 'Why', '--themes', themes];
    const { comments } = await reported(['comments', survey, ...request]);
    expect(JSON.stringify(comments)).not.toContain('"text":""');
    const jsonLines = rows.map((row) =>
      JSON.stringify(Object.fromEntries(header.map((name, place) => [name, row[place]]))),
    );
    const halves = [rows.slice(0, 450), rows.slice(450)].map((half, index) =>
      surveyFile([header, ...half].map((cells) => cells.join()).join('\n'), `${index}.csv`),
    );
    const others: readonly (readonly [string[], string?])[] = [
      [[surveyFile(gzipSync(text), 'survey.csv.gz')]],
      [[surveyFile(jsonLines.join('\n'), 'survey.jsonl')]],
      [['-'], text],
      [halves],
    ];
    for (const [files, input = ''] of others) {
      const other = await reported(['comments', ...files, ...request], { input });
      expect(other.comments).toEqual(comments);
    }
  });

  test('text: both sides with what their columns mean, comments to read, never "because"', async () => {
    const printed = await printedBy(['comments', survey, ...rating]);
    expect(printed).toMatch(/^\d+ of 900 wrote something in “Why”$/m);
    expect(printed).toMatch(/^Words that go with low ratings\n.*answers +score +gap/m);
    expect(printed).toMatch(/^ {2}slow +\d+ +-\d+\.\d +-\d+\.\d +-.* to -.* +<0\.001 +\d+$/m);
    expect(printed).toContain('A word goes with the rating; it need not be the reason.');
    expect(printed).toMatch(/^To read\n {2}slow\n {4}\d: “.*slow.*”$/m);
    expect(printed).not.toMatch(/because/i);
  });

  test('themes: a table that adds up, before the words', async () => {
    const words = ['comments', survey, ...rating, '--themes', themes];
    const printed = await printedBy(words);
    expect(printed).toMatch(/^\d+\.\d points missing to 100, theme by theme$/m);
    const { comments } = await reported(words);
    const table = comments?.themes;
    const parts = [...(table?.themes ?? []), table?.other, table?.silent];
    const sum = parts.reduce((total, row) => total + (row?.shortfall.estimate ?? 0), 0);
    expect(sum).toBeCloseTo(table?.shortfall as number, 9);
  });

  test('--contrast: what is new in a period; --terms: how many words of each side', async () => {
    const words = ['comments', survey, ...rating, '--date', 'Day', '--contrast', '2026-03'];
    const { comments } = await reported([...words, '--terms', '1']);
    expect(comments?.contrast?.terms.promoters.map(({ term }) => term)).toEqual(['login']);
    expect(await printedBy(words)).toMatch(
      /^New in March 2026: words that are more frequent than before\n.*\n {2}login /m,
    );
  });

  test('--by: a list for each segment', async () => {
    const printed = await printedBy(['comments', survey, ...rating, '--by', 'Plan']);
    expect(printed).toMatch(/^Pro: words that go with low ratings\n.*\n {2}slow /m);
    expect(printed).toMatch(/^Free: words that go with high ratings$/m);
  });

  test('in Korean', async () => {
    const printed = await printedBy(['comments', survey, ...rating, '--language', 'ko']);
    expect(printed).toMatch(/^낮은 평점과 함께 나오는 말\n/m);
    expect(printed).toContain('평점과 함께 나오는 말일 뿐, 꼭 그 이유인 것은 아닙니다.');
  });

  test('CSV: the words, the themes where they are asked for, of each segment with --by', async () => {
    const csv = (...words: string[]) =>
      printedBy(['comments', survey, ...rating, ...words, '--format', 'csv']);
    expect(await csv()).toMatch(/^side,term,respondents,.*\ndetractors,slow,\d+,/);
    const ofThemes = await csv('--themes', themes);
    expect(ofThemes).toMatch(/^theme,respondents,.*shortfall\.estimate/);
    expect(ofThemes).toMatch(/^\(silent\),\d+,/m);
    expect(await csv('--by', 'Plan')).toMatch(/^Plan,side,term,/);
    expect(await csv('--by', 'Plan')).toMatch(/^Free,detractors,slow,/m);
    expect(await csv('--date', 'Day', '--contrast', '2026-03')).toMatch(/^new,login,/m);
  });

  test('Markdown: one table', async () => {
    const markdown = (...words: string[]) =>
      printedBy(['comments', survey, ...rating, ...words, '--format', 'markdown']);
    expect(await markdown()).toMatch(
      /^\| .*\n\| :-- .*\n\| Words that go with low ratings \| slow \|/,
    );
    expect(await markdown('--themes', themes)).toMatch(/^\| \(silent|^\| \(no comment\) \|/m);
  });

  test('few comments: said, and no list', async () => {
    const few = surveyFile('nps,why\n9,fine\n3,slow\n');
    const printed = await printedBy(['comments', few, '--comment', 'why']);
    expect(printed).toContain('Words that go with low ratings\n  no word separates them yet');
    expect(printed).toContain('Below 500 comments hardly any word separates');
  });
});

describe('a wrong call of nps-core comments', () => {
  test.each([
    [['--contrast', '2026-03'], '--contrast needs --date, the column with the dates'],
    [['--weight', 'Score'], '--weight goes without comments: each respondent has one vote'],
    [['--metric', 'csat'], 'comments is for the Net Promoter Score, not for --metric csat'],
    [['--terms', '0'], '--terms must be a whole number from 1, not 0'],
    [
      ['--no-mask', '--json'],
      '--no-mask does not go with --format json: what is not masked stays on the terminal',
    ],
    [
      ['--no-mask', '--format', 'csv'],
      '--no-mask does not go with --format csv: what is not masked stays on the terminal',
    ],
    [
      ['--format', 'csv', '--date', 'Day', '--contrast', '2026-03', '--themes', themes],
      '--format csv holds one table, and --themes and --contrast give 2: leave one out',
    ],
  ])('%j: refused', async (words, message) => {
    expect(await refused(['comments', survey, ...rating, ...words])).toEqual({
      code: 2,
      message: message + hintOf('comments'),
    });
  });

  test('several columns of comments: listed as the next call names them', async () => {
    const two = surveyFile('nps,Liked comment,Other comment\n9,fine,slow\n3,good,bad\n');
    const { code, message } = await refused(['comments', two]);
    expect(code).toBe(2);
    expect(message).toContain('  --comment "Other comment"  (2 answers)');
  });
});

describe('a file of themes', () => {
  const refusal = async (contents: string) => {
    const file = surveyFile(contents, 'themes.json');
    const { code, message } = await refused(['comments', survey, ...rating, '--themes', file]);
    expect(code).toBe(2);
    return message.replace(file, 'themes.json').replace(hintOf('comments'), '');
  };

  test('not JSON, no object, a broken pattern, an empty word: refused with the file and the theme', async () => {
    expect(await refusal('{')).toMatch(/^themes\.json is not JSON: /);
    expect(await refusal('[]')).toMatch(
      /^themes\.json must be an object of themes, such as .*, not an array/,
    );
    expect(await refusal('{}')).toMatch(/^themes\.json has no themes/);
    expect(await refusal('{"price": "/a(/"}')).toMatch(
      /^themes\.json: price must be a pattern that can be read/,
    );
    expect(await refusal('{"price": [""]}')).toMatch(
      /^themes\.json: price must be a word, a pattern/,
    );
    expect(await refusal('{"price": {"a": 1}}')).toMatch(
      /^themes\.json: price must be a word, a pattern/,
    );
  });

  test('look-around, a back-reference, a large repeat: refused, since their time may have no end', async () => {
    for (const pattern of ['(?=a)b', '(?<!a)b', '(a)\\\\1', 'a{5000}']) {
      expect(await refusal(`{"price": "/${pattern}/"}`)).toMatch(
        /^--themes has \/.*\/ for price, which cannot be matched in a time that is sure to end/,
      );
    }
  });

  test('patterns that would run for ever on a long comment: matched at once', async () => {
    const long = surveyFile(`nps,why\n${`3,${'a'.repeat(50_000)}!\n`.repeat(6)}9,fine\n`);
    const file = surveyFile(
      '{"runaway": "/^(a+)+$/", "nested": "/(x+x+)+y|(a|aa)+$/"}',
      'evil.json',
    );
    const { comments } = await reported(['comments', long, '--comment', 'why', '--themes', file]);
    expect(comments?.themes?.suppressed).toEqual(['runaway', 'nested']);
  });

  test('Unicode: scripts by name, letters whatever their case', async () => {
    const lines = surveyFile(`nps,why\n${'3,배송이 ÉTÉ 늦어요\n'.repeat(6)}9,fine\n`);
    const file = surveyFile(
      JSON.stringify({ hangul: '/\\p{Script=Hangul}{3}/u', summer: '/été/i', word: 'Été' }),
      'unicode.json',
    );
    const { comments } = await reported(['comments', lines, '--comment', 'why', '--themes', file]);
    expect(comments?.themes?.themes.map(({ respondents }) => respondents)).toEqual([6, 6, 6]);
  });

  test('a theme that every comment has: no rest to compare with', async () => {
    const lines = surveyFile(`nps,why\n${'3,too slow\n'.repeat(6)}`);
    const file = surveyFile('{"all": "/./"}', 'all.json');
    const { comments } = await reported(['comments', lines, '--comment', 'why', '--themes', file]);
    expect(comments?.themes?.themes[0]).toMatchObject({
      respondents: 6,
      versusRest: null,
      atStake: null,
      shortfall: { estimate: 200 },
    });
  });

  test('a file that is not there, or too large: an error', async () => {
    const { code } = await refused(['comments', survey, ...rating, '--themes', '/nowhere.json']);
    expect(code).toBe(1);
    expect(await refusal(' '.repeat((1 << 20) + 1))).toContain('is larger than 1 MiB');
  });
});

describe('pictures and pages of comments', () => {
  const output = (name: string) => join(dirname(survey), name);

  test('chart terms and chart themes: drawn, with the words in them', async () => {
    const words = ['chart', 'terms', survey, ...rating, '--comment', 'Why', '-o', output('t.svg')];
    await printedBy(words);
    expect(readFileSync(output('t.svg'), 'utf8')).toContain('>slow</text>');
    await printedBy([
      ...['chart', 'themes', survey, ...rating, '--comment', 'Why', '--themes', themes],
      ...['-o', output('h.svg')],
    ]);
    expect(readFileSync(output('h.svg'), 'utf8')).toContain('speed');
  });

  test('report --comment: the section, with its pictures', async () => {
    const words = ['report', survey, ...rating, '--comment', 'Why', '--themes', themes];
    await printedBy([...words, '-o', output('r.html')]);
    const page = readFileSync(output('r.html'), 'utf8');
    expect(page).toContain('<h2>What customers write</h2>');
    expect(page).toContain('>slow</text>');
    expect(page).toMatch(/<dt>slow<\/dt>\n<dd>\d: “[^<]*slow/);
  });

  test('the Korean example: endings are merged into one term, with the words behind it', async () => {
    const korean = [
      ...['docs/example-comments-ko.csv', '--comment', '점수를 주신 이유는 무엇인가요?'],
      ...['--language', 'ko'],
    ];
    await printedBy(['chart', 'terms', ...korean, '-o', output('ko.svg')]);
    await printedBy(['report', ...korean, '-o', output('ko.html')]);
    const page = readFileSync(output('ko.html'), 'utf8');
    for (const picture of [readFileSync(output('ko.svg'), 'utf8'), page]) {
      const texts = [...picture.matchAll(/>(편리[^<]*)<\/text>/g)].map(([, text]) => text);
      // the page has its pictures twice: for wide and for narrow screens
      expect([...new Set(texts)].sort()).toEqual([
        '편리~',
        expect.stringMatching(/^편리\p{L}+, 편리\p{L}+, 편리\p{L}+$/u),
      ]);
    }
    expect(page.match(/<th scope="row">편리[^<]*/g)).toEqual(['<th scope="row">편리~']);
    expect(page).toMatch(
      /<dt>편리~ \(쓰인 꼴: 편리\p{L}+, 편리\p{L}+, 편리\p{L}+; 함께 쓰인 말: /u,
    );
  });

  test.each([
    ['chart', ['chart', 'terms', survey], 'chart terms needs --comment COLUMN, the comments'],
    ['chart', ['chart', 'themes', survey, '--comment', 'Why'], 'chart themes needs --themes FILE'],
    [
      'chart',
      ['chart', 'distribution', survey, '--comment', 'Why'],
      'chart distribution takes no --comment',
    ],
    ['report', ['report', survey, '--themes', themes], '--themes needs --comment COLUMN'],
    [
      'report',
      ['report', survey, '--comment', 'Why', '--metric', 'csat'],
      '--comment is for the Net Promoter Score, not for --metric csat',
    ],
    ['report', ['report', survey, '--no-mask'], 'there is no option --no-mask'],
    [
      'report',
      ['report', survey, '--comment', 'Why', '--weight', 'Score'],
      '--weight goes without comments: each respondent has one vote',
    ],
  ])('%s: %j: refused', async (command, words, message) => {
    const call = [...words, '-o', output(command === 'chart' ? 'x.svg' : 'x.html')];
    const refusal = await refused(call);
    expect(refusal.code).toBe(2);
    expect(refusal.message.startsWith(message)).toBe(true);
  });
});
