import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read, root } from '../support/pages.js';
import { packageKeys, subpaths } from './subpaths.mjs';

test.each(['exports', 'typesVersions'] as const)(
  '%s of package.json: the subpaths of the list',
  (key) => {
    const manifest = JSON.parse(read('package.json'));
    expect(manifest[key], 'run node test/tools/subpaths.mjs').toEqual(packageKeys[key]);
  },
);

test('size-limit in package.json: a check for each subpath', () => {
  const checks: { name: string }[] = JSON.parse(read('package.json'))['size-limit'];
  const names = checks.map(({ name }) => name).join('\n');
  expect(subpaths.filter((subpath) => !names.includes(`'nps-core/${subpath}'`))).toEqual([]);
});

test('docs/design.md: a row for each subpath in the table of modules', () => {
  const rows = read('docs/design.md').match(/^\| `nps-core(\/\w+)?` \|/gm) ?? [];
  expect(rows.map((row) => row.slice(3, -3).replace(/^nps-core\/?/, ''))).toEqual([
    '',
    ...subpaths,
  ]);
});

test('the top level of the project: only what tools insist on finding there', () => {
  const known =
    /^(src|test|docs|node_modules|dist|reports|site|package(-lock)?\.json|tsconfig\.json|biome\.json|README\.md|CHANGELOG\.md|CITATION\.cff|LICENSE|\..+)$/;
  expect(readdirSync(root).filter((name) => !known.test(name))).toEqual([]);
});
