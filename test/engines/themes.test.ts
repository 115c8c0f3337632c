import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareThemes, requests, type ThemeTable } from '../../src/comments/index.js';
import { readThemes, type ThemeQueryOptions, themeQuery, trusted } from '../../src/sql/index.js';
import type { DriverRow, Engine } from './engine.js';
import { startedEngines } from './started-engines.js';

const comments = [
  ...[
    null,
    '',
    '  ',
    '...',
    'N/A',
    'none',
    '없음',
    '특별히  없음',
    'Nothing!',
    '10',
    'no comment.',
  ],
  ...[
    '배송이 늦어요',
    '배송 빠르고 가격도 좋아요',
    '가격이 비싸요',
    'Too EXPENSIVE',
    'expensive, late',
  ],
  ...[
    "it's 100% late",
    'app_crash',
    'appXcrash',
    'C:\\path',
    'late\nagain',
    'Please add a dark mode',
  ],
  ...[
    '개선 바랍니다',
    '개선 의지',
    'ÜBER gut',
    '좋아요 ㅎㅎ',
    '[late]',
    'price?',
    'no',
    'no price',
  ],
];
const answers = Array.from({ length: 600 }, (_, place) => ({
  rating: place % 13 === 12 ? null : (place * 7) % 11,
  comment: comments[(place * 31) % comments.length] as string | null,
}));

const words = {
  delivery: ['배송', 'late'],
  price: ['가격', 'EXPENSIVE', 'price'],
  "it's": ["it's", '100%', 'app_crash', '\\', '[late'],
  nobody: ['never said'],
};
const patterns = { ...words, slow: /늦|^late|late$/, marks: /[!?.]$/, crash: /app.crash/i };
const ahead = { ...patterns, request: requests.ko, english: requests.en, again: /late(?=\sagain)/ };

const fields = { rating: 'rating', comment: 'comment' } as const;
const withoutExamples = (table: ThemeTable<string>) =>
  JSON.parse(JSON.stringify(table, (name, value) => (name === 'examples' ? [] : value)));

describe.each(startedEngines)('themes in %s', (_, dialect, start, isAbsent) => {
  let engine: Engine;
  beforeAll(async () => {
    if (isAbsent) return;
    engine = await start();
    await engine.load({
      name: 'answers',
      shardedBy: 'comment',
      columns: [
        { name: 'rating', type: 'integer' },
        { name: 'comment', type: 'text' },
      ],
      rows: answers.map(({ rating, comment }) => [rating, comment]),
    });
  });
  afterAll(() => engine?.close());

  const ask = (options: Partial<ThemeQueryOptions>): Promise<DriverRow[]> =>
    engine.run(themeQuery({ dialect, from: 'answers', ...fields, themes: words, ...options }));

  // without regular expressions only non-answers without further marks are silent
  const marked = ['특별히  없음', 'Nothing!', '10', 'no comment.'];
  const isRead =
    dialect !== 'sqlite' ? () => true : (text: string | null) => !marked.includes(text ?? '');
  const where = dialect !== 'sqlite' ? {} : { where: { comment: comments.filter(isRead) } };
  const read = answers.filter(({ comment }) => isRead(comment));

  test.skipIf(isAbsent)('words: the table of compareThemes to the last digit', async () => {
    const rows = await ask(where);
    const options = { minRespondents: 50, adjustment: 'bonferroni', confidenceLevel: 0.9 } as const;
    for (const settings of [{}, options]) {
      expect(withoutExamples(readThemes(rows, settings))).toEqual(
        withoutExamples(compareThemes(read, { ...fields, themes: words, ...settings })),
      );
    }
  });

  test.skipIf(isAbsent)('patterns: the same, or refused by name', async () => {
    if (dialect === 'sqlite') {
      expect(() => themeQuery({ dialect, from: 'answers', ...fields, themes: patterns })).toThrow(
        'themes.slow must be words: this dialect has no regular expressions, received /늦|^late|late$/',
      );
      return;
    }
    const rows = await ask({ themes: patterns });
    expect(withoutExamples(readThemes(rows))).toEqual(
      withoutExamples(compareThemes(answers, { ...fields, themes: patterns })),
    );
  });

  test.skipIf(isAbsent || dialect === 'sqlite')(
    'words and patterns in one theme: comments with either',
    async () => {
      const rows = await ask({
        themes: { both: ['EXPENSIVE', /^it|늦/, /dark|CRASH/i], none: [] },
      });
      const isBoth = (text: string) => /expensive|dark|crash/i.test(text) || /^it|늦/.test(text);
      const themes = (text: string) => (isBoth(text) ? ['both'] : []);
      const compared = compareThemes(answers, { ...fields, themes });
      const { themes: found, suppressed, ...rest } = readThemes(rows, { minRespondents: 1 });
      expect(withoutExamples({ ...rest, themes: found, suppressed: [] })).toEqual(
        withoutExamples(compared),
      );
      expect(suppressed).toEqual(['none']);
    },
  );

  test.skipIf(isAbsent || dialect === 'sqlite')(
    'looking ahead: the same, or refused by name',
    async () => {
      if (dialect === 'duckdb') {
        expect(() => themeQuery({ dialect, from: 'answers', ...fields, themes: ahead })).toThrow(
          'themes.request has (?!…), which this dialect cannot match',
        );
        return;
      }
      const rows = await ask({ themes: ahead });
      expect(withoutExamples(readThemes(rows))).toEqual(
        withoutExamples(compareThemes(answers, { ...fields, themes: ahead })),
      );
    },
  );

  test.skipIf(isAbsent)('shards: their rows together give the whole table', async () => {
    const halves: DriverRow[][] = [];
    for (const half of ['rating <= 4', 'rating > 4 OR rating IS NULL']) {
      halves.push(await ask({ where: trusted(half) }));
    }
    expect(readThemes(halves.flat())).toEqual(readThemes(await ask({})));
  });
});
