import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readThemes } from '../../src/sql/index.js';
import { printedBy, reported, surveyFile } from '../cli/command.js';
import { duckdb } from './duckdb.js';
import type { Engine } from './engine.js';

const comments = [
  ...[null, '...', 'N/A', '없음', 'Nothing!'],
  ...[
    '배송이 늦어요',
    'Too EXPENSIVE',
    'expensive, LATE',
    'pricey',
    "it's 100% late",
    'late\nagain',
  ],
  ...['app_crash', 'appXcrash', 'C:\\path, "quoted"', 'ÜBER gut', 'no price', 'great'],
] as const;
const answers = Array.from({ length: 900 }, (_, place) => ({
  score: place % 13 === 12 ? null : (place * 7) % 11,
  why: comments[(place * 31) % comments.length] ?? null,
  plan: place % 3 === 0 ? 'Pro' : 'Free',
}));
const themes = {
  price: ['EXPENSIVE', '/\\bpric(e|y)/i'],
  delivery: ['배송', 'late'],
  exact: '/^late$|LATE$/',
  "it's": ["it's", '100%', 'app_crash', '\\', '"quoted"'],
  rare: 'never said',
};

const cell = (value: unknown) => `"${String(value ?? '').replaceAll('"', '""')}"`;
const csv = ['score,why,plan', ...answers.map((row) => Object.values(row).map(cell).join())];
const survey = surveyFile(csv.join('\n'), 'answers.csv');
const themeFile = surveyFile(JSON.stringify(themes), 'themes.json');
const asked = ['--comment', 'why', '--themes', themeFile];

describe('the theme query of the command, in DuckDB', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await duckdb();
    await engine.load({
      name: 'answers',
      shardedBy: 'why',
      columns: [
        { name: 'score', type: 'integer' },
        { name: 'why', type: 'text' },
        { name: 'plan', type: 'text' },
      ],
      rows: answers.map(({ score, why, plan }) => [score, why, plan]),
    });
  });
  afterAll(() => engine.close());

  const words = ['sql', 'duckdb', '--from', 'answers', '--rating', 'score', ...asked];
  test.each<[string, string[]]>([
    ['all rows', []],
    ['some rows, another scale', ['--where', 'plan=Pro', '--scale', '1-10']],
  ])('%s: read back, the themes of the command to the last digit', async (_, more) => {
    const { comments: record } = await reported(['comments', survey, ...asked, ...more]);
    const query = await printedBy([...words, ...more]);
    const minRespondents = record?.minMentions as number;
    expect(query.split('\n')[0]).toBe(
      `-- readThemes(rows, { minRespondents: ${minRespondents} }) makes of its rows the themes of nps-core comments`,
    );
    const table = readThemes(await engine.run(query), { minRespondents });
    const { missing, ...themesOfRecord } = record?.themes ?? {};
    const { missing: _missing, ...themesOfQuery } = JSON.parse(JSON.stringify(table));
    expect(countedIn(themesOfQuery)).toEqual(countedIn(themesOfRecord));
    expect(table.suppressed).toEqual(['rare']);
    expect(table.themes).toHaveLength(4);
  });
});

/** A table without what a query does not return: examples, and the scale of its counts. */
function countedIn(table: unknown): unknown {
  const isLeftOut = (name: string) => name === 'examples' || name === 'scale';
  return JSON.parse(JSON.stringify(table, (name, value) => (isLeftOut(name) ? undefined : value)));
}
