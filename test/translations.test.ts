import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pages, read } from './support/pages.js';
import { fencedBlocks } from './support/snippets.js';

const translated = pages.filter((page) => page.startsWith('docs/ko/'));
/** The page that a page translates, or the picture with English words for one with Korean words. */
const originalOf = (path: string): string =>
  path.replace('docs/ko/', 'docs/').replace(/-ko\.svg$/, '.svg');

/** A page without its blocks of code. */
const proseOf = (page: string): string => read(page).replace(/^```[\s\S]*?^```$/gm, '```');

/** What a section has, in order: the level of its heading, then each block of code and row of a table. */
function sectionsOf(page: string): string[] {
  const lines = proseOf(page).split('\n');
  const marks = lines.map((line) => {
    if (/^#+ /.test(line)) return `\n${line.replace(/[^#].*/, '')}`;
    if (line === '```') return ' code';
    return line.startsWith('|') ? ` row of ${line.split('|').length - 2}` : '';
  });
  return marks.join('').split('\n').slice(1);
}

const headingsOf = (page: string): string[] =>
  [...proseOf(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading);

/** The anchor that GitHub and TypeDoc give a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

/** The links of a page within the documents, with the page that each leads to. */
function linksOf(page: string): { page: string; anchor: string | undefined }[] {
  return [...proseOf(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].map(
    ([, path = '', anchor]) => ({
      page: path === '' ? page : posix.join(posix.dirname(page), path),
      anchor,
    }),
  );
}

test('links within the documents: each anchor is a heading', () => {
  const broken = pages.flatMap((page) =>
    linksOf(page)
      .filter(({ page: target, anchor }) => anchor !== undefined && target.endsWith('.md'))
      .filter(
        ({ page: target, anchor }) =>
          !headingsOf(target)
            .map(anchorOf)
            .includes(decodeURIComponent(anchor ?? '')),
      )
      .map((link) => `${page}: ${link.page}#${link.anchor}`),
  );
  expect(broken).toEqual([]);
});

test('the guide, survey files, charts and spreadsheets: in Korean too', () => {
  expect([...translated].sort()).toEqual([
    'docs/ko/charts.md',
    'docs/ko/files.md',
    'docs/ko/guide.md',
    'docs/ko/spreadsheets.md',
  ]);
});

describe.each(translated)('%s, a translation', (page) => {
  const original = originalOf(page);

  test('its sections: the headings, code and rows of tables of the original', () => {
    expect(sectionsOf(page)).toEqual(sectionsOf(original));
  });

  test('its code: that of the original; its commands answer in Korean', () => {
    const codeOf = (name: string) =>
      fencedBlocks(name, read(name))
        .filter(({ language }) => language !== 'text')
        .map(({ language, code }) => [language, code.replaceAll(' --language ko', '')]);
    expect(codeOf(page)).toEqual(codeOf(original));
    const commands = fencedBlocks(page, read(page)).filter(({ language }) => language === 'sh');
    expect(commands.filter(({ code }) => !code.includes(' --language ko'))).toEqual([]);
  });

  test('its formulas and options: those of the original', () => {
    const namesOf = (name: string) =>
      new Set([...proseOf(name).matchAll(/`=[^`]*`|--[a-z][a-z-]+/g)].map(([found]) => found));
    expect(namesOf(page)).toEqual(namesOf(original));
  });

  test('its links: to the pages of the original, and to the original', () => {
    const targetsOf = (name: string) => new Set(linksOf(name).map((link) => originalOf(link.page)));
    expect(targetsOf(page)).toEqual(new Set([...targetsOf(original), original]));
    expect(linksOf(original)).toContainEqual({ page, anchor: undefined });
  });
});
