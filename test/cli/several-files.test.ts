import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.js';
import { HINT, printedBy, refused, reported } from './command.js';

const cwd = temporaryFolder('several-files');
mkdirSync(join(cwd, 'old'));
const write = (name: string, text: string) => writeFileSync(join(cwd, name), text);
write('a.csv', 'Plan,NPS,Day\nPro,9,14/3/2026\nFree,3,1/3/2026\nPro,11,2/3/2026\n');
write('b.csv', 'Day;Other;NPS;Plan\n3/4/2026;1,5;10;Pro\n5/4/2026;2,5;8;Free\n');
write('c.jsonl', '{"NPS": 9, "Plan": "Pro", "Day": "2026-05-01"}\n');
write(join('old', 'a.csv'), 'NPS,Plan\n0,Pro\n');
write('other.csv', 'Would you recommend us?\n9\n');

describe('several files', () => {
  test('delimiters and forms of their own: one score, and the part of each file', async () => {
    const text = await printedBy(['a.csv', 'b.csv', 'c.jsonl'], { cwd });
    expect(text).toMatch(/^a\.csv, b\.csv, c\.jsonl: NPS\n/);
    expect(text).toContain('5 answers');
    expect(text).toContain(
      `5 of 6 rows counted; not counted: 1 out of range
  row 4        out of range  "11"  a.csv
  a.csv: 2 of 3 rows
  b.csv: 2 of 2 rows
  c.jsonl: 1 of 1 rows
`,
    );
    const { files, score } = await reported(['a.csv', 'b.csv', 'c.jsonl'], { cwd });
    expect(score).toBe(40);
    expect(files).toEqual([
      { name: 'a.csv', rows: 3, counted: 2, firstRow: 2 },
      { name: 'b.csv', rows: 2, counted: 2, firstRow: 2 },
      { name: 'c.jsonl', rows: 1, counted: 1, firstRow: 1 },
    ]);
  });

  test('in Korean: the same', async () => {
    const text = await printedBy(['a.csv', 'b.csv', '--language', 'ko'], { cwd });
    expect(text).toMatch(/4행 +범위 밖 +"11" {2}a\.csv\n/);
    expect(text).toContain('  a.csv: 3개 행 중 2개 행\n');
  });

  test('one file: its part is not told again', async () => {
    expect(await printedBy(['a.csv'], { cwd })).not.toContain('a.csv: 2 of');
    expect(await reported(['a.csv'], { cwd })).not.toHaveProperty('files');
  });

  test('--by file, crossed, and --where file', async () => {
    const by = await reported(['a.csv', 'b.csv', '--by', 'file', '--by', 'Plan'], { cwd });
    expect(by.segments?.segments.map(({ parts }) => parts?.join(' '))).toEqual([
      'a.csv Pro',
      'a.csv Free',
      'b.csv Pro',
      'b.csv Free',
    ]);
    const where = await reported(['a.csv', 'b.csv', '--where', 'file=b.csv'], { cwd });
    expect(where.score).toBe(50);
    expect(where.ledger.excluded).toBe(3);
  });

  test('a file of text and one of Parquet: each is read in its own way', async () => {
    const database = await DuckDBInstance.create(':memory:');
    const connection = await database.connect();
    const rows = "(VALUES ('Pro', 9), ('Free', 4), ('Free', 12)) AS t(\"Plan\", \"NPS\")";
    await connection.run(`COPY (FROM ${rows}) TO '${join(cwd, 'd.parquet')}' (FORMAT parquet)`);
    const { segments, files, ledger } = await reported(
      ['a.csv', 'd.parquet', '--by', 'file', '--by', 'Plan'],
      { cwd },
    );
    expect(segments?.segments.map(({ parts, score }) => [parts?.join(' '), score])).toEqual([
      ['a.csv Pro', 100],
      ['a.csv Free', -100],
      ['d.parquet Free', -100],
      ['d.parquet Pro', 100],
    ]);
    expect(files).toMatchObject([
      { counted: 2, firstRow: 2 },
      { counted: 2, firstRow: null },
    ]);
    expect(ledger.problems).toEqual([
      { row: 2, value: '11', reason: 'out-of-range', file: 'a.csv' },
      { row: null, value: '12', reason: 'out-of-range' },
    ]);
  });

  test('files of one name in two folders: called by their paths', async () => {
    const { files } = await reported(['a.csv', 'old/a.csv', '--by', 'file'], { cwd });
    expect(files?.map(({ name }) => name)).toEqual(['a.csv', 'old/a.csv']);
  });

  test('dates: one file shows their order for all, and the notice names it', async () => {
    const text = await printedBy(['b.csv', 'a.csv', '--date', 'Day'], { cwd });
    expect(text).toContain('dates have the day first, as 14/3/2026 in row 2 of a.csv shows');
    expect(text).toContain('2026-04');
  });

  test('a report: the part of each file', async () => {
    await printedBy(['report', 'a.csv', 'b.csv', '-o', 'page.html'], { cwd });
    const { readFileSync } = await import('node:fs');
    expect(readFileSync(join(cwd, 'page.html'), 'utf8')).toContain('<li>b.csv: 2 of 2 rows</li>');
  });

  test('a chart is not written over one of the files', async () => {
    const words = ['chart', 'distribution', 'a.csv', 'b.svg', '-o', 'b.svg'];
    expect((await refused(words, { cwd })).message).toMatch(/^b\.svg is the survey/);
  });
});

describe('several files: what is refused', () => {
  test.each<[readonly string[], number, string]>([
    [['a.csv', 'a.csv'], 2, `a.csv is named twice: name it once${HINT}`],
    [['a.csv', 'nope.csv'], 1, 'nope.csv cannot be opened: there is no such file'],
    [
      ['a.csv', 'old/a.csv', '--date', 'Day'],
      1,
      'old/a.csv: no column is called Day; there are NPS, Plan',
    ],
    [
      ['a.csv', 'b.csv', '--by', 'file', '--bands', 'file=1,2'],
      1,
      'a.csv: no column is called file; there are Plan, NPS, Day',
    ],
    [
      ['a.csv', 'other.csv'],
      2,
      `the rating would be read from NPS in a.csv and from Would you recommend us? in other.csv: name a column that all files have${HINT}`,
    ],
    [['explan', 'a.csv'], 2, `there is no file explan: did you mean the command explain?${HINT}`],
  ])('%j', async (words, code, message) => {
    expect(await refused(words, { cwd })).toEqual({ code, message });
  });
});
