// Builds the pages of the site from dist, into the folder that is named as argument. The reference,
// which TypeDoc writes, stands there already where the search is to find it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addPictures } from './front/pictures.mjs';
import { bundled, pageOf } from './page.mjs';

import { indexPages } from './search/index-pages.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path) => readFileSync(join(here, path), 'utf8');
const look = read('look.css');

/** Where the page of a language stands. */
const folders = { en: '.', ko: 'ko' };

/** A page that exists in each language, with one script. */
async function writeInLanguages(folder, name, { source, style, script, allowed }) {
  const { code } = await bundled(join(here, source, script));
  for (const [language, own] of Object.entries(folders)) {
    const html = read(join(source, `${language}.html`));
    mkdirSync(join(folder, own), { recursive: true });
    const page = pageOf(html, look + read(join(source, style)), code, allowed);
    writeFileSync(join(folder, own, name), page);
  }
}

async function writePlayground(folder) {
  const worker = await bundled(join(here, 'playground/worker.ts'), { format: 'iife' });
  const page = await bundled(join(here, 'playground/page.ts'), {
    define: {
      WORKER: JSON.stringify(worker.code),
      EXAMPLE: JSON.stringify(readFileSync(join(root, 'docs/example-survey.csv'), 'utf8')),
    },
  });
  const css = look + read('playground/page.css');
  // No request is allowed, so that the page cannot send any data.
  const allowed = { 'img-src': ['blob:', 'data:'], 'worker-src': ['blob:'] };
  const html = pageOf(read('playground/page.html'), css, page.code, allowed);
  writeFileSync(join(folder, 'playground.html'), html);
  writeFileSync(join(folder, 'licenses.txt'), worker.licences);
}

export async function buildPages(folder) {
  mkdirSync(folder, { recursive: true });
  await writePlayground(folder);
  await writeInLanguages(folder, 'index.html', {
    source: 'front',
    style: 'front.css',
    script: 'score.ts',
    allowed: { 'img-src': ["'self'", 'data:'], 'frame-src': ["'self'"] },
  });
  await writeInLanguages(folder, 'search.html', {
    source: 'search',
    style: 'search.css',
    script: 'page.ts',
    allowed: {
      'img-src': ['data:'],
      'script-src': ["'self'", "'wasm-unsafe-eval'"],
      'connect-src': ["'self'"],
      'worker-src': ["'self'"],
    },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(join(root, 'dist/index.js'))) {
    execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' });
  }
  const folder = process.argv[2] ?? join(root, 'site');
  await buildPages(folder);
  addPictures(join(folder, 'pictures'));
  await indexPages(folder);
}
