// Builds the front page and the playground from dist, into the folder that is named as argument.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { licencesOf } from '../../test/tools/licences.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path) => readFileSync(join(here, path), 'utf8');

/** A bundle with the published package and not its sources: `exports` decides what can be imported. */
async function bundled(path, define = {}) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    metafile: true,
    entryPoints: [join(here, path)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define,
    tsconfigRaw: {}, // the project's own would resolve nps-core to src instead of dist
    logOverride: { 'ignored-bare-import': 'silent' },
  });
  return { code: outputFiles[0].text, licences: licencesOf(metafile, root) };
}

/** A page that needs no other file. Its policy forbids all requests, so it cannot send any data. */
function pageOf(html, css, script) {
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = [
    "default-src 'none'",
    `style-src ${hash(css)}`,
    'img-src blob: data:',
    ...(script ? [`script-src ${hash(script)}`, 'worker-src blob:'] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return html
    .replace('<meta charset="utf-8">', (charset) => `${charset}\n${meta}`)
    .replace('</head>', () => `<style>${css}</style>\n</head>`)
    .replace('</body>', () => (script ? `<script>${script}</script>\n</body>` : '</body>'));
}

export async function buildPages(folder) {
  const look = read('look.css');
  const worker = await bundled('playground/worker.ts');
  const page = await bundled('playground/page.ts', {
    WORKER: JSON.stringify(worker.code),
    EXAMPLE: JSON.stringify(readFileSync(join(root, 'docs/example-survey.csv'), 'utf8')),
  });
  mkdirSync(folder, { recursive: true });
  const front = pageOf(read('front.html'), look + read('front.css'), '');
  const css = look + read('playground/page.css');
  const playground = pageOf(read('playground/page.html'), css, page.code);
  writeFileSync(join(folder, 'index.html'), front);
  writeFileSync(join(folder, 'playground.html'), playground);
  writeFileSync(join(folder, 'licenses.txt'), worker.licences);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(join(root, 'dist/index.js'))) {
    execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' });
  }
  await buildPages(process.argv[2] ?? join(root, 'site'));
}
