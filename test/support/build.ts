import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';
import { root } from './pages.js';

const pathOf = (path: string): string => fileURLToPath(new URL(path, root));
const changedAt = (path: string): number => statSync(pathOf(path)).mtimeMs;

/** What the build is made of. Folders are among them: they change when a file is removed. */
const sources: readonly string[] = [
  'test/tools/tsup.config.ts',
  'src',
  ...readdirSync(pathOf('src'), { recursive: true, encoding: 'utf8' }).map((path) => `src/${path}`),
];

/**
 * The path of a file of the build.
 *
 * @throws {Error} If nothing is built, or if a source is newer: a test would check an older program.
 */
export function built(file: string): string {
  const path = `dist/${file}`;
  if (!existsSync(pathOf(path))) throw new Error(`${path} is missing: npm run build makes it`);
  const builtAt = changedAt(path);
  const newer = sources.find((source) => changedAt(source) > builtAt);
  if (newer !== undefined) throw new Error(`${path} is older than ${newer}: npm run build again`);
  return pathOf(path);
}

/** Whether tests of the build are run. In continuous integration they fail where it is missing. */
export const testsBuild = existsSync(pathOf('dist/cli.js')) || process.env['CI'] !== undefined;
if (!testsBuild) console.warn('SKIPPED, the tests of the build: run npm run build first');

/** `describe` for tests of the build; skipped where nothing is built. */
export const describeBuilt = testsBuild ? describe : describe.skip;
