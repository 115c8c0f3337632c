import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { encode } from '../support/encode.js';
import { violations } from '../support/violations.js';
import {
  controlsOn,
  drop,
  focusedId,
  problemIs,
  scoreOf,
  showExample,
  texts,
  widthOf,
} from './actions.js';
import { describeSite, site, type WindowOptions } from './browser.js';

const example = readFileSync('docs/example-survey.csv', 'utf8');
const question = 'How likely are you to recommend us?';
const qualtrics = '../shared/data/05_qualtrics-3-header-rows.csv';
if (!existsSync(qualtrics)) {
  console.warn(`SKIPPED, an export of Qualtrics in the playground: ${qualtrics} is not there`);
}

describeSite('the playground', () => {
  const { folder, address, visit } = site();
  const open = (window?: WindowOptions) => visit(`${address()}/playground.html`, window);

  test('counts typed ratings', async () => {
    const { page } = await open();
    await page.fill('#paste', '10 9 8, 6');
    expect(await scoreOf(page)).toBe('+25');
    expect(await page.textContent('.interval')).toBe('95% interval −50 to +78');
    expect(await texts(page, '.legend li')).toEqual([
      '2 promoters, 50%',
      '1 passive, 25%',
      '1 detractor, 25%',
    ]);
    expect(await page.textContent('#account')).toBe('4 of 4 entries counted.');
    expect(await controlsOn(page)).toEqual(['scale', 'target']);
  });

  test.each([
    [
      'eight, 9, 10',
      '2 of 3 entries counted; not counted: 1 unreadable.',
      'Entry 1Unreadableeight',
    ],
    [
      '8/10 10/10 9/10',
      /^\d of 3 entries counted; not counted: \d unreadable\.$/,
      'Entry 1Unreadable8/10',
    ],
    ['8/10\n7/10\n', '0 of 2 entries counted; not counted: 2 unreadable.', 'Entry 1Unreadable8/10'],
    ['10점\n9점\n3점', '3 of 3 entries counted.', undefined],
    ['Extremely likely - 10\n9\nNot at all likely - 0', '3 of 3 entries counted.', undefined],
    ['10\t9\t3', '3 of 3 entries counted.', undefined],
    ['Promoter\nPassive\nDetractor', '3 of 3 entries counted.', undefined],
    ['Question 7\n9\n8', '2 of 2 rows counted.', undefined],
  ])('pasted text %j: every entry is accounted for', async (text, account, firstProblem) => {
    const { page } = await open();
    await page.fill('#paste', text);
    await scoreOf(page);
    expect(await page.textContent('#account')).toMatch(account);
    expect((await texts(page, '.words tbody tr'))[0]).toBe(firstProblem);
  });

  test('a first row of one cell above wider rows: counted as one column, with advice about a title', async () => {
    const { page } = await open();
    await page.fill('#paste', 'score\n9,8\n10,1\n3');
    await scoreOf(page);
    expect(await texts(page, '#hints li')).toEqual([
      'The first row is one cell, and 2 rows have more: if it is a title, delete it.',
    ]);
    expect(await page.textContent('#account')).toBe(
      '1 of 3 rows counted; not counted: 2 unreadable.',
    );
  });

  test('reads a file for Excel with decimal commas', async () => {
    const { page } = await open();
    await drop(page, 'excel.csv', 'sep=;\r\nnote;nps\r\na, b;9,0\r\nc, d;9,5\r\n');
    expect(await scoreOf(page)).toBe('+100');
    expect(await page.textContent('#account')).toBe(
      '1 of 2 rows counted; not counted: 1 fractional.',
    );
  });

  test('pasted rows without a header: asks for the rating, and a notice says that there is no header', async () => {
    const { page } = await open();
    await page.fill('#paste', '10,5\n9,5\n8,0\n2,0');
    await problemIs(page, 'Which column is the rating? Choose one.');
    await page.selectOption('#rating', { label: 'column 1' });
    expect(await scoreOf(page)).toBe('+25');
    expect(await page.textContent('#account')).toBe('4 of 4 rows counted.');
    expect(await texts(page, '#notices li')).toEqual([
      'no header stands above the first row, which counts as an answer',
    ]);
  });

  test('a list of ratings in a file, with an 11: asks for its column, as the command does', async () => {
    const { page } = await open();
    await drop(page, 'list.csv', '10\n9\n11\n3\n');
    await problemIs(page, 'Which column is the rating? Choose one.');
    await page.selectOption('#rating', { label: 'column 1' });
    await scoreOf(page);
    expect(await page.textContent('#account')).toBe(
      '3 of 4 rows counted; not counted: 1 out of range.',
    );
  });

  test('numbers in a header are not ratings', async () => {
    const { page } = await open();
    await drop(page, 'header.csv', 'id,How likely are you to recommend us from 0 to 10?\n');
    await problemIs(page, 'header.csv has no answers below its header.');
  });

  test('counts the answers without a segment or date, and names the segments without answers', async () => {
    const { page } = await open();
    await drop(
      page,
      'short.csv',
      'nps,day,plan\n10,2026-03-04,A\n9\n,2026-03-04,C\n3,,B\n8,2026-03-05,A\n',
    );
    await scoreOf(page);
    await page.selectOption('#segment', { label: 'plan' });
    await page.waitForSelector('#chart-segments');
    expect(await texts(page, 'section:has(#chart-segments) tbody th')).toEqual(['A', 'B']);
    expect(await texts(page, 'section:has(#chart-segments) .hint')).toEqual([
      expect.stringContaining('Nobody answered in C.'),
      'Left out here: 1 answer without a segment.',
    ]);
    expect(await texts(page, 'section:has(#chart-trend) .hint')).toEqual([
      'Left out here: 2 answers without a date.',
    ]);
  });

  test('a column of ids is not counted as ratings', async () => {
    const { page } = await open();
    await page.fill('#paste', 'My title\n1,9\n2,3');
    await problemIs(page, 'Which column is the rating? Choose one.');
    expect(await page.textContent('#results')).toBe('');
  });

  test.each([
    [29, 'answers, which are too few', '9 7 '.repeat(14).concat('9')],
    [40, 'answers that are all equal', '10 '.repeat(40)],
  ])('%i %s: the page plans no number of answers', async (_, __, text) => {
    const { page } = await open();
    await page.fill('#paste', text);
    await scoreOf(page);
    expect(await page.textContent('#meaning')).not.toContain('within 5 points');
  });

  test('enough answers: the number of answers that a survey needs is planned', async () => {
    const { page } = await open();
    await page.fill('#paste', '9 7 '.repeat(20));
    await scoreOf(page);
    // 1.96² · 100² · 1/4 / 5² is 385, printed with two digits
    expect(await page.textContent('#meaning')).toContain(
      'To know it within 5 points takes about 390 answers.',
    );
  });

  test('a score that whole numbers would misstate: shown with a decimal', async () => {
    const { page } = await open();
    await drop(page, 'high.csv', `score\n${'10\n'.repeat(399)}8\n`);
    expect(await scoreOf(page)).toBe('+99.8');
    expect(await page.textContent('.interval')).toBe('95% interval +97.8 to +100.0');
    expect(await page.textContent('#status')).toContain('Score +99.8, 95% interval +97.8 to');
    await drop(page, 'large.csv', `score\n${'10\n3\n8\n8\n8\n8\n8\n8\n8\n10\n'.repeat(5000)}`);
    await page.waitForFunction(() => document.querySelector('#score')?.textContent === '+10.0');
    expect(await page.textContent('.interval')).toBe('95% interval +9.5 to +10.5');
  });

  test('shows the score of the last input, and none for blank input', async () => {
    const { page } = await open();
    await page.fill('#paste', '10 9');
    expect(await scoreOf(page)).toBe('+100');
    await page.fill('#paste', '0 1');
    await page.waitForFunction(
      () => document.querySelector('#score')?.textContent === '-100'.replace('-', '−'),
    );
    await page.fill('#paste', '  ');
    await page.waitForSelector('#score', { state: 'detached' });
    expect(await page.textContent('#status')).toBe('');
  });

  test('shows segments, trend and distribution of a dropped file', async () => {
    const { page } = await open();
    await drop(page, 'survey.csv', example);
    expect(await scoreOf(page)).toBe('+30');
    expect(await page.textContent('#account')).toBe(
      '1,712 of 1,800 rows counted; not counted: 84 without an answer, 1 out of range, 1 fractional, 2 unreadable.',
    );
    await page.selectOption('#segment', { label: 'Plan' });
    await page.waitForSelector('#chart-segments img');
    expect(await texts(page, 'section:has(#chart-segments) tbody tr')).toEqual([
      'Free573+2−5 to +9−42.7<0.001',
      'Pro663+37+31 to +43+11.70.007',
      '(blank)*20+5−31 to +40−25.30.175',
      'Team456+56+50 to +62+36.0<0.001',
    ]);
    const pictures = await page.$$eval('figure img.light', async (images) => {
      const pictures = images as HTMLImageElement[];
      await Promise.all(pictures.map((picture) => picture.decode()));
      return pictures.map(({ alt, naturalWidth }) => alt.length > 40 && naturalWidth > 400);
    });
    expect(pictures).toEqual([true, true, true]);
  });

  test('two columns that may be the rating: asks which', async () => {
    const { page } = await open();
    // both columns have the same name
    await drop(page, 'two.csv', 'score,score\n10,2\n9,9\n9,7\n');
    await problemIs(page, 'Which column is the rating? Choose one.');
    expect(await page.$$('#score')).toEqual([]);
    await page.selectOption('#rating', { label: 'score (column 2)' });
    expect(await scoreOf(page)).toBe('0');
    await problemIs(page, '');
  });

  test('ambiguous dates: asks whether the day or the month is first', async () => {
    const { page } = await open();
    await drop(page, 'dates.csv', 'score,day\n10,3/4/2026\n9,5/4/2026\n');
    await problemIs(page, 'The day or the month may stand first in the dates: choose which.');
    await page.selectOption('#date-order', 'dmy');
    await page.waitForSelector('#chart-trend');
    expect(await texts(page, 'section:has(#chart-trend) tbody th')).toEqual([
      '2026-04-03',
      '2026-04-04',
      '2026-04-05',
    ]);
  });

  test('one row decides the order of all dates, and a notice says which', async () => {
    const { page } = await open();
    await drop(page, 'dates.csv', 'nps,day\n10,3/4/2026\n9,5/4/2026\n,14/4/2026\n');
    await page.waitForSelector('#chart-trend');
    expect(await texts(page, 'section:has(#chart-trend) tbody th')).toHaveLength(3);
    expect(await texts(page, '#notices li')).toEqual([
      'dates have the day first, as 14/4/2026 in row 4 shows',
    ]);
    await page.selectOption('#date', { label: 'none' });
    await page.waitForSelector('#notices li', { state: 'detached' });
  });

  test('dates that are not read: a sentence quotes one and says how to write them', async () => {
    const { page } = await open();
    await drop(page, 'weeks.csv', 'nps,day,note\n10,Week 9 of 2026,2026\n9,Week 10 of 2026,ok\n');
    await scoreOf(page);
    expect(await texts(page, '#hints li')).toEqual([
      '“day” seems to hold dates, but dates like “Week 9 of 2026” are not read: write them like 2026-03-04.',
    ]);
    await drop(page, 'dates.csv', 'nps,day\n10,2026-02-31\n9,2026-02-30\n');
    await problemIs(
      page,
      '“2026-02-31” in row 2 is not a date that exists: write dates like 2026-03-14.',
    );
  });

  test('one date that does not exist: a notice quotes it, and the trend leaves it out', async () => {
    const { page } = await open();
    await drop(page, 'dates.csv', 'nps,day\n10,2026-03-04\n9,2026-02-30\n8,2026-03-05\n');
    await page.waitForSelector('#chart-trend');
    expect(await texts(page, 'section:has(#chart-trend) tbody th')).toEqual([
      '2026-03-04',
      '2026-03-05',
    ]);
    expect(await texts(page, '#notices li')).toEqual([
      '1 date cannot be read (the first is 2026-02-30 in row 3): in no period, but in the score',
    ]);
    await problemIs(page, '');
  });

  test('compares ratings with the column of groups beside them, and names groups that disagree', async () => {
    const { page } = await open();
    const rows = [
      '9,Promoter,Promoter',
      '10,Promoter,Promoter',
      '8,Passive,Passive',
      '2,Detractor,Detractor',
      '3,Promoter,Detractor',
      '7,Promoter,Passive',
    ];
    await drop(page, 'groups.csv', `Q1,Q1_NPS_GROUP,segment\n${rows.join('\n')}`);
    expect(await scoreOf(page)).toBe('0');
    expect(await texts(page, '#notices li')).toEqual([
      'segment holds categories already, and is not read as ratings',
      'Q1_NPS_GROUP says otherwise than the rating in 2 rows, first in row 6; the rating counts',
    ]);
  });

  test('categories that contradict the ratings: asks which of the two columns counts', async () => {
    const { page } = await open();
    const rows = ['9,Passive', '3,Passive', '2,Passive', '7,Promoter'];
    await drop(page, 'groups.csv', `nps,segment\n${rows.join('\n')}`);
    await problemIs(page, 'Which column is the rating? Choose one.');
    expect(await texts(page, '#rating option')).toEqual(['choose one …', 'nps', 'segment']);
    await page.selectOption('#rating', { label: 'nps' });
    expect(await scoreOf(page)).toBe('−25');
  });

  test('a column of categories is counted, and a notice says so', async () => {
    const { page } = await open();
    await drop(page, 'groups.csv', 'id,group\na,Promoter\nb,Passive\nc,Detractor\nd,Promoter\n');
    expect(await scoreOf(page)).toBe('+25');
    expect(await texts(page, '#notices li')).toEqual([
      'group holds categories already, counted as they are',
    ]);
  });

  test('labels that end at 5: asks for the scale, and counts on the one that is chosen', async () => {
    const { page } = await open();
    await drop(page, 'five.csv', `${question},plan\n5 - Very likely,A\n4,B\n1 - Not likely,A\n`);
    await problemIs(
      page,
      `The ratings in “${question}” seem to end at 5, as “5 - Very likely” shows, and not at 10: choose their scale.`,
    );
    await page.selectOption('#scale', '1-5');
    expect(await scoreOf(page)).toBe('0');
    await page.selectOption('#scale', '0-10');
    await expect.poll(() => scoreOf(page)).toBe('−100'); // the former score stays until it is counted
  });

  test('two columns that only their cells speak for: both are offered', async () => {
    const { page } = await open();
    await drop(page, 'two.csv', 'first,second\n9,3\n10,4\n2,5\n8,9\n');
    await problemIs(page, 'Which column is the rating? Choose one.');
    expect(await texts(page, '#rating option')).toEqual(['choose one …', 'first', 'second']);
    await page.selectOption('#rating', { label: 'second' });
    expect(await scoreOf(page)).toBe('−50');
  });

  test('respondents and periods: the latest answer of each, in each of the chosen periods', async () => {
    const { page } = await open();
    const rows = ['9,a,2026-01-05', '3,a,2026-02-05', '10,b,2026-03-05', '8,b,2026-05-05'];
    await drop(page, 'panel.csv', `nps,who,day\n${rows.join('\n')}\n`);
    await scoreOf(page);
    expect(await controlsOn(page)).toEqual([
      'rating',
      'scale',
      'segment',
      'respondent',
      'date',
      'period',
      'target',
    ]);
    await page.selectOption('#period', 'quarter');
    await page.waitForSelector('section:has(#chart-trend) tbody tr:nth-child(2):last-child', {
      state: 'attached',
    });
    await page.selectOption('#respondent', { label: 'who' });
    await page.waitForFunction(() => document.body.textContent?.includes('1 duplicate'));
    const periods = await page.$$eval('section:has(#chart-trend) tbody th', (cells) =>
      cells.map(({ textContent }) => textContent),
    );
    expect(periods).toEqual(['2026-Q1', '2026-Q2']);
    await page.selectOption('#date', { label: 'none' });
    await page.waitForFunction(() => document.body.textContent?.includes('2 duplicate'));
    expect(await page.isVisible('#period')).toBe(false);
  });

  test('weeks and years of one’s own: offered for the periods that depend on them, and counted', async () => {
    const { page } = await open();
    await drop(page, 'days.csv', 'nps,day\n9,2026-03-01\n3,2026-03-07\n8,2026-04-05\n');
    await scoreOf(page);
    const periods = () => texts(page, 'section:has(#chart-trend) tbody th');
    const has = (period: string) =>
      page.waitForSelector(`section:has(#chart-trend) tbody th:text-is("${period}")`, {
        state: 'attached',
      });
    await page.selectOption('#period', 'week');
    await has('2026-W14');
    expect((await controlsOn(page)).slice(-2)).toEqual(['week-start', 'target']);
    await page.selectOption('#week-start', 'sunday');
    await page.waitForFunction(() => document.querySelectorAll('tbody th').length > 0);
    await page.waitForSelector('#results[aria-busy="false"]');
    expect((await periods())[0]).toBe('2026-W09');
    await page.selectOption('#period', 'quarter');
    await has('2026-Q2');
    expect((await controlsOn(page)).slice(-2)).toEqual(['year-start', 'target']);
    await page.selectOption('#year-start', { label: 'April' });
    await has('2027-Q1');
    expect(await periods()).toEqual(['2026-Q4', '2027-Q1']);
  });

  test('a target: the difference from it is shown, and a target off the scale is refused', async () => {
    const { page } = await open();
    await page.fill('#paste', '10 9 8, 6');
    expect(await scoreOf(page)).toBe('+25');
    await page.fill('#target', '40');
    await page.press('#target', 'Tab');
    await page.waitForSelector('#target-line');
    expect(await page.textContent('#target-line')).toMatch(
      /^Score minus the target of \+40: −15\.0 points, 95% interval −\d+\.\d to \+\d+\.\d\.$/,
    );
    await page.fill('#target', '140');
    await page.press('#target', 'Tab');
    await page.waitForSelector('#target-line', { state: 'detached' });
    expect(await page.$eval('#target', (input: HTMLInputElement) => input.validity.valid)).toBe(
      false,
    );
  });

  test('segments: neither the rating is offered nor a column with too many values', async () => {
    const { page } = await open();
    const rows = Array.from({ length: 202 }, (_, i) => `${i % 11},s${i % 101},${i % 2}`);
    await drop(page, 'stores.csv', `score,store,half\n${rows.join('\n')}`);
    await scoreOf(page);
    const options = await page.$$eval('#segment option', (all) =>
      (all as HTMLOptionElement[]).map(({ label, disabled }) => [label, disabled]),
    );
    expect(options).toEqual([
      ['none', false],
      ['store (more than 100 values)', true],
      ['half', false],
    ]);
  });

  test('a rating that was the segment: its segments go, and the former rating is offered instead', async () => {
    const { page } = await open();
    await drop(page, 'two.csv', 'recommend us,recommend them\n10,2\n9,9\n9,9\n3,2\n');
    await page.selectOption('#rating', { label: 'recommend us' });
    await scoreOf(page);
    expect(await texts(page, '#segment option')).toEqual(['none', 'recommend them']);
    await page.selectOption('#segment', { label: 'recommend them' });
    await page.waitForSelector('#chart-segments');
    await page.selectOption('#rating', { label: 'recommend them' });
    await page.waitForSelector('#chart-segments', { state: 'detached' });
    expect(await texts(page, '#segment option')).toEqual(['none', 'recommend us']);
  });

  test('a file that is chosen while typing: the typed ratings go', async () => {
    const { page } = await open();
    await page.fill('#paste', '0 1 2');
    await drop(page, 'one.csv', `${question}\n10\n`);
    await page.waitForTimeout(400); // twice as long as typing may pause
    expect(await scoreOf(page)).toBe('+100');
    expect(await page.textContent('#status')).toContain('one.csv');
    expect(await page.inputValue('#paste')).toBe('');
  });

  test('dates such as 26/03/14: asks what stands first, and shows no trend until it knows', async () => {
    const { page } = await open();
    await drop(page, 'dates.csv', 'nps,day\n9,26/03/14\n3,26/03/15\n');
    expect(await scoreOf(page)).toBe('0');
    await problemIs(
      page,
      'The year may stand first in “26/03/14” in row 2: write years with four digits, or choose whether the day or the month stands first.',
    );
    expect(await page.$$('#chart-trend')).toEqual([]);
    await page.selectOption('#date-order', 'dmy');
    await page.waitForSelector('#chart-trend');
    await problemIs(page, '');
  });

  test('reads a Korean file in CP949 and says that it guessed', async () => {
    const { page } = await open();
    const text = '추천 의향,지역\n10점,서울\n9,서울\n3,부산\n8,부산\n10,서울\n9,부산\n';
    await page.setInputFiles('#file', {
      name: '설문.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(encode(text, 'euc-kr')),
    });
    expect(await scoreOf(page)).toBe('+50');
    expect(await texts(page, '#notices li')).toEqual(['read as euc-kr, a guess']);
    await page.selectOption('#segment', { label: '지역' });
    await page.waitForSelector('#chart-segments');
    const names = await texts(page, 'section:has(#chart-segments) tbody th');
    expect(names.sort()).toEqual(['부산', '서울']);
  });

  test.skipIf(!existsSync(qualtrics))('recognises an export of Qualtrics', async () => {
    const { page } = await open();
    await page.setInputFiles('#file', qualtrics);
    expect(await scoreOf(page)).toBe('−52');
    expect(await texts(page, '#notices li')).toEqual([
      'read as an export of Qualtrics, with 3 rows of header',
      '25 rows are test answers and count',
    ]);
  });

  test.each([
    ['empty.csv', '', 'empty.csv is empty.'],
    [
      'photo.csv',
      'a\0\0b\0\0c\0',
      'photo.csv is not a text file. Export the survey as CSV and drop that.',
    ],
    ['book.xlsx', 'PK\x03\x04', 'book.xlsx is a damaged archive: save it again.'],
    [
      'stars.csv',
      'id,recommend us (from 1 to 5)\n7,5\n8,1\n',
      'The ratings in “recommend us (from 1 to 5)” seem to end at 5, as “1 to 5” shows, and not at 10: choose their scale.',
    ],
    ['words.csv', 'name,town\nAnn,Oslo\nBob,Rome\n', 'words.csv holds no ratings from 0 to 10.'],
    [
      'open.csv',
      `${question},why\n10,good\n9,"never closed\n8,bad\n`,
      'open.csv opens a quotation mark in row 3 or later that is never closed.',
    ],
  ])('%s: a sentence says what is wrong', async (name, content, sentence) => {
    const { page, complaints } = await open();
    await drop(page, name, content);
    await problemIs(page, sentence);
    expect(await page.textContent('#results')).toBe('');
    expect(complaints).toEqual([]);
  });

  test('a row or a file that is too large is refused', async () => {
    const { page } = await open();
    const long = join(folder, 'long.csv');
    writeFileSync(long, `${question},why\n10,good\n9,"${'long '.repeat(4_000_000)}"\n`);
    await page.setInputFiles('#file', long);
    await problemIs(
      page,
      'long.csv has more than 16 MB in row 3: is a quotation mark never closed?',
    );
    const file = join(folder, 'huge.csv');
    writeFileSync(file, '');
    truncateSync(file, 2 ** 27 + 1);
    await page.setInputFiles('#file', file);
    await problemIs(
      page,
      'huge.csv is larger than the 128 MB that this page holds. The nps-core command reads files of any size.',
    );
  });

  test('accounts for odd answers, and shows HTML in names as text', async () => {
    const { page, complaints } = await open();
    const name = '<img src=x onerror=alert()>';
    const header = '__proto__';
    await drop(
      page,
      'odd.csv',
      `${question},${header}\n10,${name}\n11,${name}\n,${name}\n9.5,b\nten ${name},b\n3,b,c\n8,b\n`,
    );
    expect(await scoreOf(page)).toBe('0');
    expect(await texts(page, 'section:has(#account) .hint')).toContain(
      '1 row has more cells than the header; the surplus cells were not read.',
    );
    expect(await texts(page, '.words tbody tr')).toEqual([
      'Row 3Out of range11',
      'Row 5Fractional9.5',
      `Row 6Unreadableten ${name}`,
    ]);
    await page.selectOption('#segment', { label: header });
    await page.waitForSelector('#chart-segments img');
    expect(await texts(page, 'section:has(#chart-segments) tbody th')).toContain(name);
    expect(await page.$$('img[src=x]')).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('reads 200,000 rows without blocking the page', async () => {
    const { page } = await open();
    const file = join(folder, 'big.csv');
    const row = (i: number) =>
      `C${i},2026-0${1 + (i % 9)}-05,${i % 11},"good, mostly",shop ${i % 40}`;
    const rows = Array.from({ length: 200_000 }, (_, i) => row(i));
    writeFileSync(file, ['id,day,score,why,shop', ...rows].join('\n'));
    await page.setInputFiles('#file', file);
    await page.waitForSelector('#chart-trend img');
    await page.evaluate(watchFrames);
    await page.selectOption('#segment', { label: 'shop' });
    await page.waitForSelector('#chart-segments img');
    // counting in the page itself would let no frame pass between the choice and the segments
    expect(await page.evaluate(() => frames.count)).toBeGreaterThan(2);
    expect(await page.textContent('#account')).toBe('200,000 of 200,000 rows counted.');
  });

  test('reads 200,000 pasted ratings', async () => {
    const { page } = await open();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '10\n9\n8\n3\n'.repeat(50_000));
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.querySelector('#paste')?.dispatchEvent(paste);
    });
    expect(await scoreOf(page)).toBe('+25.0');
    expect(await page.textContent('#account')).toBe('200,000 of 200,000 entries counted.');
  });

  test('requests only itself, and the browser refuses any other request', async () => {
    const { page, requests, complaints } = await open();
    await showExample(page);
    expect(requests).toEqual([`${address()}/playground.html`]);
    expect(complaints).toEqual([]);
    const attempts = await page.evaluate(async () => {
      const fetched = await fetch('/index.html').then(
        () => 'fetched',
        () => 'refused',
      );
      // in a timeout: code that a debugger sends may evaluate
      const evaluated = await new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(new Function('return "evaluated"')());
          } catch {
            resolve('refused');
          }
        });
      });
      return [fetched, evaluated];
    });
    expect(attempts).toEqual(['refused', 'refused']);
    expect(requests).toEqual([`${address()}/playground.html`]);
  });

  test('opened from a file on disk: works, and requests nothing else', async () => {
    const { page, requests } = await visit(`file://${folder}/playground.html`);
    await showExample(page);
    expect(requests).toEqual([`file://${folder}/playground.html`]);
  });

  test('the keyboard alone: opens the example and chooses a segment', async () => {
    const { page } = await open();
    await page.focus('#paste');
    await page.keyboard.press('Tab');
    expect(await focusedId(page)).toBe('file');
    await page.keyboard.press('Tab');
    expect(await focusedId(page)).toBe('example');
    await page.keyboard.press('Enter');
    await scoreOf(page);
    await page.keyboard.press('Tab');
    expect(await focusedId(page)).toBe('rating');
    await page.keyboard.press('Tab');
    expect(await focusedId(page)).toBe('scale');
    await page.keyboard.press('Tab');
    expect(await focusedId(page)).toBe('segment');
    await page.keyboard.press('P');
    await page.waitForSelector('#chart-segments');
  });

  test.each(['light', 'dark'] as const)(
    'axe-core finds no problem in the %s theme',
    async (colorScheme) => {
      const { page } = await open({ colorScheme });
      await showExample(page);
      await page.$$eval('details', (all) => {
        for (const details of all) details.setAttribute('open', '');
      });
      expect(await violations(page)).toEqual([]);
    },
  );

  test('a page in the dark theme prints in the light theme', async () => {
    const { page } = await open({ colorScheme: 'dark' });
    await showExample(page);
    const look = () =>
      page.evaluate(() => [
        getComputedStyle(document.body).color,
        ...[...document.querySelectorAll('#chart-trend img')].map(
          (image) => getComputedStyle(image).display,
        ),
      ]);
    expect(await look()).toEqual(['rgb(240, 243, 246)', 'none', 'block']);
    await page.emulateMedia({ media: 'print' });
    expect(await look()).toEqual(['rgb(27, 31, 36)', 'block', 'none']);
    await page.emulateMedia({ media: 'screen' });
  });

  test('a screen of 360 pixels: the page fits', async () => {
    const { page } = await open({ width: 360 });
    await showExample(page);
    expect(await widthOf(page)).toBe(360);
  });
});

declare const frames: { count: number };

/** Counts the frames that the page draws until segments are shown. */
function watchFrames(): void {
  const frames = { count: 0 };
  Object.assign(globalThis, { frames });
  const tick = () => {
    if (document.querySelector('#chart-segments')) return;
    frames.count++;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}
