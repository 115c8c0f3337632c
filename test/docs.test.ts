import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import * as vega from 'vega';
import * as vegaLite from 'vega-lite';
import { describe, expect, test } from 'vitest';
import * as chart from '../src/chart/index.js';
import * as display from '../src/display/index.js';
import * as files from '../src/files/index.js';
import * as core from '../src/index.js';
import * as spreadsheet from '../src/spreadsheet/index.js';
import * as sql from '../src/sql/index.js';
import {
  examples,
  fencedBlocks,
  isAsPrinted,
  type Modules,
  run,
  type Snippet,
} from './support/snippets.js';
import { temporaryFolder } from './support/temporary-folder.js';

const root = new URL('../', import.meta.url);
const cli = fileURLToPath(new URL('dist/cli.js', root));
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const library: Modules = {
  'nps-core': core,
  'nps-core/display': display,
  'nps-core/sql': sql,
  'nps-core/spreadsheet': spreadsheet,
  'nps-core/files': files,
  'nps-core/chart': chart,
};
const modules = {
  ...library,
  'node:fs': { readFileSync },
  'csv-parse/sync': { parse },
  '@duckdb/node-api': { DuckDBInstance },
  vega,
  'vega-lite': vegaLite,
};

const pages = [
  'README.md',
  ...readdirSync(new URL('docs', root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];
const blocks = pages.flatMap((page) => fencedBlocks(page, read(page)));
const sources = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('cli'))
  .map((file) => `src/${file}`);

async function expectResults({ code }: Snippet, ambient: Modules = {}): Promise<void> {
  const results = await run(code, modules, ambient);
  expect(results.length, 'a snippet must print results').toBeGreaterThan(0);
  for (const { statement, printed, value } of results) {
    const isSame = isAsPrinted(value, printed);
    expect(isSame, `${statement} gives ${JSON.stringify(value)}, not ${printed}`).toBe(true);
  }
}

describe('the code in the documents gives what is printed beside it', () => {
  const snippets = blocks.filter(({ language }) => language === 'ts');
  test.each(snippets.map((snippet) => [snippet.place, snippet] as const))('%s', (_, snippet) =>
    expectResults(snippet),
  );
});

describe('the examples of the doc comments give what is printed beside them', () => {
  const snippets = sources.flatMap((source) => examples(source, read(source)));
  test.each(snippets.map((snippet) => [snippet.place, snippet] as const))('%s', (_, snippet) =>
    expectResults(snippet, library),
  );
});

test('every public function has an example', () => {
  const shown = sources
    .flatMap((source) => examples(source, read(source)))
    .map(({ code }) => code)
    .join('\n');
  const functions = Object.entries(Object.assign({}, ...Object.values(library))).filter(
    ([, value]) => typeof value === 'function',
  );
  expect(
    functions.map(([name]) => name).filter((name) => !new RegExp(`\\b${name}\\b`).test(shown)),
  ).toEqual([]);
});

const commandsOf = ({ language, code }: Snippet): string[] =>
  language === 'sh' ? code.trim().split('\n') : [];
const isOurs = (command: string): boolean => command.startsWith('npx nps-core ');

describe('the commands in the documents print what stands below them, or write files', () => {
  const folder = temporaryFolder('docs');
  mkdirSync(join(folder, 'node_modules/nps-core'), { recursive: true });
  symlinkSync(new URL('docs', root), join(folder, 'node_modules/nps-core/docs'));
  const printedBy = (command: string): string => {
    const words = command.replace(/^npx nps-core /, '').match(/'[^']*'|"[^"]*"|\S+/g) ?? [];
    const args = words.map((word) => word.replace(/^(['"])(.*)\1$/, '$2'));
    const env = { ...process.env, NO_COLOR: '1' };
    return execFileSync(process.execPath, [cli, ...args], { cwd: folder, env, encoding: 'utf8' });
  };

  const places = blocks.flatMap((block, index) => {
    const commands = commandsOf(block);
    if (commands.length === 0 || !commands.every(isOurs)) return [];
    return [[block.place, commands, blocks[index + 1]] as const];
  });
  test('there are some', () => expect(places.length).toBeGreaterThan(0));
  test.each(places)('%s %s', (_, commands, below) => {
    const printed = commands.map(printedBy).join('');
    const written = commands.flatMap((command) => [
      ...command.matchAll(/--(?:chart|report) (\S+)/g),
    ]);
    for (const [, file = ''] of written) expect(existsSync(join(folder, file)), file).toBe(true);
    if (written.length === 0) {
      expect(below?.language).toMatch(/^(text|json)$/);
      expect(printed).toBe(below?.code);
    }
  });
});

describe('the commands that set up a clone', () => {
  test('are all there are besides those above', () => {
    const others = blocks.map(commandsOf).filter((commands) => !commands.every(isOurs));
    const known =
      /^(npx nps-core survey.csv --report report.html|npm install nps-core|npm ci && npm run example|npm ci && npm test|npm run (bench|conformance|mutate|format|docs|unit)|SEED=\d+ npm run unit|npx changeset|node docs\/make-example-survey.mjs)$/;
    expect(others.flat().filter((command) => !known.test(command))).toEqual([]);
  });
  test('end, for the tests, in what continuous integration runs', () => {
    expect(read('README.md')).toContain('\nnpm ci && npm test\n');
    expect(read('.ci/run')).toContain('\nnpm ci && npm test\n');
  });
  test('run scripts that there are', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = blocks.flatMap(({ code }) =>
      [...code.matchAll(/npm run (\w+)/g)].map(([, name]) => name as string),
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('the example survey is what its script makes', () => {
  const before = read('docs/example-survey.csv');
  execFileSync(process.execPath, ['docs/make-example-survey.mjs'], { cwd: root });
  expect(read('docs/example-survey.csv')).toBe(before);
});
