import { execFileSync } from 'node:child_process';
import { posix } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { built, describeBuilt } from '../support/build.js';
import { pages, read, root } from '../support/pages.js';

/** Contributing is for a clone, where everything is. */
const forUsers = pages.filter((page) => page !== 'docs/contributing.md');

/** The paths in the package that a page names: files of docs and dist, folders of dist, and links. */
function namedIn(page: string): string[] {
  const text = read(page);
  const paths = text.matchAll(
    /(?<![\w/-])(?:node_modules\/nps-core\/)?((?:docs|dist)\/[\w./-]+\w)/g,
  );
  const links = text.matchAll(/\]\((?!https?:)([^)#\s]+)(?:#[^)\s]*)?\)/g);
  return [
    ...[...paths].map(([, path = '']) => path),
    ...[...links].map(([, path = '']) => posix.join(posix.dirname(page), path)),
  ];
}

describeBuilt('the tarball', () => {
  let packed: string[];
  beforeAll(() => {
    built('index.js'); // the tarball is made of it
    const words = ['pack', '--dry-run', '--json', '--ignore-scripts'];
    const [{ files }] = JSON.parse(
      execFileSync('npm', words, {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
    packed = files.map(({ path }: { path: string }) => path);
  });

  test('every page of the documents: in the tarball', () => {
    expect(pages.filter((page) => !packed.includes(page))).toEqual([]);
  });

  test.each(forUsers)('%s: every file that it names is in the tarball', (page) => {
    const absent = namedIn(page).filter(
      (path) => !packed.some((file) => file === path || file.startsWith(`${path}/`)),
    );
    expect(absent).toEqual([]);
  });
});
