import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { addPictures } from '../../docs/site/front/pictures.mjs';
import { indexPages } from '../../docs/site/search/index-pages.mjs';
import { violations } from '../support/violations.js';
import { describeSite, site } from './browser.js';

const languages = ['en', 'ko'] as const;
const folders = { en: '', ko: '/ko' };

/** A page loads its pictures and its index when they are asked for. */
const soon = { timeout: 30_000 };

/** Pages as TypeDoc writes them, for the links of the front pages and for the search. */
const written: Readonly<Record<string, string>> = {
  'api/index.html': '<h1>nps-core</h1>',
  'api/documents/guide.html':
    '<h1>Guide</h1><p>From ratings to a decision.</p><h2 id="target">Against a target</h2><p>A benchmark is a number.</p>',
  'api/documents/ko_guide.html': '<h1>안내서</h1><p>신뢰구간은 점수와 함께 적습니다.</p>',
  'api/functions/difference.html': '<h1>Function difference</h1><p>The p-value of a change.</p>',
};

describeSite('front page and search', () => {
  const { folder, address, visit } = site();
  beforeAll(async () => {
    for (const [path, content] of Object.entries(written)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      const html = `<!doctype html><html lang="en"><title>${path}</title><div class="col-content">${content}</div></html>`;
      writeFileSync(join(folder, path), html);
    }
    addPictures(join(folder, 'pictures'));
    await indexPages(folder);
  });

  test.each(languages)('front page in %s: the score follows what is typed', async (language) => {
    const { page, complaints } = await visit(`${address()}${folders[language]}/index.html`);
    const result = page.locator('#result');
    expect(await result.textContent()).toContain('NPS +42');
    await page.fill('#ratings', '10, 9; 8 6\nten');
    expect(await result.textContent()).toBe(
      language === 'en'
        ? 'NPS +25: with 4 answers the true score is likely between −50 and +78 (95%). One entry is not a rating and does not count.'
        : 'NPS +25: 응답 4건으로 보면 실제 점수는 −50에서 +78 사이일 가능성이 높습니다(95%). 평점이 아닌 항목 1개는 세지 않았습니다.',
    );
    await page.fill('#ratings', '');
    expect(await result.textContent()).toBe(
      language === 'en' ? 'Type ratings from 0 to 10.' : '0에서 10까지의 평점을 입력하십시오.',
    );
    expect(complaints).toEqual([]);
  });

  test.each(languages)('front page in %s: pictures and report are shown', async (language) => {
    const { page, complaints } = await visit(`${address()}${folders[language]}/index.html`);
    for (const picture of await page.locator('img').all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect
        .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth), soon)
        .toBeGreaterThan(0);
    }
    await page.locator('iframe').scrollIntoViewIfNeeded();
    expect(await page.frameLocator('iframe').locator('h1').textContent()).toMatch(/[+−]\d/);
    expect(complaints).toEqual([]);
  });

  test.each(
    languages.flatMap((language) =>
      (['light', 'dark'] as const).flatMap((colorScheme) =>
        ['index', 'search'].map((name) => ({ language, colorScheme, name })),
      ),
    ),
  )(
    '$name in $language, $colorScheme, 360 pixels: it fits, axe-core finds nothing',
    async (given) => {
      const { language, colorScheme, name } = given;
      const { page } = await visit(`${address()}${folders[language]}/${name}.html`, {
        width: 360,
        colorScheme,
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      expect(await violations(page)).toEqual([]);
      expect(await page.getAttribute('html', 'lang')).toBe(language);
    },
  );

  test('links of the pages: they lead to pages that exist or that TypeDoc writes', async () => {
    for (const own of Object.values(folders)) {
      for (const name of ['index', 'search']) {
        const { page } = await visit(`${address()}${own}/${name}.html`);
        const links = await page.$$eval('a[href]', (all) =>
          all.map((link) => (link as HTMLAnchorElement).pathname),
        );
        const broken = links.filter(
          (path) => !existsSync(join(folder, path)) && documentOf(path) === undefined,
        );
        expect(broken).toEqual([]);
      }
    }
  });

  test('front page: under 150 kB before a picture is asked for', () => {
    for (const own of Object.values(folders)) {
      expect(statSync(join(folder, own, 'index.html')).size).toBeLessThan(150_000);
    }
  });

  test.each([
    ['/search.html', 'benchmark', 'Guide', 'Against a target', 'One page was found.'],
    ['/search.html', 'p-value', 'Function difference', null, 'One page was found.'],
    ['/ko/search.html', '신뢰구간', '안내서', null, '문서 1개를 찾았습니다.'],
    ['/ko/search.html', 'difference', 'Function difference', null, '문서 1개를 찾았습니다.'],
    ['/search.html', 'xyzzyq', null, null, 'Nothing was found.'],
  ])('search on %s for "%s": page and part', async (path, words, title, part, summary) => {
    const { page, complaints } = await visit(`${address()}${path}`);
    await page.fill('#words', words);
    await expect.poll(() => page.textContent('#found'), soon).toBe(summary);
    expect(
      await page.$$eval('#results > li > a', (links) => links.map((a) => a.textContent)),
    ).toEqual(title === null ? [] : [title]);
    if (part !== null) expect(await page.textContent('#results p a')).toBe(part);
    expect(complaints).toEqual([]);
  });

  test('an address with words: they are searched', async () => {
    const { page } = await visit(`${address()}/search.html#benchmark`);
    await expect.poll(() => page.textContent('#found'), soon).toBe('One page was found.');
    expect(await page.inputValue('#words')).toBe('benchmark');
  });
});

/** The document that TypeDoc makes a page of, by the path of the page; undefined if there is none. */
function documentOf(path: string): string | undefined {
  const [, name] = /\/api\/documents\/(.+)\.html$/.exec(path) ?? [];
  const document = `docs/${name?.replace('_', '/')}.md`;
  return name !== undefined && existsSync(document) ? readFileSync(document, 'utf8') : undefined;
}
