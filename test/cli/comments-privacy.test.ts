import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { leaksOf, personalData, rowsWith } from '../support/personal-data.js';
import { header, madeUpRows } from '../survey/made-up-comments.js';
import { printedBy, surveyFile } from './command.js';

const data = personalData(200);
const rows = rowsWith(data);
const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join();
const survey = surveyFile([header, ...rows].map(quoted).join('\n'), 'personal.csv');
const themes = surveyFile('{"speed": "slow", "contact": "write to"}', 'contact.json');
const request = [survey, '--rating', 'Score', '--comment', 'Why', '--themes', themes];

const leaks = (text: string) => leaksOf(data, text);
const output = (name: string) => join(dirname(survey), name);

describe('200 made-up e-mail addresses, telephone, card and resident numbers', () => {
  test('the data: all of them are in the survey, and the check finds them', () => {
    expect(new Set(data).size).toBe(200);
    expect(leaks(readFileSync(survey, 'utf8'))).toEqual(data);
    expect(leaks('call 010 1234 5678')).toEqual([]);
  });

  test.each([
    ['text', []],
    ['Korean text', ['--language', 'ko']],
    ['JSON', ['--json']],
    ['CSV', ['--format', 'csv']],
    ['Markdown', ['--format', 'markdown']],
    ['segments', ['--by', 'Plan', '--json']],
    ['what is new', ['--date', 'Day', '--contrast', '2026-03', '--json']],
  ])('%s: none of them', async (_, words) => {
    const printed = await printedBy(['comments', ...request, ...words]);
    expect(printed).toMatch(/slow|speed/);
    expect(leaks(printed)).toEqual([]);
  });

  test('standard input, whose comments are kept: none of them', async () => {
    const words = ['comments', '-', ...request.slice(1), '--json'];
    const printed = await printedBy(words, { input: readFileSync(survey) });
    expect(printed).toContain('[phone]');
    expect(leaks(printed)).toEqual([]);
  });

  test.each([
    ['chart terms', ['chart', 'terms'], 'terms.svg'],
    ['chart terms as a specification', ['chart', 'terms'], 'terms.vl.json'],
    ['chart themes', ['chart', 'themes'], 'themes.svg'],
    ['report', ['report'], 'page.html'],
  ])('%s: none of them', async (_, command, name) => {
    const words = command[1] === 'terms' ? request.slice(0, -2) : request;
    await printedBy([...command, ...words, '-o', output(name)]);
    const written = readFileSync(output(name), 'utf8');
    expect(written.length).toBeGreaterThan(1000);
    expect(leaks(written)).toEqual([]);
  });

  test('--no-mask: on the terminal, with a warning', async () => {
    const printed = await printedBy(['comments', ...request, '--no-mask']);
    expect(printed).toContain('Not masked: this may name people, so do not pass it on.');
    expect(leaks(printed)).not.toEqual([]);
  });
});

describe('a word that fewer people write than the floor', () => {
  const rare = madeUpRows(600).map(([score, comment, ...rest], row) => [
    score as string,
    // four people name their boss, always beside a common word
    row < 4 ? 'slow slow Ignatius slow staff' : (comment as string),
    ...rest,
  ]);
  const file = surveyFile([header, ...rare].map(quoted).join('\n'), 'rare.csv');
  const names = surveyFile('{"boss": "Ignatius", "speed": "slow"}', 'names.json');

  test('it is no term, no companion and no theme; its theme is only named', async () => {
    const words = ['comments', file, '--rating', 'Score', '--comment', 'Why', '--themes', names];
    const { comments } = JSON.parse(await printedBy([...words, '--json']));
    const withoutExamples = JSON.stringify(comments, (key, value) =>
      key === 'examples' ? undefined : value,
    );
    expect(withoutExamples).not.toMatch(/ignatius/i);
    expect(comments.themes.suppressed).toEqual(['boss']);
    expect(await printedBy([...words, '--format', 'csv'])).toMatch(/^boss(,)+$/m);
  });
});
