import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { termChart } from '../../src/chart/index.js';
import { compareThemes, contradictions, separatingTerms } from '../../src/comments/index.js';

const file = readFileSync(new URL('../../docs/example-comments-ko.csv', import.meta.url), 'utf8');
const rows = parse<Record<string, string>>(file, { columns: true });
const [, , ratingColumn = '', commentColumn = ''] = Object.keys(rows[0] ?? {});
const answers = rows.map((row) => ({
  rating: row[ratingColumn] === '' ? null : Number(row[ratingColumn]),
  comment: row[commentColumn] ?? '',
}));
const fields = { rating: 'rating', comment: 'comment' } as const;
const table = separatingTerms(answers, fields);

describe('the Korean example, docs/example-comments-ko.csv', () => {
  test('words with endings: one term for all of them', () => {
    const convenient = table.promoters.filter(({ term }) => term.startsWith('편리'));
    expect(convenient.map(({ term }) => term)).toEqual(['편리~']);
    const forms = ['편리하고', '편리해요', '편리합니다', '편리한', '편리해서', '편리하네요'];
    const holding = answers.filter(
      ({ rating, comment }) => rating !== null && forms.some((form) => comment.includes(form)),
    );
    expect(convenient[0]?.respondents).toBe(holding.length);
  });

  test('in the chart: the beginning, with the commonest words that it merges', () => {
    const chart = termChart(table, { language: 'ko' });
    const terms = chart.layer.flatMap(({ data }) => data.values);
    const convenient = terms.find(({ name }) => name === '편리~');
    expect(String(convenient?.['behind'])).toMatch(/^편리\p{L}+, 편리\p{L}+, 편리/u);
  });

  test('what costs points and what is liked: on their sides', () => {
    const terms = (side: 'detractors' | 'promoters') =>
      table[side].map(({ term }) => term).join(' ');
    expect(terms('detractors')).toMatch(/연결/);
    expect(terms('detractors')).toMatch(/비싸~/);
    expect(terms('promoters')).toMatch(/친절~/);
    expect(table.remark).toBeNull();
  });

  test('personal data: in the file, and nowhere in what is returned', () => {
    const personal = /010-0000|@example|4000-0000/;
    expect(answers.filter(({ comment }) => personal.test(comment)).length).toBeGreaterThan(10);
    const themes = compareThemes(answers, { ...fields, themes: { request: ['주세요'] } });
    const returned = JSON.stringify([
      table,
      themes,
      contradictions(answers, fields),
      termChart(table),
    ]);
    expect(returned).not.toMatch(personal);
    expect(returned).toMatch(/\[phone\]|\[email\]|\[card\]/);
  });

  test('an update in the last month: new among its comments', () => {
    const isNew = new Map(
      answers.map((answer, index) => [answer, (rows[index]?.['응답일'] ?? '') >= '2026-06-01']),
    );
    const { promoters } = separatingTerms(answers, {
      ...fields,
      contrast: (answer) => isNew.get(answer) === true,
    });
    expect(promoters[0]?.term).toMatch(/^업데이트|^느려|^이번/);
  });
});

test('a word behind a beginning that fewer people write than the floor: nowhere', () => {
  // 편리길동 four times, 편리한 three times
  const ofHigh = ['편리한', '편리길동', '편리길동', '편리한', '편리길동', '편리길동', '편리한'];
  const ofLow = ['느리고', '느려요', '느린'];
  const made = Array.from({ length: 240 }, (_, row) => {
    const place = Math.floor(row / 2);
    const isHigh = row % 2 === 1;
    const high = ofHigh[place] ?? ['편리하고', '편리해요'][place % 2];
    return { rating: isHigh ? 10 : 2, comment: `배송. ${isHigh ? high : ofLow[row % 3]}. 화면` };
  });
  const wordsOf = (minMentions?: number) => {
    const { promoters } = separatingTerms(made, { ...fields, minMentions });
    return promoters.find(({ term }) => term === '편리~')?.words;
  };
  expect(wordsOf()).toEqual(['편리해요', '편리하고']);
  expect(wordsOf(4)).toEqual(['편리해요', '편리하고', '편리길동']);
});
