// Writes the checks of `npm run size` into package.json: what people import, each limited to its
// current size and a tenth more. Run it on purpose, after a build, when growth is worth its bytes:
// `npm run build && node test/tools/sizes.mjs`.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { subpaths } from './subpaths.mjs';

const ROOM = 1.1;

const imports = [
  '{ computeNps }',
  '{ computeNps, confidenceInterval, difference }',
  '{ npsBySegment }',
  '{ npsTrend }',
];
const checks = [
  ...imports.map((names) => ['nps-core', 'index', names]),
  ...subpaths.map((subpath) => [`nps-core/${subpath}`, subpath, '*']),
].map(([module, file, names]) => ({
  name: `import ${names} from '${module}'`,
  path: `dist/${file}.js`,
  import: names,
  gzip: true,
}));

const path = new URL('../../package.json', import.meta.url);
const write = (sizeLimit) => {
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, `${JSON.stringify({ ...manifest, 'size-limit': sizeLimit }, null, 2)}\n`);
};

write(checks);
const { status, stdout, stderr } = spawnSync('npx', ['size-limit', '--json'], { encoding: 'utf8' });
if (status !== 0) throw new Error(stdout + stderr);
const sizes = new Map(JSON.parse(stdout).map(({ name, size }) => [name, size]));
write(
  checks.map((check) => {
    const kilobytes = Math.ceil((sizes.get(check.name) * ROOM) / 100) / 10;
    console.log(`${check.name}: ${sizes.get(check.name)} B, limit ${kilobytes} kB`);
    return { ...check, limit: `${kilobytes} kB` };
  }),
);
