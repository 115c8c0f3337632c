import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, test } from 'vitest';
import type { ThemeTable } from '../../src/comments/index.js';
import { readThemes } from '../../src/sql/index.js';
import { printedBy } from '../cli/command.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { codeOf, pathOf, textOf } from './page.js';

const folder = temporaryFolder('themes');
const page = textOf('comments.md');
const survey = pathOf('../example-comments-ko.csv');

/** The words of the command on the page that begins so. */
function wordsOf(beginning: string): string[] {
  const [, command = ''] = page.match(new RegExp(`\`nps-core (${beginning} [^\`]*)\``)) ?? [];
  return command.replace('docs/example-comments-ko.csv', survey).split(/\s+/);
}

/** The rows of a table of themes, as the page prints them. */
function linesOf({ themes, other, silent }: ThemeTable<string>): string[] {
  return [...themes, { ...other, theme: '(other)' }, { ...silent, theme: '(silent)' }].map(
    ({ theme, respondents, score, shortfall }) =>
      `| ${theme} | ${respondents} | ${score?.toFixed(1)} | ${shortfall.estimate.toFixed(1)} |`,
  );
}

test('one file of themes, in the command and in DuckDB: the table on the page', async () => {
  const [themes = ''] = codeOf('comments.md', 'json');
  writeFileSync(join(folder, 'themes.json'), themes);
  const query = await printedBy(wordsOf('sql duckdb'), { cwd: folder });
  const database = await (await DuckDBInstance.create()).connect();
  await database.run(
    `CREATE TABLE comments AS FROM read_csv('${survey}', header = true, names = ['id', 'day', 'score', 'why'])`,
  );
  const rows = (await database.runAndReadAll(query)).getRowObjectsJS();
  const ofDatabase = linesOf(readThemes(rows, { minRespondents: 5 }));
  const words = [...wordsOf('comments'), '--json'];
  const { comments } = JSON.parse(await printedBy(words, { cwd: folder }));
  expect(ofDatabase).toEqual(linesOf(comments.themes));
  const [, table = ''] = page.split(
    '| Theme | Respondents | Score | Missing |\n|---|---|---|---|\n',
  );
  expect(table.split('\n\n')[0]?.split('\n')).toEqual(ofDatabase);
});
