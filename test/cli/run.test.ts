import { describe, expect, test } from 'vitest';
import { run as runCommand } from '../../src/cli/run.js';
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

describe('an option that does not suit the file: exit code 2, and the sentence names the option', () => {
  const file = surveyFile('nps,plan,weight\n10,Pro,2\n9,Free,1.5\nWell,Free,1\n');
  const many = surveyFile(`nps\n${'9\n'.repeat(201)}`);

  test.each([
    [[many, '--method', 'exact'], '--method exact is for at most 200 answers'],
    [
      [file, '--method', 'exact', '--weight', 'weight'],
      '--method exact is for at most 200 answers',
    ],
    [[file, '--by', 'plan', '--by', 'Plan'], '--by plan is given twice'],
    [[file, '--by', 'plan,weight'], '--by takes one column: write --by "plan" --by "weight"'],
    [
      [file, '--label', 'Well=11'],
      '--label Well must be given a whole number from 0 to 10, not 11',
    ],
    [
      [file, '--label', 'Well=9', '--label', 'WELL =8'],
      '--label is given twice for one text, as "Well" and "WELL": give it once',
    ],
    [
      [file, '--bands', 'weight=0,2', '--bands', 'weight=0,3', '--by', 'weight'],
      '--bands weight is given twice',
    ],
  ])('%j', async (words, message) => {
    const { code, message: actual } = await refused(words);
    expect(code).toBe(2);
    expect(actual).toContain(message);
  });
});

async function* noBytes(): AsyncGenerator<Uint8Array> {}

describe('an unexpected error', () => {
  const file = surveyFile('nps\n9\n');
  const stdout = {
    isTTY: false,
    write() {
      throw new RangeError('no room');
    },
  };
  const failing = async (env: Readonly<Record<string, string>>) => {
    let stderr = '';
    const code = await runCommand([file], {
      stdin: noBytes(),
      stdout,
      stderr: { isTTY: false, write: (text) => (stderr += text) },
      cwd: process.cwd(),
      env,
    });
    return { code, stderr };
  };

  test('is one plain sentence', async () => {
    expect(await failing({})).toEqual({ code: 1, stderr: 'nps-core: no room\n' });
  });

  test('with NPS_CORE_DEBUG: is thrown, with its stack', async () => {
    await expect(failing({ NPS_CORE_DEBUG: '1' })).rejects.toThrow(RangeError);
    expect((await run(['gone.csv'], { env: { NPS_CORE_DEBUG: '1' } })).code).toBe(1);
  });
});

test('relative paths start from the folder that the command is called from', async () => {
  const file = surveyFile('nps\n9\n', 'here.csv');
  const cwd = file.slice(0, -'here.csv'.length);
  expect((await run(['here.csv'], { cwd })).code).toBe(0);
  expect((await run(['here.csv'])).code).toBe(1);
});
