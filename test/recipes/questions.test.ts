import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { printedBy } from '../cli/command.js';
import { countsInText } from '../cli/counted.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { pathOf, textOf } from './page.js';

const folder = temporaryFolder('questions');
for (const file of ['eight-answers.csv', 'more-answers.csv']) {
  copyFileSync(pathOf(file), join(folder, file));
}

const lines = textOf('questions.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| I want'))
  .map((line) => line.split('|').map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')));

describe('how do I …: each command gives what stands beside it', () => {
  test.each(lines.map(([, want, command, gives]) => [want, command, gives] as const))(
    '%s: %s',
    async (_, command = '', gives = '') => {
      const words = command.match(/'[^']*'|\S+/g)?.map((word) => word.replaceAll("'", '')) ?? [];
      expect(words[0]).toBe('nps-core');
      const text = await printedBy(words.slice(1), { cwd: folder });
      const [, name, answers, score] = /^(.*): (\d+) answers, (\S+)$/.exec(gives) ?? [];
      if (name !== undefined) {
        const { total, rows } = countsInText(text);
        expect({ all: total, ...rows }[name]).toEqual([
          Number(answers),
          Number.parseFloat(score as string),
        ]);
      } else {
        const [, picture] = / -o (\S+)/.exec(command) ?? [];
        expect(
          picture === undefined ? text : readFileSync(join(folder, picture), 'utf8'),
        ).toContain(gives);
      }
    },
  );

  test('the page: settings are written, and there are lines to run', () => {
    expect(existsSync(join(folder, 'night.json'))).toBe(true);
    expect(lines.length).toBeGreaterThan(20);
  });
});
