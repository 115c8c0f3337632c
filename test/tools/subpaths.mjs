// The subpaths of the package, from the list in subpaths.json, and what package.json says of them.
// `node test/tools/subpaths.mjs` brings package.json up to date after a change of the list.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of src that each subpath is built from: `monitoring` is imported as `nps-core/monitor`. */
const folders = JSON.parse(readFileSync(new URL('subpaths.json', import.meta.url), 'utf8'));

/** The published subpaths. */
export const subpaths = Object.keys(folders);

/** What each name in `dist` is built from; `index` is the package itself. */
export const entries = {
  index: 'src/index.ts',
  ...Object.fromEntries(subpaths.map((subpath) => [subpath, `src/${folders[subpath]}/index.ts`])),
};

/** How a name in `dist` is imported. */
export const moduleName = (entry) => (entry === 'index' ? 'nps-core' : `nps-core/${entry}`);

const exportOf = (entry) => ({
  import: { types: `./dist/${entry}.d.ts`, default: `./dist/${entry}.js` },
  require: { types: `./dist/${entry}.d.cts`, default: `./dist/${entry}.cjs` },
});

/** The keys of package.json that name subpaths. */
export const packageKeys = {
  exports: {
    '.': exportOf('index'),
    ...Object.fromEntries(subpaths.map((subpath) => [`./${subpath}`, exportOf(subpath)])),
    './package.json': './package.json',
  },
  // TypeScript with `moduleResolution: node` does not read `exports`.
  typesVersions: {
    '*': Object.fromEntries(subpaths.map((subpath) => [subpath, [`./dist/${subpath}.d.ts`]])),
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = new URL('../../package.json', import.meta.url);
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, `${JSON.stringify({ ...manifest, ...packageKeys }, null, 2)}\n`);
}
