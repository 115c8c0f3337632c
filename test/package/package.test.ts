import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { built } from '../support/build.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { subpaths } from '../tools/subpaths.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = temporaryFolder('package');

const run = (command: string, args: string[], cwd = folder): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

function emptyProject(name: string, settings: object): string {
  const path = join(folder, name);
  mkdirSync(path);
  const dependencies = { 'nps-core': `file:${tarball}` };
  const manifest = { name, private: true, dependencies, ...settings };
  writeFileSync(join(path, 'package.json'), JSON.stringify(manifest));
  return path;
}

/** A project with the packed tarball and nothing else, copied from where it was installed once. */
function project(name: string, settings: object, files: Record<string, string>): string {
  const path = emptyProject(name, settings);
  cpSync(join(installed, 'node_modules'), join(path, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
}

let tarball = '';
let installed = '';
beforeAll(() => {
  built('index.js'); // the tarball is made of it
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], root));
  tarball = join(folder, packed.filename);
  installed = emptyProject('installed', {});
  run('npm', ['install', '--no-audit', '--no-fund'], installed);
});

const code = `
const nps = computeNps([10, 9, 8, 6]);
console.log(nps.score, confidenceInterval(nps).method, roundShares(nps).promoters);
`;
const printed = '25 score 50\n';

describe('the packed tarball in an empty project', () => {
  test('import as an ES module: works, and installs no other package', () => {
    const path = project(
      'esm',
      { type: 'module' },
      {
        'index.js': `import { computeNps, confidenceInterval } from 'nps-core';\nimport { roundShares } from 'nps-core/display';${code}`,
      },
    );
    expect(run('node', ['index.js'], path)).toBe(printed);
    const installed = run('npm', ['ls', '--omit=dev', '--all', '--parseable'], path);
    expect(installed.trim().split('\n')).toHaveLength(2); // the project itself and nps-core
  });

  test.each([
    ['module', (path: string) => `import(${JSON.stringify(path)})`],
    ['commonjs', (path: string) => `Promise.resolve(require(${JSON.stringify(path)}))`],
  ])('every subpath of package.json, as %s: can be loaded', (type, load) => {
    const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const subpaths = Object.keys(exports).filter((path) => path !== './package.json');
    const lines = subpaths.map(
      (path) =>
        `${load(path.replace('.', 'nps-core'))}.then((m) => console.log(Object.keys(m).length > 0));`,
    );
    const path = project(`subpaths-${type}`, { type }, { 'index.js': lines.join('\n') });
    expect(run('node', ['index.js'], path)).toBe('true\n'.repeat(subpaths.length));
  });

  test('installed after DuckDB: keeps the version of DuckDB', () => {
    const { version } = JSON.parse(
      readFileSync(join(root, 'node_modules/@duckdb/node-api/package.json'), 'utf8'),
    );
    const path = emptyProject('duckdb', { dependencies: {} });
    const packages = [`@duckdb/node-api@${version}`, tarball];
    for (const name of packages) run('npm', ['install', '--no-audit', '--no-fund', name], path);
    const api = join(path, 'node_modules/@duckdb/node-api/package.json');
    expect(JSON.parse(readFileSync(api, 'utf8')).version).toBe(version);
  });

  test('require as CommonJS: works', () => {
    const path = project(
      'cjs',
      {},
      {
        'index.js': `const { computeNps, confidenceInterval } = require('nps-core');\nconst { roundShares } = require('nps-core/display');${code}`,
      },
    );
    expect(run('node', ['index.js'], path)).toBe(printed);
  });

  test.each([
    ['node16', 'node16'],
    ['esnext', 'bundler'],
  ])(
    'strict TypeScript with module %s and resolution %s: types of every subpath are found and checked',
    (module, moduleResolution) => {
      const options = {
        strict: true,
        target: 'es2022',
        module,
        moduleResolution,
        noEmit: true,
        types: [],
      };
      const everySubpath = subpaths
        .map((subpath, index) => `export * as subpath${index} from 'nps-core/${subpath}';\n`)
        .join('');
      const source = `${everySubpath}import { computeNps, type Nps } from 'nps-core';
import { roundShares } from 'nps-core/display';
const nps: Nps = computeNps([10, 9]);
export const share: number | undefined = roundShares(nps)?.promoters;
// @ts-expect-error: a level is a number
export const wrong = (await import('nps-core')).confidenceInterval(nps, { confidenceLevel: '0.95' });
`;
      const path = project(
        `ts-${module}`,
        { type: 'module' },
        {
          'index.ts': source,
          'tsconfig.json': JSON.stringify({ compilerOptions: options, files: ['index.ts'] }),
        },
      );
      expect(run('node', [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'], path)).toBe(
        '',
      );
    },
  );

  test('the two commands of the README: write a report about a survey file in the folder', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const commands = /```sh\n(npm install nps-core)\n(npx nps-core .*)\n```/.exec(readme);
    const path = join(folder, 'report');
    mkdirSync(path);
    copyFileSync(join(root, 'docs/example-survey.csv'), join(path, 'survey.csv'));
    for (const command of commands?.slice(1) ?? []) {
      run('sh', ['-c', command.replace('install nps-core', `install ${tarball}`)], path);
    }
    const report = readFileSync(join(path, 'report.html'), 'utf8');
    expect(report).toMatch(/^<!doctype html>/i);
    expect(report).toContain('<h1>NPS +30 ');
  });

  test('npx nps-core: prints the score of a file', () => {
    const path = project('command', {}, { 'survey.csv': 'name,nps\na,10\nb,9\nc,3\nd,\n' });
    const report = JSON.parse(
      run('npx', ['--no-install', 'nps-core', 'survey.csv', '--json'], path),
    );
    expect([report.score, report.respondents, report.ledger.missing]).toEqual([100 / 3, 3, 1]);
  });

  test('contents: licences of all bundled packages, no sources, tests or source maps', () => {
    const files = run('tar', ['tzf', tarball]).trim().split('\n');
    // The command is shipped without comments; with them, a bundle names the files that it holds.
    const { outputFiles } = buildSync({
      entryPoints: [join(root, 'src/cli/main.ts')],
      bundle: true,
      write: false,
      outdir: folder,
      format: 'esm',
      platform: 'node',
      splitting: true,
      external: Object.keys(
        JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).peerDependencies,
      ),
      define: { NPS_CORE_VERSION: '""' },
      logLevel: 'silent',
    });
    const names = outputFiles.flatMap(({ text }) => {
      const paths = [...text.matchAll(/^\s*\/\/ .*?node_modules\/(.*)$/gm)];
      return paths.map(
        ([, path = '']) => /(?:@[^/]+\/)?[^/]+/.exec(path.split('node_modules/').at(-1) ?? '')?.[0],
      );
    });
    expect(names).toContain('vega-expression'); // is nested in another package
    const licences = readFileSync(built('cli-licenses.txt'), 'utf8');
    const unnamed = new Set(
      names.filter((name) => !new RegExp(`^${name} \\d`, 'm').test(licences)),
    );
    expect([...unnamed]).toEqual([]);
    expect(
      files.filter(
        (file) =>
          !/^package\/(dist\/(?!.*\.map$)|docs\/([\w-]+\/)?[\w-]+\.(md|csv|mjs|svg)$|(README|CHANGELOG)\.md|LICENSE|package\.json)/.test(
            file,
          ),
      ),
    ).toEqual([]);
  });
});

test('the script tag of the README, in a realm with only the language: prints a score', () => {
  const [, address = '', code = ''] =
    /<script src="([^"]*)"><\/script>\n<script>\n([\s\S]*?)<\/script>/.exec(
      readFileSync(join(root, 'README.md'), 'utf8'),
    ) ?? [];
  const { name, jsdelivr } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(address).toBe(`https://cdn.jsdelivr.net/npm/${name}`); // which is the file in the key jsdelivr
  expect(jsdelivr).toBe('./dist/nps-core.global.js');
  const printed: unknown[] = [];
  const realm = Object.assign(Object.create(null), {
    console: { log: (value: unknown) => printed.push(value) },
  });
  runInNewContext(`${readFileSync(built('nps-core.global.js'), 'utf8')}\n${code}`, realm);
  expect(printed).toEqual([25]);
});

test('package.json: no dependencies', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(dependencies ?? {}).toEqual({});
});
