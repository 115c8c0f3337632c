import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { fencedBlocks } from '../support/snippets.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { entries, moduleName } from '../tools/subpaths.mjs';
import { textOf } from './page.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The code of the block of a page in a language that begins so. */
export function blockOf(page: string, language: string, start: string): string {
  const blocks = fencedBlocks(page, textOf(page));
  const block = blocks.find((each) => each.language === language && each.code.startsWith(start));
  if (block === undefined) throw new Error(`${page} has no ${language} that begins with ${start}`);
  return block.code;
}

/** A folder for scripts, with the packages that are installed here. */
export function scriptFolder(name: string): string {
  const folder = temporaryFolder(name);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** The sources of the package by the names by which scripts import it. */
const alias = Object.fromEntries(
  Object.entries(entries).map(([entry, source]) => [moduleName(entry), join(root, source)]),
);

/** Makes of a script one that runs with the sources of the package, and gives its path. */
export async function bundled(entryPoint: string, folder: string): Promise<string> {
  const outfile = join(folder, 'bundled', basename(entryPoint));
  const options = { bundle: true, platform: 'node', format: 'esm', packages: 'external' } as const;
  await build({ ...options, entryPoints: [entryPoint], outfile, alias });
  return outfile;
}

/** Runs a script to its end and gives what it prints. */
export async function run(script: string, words: readonly string[], env = {}): Promise<string> {
  const child = spawn(process.execPath, [script, ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let complaints = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${complaints}`);
  return printed;
}
