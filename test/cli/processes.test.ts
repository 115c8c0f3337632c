import { readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { command, refused, run, runProgram, surveyFile } from './command.js';

describe('the command', () => {
  const file = surveyFile('nps\n10\n9\n7\n0\n');

  test('can be run by its name', () => {
    expect(readFileSync(command, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(statSync(command).mode & 0o111).toBe(0o111);
  });

  test.each([
    [0, [file]],
    [0, [file, '--json']],
    [0, ['--help']],
    [1, ['gone.csv']],
    [1, [surveyFile('name\nAnn\n')]],
    [1, [file, '--rating', 'gone']],
    [2, []],
    [2, [file, '--level', '95']],
    [2, [surveyFile('a,b\n9,9\n')]],
  ])('exits with %i for %j', async (code, words) => {
    const { code: actual, stdout, stderr } = await run(words);
    expect(actual).toBe(code);
    expect(stdout === '').toBe(code > 0);
    expect(stderr === '').toBe(code === 0);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('a reader that has seen enough ends it quietly', async () => {
    const node = JSON.stringify(process.execPath);
    for (const words of [`"${file}"`, `"${file}" --json`, '--help']) {
      const line = `${node} "${command}" ${words} | head -n 1`;
      const { stdout, stderr } = await runProgram('sh', ['-c', line]);
      expect(stdout.split('\n')).toHaveLength(2);
      expect(stderr).toBe('');
    }
  });

  test('and so does one that is gone before it begins', async () => {
    const line = `("${process.execPath}" "${command}" "${file}"; echo $? >&2) | sleep 0`;
    const { stderr } = await runProgram('sh', ['-c', line]);
    expect(stderr).toBe('0\n');
  });

  test('what the statistics refuse is one plain sentence too', async () => {
    const many = surveyFile(`nps\n${'9\n'.repeat(201)}`);
    expect(await refused([many, '--method', 'exact'])).toEqual({
      code: 1,
      message: 'respondents must be whole and at most 200 for exact, received 201',
    });
  });
});
