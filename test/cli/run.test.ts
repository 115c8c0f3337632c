import { describe, expect, test } from 'vitest';
import { refused, run, surveyFile } from './command.js';

describe('the exit code', () => {
  const file = surveyFile('nps\n10\n9\n7\n0\n');

  test.each([
    [0, [file]],
    [0, [file, '--json']],
    [0, ['--help']],
    [0, ['explain', '--help']],
    [0, ['--version']],
    [1, ['gone.csv']],
    [1, [surveyFile('name\nAnn\n')]],
    [1, [file, '--rating', 'gone']],
    [2, []],
    [2, ['explain']],
    [2, [file, '--level', '95']],
    [2, [surveyFile('a,b\n9,9\n')]],
  ])('exit code %i for %j: text on one of the two streams only', async (code, words) => {
    const { code: actual, stdout, stderr } = await run(words);
    expect(actual).toBe(code);
    expect(stdout === '').toBe(code > 0);
    expect(stderr === '').toBe(code === 0);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

const many = surveyFile(`nps\n${'9\n'.repeat(201)}`);

test('an error of the statistics is one plain sentence', async () => {
  expect(await refused([many, '--method', 'exact'])).toEqual({
    code: 1,
    message: 'respondents must be whole and at most 200 for exact, received 201',
  });
});

test('NPS_CORE_DEBUG: an unexpected error is thrown, with its stack', async () => {
  await expect(run([many, '--method', 'exact'], { env: { NPS_CORE_DEBUG: '1' } })).rejects.toThrow(
    RangeError,
  );
  expect((await run(['gone.csv'], { env: { NPS_CORE_DEBUG: '1' } })).code).toBe(1);
});

test('relative paths start from the folder that the command is called from', async () => {
  const file = surveyFile('nps\n9\n', 'here.csv');
  const cwd = file.slice(0, -'here.csv'.length);
  expect((await run(['here.csv'], { cwd })).code).toBe(0);
  expect((await run(['here.csv'])).code).toBe(1);
});
