import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Download, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { koreanTexts } from '../../docs/site/playground/words/texts.js';
import { reported, surveyFile } from '../cli/command.js';
import { violations } from '../support/violations.js';
import { writeWorkbook } from '../support/workbook-writer.js';
import { header, madeUpRows } from '../survey/made-up-comments.js';
import { drop, problemIs, scoreOf, showExample, texts, widthOf } from './actions.js';
import { describeSite, site, type WindowOptions } from './browser.js';

const plans = `nps,plan,spend,day,w
10,Pro,90,2026-01-05,1
9,Pro,20,2026-02-05,2
3,Free,5,2026-03-05,1
8,Team,60,2026-04-05,1
2,Free,1,2026-05-05,4
9,Team,70,2026-06-05,1
`;

/** The text of a saved file. */
async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

async function saved(page: Page, button: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`button:text-is("${button}")`),
  ]);
  return download;
}

async function savedOf(page: Page, label: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`button[aria-label="${label}"]`),
  ]);
  return download;
}

/** Waits for the account of the rows. */
async function accountIs(page: Page, account: string): Promise<void> {
  const isShown = (text: string) => document.querySelector('#account')?.textContent === text;
  await page.waitForFunction(isShown, account).catch(() => undefined);
  expect(await page.textContent('#account')).toBe(account);
}

describeSite('the playground as a tool', () => {
  const { folder, address, visit } = site();
  const open = (window?: WindowOptions) => visit(`${address()}/playground.html`, window);

  test('conditions, weight, level: counted, and saved as settings with which the command gives the same', async () => {
    const { page, complaints } = await open();
    await drop(page, 'plans.csv', plans);
    await scoreOf(page);
    await page.click('#more summary');
    await page.click('#add-condition');
    const condition = page.locator('.condition');
    await condition.locator('select').nth(0).selectOption({ label: 'plan' });
    await condition.locator('input').fill('Pro|Free');
    await condition.locator('input').press('Tab');
    await accountIs(page, '4 of 6 rows counted; not counted: 2 excluded.');
    await page.selectOption('#weight', { label: 'w' });
    await page.selectOption('#level', '0.9');
    await page.selectOption('#segment', { label: 'plan' });
    await page.waitForFunction(() =>
      document.querySelector('.interval')?.textContent?.startsWith('90% interval'),
    );
    await page.waitForSelector('#chart-segments img');
    const settings = await saved(page, 'Settings for the command');
    expect(settings.suggestedFilename()).toBe('plans-settings.json');
    expect(JSON.parse(await textOf(settings))).toEqual({
      ...{ where: ['plan=Pro|Free'], weight: 'w', by: ['plan'], date: 'day' },
      ...{ period: 'month', level: '0.9' },
    });
    const record = await reported([
      ...[surveyFile(plans, 'plans.csv'), '--settings'],
      surveyFile(await textOf(settings), 'plans-settings.json'),
    ]);
    const score = await page.textContent('#score');
    expect(score).toBe(`−${Math.abs(Math.round(record.score ?? 0))}`);
    expect(await texts(page, 'section:has(#chart-segments) tbody th')).toEqual(
      record.segments?.segments.map(({ segment }) => segment),
    );
    await page.click('.condition button');
    await accountIs(page, '6 of 6 rows counted.');
    expect(complaints).toEqual([]);
  });

  test('a settings file: its choices are on the controls, and what has no control is said', async () => {
    const { page } = await open();
    const settings = {
      ...{ by: ['plan'], where: ['spend>=5', 'plan!=a\\|b'], level: 0.99, date: 'day' },
      ...{ period: 'quarter', method: 'anytime', target: '20', asked: '10' },
    };
    await drop(page, 'survey.json', JSON.stringify(settings));
    expect(await page.textContent('#status')).toBe(
      'survey.json is read: now open the survey that it is for.',
    );
    await drop(page, 'plans.csv', plans);
    await accountIs(page, '5 of 6 rows counted; not counted: 1 excluded.');
    expect(await page.textContent('.interval')).toMatch(/^99% interval/);
    expect(await texts(page, 'section:has(#chart-trend) tbody th')).toEqual(['2026-Q1', '2026-Q2']);
    expect(await page.textContent('#others')).toBe(
      'From the settings, without a control here: asked, where.',
    );
    expect(await page.inputValue('#target')).toBe('20');
    expect(await page.inputValue('#method')).toBe('anytime');
    expect(await page.inputValue('.condition input')).toBe('5');
  });

  test.each([
    ['{', /^survey\.json is not JSON: /],
    ['{"ratng":"x"}', /^survey\.json has "ratng", which is not a setting: did you mean rating\?$/],
    ['{"by":["Plam"]}', /^No column is called "Plam": did you mean "plan"\?$/],
    ['{"level":"95"}', /^--level must be a share between 0 and 1, such as 0\.95, not 95\.$/],
  ])('settings %s: refused in a sentence', async (text, sentence) => {
    const { page, complaints } = await open();
    await drop(page, 'plans.csv', plans);
    await scoreOf(page);
    await drop(page, 'survey.json', text);
    await page.waitForFunction(() => document.querySelector('#problem')?.textContent !== '');
    expect(await page.textContent('#problem')).toMatch(sentence);
    expect(await page.textContent('#score')).toBe('+17');
    expect(complaints).toEqual([]);
  });

  test('settings about comments: themes and what is new are shown, drawn and saved again', async () => {
    const { page, complaints } = await open();
    const text = [header, ...madeUpRows(900)].map((cells) => cells.join()).join('\n');
    const settings = {
      ...{ date: 'Day', period: 'month', comment: 'Why', terms: '3', contrast: '2026-03' },
      themes: { speed: ['slow', '/lag(s|gy)?/i'], endless: '/^(a+)+$/' },
    };
    await drop(page, 'survey.json', JSON.stringify(settings));
    await drop(page, 'answers.csv', text);
    await page.waitForSelector('#chart-themes img');
    expect(
      await texts(page, '#chart-themes ~ .wide:has(caption:text("theme by theme")) th'),
    ).toEqual([
      'Theme',
      'Answers',
      'Score',
      'Missing',
      'Interval',
      'speed',
      '(other comments)',
      '(no comment)',
    ]);
    expect(await texts(page, 'caption:text("New in 2026-03")')).toHaveLength(1);
    expect(await page.textContent('#others')).toBe(
      'From the settings, without a control here: themes, terms, contrast.',
    );
    const again = await saved(page, 'Settings for the command');
    expect(JSON.parse(await textOf(again))).toEqual(settings);
    await drop(page, 'survey.json', '{"comment":"Why","themes":{"price":"/(?=a)b/"}}');
    await page.waitForFunction(() => document.querySelector('#problem')?.textContent !== '');
    expect(await page.textContent('#problem')).toMatch(
      /^survey\.json: --themes has \/\(\?=a\)b\/ for price, which cannot be matched/,
    );
    expect(complaints).toEqual([]);
  });

  test('CSAT: the share of the highest ratings, in numbers and charts', async () => {
    const { page } = await open();
    await drop(page, 'csat.csv', 'CSAT,plan\n5,A\n4,A\n2,B\n5,B\n3,A\n');
    await page.click('#more summary');
    await page.selectOption('#rating', { label: 'CSAT' }).catch(() => undefined);
    await page.selectOption('#metric', 'csat');
    await page.waitForFunction(() => document.querySelector('#score')?.textContent === '60%');
    expect(await page.textContent('section:has(#score) h2')).toBe('CSAT');
    expect(await texts(page, '.legend li')).toEqual(['3 of 5 answers']);
    expect(await page.isVisible('#target')).toBe(false);
    await page.waitForSelector('#chart-distribution img');
  });

  test('choices that do not go together: said in a sentence', async () => {
    const { page } = await open();
    await drop(page, 'plans.csv', plans);
    await scoreOf(page);
    await page.click('#more summary');
    await page.selectOption('#weight', { label: 'w' });
    await page.selectOption('#method', 'anytime');
    await problemIs(page, 'Weight must come with another method than anytime.');
    await page.selectOption('#method', '');
    await problemIs(page, '');
  });

  test('saved pictures, tables and report: opened again, they hold what is shown', async () => {
    const { page } = await open();
    await showExample(page);
    const png = readFileSync(await (await savedOf(page, 'PNG: Segments')).path());
    const shown = await page.$eval('#chart-segments img.light', (image: HTMLImageElement) => [
      image.naturalWidth,
      image.naturalHeight,
    ]);
    // the size stands behind the signature and the name of the first chunk
    expect([png.readUInt32BE(16) / 2, png.readUInt32BE(20) / 2]).toEqual(shown);
    const svg = await textOf(await savedOf(page, 'SVG: Trend'));
    expect(svg).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
    const csv = await savedOf(page, 'CSV: Segments');
    expect(csv.suggestedFilename()).toBe('The example survey-segments.csv');
    const [header = '', ...rows] = (await textOf(csv))
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\n');
    expect(header.split(',').slice(0, 3)).toEqual(['Plan', 'answers', 'respondents']);
    expect(rows.map((row) => row.split(',').slice(0, 2))).toEqual([
      ...[
        ['Free', '573'],
        ['Pro', '663'],
        ['', '20'],
        ['Team', '456'],
      ],
    ]);
    const counts = await textOf(await savedOf(page, 'CSV: Distribution'));
    expect(counts).toContain('\n10,502\n');
    const report = await textOf(await saved(page, 'Report (HTML)'));
    const { page: reader } = await visit('about:blank');
    await reader.setContent(report);
    expect(await reader.textContent('h1')).toContain('+');
    expect(await reader.textContent('body')).toContain('1,712');
    expect(await reader.$$eval('svg', (all) => all.length)).toBeGreaterThanOrEqual(3);
  });

  test('a copied picture and a copied link: on the clipboard', async () => {
    const { page } = await open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await showExample(page);
    await page.click('button[aria-label="Copy picture: Trend"]');
    await page.waitForFunction(() =>
      document.querySelector('#status')?.textContent?.includes('The picture is copied.'),
    );
    const types = await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types);
    expect(types).toEqual(['image/png']);
    await page.click('button:text-is("Copy a link")');
    await page.waitForFunction(() => location.hash !== '');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(await page.evaluate(() => location.href));
    expect(new URLSearchParams(new URL(link).hash.slice(1)).get('settings')).toBe(
      '{"by":["Plan"],"date":"Submitted at","period":"month"}',
    );
  });

  test('a link with settings and counts: both are taken over', async () => {
    const settings = encodeURIComponent('{"by":["plan"],"level":"0.8"}');
    const fragment = `#language=ko&tab=counts&first=61,28,11&target=70&settings=${settings}`;
    const { page } = await visit(`${address()}/playground.html${fragment}`);
    expect(await page.isVisible('#counts')).toBe(true);
    expect(await texts(page, '.counts-score strong')).toEqual(['+50']);
    expect(await page.textContent('#counts-results')).toContain('지금보다 20명 더');
    await page.click('#tab-answers');
    await drop(page, 'plans.csv', plans);
    await page.waitForSelector('#chart-segments');
    expect(await page.textContent('.interval')).toMatch(/^80% 신뢰구간/);
  });

  test('a link that was tampered with: nothing runs, and what is cut is said', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const fragment = `#tab=javascript:alert(1)&${encodeURIComponent(name)}=1&first=1,2`;
    const { page, complaints, requests } = await visit(`${address()}/playground.html${fragment}`);
    await problemIs(
      page,
      `The link has parts that cannot be read and were left out: tab, first, ${name}.`,
    );
    expect(await page.$$('img[src=x]')).toEqual([]);
    expect(complaints).toEqual([]);
    expect(requests).toHaveLength(1);
    const broken = encodeURIComponent('{"where":["=<script>"]}');
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `settings=${broken}`);
    await page.waitForFunction(() =>
      document.querySelector('#problem')?.textContent?.startsWith('--where must be'),
    );
    await drop(page, 'plans.csv', plans);
    expect(await scoreOf(page)).toBe('+17');
  });

  test('comments: which words go with which ratings, and nothing personal in any place', async () => {
    const { page, requests } = await open();
    // as many words in both: terms are compared among comments of the same length
    const more = (i: number) => ' really'.repeat(i % 4);
    const low = (i: number) =>
      `${i % 5},The delivery was late again${more(i)} a${i}@mail.example,A`;
    const high = (i: number) =>
      `${9 + (i % 2)},The friendly staff called back${more(i)} +82 10-1234-${1000 + i},B`;
    const rows = Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? low(i) : high(i)));
    await drop(page, 'why.csv', `nps,why,plan\n${rows.join('\n')}\n`);
    await scoreOf(page);
    await page.click('#more summary');
    await page.selectOption('#comment', { label: 'why' });
    await page.waitForSelector('#chart-comments img');
    const section = 'section:has(#chart-comments)';
    expect(await page.textContent(`${section} p`)).toBe(
      '300 of 300 answers have a comment. Comments are read on this page and leave it in no way. E-mail addresses, telephone numbers and the like are masked.',
    );
    const tables = await texts(page, `${section} table`);
    expect(tables[0]).toMatch(/delivery|late|again/);
    expect(tables[1]).toMatch(/friendly|staff|called|back/);
    await page.click(`${section} details summary`);
    const report = await textOf(await saved(page, 'Report (HTML)'));
    const svg = await textOf(await savedOf(page, 'SVG: What customers write'));
    const csv = await textOf(await savedOf(page, 'CSV: What customers write'));
    expect(csv.split('\n').map((line) => line.split(',')[0])).toEqual([
      ...['\uFEFFside', 'detractors', 'promoters', ''],
    ]);
    const everything = [await page.textContent('body'), report, svg, csv].join(' ');
    expect(everything).not.toMatch(/mail\.example|10-1234/);
    expect(JSON.parse(await textOf(await saved(page, 'Settings for the command')))).toEqual({
      comment: 'why',
    });
    expect(await violations(page)).toEqual([]);
    expect(requests).toHaveLength(1);
  });

  test('settings for another table: said, and the table is shown without them', async () => {
    const { page } = await open();
    await drop(page, 'survey.json', '{"by":["Plam"]}');
    await drop(page, 'plans.csv', plans);
    await problemIs(page, 'No column is called "Plam": did you mean "plan"?');
    expect(await scoreOf(page)).toBe('+17');
  });

  test('workbooks, JSON Lines and compressed files: read as the command reads them', async () => {
    const { page } = await open();
    const cell = (text: string | number) =>
      typeof text === 'number'
        ? `<c><v>${text}</v></c>`
        : `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = (table: readonly (readonly (string | number)[])[]) =>
      table.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('');
    const book = writeWorkbook({
      sheets: [
        { name: '표지', rows: rows([['제목']]) },
        {
          name: '응답',
          rows: rows([
            ['추천 의향', '지역'],
            [10, '서울'],
            [9, '부산'],
            [2, '서울'],
          ]),
        },
      ],
    });
    await drop(page, '설문.xlsx', book);
    expect(await scoreOf(page)).toBe('+33');
    expect((await texts(page, '#notices li'))[0]).toContain('응답');
    expect(JSON.parse(await textOf(await saved(page, 'Settings for the command')))).toEqual({
      sheet: '응답',
    });
    expect(await page.isVisible('#sheet')).toBe(true);
    await page.selectOption('#sheet', '표지');
    await page.waitForFunction(() => document.querySelector('#problem')?.textContent !== '');
    expect(await page.isVisible('#sheet')).toBe(true);
    await page.selectOption('#sheet', '응답');
    expect(await scoreOf(page)).toBe('+33');
    const objects = '{"nps":9,"plan":"Pro"}\n{"nps":3,"plan":"Free"}\n';
    for (const name of ['answers.jsonl', 'answers.json']) {
      await drop(page, name, objects);
      await accountIs(page, '2 of 2 rows counted.');
      expect(await page.isVisible('#sheet')).toBe(false);
      await drop(page, 'nothing.csv', 'x');
      await page.waitForFunction(() => document.querySelector('#problem')?.textContent !== '');
    }
    await drop(page, 'plans.csv.gz', gzipSync(plans));
    await accountIs(page, '6 of 6 rows counted.');
    await drop(page, 'torn.csv.gz', gzipSync(plans).subarray(0, 40));
    await problemIs(page, 'torn.csv.gz is a damaged compressed file. Compress it again.');
  });

  test('counts: score, interval, change and what a target needs, by the keyboard alone', async () => {
    const { page } = await open();
    await page.focus('#tab-answers');
    await page.keyboard.press('ArrowRight');
    expect(await page.isVisible('#answers')).toBe(false);
    for (const count of [61, 28, 11, 70, 20, 10, 70]) {
      await page.keyboard.press('Tab');
      await page.keyboard.type(String(count));
    }
    expect(await texts(page, '.counts-score')).toEqual([
      'First score+5095% interval +35 to +62 · 100 answers',
      'Second score+6095% interval +45 to +71 · 100 answers',
    ]);
    expect(await page.textContent('.counts-change')).toBe(
      'Change: +10.0 points, 95% interval −9.1 to +28.8, p 0.299.',
    );
    expect((await texts(page, '.sentences li')).at(-1)).toBe(
      'To reach +70 with as many answers, promoters must outnumber detractors by 10 more than now. A detractor who becomes a promoter makes 2 of these, a passive 1.',
    );
    await page.fill('#first-promoters', '-1');
    expect(await page.textContent('#counts-results')).toBe(
      'Fill in how many promoters, passives and detractors there were.',
    );
  });

  test('another language: all of the page changes, and the results with it', async () => {
    const { page } = await open();
    await showExample(page);
    const english = await texts(page, '[data-text]');
    await page.selectOption('#language', 'ko');
    await page.waitForFunction(() =>
      document.querySelector('#account')?.textContent?.includes('집계했습니다'),
    );
    await page.waitForSelector('#chart-trend img:visible');
    const names = await page.$$eval('[data-text], [data-label], [data-placeholder]', (all) =>
      (all as HTMLElement[]).flatMap(({ dataset: { text, label, placeholder } }) =>
        [text, label, placeholder].filter((name) => name !== undefined),
      ),
    );
    expect([...new Set(names)].sort()).toEqual(Object.keys(koreanTexts).sort());
    const korean = await texts(page, '[data-text]');
    expect(korean.filter((text, index) => text === english[index])).toEqual([]);
    expect(await page.getAttribute('html', 'lang')).toBe('ko');
    expect(await page.inputValue('#segment')).not.toBe('');
    expect(await page.getAttribute('#chart-trend img', 'alt')).toMatch(/[가-힣]/);
    await page.selectOption('#language', 'en');
    await page.waitForFunction(() =>
      document.querySelector('#account')?.textContent?.includes('counted'),
    );
    expect(await texts(page, '[data-text]')).toEqual(english);
  });

  test.each([
    ['light', 'answers'],
    ['dark', 'answers'],
    ['light', 'counts'],
    ['dark', 'counts'],
  ] as const)(
    'in Korean, %s, %s: axe-core finds no problem, and the page fits 390 pixels',
    async (colorScheme, tab) => {
      const fragment = `#language=ko&tab=${tab}&first=61,28,11&second=70,20,10&target=20`;
      const { page } = await visit(`${address()}/playground.html${fragment}`, {
        ...{ width: 390, colorScheme },
      });
      if (tab === 'answers') await showExample(page);
      await page.$$eval('details', (all) => {
        for (const details of all) details.setAttribute('open', '');
      });
      if (tab === 'answers') await page.click('#add-condition');
      expect(await violations(page)).toEqual([]);
      expect(await widthOf(page)).toBe(390);
    },
  );

  test('saved on a disk and opened without a network: saves files and reads links', async () => {
    const { page, requests } = await visit(
      `file://${folder}/playground.html#tab=counts&first=1,0,0`,
    );
    expect(await texts(page, '.counts-score strong')).toEqual(['+100']);
    await page.click('#tab-answers');
    await showExample(page);
    expect(await textOf(await saved(page, 'Report (HTML)'))).toContain('<h1');
    expect(requests).toEqual([`file://${folder}/playground.html`]);
  });
});
