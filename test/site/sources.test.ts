import { describe, expect, test } from 'vitest';
import { firstChoice } from '../../docs/site/playground/controls.js';
import { openTable } from '../../docs/site/playground/opened.js';
import { problemOf } from '../../docs/site/playground/problems.js';
import { beginsWithLines } from '../../docs/site/playground/settings-or-lines.js';
import { type Format, readTable } from '../../docs/site/playground/table.js';
import { pageWords } from '../../docs/site/playground/words.js';
import { surveyFile } from '../cli/command.js';
import { writeWorkbook } from '../support/workbook-writer.js';
import { expectSameResults, opened, withRating } from './same-record.js';

const objects = [
  { nps: 10, plan: 'Pro', day: '2026-01-05' },
  { plan: 'Free', nps: '3', note: ['a', { b: 1 }] },
  { nps: null, plan: 'Pro', note: '배송이 늦어요' },
  { nps: 11 },
];
const lines = objects.map((object) => JSON.stringify(object)).join('\n');

/** What the page says of a source that it cannot read. */
async function problemsOf(content: string | Uint8Array<ArrayBuffer>, format?: Format) {
  const source = typeof content === 'string' ? content : new Blob([content]);
  const error = await readTable({ name: 'a.x', content: source }, format).catch((error) => error);
  return (['en', 'ko'] as const).map(
    (language) => problemOf(error, undefined, pageWords[language]).sentence,
  );
}

describe('JSON Lines in the playground', () => {
  test('a file: the record of the command', async () => {
    for (const name of ['answers.jsonl', 'answers.json', 'answers']) {
      const survey = await opened(surveyFile(`\uFEFF${lines}\n`, name));
      const { record } = await expectSameResults(survey, { ...withRating(survey), segment: 1 });
      expect([record.answers, record.firstRow]).toEqual([2, 1]);
    }
  });

  test('pasted: the same table as that of a file', async () => {
    const pasted = await readTable({ name: 'a', content: `${lines}\n\n` });
    expect(pasted).toEqual(await readTable({ name: 'a', content: new Blob([lines]) }));
    expect(pasted.rows[0]).toEqual(['nps', 'plan', 'day', 'note']);
  });

  test('a line that is no object: said in each language', async () => {
    expect(await problemsOf('{"nps":9}\n\n[9]\n')).toEqual([
      'a.x: line 3 is not a JSON object, as each line of JSON Lines must be.',
      'a.x: 3번째 줄이 JSON 객체가 아닙니다. JSON Lines는 줄마다 객체가 하나씩 있어야 합니다.',
    ]);
  });

  test.each<[string, boolean]>([
    [lines, true],
    [`\n${lines}`, true],
    ['{"rating":"NPS"}', false],
    ['{"rating":"NPS"}\n', false],
    ['{\n  "rating": "NPS"\n}\n', false],
    ['[1]\n[2]', false],
    ['{"rating":\n"NPS"}', false],
    ['', false],
  ])(
    'a file called .json with %j: whether it holds answers rather than settings',
    (text, isLines) => {
      expect(beginsWithLines(text)).toBe(isLines);
    },
  );
});

describe('sheets of a workbook in the playground', () => {
  const rows = (...table: (readonly (string | number)[])[]) =>
    table
      .map(
        (cells) =>
          `<row>${cells.map((cell) => (typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`)).join('')}</row>`,
      )
      .join('');
  const book = writeWorkbook({
    sheets: [
      { name: '2025', rows: rows(['NPS'], [9], [10], [3]) },
      { name: '2026', rows: rows(['NPS'], [9], [10], [10], [10]) },
      { name: 'empty', rows: '' },
    ],
  });
  const read = async (sheet?: string) =>
    openTable(
      await readTable(
        { name: 'a.xlsx', content: new Blob([book as Uint8Array<ArrayBuffer>]) },
        sheet === undefined ? {} : { sheet },
      ),
    );

  test('none named: the first that suits best, and all are on the control', async () => {
    const { summary } = await read();
    expect(summary).toMatchObject({ sheets: ['2025', '2026', 'empty'], sheet: '2025', rows: 3 });
    expect(firstChoice(summary).rating).toBe(0);
  });

  test('one named, by its name or its place: that one', async () => {
    for (const sheet of ['2026', '2']) {
      expect((await read(sheet)).summary).toMatchObject({ sheet: '2026', rows: 4 });
    }
    expect((await read('empty')).summary).toMatchObject({ sheet: 'empty', rows: 0 });
  });

  test('a name that no sheet has: said in each language, with those that there are', async () => {
    expect(await problemsOf(book as Uint8Array<ArrayBuffer>, { sheet: '2024' })).toEqual([
      'a.x has no sheet called “2024”; there are “2025”, “2026”, “empty”.',
      'a.x: ‘2024’ 시트가 없습니다. 있는 시트: ‘2025’, ‘2026’, ‘empty’.',
    ]);
  });

  test('any other table: no sheets', async () => {
    const { summary } = openTable(await readTable({ name: 'a.csv', content: 'NPS\n9\n' }));
    expect(summary).toMatchObject({ sheets: [], sheet: null });
  });
});
