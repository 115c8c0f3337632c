import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { addPictures } from '../../docs/site/front/pictures.mjs';
import { violations } from '../support/violations.js';
import { showExample } from './actions.js';
import { describeSite, site } from './browser.js';
import { outline, tour } from './keyboard.js';
import { writeReference } from './reference.js';

const reference = [
  'index',
  'documents/spreadsheets',
  'documents/ko_charts',
  'modules/nps-core_comments',
  'functions/nps-core_comments.separatingTerms',
  'interfaces/nps-core_comments.TermOptions',
  'classes/nps-core_survey_error.SurveyError',
  'types/nps-core_comments.Themes',
  'variables/nps-core_comments.requests',
];

describeSite('pages for people who use a keyboard or a screen reader', () => {
  const { folder, address, visit } = site();
  beforeAll(() => {
    addPictures(join(folder, 'pictures'));
    writeReference(join(folder, 'api'));
  });
  const open = async (path: string, width?: number) => {
    const { page } = await visit(`${address()}/${path}`, width === undefined ? {} : { width });
    return page;
  };
  const openReference = async (name: string, width?: number) => {
    const page = await open(`api/${name}.html`, width);
    await page.waitForSelector('#tsd-nav-container details'); // the menu comes last
    return page;
  };

  test.each(reference)('reference page %s: axe-core finds nothing, light or dark', async (name) => {
    const page = await openReference(name);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, { coloursOnly: true })).toEqual([]);
    expect(await page.getAttribute('html', 'lang')).toBe(name.includes('ko_') ? 'ko' : 'en');
  });

  test('a document on 390 pixels: it fits, axe-core finds nothing, and a link leads to the menu', async () => {
    const page = await openReference('documents/ko_charts', 390);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await violations(page)).toEqual([]);
    await page.focus('#tsd-toolbar-menu-trigger');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#site-menu')?.id)).toBe(
      'site-menu',
    );
  });

  test.each([
    ['front page', 'index.html', undefined],
    ['front page in Korean', 'ko/index.html', undefined],
    ['search', 'search.html', undefined],
    ['playground', 'playground.html', '#example'],
    ['playground, counts', 'playground.html#tab=counts&first=61,28,11&target=20', undefined],
    ['report', 'pictures/report.html', undefined],
    ['report in Korean', 'pictures/report-ko.html', undefined],
    ['function', 'api/functions/nps-core_comments.separatingTerms.html', undefined],
    ['document', 'api/documents/spreadsheets.html', undefined],
  ])('%s: Tab reaches every control in order, marks it, and leaves', async (_, path, example) => {
    const page = await open(path);
    if (path.startsWith('api/')) await page.waitForSelector('#tsd-nav-container details');
    if (example !== undefined) await showExample(page);
    const { controls, reached, unmarked } = await tour(page);
    expect(controls.length).toBeGreaterThan(3);
    expect(reached).toEqual(controls);
    expect(unmarked).toEqual([]);
  });

  test.each([
    [
      'index.html',
      ['banner', 'navigation Site', 'main', 'heading 1', 'heading 2', 'heading 2', 'contentinfo'],
    ],
    ['playground.html', ['banner', 'navigation Site', 'main', 'heading 1', 'contentinfo']],
    ['pictures/report.html', ['main', 'heading 1', ...Array<string>(6).fill('heading 2')]],
    [
      'api/types/nps-core_comments.Themes.html',
      [
        ...['banner', 'main', 'heading 1', 'heading 2', 'navigation Page', 'heading 3'],
        ...['navigation nps-core', 'navigation Contents', 'contentinfo'],
      ],
    ],
  ])('%s: landmarks and headings are read in this order', async (path, expected) => {
    expect(await outline(await open(path))).toEqual(expected);
  });

  test.each([
    'index.html',
    'playground.html',
    'pictures/report.html',
    'api/modules/nps-core_comments.html',
  ])('%s: what is read later does not stand above', async (path) => {
    const page = await open(path);
    const tops = await page.$$eval(
      ':is(main, [role="main"]) :is(h1, h2, p, table, figure)',
      (all) =>
        all
          .filter((element) => element.checkVisibility())
          .map((element) => Math.round(element.getBoundingClientRect().top)),
    );
    expect(tops.length).toBeGreaterThan(3);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  });
});
