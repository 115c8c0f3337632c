import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { segmentChart, transitionChart, trendChart } from '../../src/chart/index.js';
import { svgOf } from '../../src/cli/output/draw.js';
import { compareSegments, explainChange, type Transitions } from '../../src/index.js';
import { type Language, reportCharts, reportPage } from '../../src/report/index.js';
import type { SurveyRecord } from '../../src/survey/record.js';
import { browserPath, openBrowser } from '../support/browser.js';
import { violations } from '../support/violations.js';
import { fullRecord, high, low, months, plainRecord, trendOf } from './records.js';

const counts = [3, 2, 4, 3, 5, 6, 8, 20, 25, 40, 44];
const ratings = counts.flatMap((count, rating) => Array<number>(count).fill(rating));

/** A record with so many segments. */
function recordWith(count: number): SurveyRecord {
  const names = Array.from({ length: count }, (_, i) => `요금제 </script> ${i}`);
  const segments = compareSegments(names.map((name, i) => [name, i % 3 ? low : high] as const));
  const change = explainChange([['Free', low]], [['Free', high]]);
  if (change === null) throw new Error('both periods have answers');
  const periods = { before: '2026-01', after: '2026-02' };
  const explained = { ...change, ...periods, column: 'plan', suppressed: [] };
  const { matched } = fullRecord('2026-01');
  const trend = months(low, high);
  return { ...plainRecord(ratings), trend, segments, explained, ...(matched && { matched }) };
}

/** A report with so many segments, and its charts drawn for wide and for narrow screens. */
async function pageIn(language: Language, count: number): Promise<string> {
  const record = recordWith(count);
  const options = { language, by: ['plan'] };
  const drawn = reportCharts(record, options).map(async ({ part, wide, narrow }) => {
    return [part, { wide: await svgOf(wide), narrow: await svgOf(narrow) }] as const;
  });
  const drawings = Object.fromEntries(await Promise.all(drawn));
  return reportPage(record, { source: 'survey.csv', ...options, drawings });
}

describe.skipIf(browserPath === undefined)('the report in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  /** A page as the browser loads it, and what the browser complained of. */
  async function opened(
    html: string,
    { withScripts = false, colorScheme = 'light' as 'light' | 'dark' } = {},
  ): Promise<[Page, string[]]> {
    const context = await browser.newContext({ bypassCSP: withScripts, colorScheme });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await context.route('**/*', (route) => {
      if (route.request().url() !== 'http://report.test/') complaints.push(route.request().url());
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    });
    await page.goto('http://report.test/');
    return [page, complaints];
  }

  test.each([
    ['en', 'light'],
    ['en', 'dark'],
    ['ko', 'light'],
    ['ko', 'dark'],
  ] as const)('axe finds no fault: %s, %s', async (language, colorScheme) => {
    const [page] = await opened(await pageIn(language, 5), { withScripts: true, colorScheme });
    for (const summary of await page.locator('summary').all()) await summary.click();
    expect(await violations(page)).toEqual([]);
  });

  test('the policy allows the style and forbids an image', async () => {
    const [page, complaints] = await opened(await pageIn('en', 5));
    expect(complaints).toEqual([]);
    const size = await page.locator('h1').evaluate((title) => getComputedStyle(title).fontSize);
    expect(size).toBe('40px');
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img src="/x.png">'));
    await expect.poll(() => complaints.join()).toContain('Content Security Policy');
  });

  test('a dark screen: page and charts are dark, paper stays light', async () => {
    const [page] = await opened(await pageIn('en', 5), { colorScheme: 'dark' });
    const coloursOf = () =>
      page.evaluate(() => [
        getComputedStyle(document.body).backgroundColor,
        ...[...document.querySelectorAll('.themed svg > rect')].map(
          (rect) => getComputedStyle(rect).fill,
        ),
      ]);
    const dark = await coloursOf();
    expect(dark.length).toBeGreaterThan(3);
    expect(new Set(dark)).toEqual(new Set(['rgb(21, 25, 30)']));
    const texts = await page.evaluate(() =>
      [...document.querySelectorAll('.themed text')].map((text) => getComputedStyle(text).fill),
    );
    expect(texts).not.toContain('rgb(27, 31, 36)');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(new Set(await coloursOf())).toEqual(new Set(['rgb(255, 255, 255)']));
  });

  test('paper: every chart is printed with its title, its full table is not', async () => {
    const [page] = await opened(await pageIn('en', 60));
    await page.emulateMedia({ media: 'print' });
    const charts = await page.locator('figure .on-wide svg').all();
    expect(charts).toHaveLength(5);
    for (const chart of charts) expect(await chart.isVisible()).toBe(true);
    expect(await page.locator('figure table').first().isVisible()).toBe(false);
    expect(await page.locator('.paged table').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('.paged table').isVisible()).toBe(false);
  });

  test('the numbers of a chart open with the keyboard', async () => {
    const [page] = await opened(await pageIn('en', 5));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('details[open] table').count()).toBe(2);
  });

  test('fits a telephone, and A4 in print', async () => {
    const [page] = await opened(await pageIn('en', 60));
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await page.locator('.on-wide').first().isVisible()).toBe(false);
    const [text] = await page.locator('.on-narrow text').all();
    expect((await text?.boundingBox())?.height).toBeGreaterThan(10); // pixels: it can be read
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(sizes.length).toBeGreaterThan(2);
    for (const [, width, height] of sizes) {
      expect(Math.abs(Number(width) - 595.28)).toBeLessThan(1); // points, rounded to pixels
      expect(Math.abs(Number(height) - 841.89)).toBeLessThan(1);
    }
  });

  test.each(['en', 'ko'] as const)(
    'texts of drawings stay within their frames in the fonts of the browser: %s',
    async (language) => {
      const name = 'Before the great relaunch of everything';
      const moves: Transitions = [
        [80, 12, 5],
        [20, 60, 9],
        [4, 17, 40],
      ];
      const more = [
        transitionChart(moves, { language, before: name, after: name }),
        trendChart(
          trendOf([
            [name, low],
            [`The day after: ${name}`, high],
          ]),
          { language },
        ),
        segmentChart(compareSegments([[name, low]]), { language }),
      ];
      const narrow = reportCharts(recordWith(5), { language, by: ['plan'] }).map(
        (chart) => chart.narrow,
      );
      const drawings = await Promise.all([...more, ...narrow].map(svgOf));
      const [page] = await opened((await pageIn(language, 5)) + drawings.join(''));
      const outside = await page.evaluate(() =>
        [...document.querySelectorAll('svg')].flatMap((svg) => {
          const frame = svg.getBoundingClientRect();
          return [...svg.querySelectorAll('text')].flatMap((text) => {
            const { left, right, top, bottom } = text.getBoundingClientRect();
            const isInside =
              left >= frame.left &&
              right <= frame.right &&
              top >= frame.top &&
              bottom <= frame.bottom;
            return isInside ? [] : [text.textContent];
          });
        }),
      );
      expect(outside).toEqual([]);
    },
  );
});
