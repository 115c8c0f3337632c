import { describe, expect, test } from 'vitest';
import { countRows, planSurvey, type SurveyRecord, surveyRecord } from '../../src/survey/index.js';

function commentsOf(rows: readonly (readonly [score: string, why: string])[]) {
  const table = rows.map((row) => [...row]);
  const plan = planSurvey([['Score', 'Why'], ...table], {
    rating: 'Score',
    comment: 'Why',
    themes: { slow: 'slow' },
  });
  const { comments } = surveyRecord(countRows(plan, table));
  return comments as NonNullable<SurveyRecord['comments']>;
}

/** Forty detractors write the text, forty promoters something else. */
function written(text: string) {
  return commentsOf(
    Array.from({ length: 80 }, (_, row) =>
      row % 2 === 0 ? (['2', `${text} here now`] as const) : (['10', 'all is well here'] as const),
    ),
  );
}

describe('comments in any script', () => {
  test.each([
    ['Korean', '느려요', '느려요~'],
    ['Korean and Latin in one word', 'app이', 'app이'],
    ['Cyrillic', 'медленно', 'медленно'],
    ['Greek', 'ΑΡΓΌ', 'αργό'],
    ['Arabic, right to left', 'بطيء', 'بطيء'],
    ['Hebrew', 'איטי', 'איטי'],
    ['Devanagari, with marks', 'धीमा', 'धीमा'],
    ['Turkish, whose capital I has a dot', 'İYİ', 'i̇yi̇'],
    ['an emoji', '😡', '😡'],
    ['mojibake', 'trÃ¨s', 'trã'],
    ['HTML', '<b>slow</b>', 'slow'],
  ])('%s: the term is listed', (_, text, term) => {
    const { detractors } = written(text).terms;
    const listed = detractors.flatMap((row) => [row.term, ...row.term.split(' ')]);
    const all = JSON.stringify(detractors);
    expect(detractors.length).toBeGreaterThan(0);
    expect(listed.includes(term) || all.includes(text)).toBe(true);
  });

  test('emoji with joiners and skin tones: parts are words, and nothing breaks', () => {
    const { terms } = written('👩‍👧👍🏽');
    expect(terms.withComment).toBe(80);
    expect(terms.detractors[0]?.examples[0]?.text).toBe('👩‍👧👍🏽 here now');
  });

  test('half of a pair of characters, controls and bytes that are not text: nothing breaks', () => {
    expect(written('\uD83D slow \u0000 \u202E \uFFFD').terms.withComment).toBe(80);
  });
});

describe('surveys that say little', () => {
  test('no comment at all: everybody is silent, and all that is missing is theirs', () => {
    const { terms, themes, requests, contradictions } = commentsOf([
      ['2', ''],
      ['10', ''],
    ]);
    expect(terms).toMatchObject({ withComment: 0, silent: 2, tested: 0, remark: 'few-comments' });
    expect(themes?.silent.shortfall.estimate).toBe(100);
    expect([requests, contradictions]).toEqual([null, null]);
  });

  test('one comment: counted, and nothing is listed', () => {
    expect(commentsOf([['2', 'too slow']]).terms).toMatchObject({
      withComment: 1,
      tested: 0,
      detractors: [],
    });
  });

  test('all comments equal: no term can separate', () => {
    const rows = Array.from({ length: 60 }, (_, row) => [`${row % 11}`, 'too slow'] as const);
    expect(commentsOf(rows).terms).toMatchObject({ tested: 0, detractors: [], promoters: [] });
  });

  test('one rating: nothing separates, p is 1', () => {
    const rows = Array.from(
      { length: 60 },
      (_, row) => ['10', `fine ${row % 2 ? 'slow' : 'fast'}`] as const,
    );
    const { terms, themes } = commentsOf(rows);
    expect(terms).toMatchObject({ separating: 0, detractors: [], promoters: [] });
    expect(terms.tested).toBeGreaterThan(0);
    expect(themes?.shortfall).toBe(0);
  });

  test('a million letters in one cell: counted as one comment of the longest class', () => {
    const long = 'too slow for me '.repeat(62_500);
    const rows = Array.from({ length: 10 }, () => ['2', 'fast enough'] as const);
    expect(commentsOf([['2', long], ...rows]).terms.withComment).toBe(11);
    expect(commentsOf([['2', 'a'.repeat(1_000_000)], ...rows]).terms.withComment).toBe(11);
  });
});
