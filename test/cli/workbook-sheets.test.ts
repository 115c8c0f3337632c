import { describe, expect, test } from 'vitest';
import { type WrittenSheet, writeWorkbook } from '../support/workbook-writer.js';
import { HINT, refused, reported, surveyFile } from './command.js';

type Table = readonly (readonly (string | number)[])[];

function rowsXml(table: Table): string {
  const cell = (value: string | number) =>
    typeof value === 'number'
      ? `<c><v>${value}</v></c>`
      : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  return table.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');
}

type State = NonNullable<WrittenSheet['state']>;

/** The path of a workbook with these sheets. */
function workbookOf(...sheets: readonly (readonly [name: string, table: Table, state?: State])[]) {
  return surveyFile(
    writeWorkbook({
      sheets: sheets.map(([name, table, state = 'visible']) => ({
        name,
        state,
        rows: rowsXml(table),
      })),
    }),
  );
}

const question = 'How likely are you to recommend us?';
const summary: Table = [
  ['Which course?'],
  ['Choice', 'Responses'],
  ['A', 2],
  ['B', 3],
  ['C', 1],
  ['Answered', 6],
];
const good: Table = [
  ['id', question],
  ['a', 10],
  ['b', 9],
  ['c', 9],
  ['d', 7],
];
const bad: Table = [
  ['id', question],
  ['a', 1],
  ['b', 2],
  ['c', 9],
  ['d', 7],
];

describe('without a named sheet', () => {
  test('a sheet that asks the question: read before one that merely holds numbers, and said', async () => {
    const record = await reported([workbookOf(['Summary', summary], ['Answers', good])]);
    expect(record).toMatchObject({
      score: 75,
      ratingColumn: question,
      notices: ['read the sheet Answers, one of 2 with data'],
    });
  });

  test('several sheets that ask it: the first is read, and empty ones are not counted', async () => {
    const record = await reported([
      workbookOf(['Empty', []], ['Wave 1', bad], ['Wave 2', good], ['Notes', [['none']]]),
    ]);
    expect(record).toMatchObject({
      score: -25,
      notices: ['read the sheet Wave 1, one of 3 with data'],
    });
  });

  test.each(['hidden', 'veryHidden'] as const)('a sheet that is %s: comes last', async (state) => {
    const record = await reported([workbookOf(['old', bad, state], ['new', good])]);
    expect(record).toMatchObject({
      score: 75,
      notices: ['read the sheet new, one of 2 with data'],
    });
  });

  test('a hidden sheet that is read: said, even if it is the only one', async () => {
    const hidden = await reported([workbookOf(['Summary', summary], ['old', bad, 'hidden'])]);
    expect(hidden).toMatchObject({
      score: -25,
      notices: ['read the hidden sheet old, one of 2 with data'],
    });
    const only = await reported([workbookOf(['old', bad, 'hidden'])]);
    expect(only.notices).toEqual(['read the hidden sheet old, the only one with data']);
  });

  test('--rating: finds its column in all sheets', async () => {
    const other: Table = [
      ['id', 'Overall'],
      ['a', 10],
      ['b', 10],
    ];
    const file = workbookOf(['Wave 1', bad], ['Wave 2', other]);
    expect(await reported([file, '--rating', 'Overall'])).toMatchObject({
      score: 100,
      notices: ['read the sheet Wave 2, one of 2 with data'],
    });
    expect(await refused([file, '--rating', 'Nothing'])).toEqual({
      code: 1,
      message: `no column is called Nothing; there are id, ${question}`,
    });
  });

  test('one sheet: nothing is said', async () => {
    expect((await reported([workbookOf(['Answers', good])])).notices).toEqual([]);
  });
});

describe('--sheet', () => {
  const file = workbookOf(['Wave 1', bad], ['Wave 2', good], ['1', summary, 'hidden']);

  test.each(['Wave 2', ' wave 2 ', '2'])('%j: names the second sheet', async (name) => {
    expect(await reported([file, '--sheet', name])).toMatchObject({ score: 75, notices: [] });
  });

  test('a name that is also a number: is a name', async () => {
    const record = await reported([file, '--sheet', '1', '--rating', 'Responses']);
    expect(record).toMatchObject({ ratingColumn: 'Responses', notices: [] });
  });

  test.each(['Wave 3', '0', '4', ''])(
    '%j, which the workbook lacks: an error with the sheets',
    async (name) => {
      expect(await refused([file, '--sheet', name])).toEqual({
        code: 2,
        message: `${file} has no sheet called ${name}; there are "Wave 1", "Wave 2", "1"${HINT}`,
      });
    },
  );

  test('an empty sheet: is said to be empty', async () => {
    const withEmpty = workbookOf(['Answers', good], ['Empty', []]);
    expect(await refused([withEmpty, '--sheet', 'Empty'])).toEqual({
      code: 1,
      message: `${withEmpty} is empty`,
    });
  });

  test('a file that is not a workbook: an error', async () => {
    const csv = surveyFile('nps\n9\n');
    expect(await refused([csv, '--sheet', 'Wave 1'])).toEqual({
      code: 2,
      message: `--sheet is for workbooks, which ${csv} is not${HINT}`,
    });
    expect(await refused(['survey.parquet', '--sheet', 'Wave 1'])).toEqual({
      code: 2,
      message: `--sheet is for workbooks, which survey.parquet is not${HINT}`,
    });
  });

  test('formulas without results in another sheet: do not matter', async () => {
    const withFormulas = surveyFile(
      writeWorkbook({
        sheets: [
          { name: 'Summary', rows: '<row><c><f>1+1</f></c></row>' },
          { name: 'Answers', rows: rowsXml(good) },
        ],
      }),
    );
    expect(await reported([withFormulas, '--sheet', 'Answers'])).toMatchObject({ score: 75 });
    expect((await refused([withFormulas])).message).toContain('1 in all');
  });
});
