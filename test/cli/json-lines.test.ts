import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { HINT, refused, reported, surveyFile } from './command.js';

const linesOf = (objects: readonly unknown[]) =>
  objects.map((object) => `${JSON.stringify(object)}\n`).join('');
const objects = [
  { nps: 10, plan: 'Pro' },
  { plan: 'Free', nps: '3', note: ['a', { b: 1 }] },
  { nps: null, plan: 'Pro' },
  { nps: 11 },
];
const csv = 'nps,plan,note\n10,Pro,\n3,Free,"[""a"",{""b"":1}]"\n,Pro,\n11,,\n';

describe('JSON Lines', () => {
  test('an object in each line: as the same table in CSV, rows counted from the first line', async () => {
    const table = await reported([surveyFile(csv), '--by', 'plan']);
    const file = surveyFile(linesOf(objects), 'answers.jsonl');
    const record = await reported([file, '--by', 'plan']);
    expect(record).toEqual({ ...table, firstRow: 1 });
    expect(table.firstRow).toBe(2);
    const packed = surveyFile(gzipSync(linesOf(objects)));
    expect(await reported([packed, '--by', 'plan'])).toEqual(record);
  });

  test('blank lines, a mark at the beginning and no end of line at the end: no matter', async () => {
    const text = `\uFEFF\n{"nps":9}\r\n\r\n{"nps":3}`;
    expect((await reported([surveyFile(text)])).ledger).toMatchObject({ rows: 2, counted: 2 });
  });

  test('names that come late: cells that are not read', async () => {
    const many = [
      ...Array.from({ length: 1200 }, () => ({ nps: 9, plan: 'Pro' })),
      { late: 1, later: 2, nps: 3 },
    ];
    const record = await reported([surveyFile(linesOf(many))]);
    expect([record.answers, record.detractors, record.widerRows]).toEqual([1201, 1, 1]);
  });

  test('names of properties of every object: columns like others', async () => {
    const file = surveyFile('{"__proto__":"a","nps":9}\n{"__proto__":"b","nps":3}\n');
    const { segments } = await reported([file, '--by', '__proto__']);
    expect(segments?.segments.map(({ segment }) => segment)).toEqual(['a', 'b']);
  });

  test('a line that is no object: refused with its number', async () => {
    const message = (line: number) =>
      `line ${line} is not a JSON object, as each line of JSON Lines must be`;
    for (const [text, line] of [
      ['{"nps":9}\n\n[9]\n', 3],
      ['{"nps":9}\n{"nps":\n', 2],
      ['{\n"nps":9}\n', 1],
    ] as const) {
      expect(await refused([surveyFile(text)])).toEqual({ code: 1, message: message(line) });
    }
  });

  test('no names, or --delimiter: refused', async () => {
    const blank = surveyFile('{}\n{}\n');
    expect((await refused([blank])).message).toBe(`${blank} is empty`);
    const file = surveyFile(linesOf(objects));
    expect((await refused([file, '--delimiter', ';'])).message).toBe(
      `--delimiter is for files with cells, which ${file} is not: it is JSON Lines${HINT}`,
    );
  });
});
