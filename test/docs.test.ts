import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'csv-parse/sync';
import * as vega from 'vega';
import * as vegaLite from 'vega-lite';
import { describe, expect, test } from 'vitest';
import { printedBy } from './cli/command.js';
import { filesIn, pages, read, root } from './support/pages.js';
import {
  examples,
  fencedBlocks,
  isAsPrinted,
  type Modules,
  run,
  type Snippet,
} from './support/snippets.js';
import { temporaryFolder } from './support/temporary-folder.js';
import { entries, moduleName } from './tools/subpaths.mjs';

const library: Modules = Object.fromEntries(
  await Promise.all(
    Object.entries(entries).map(async ([entry, source]) => {
      const path = fileURLToPath(new URL(source, root));
      return [moduleName(entry), await import(/* @vite-ignore */ path)] as const;
    }),
  ),
);
const modules = {
  ...library,
  'node:fs': { readFileSync },
  'csv-parse/sync': { parse },
  '@duckdb/node-api': { DuckDBInstance },
  vega,
  'vega-lite': vegaLite,
};

const blocks = pages.flatMap((page) => fencedBlocks(page, read(page)));
const sources = filesIn('src', '.ts').filter((file) => !file.startsWith('src/cli/'));

async function expectResults({ code }: Snippet, ambient: Modules = {}): Promise<void> {
  const results = await run(code, modules, ambient);
  expect(results.length, 'a snippet must have at least one `// =>` result').toBeGreaterThan(0);
  for (const { statement, printed, value } of results) {
    const isSame = isAsPrinted(value, printed);
    expect(isSame, `${statement} gives ${JSON.stringify(value)}, not ${printed}`).toBe(true);
  }
}

describe('code in the documents: each result is the one printed after `// =>`', () => {
  const snippets = blocks.filter(({ language }) => language === 'ts');
  test.each(snippets.map((snippet) => [snippet.place, snippet] as const))('%s', (_, snippet) =>
    expectResults(snippet),
  );
});

describe('examples in doc comments: each result is the one printed after `// =>`', () => {
  const snippets = sources.flatMap((source) => examples(source, read(source)));
  test.each(snippets.map((snippet) => [snippet.place, snippet] as const))('%s', (_, snippet) =>
    expectResults(snippet, library),
  );
});

test('every public function: an example in its doc comment', () => {
  const code = sources
    .flatMap((source) => examples(source, read(source)))
    .map(({ code }) => code)
    .join('\n');
  const functions = Object.entries(Object.assign({}, ...Object.values(library))).filter(
    ([, value]) => typeof value === 'function',
  );
  expect(
    functions.map(([name]) => name).filter((name) => !new RegExp(`\\b${name}\\b`).test(code)),
  ).toEqual([]);
});

const commandsOf = ({ language, code }: Snippet): string[] =>
  language === 'sh' ? code.trim().split('\n') : [];
const isOurs = (command: string): boolean => command.startsWith('npx nps-core ');

/** The arguments of a command line of nps-core. */
function wordsOf(command: string): string[] {
  const [, line = ''] = /^(?:npx )?nps-core (.*)$/.exec(command) ?? [];
  const quoted = line.match(/'[^']*'|"[^"]*"|\S+/g) ?? [];
  return quoted.map((word) => word.replace(/^(['"])(.*)\1$/, '$2'));
}

describe('commands in the documents: each prints the text block below it, or writes its file', () => {
  const parent = temporaryFolder('docs');
  /** An empty project for one block: two pages may write files of one name. */
  const projectFor = (place: string): string => {
    const folder = join(parent, place.replace(/\W/g, '-'));
    mkdirSync(join(folder, 'node_modules/nps-core'), { recursive: true });
    symlinkSync(new URL('docs', root), join(folder, 'node_modules/nps-core/docs'));
    return folder;
  };

  const places = blocks.flatMap((block, index) => {
    const commands = commandsOf(block);
    if (commands.length === 0 || !commands.every(isOurs)) return [];
    return [[block.place, commands, blocks[index + 1]] as const];
  });
  test('the documents: at least one command', () => expect(places.length).toBeGreaterThan(0));
  test.each(places)('%s %s', async (place, commands, below) => {
    const folder = projectFor(place);
    let printed = '';
    for (const command of commands) printed += await printedBy(wordsOf(command), { cwd: folder });
    const written = commands.flatMap((command) => [...command.matchAll(/ -o (\S+)/g)]);
    for (const [, file = ''] of written) expect(existsSync(join(folder, file)), file).toBe(true);
    if (written.length === 0) {
      expect(below?.language).toMatch(/^(text|json)$/);
      expect(printed).toBe(below?.code);
    }
  });
});

describe('commands within sentences and tables of the documents', () => {
  const folder = temporaryFolder('inline');
  copyFileSync(new URL('docs/example-survey.csv', root), join(folder, 'survey.csv'));
  // the recipes have other files, and tests of their own
  const inline = pages.filter((page) => !page.startsWith('docs/recipes/')).flatMap(inlineCode);
  const lines = [...new Set(inline)].filter((code) => /^(npx )?nps-core /.test(code));
  const isPlaceholder = (word: string) => /^[A-Z]+$/.test(word);
  const isFull = (line: string) =>
    wordsOf(line).some((word) => /^--|\./.test(word)) && !wordsOf(line).some(isPlaceholder);

  test.each(lines.filter(isFull))('%s: runs for the example survey', async (line) => {
    expect(await printedBy(wordsOf(line), { cwd: folder })).not.toBe('');
    for (const [, file = ''] of line.matchAll(/ -o (\S+)/g)) {
      expect(existsSync(join(folder, file)), file).toBe(true);
    }
  });

  test.each(lines.filter((line) => !isFull(line)))('%s: names a command', async (line) => {
    const names = wordsOf(line).filter((word) => !isPlaceholder(word));
    const usage = await printedBy([...names, '--help']);
    expect(usage).toContain(`Usage: ${['nps-core', ...names].join(' ')} `);
  });

  test('the README: options to add to its first command are accepted', async () => {
    const table = /^\| to see \| add \|\n[\s\S]*?\n\n/m.exec(read('README.md'))?.[0] ?? '';
    const options = [...table.matchAll(/`(--[^`]*)`/g)].map(([, option]) => option);
    expect(options.length).toBeGreaterThan(2);
    for (const option of options) {
      const words = wordsOf(`nps-core survey.csv ${option}`);
      expect(await printedBy(words, { cwd: folder }), option).not.toBe('');
    }
  });

  test('the README has commands in its text: the tests above are not empty', () => {
    const ofReadme = inlineCode('README.md').filter((code) => lines.includes(code));
    expect(ofReadme.filter(isFull).length).toBeGreaterThan(4);
  });
});

/** The code within the sentences and tables of a page. */
function inlineCode(page: string): string[] {
  const prose = read(page).replace(/^```[\s\S]*?^```$/gm, '');
  return [...prose.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code.replaceAll('\n', ' '));
}

describe('commands in the documents that set up a clone', () => {
  test('any command in the documents: of nps-core, or in this list', () => {
    const others = blocks.map(commandsOf).filter((commands) => !commands.every(isOurs));
    const known =
      /^(npx nps-core report survey.csv -o report.html|npm install nps-core|npm ci && npm run example|npm ci && npm test|npm run (bench|conformance|mutate|format|docs|unit|looks)|SEED=\d+ npm run unit|npx changeset|npm run build && node test\/tools\/[\w-]+\.mjs|node docs\/make-[\w-]+\.mjs)$/;
    expect(others.flat().filter((command) => !known.test(command))).toEqual([]);
  });
  test('the README and continuous integration: the same command for the tests', () => {
    expect(read('README.md')).toContain('\nnpm ci && npm test\n');
    expect(read('.ci/run')).toContain('\nnpm ci && npm test\n');
  });
  test('each `npm run` in the documents: a script of package.json', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const names = blocks.flatMap(({ code }) =>
      [...code.matchAll(/npm run (\w+)/g)].map(([, name]) => name as string),
    );
    expect(names.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test.each([
  ['example-survey.csv', 'make-example-survey.mjs'],
  ['example-comments-ko.csv', 'make-example-comments-ko.mjs'],
])('docs/%s: the output of docs/%s', (survey, script) => {
  const before = read(`docs/${survey}`);
  execFileSync(process.execPath, [`docs/${script}`], { cwd: root });
  expect(read(`docs/${survey}`)).toBe(before);
});
