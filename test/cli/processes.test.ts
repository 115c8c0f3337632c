import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { built, describeBuilt } from '../support/build.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { runProgram, surveyFile } from './command.js';

/** The text of a module and of all that it loads at once. */
function textsAtStart(path: string): string {
  const text = readFileSync(path, 'utf8');
  const parts = [...text.matchAll(/from"(\.\/[^"]+)"/g)].map(([, part]) => part as string);
  return [text, ...parts.map((part) => textsAtStart(join(dirname(path), part)))].join('\n');
}

describeBuilt('the built command', () => {
  const file = surveyFile('nps\n10\n9\n7\n0\n');
  const node = JSON.stringify(process.execPath);
  let command = '';
  beforeAll(() => {
    command = built('cli.js');
  });

  test('the built command: can be run by its name', () => {
    expect(readFileSync(command, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    expect(statSync(command).mode & 0o111).toBe(0o111);
  });

  test.each([
    [0, [file]],
    [1, ['gone.csv']],
    [2, [file, '--level', '95']],
  ])('the built command: exits with %i for %j', async (code, words) => {
    const outcome = await runProgram(process.execPath, [command, ...words]);
    expect(outcome.code).toBe(code);
    expect(outcome.stdout === '').toBe(code > 0);
    expect(outcome.stderr === '').toBe(code === 0);
  });

  test('the built command: reads standard input, in the colours that the environment asks for', async () => {
    const circumstances = { input: 'nps\n9\n', env: { FORCE_COLOR: '1' } };
    const { stdout } = await runProgram(process.execPath, [command, '-'], circumstances);
    expect(stdout).toContain('standard input: nps');
    expect(stdout).toContain('\u001B[');
  });

  test('a reader that has seen enough: the built command ends quietly', async () => {
    for (const words of [`"${file}"`, `"${file}" --json`, '--help']) {
      const line = `${node} "${command}" ${words} | head -n 1`;
      const { stdout, stderr } = await runProgram('sh', ['-c', line]);
      expect(stdout.split('\n')).toHaveLength(2);
      expect(stderr).toBe('');
    }
  });

  test('a reader that is gone before the built command begins: it ends quietly', async () => {
    const line = `(${node} "${command}" "${file}"; echo $? >&2) | sleep 0`;
    const { stderr } = await runProgram('sh', ['-c', line]);
    expect(stderr).toBe('0\n');
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s between writing and renaming: ends the process and leaves a whole file',
    (signal) => {
      const folder = temporaryFolder(signal);
      const preload = join(folder, 'preload.mjs');
      writeFileSync(
        preload,
        `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { writeFileSync } = fs;
fs.writeFileSync = (...file) => {
  writeFileSync(...file);
  process.kill(process.pid, '${signal}');
};
syncBuiltinESMExports();`,
      );
      const chart = join(folder, 'chart.vl.json');
      const words = ['chart', 'distribution', file, '-o', chart];
      const outcome = spawnSync(process.execPath, [
        '--import',
        pathToFileURL(preload).href,
        command,
        ...words,
      ]);
      expect(outcome.signal).toBe(signal);
      expect(readdirSync(folder).sort()).toEqual(['chart.vl.json', 'preload.mjs']);
      expect(JSON.parse(readFileSync(chart, 'utf8'))).toHaveProperty('$schema');
    },
  );

  test('loads what draws only where something is drawn, and ships its licences', () => {
    const dist = dirname(command);
    const start = textsAtStart(command);
    expect(start).not.toMatch(/scenegraph/);
    expect(start).not.toContain('the query that counts in a database. DIALECT is');
    const drawing = readdirSync(dist).filter((name) => /^drawing-\w+\.js$/.test(name));
    expect(drawing).toHaveLength(1);
    expect(readFileSync(join(dist, drawing[0] as string), 'utf8')).toMatch(/scenegraph/);
    const licences = readFileSync(join(dist, 'cli-licenses.txt'), 'utf8');
    for (const name of ['commander', 'fflate', 'saxes', 'xmlchars', 'vega', 'd3-array']) {
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
    }
  });
});
