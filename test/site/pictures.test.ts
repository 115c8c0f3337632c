import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { built, testsBuild } from '../support/build.js';
import { filesIn, read } from '../support/pages.js';

const pictures = (): Map<string, string> =>
  new Map(filesIn('docs/pictures', '.svg').map((path) => [path, read(path)]));

describe.runIf(testsBuild)('pictures of the documents', () => {
  test('docs/pictures: the output of docs/make-pictures.mjs', { timeout: 300_000 }, () => {
    built('cli.js');
    const before = pictures();
    execFileSync(process.execPath, ['docs/make-pictures.mjs']);
    expect(pictures()).toEqual(before);
    expect(before.size).toBe(18);
  });
});
