// Pictures of every chart and of the report, to be looked at: `npm run looks` after `npm run build` writes
// them into reports/looks, light, dark, grey, in print and 390 pixels wide. Surveys of other folders, such
// as those of ../shared/data, are drawn if they are there.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { surveys } from './looks-surveys.mjs';

const FOLDER = resolve('reports/looks');
const CLI = resolve(process.argv[2] ?? 'dist/cli.js');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });

/** Runs the command; a chart that a survey does not allow is named and left out. */
function draw(name, words) {
  const path = join(FOLDER, name);
  try {
    execFileSync(process.execPath, [CLI, ...words, '-o', path], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return path;
  } catch (error) {
    console.log(`${name}: ${String(error.stderr).trim().split('\n')[0]}`);
    return null;
  }
}

const pages = [];
for (const { name, file, options, charts, report } of surveys(FOLDER)) {
  if (!existsSync(file)) {
    console.log(`${name}: ${file} is not there`);
    continue;
  }
  for (const [kind, more] of Object.entries(charts)) {
    for (const [suffix, look] of [
      ['light', []],
      ['dark', ['--theme', 'dark']],
      ['ko', ['--language', 'ko']],
    ]) {
      const words = ['chart', kind, file, ...options, ...more, ...look];
      pages.push({
        path: draw(`${name}-${kind}-${suffix}.svg`, words),
        isGrey: suffix === 'light',
      });
    }
  }
  if (report)
    pages.push({ path: draw(`${name}-report.html`, ['report', file, ...options, ...report]) });
}

const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
for (const { path, isGrey } of pages.filter(({ path }) => path !== null)) {
  await photograph(path, '', { width: 900, height: 700 });
  if (isGrey) await photograph(path, '-grey', { width: 900, height: 700 }, { isGrey });
  if (!path.endsWith('.html')) continue;
  await photograph(path, '-390', { width: 390, height: 800 });
  await photograph(path, '-dark', { width: 900, height: 700 }, { colorScheme: 'dark' });
  await photograph(path, '-print', { width: 794, height: 1123 }, { media: 'print' });
}
await browser.close();
writeFileSync(join(FOLDER, 'index.html'), indexPage());
console.log(
  `${readdirSync(FOLDER).filter((name) => name.endsWith('.png')).length} pictures in reports/looks`,
);

async function photograph(path, suffix, viewport, { isGrey = false, ...media } = {}) {
  const page = await browser.newPage({ viewport, deviceScaleFactor: 1.5 });
  await page.emulateMedia(media);
  await page.goto(pathToFileURL(path).href);
  if (isGrey)
    await page.evaluate(() =>
      document.documentElement.setAttribute('style', 'filter: grayscale(1)'),
    );
  const picture = path.endsWith('.svg') ? page.locator('svg').first() : page;
  await picture.screenshot({ path: path.replace(/\.\w+$/, `${suffix}.png`), fullPage: true });
  await page.close();
}

function indexPage() {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.png'));
  const figures = names.map(
    (name) => `<figure><figcaption>${name}</figcaption><img src="${name}" width="600"></figure>`,
  );
  return `<!DOCTYPE html><meta charset="utf-8"><title>Looks</title>${figures.join('\n')}`;
}
