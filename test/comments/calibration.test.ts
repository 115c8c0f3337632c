import { describe, expect, test } from 'vitest';
import { seeded } from '../../docs/seeded.mjs';
import { compareThemes, separatingTerms, type TermTable } from '../../src/comments/index.js';
import {
  relatedWords,
  surveyOf,
  themedAnswers,
  themeNames,
  themeTruth,
} from '../bench/made-up-comments.mjs';

// Short versions of test/bench/comments.mjs, on other seeds. Each bound is one that a method which
// keeps its promise passes with a probability of at least 1 − 1e-6.

const fields = { rating: 'rating', comment: 'comment' } as const;
const sides = ({ detractors, promoters }: TermTable) =>
  ({ low: detractors, high: promoters }) as const;

describe('made-up comments', () => {
  test('words that go with nothing: few surveys list a term', () => {
    let surveys = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const { detractors, promoters } = separatingTerms(
        surveyOf(300, { seed: 90_000 + seed }),
        fields,
      );
      if (detractors.length + promoters.length > 0) surveys++;
    }
    expect(surveys).toBeLessThanOrEqual(14); // of 60 at 5 %: more with probability 2e-7
  });

  test.each(['en', 'ko'] as const)(
    'words that go with ratings, %s: few others are listed',
    (language) => {
      const related = relatedWords(language);
      let listed = 0;
      let wrong = 0;
      for (let seed = 1; seed <= 5; seed++) {
        const rows = surveyOf(1000, { seed: 80_000 + seed, language, hasRelations: true });
        const table = sides(separatingTerms(rows, fields));
        for (const side of ['low', 'high'] as const) {
          for (const { term } of table[side]) {
            listed++;
            if (!related[side].some((word) => term.includes(word))) wrong++;
          }
        }
      }
      expect(listed).toBeGreaterThan(30);
      expect(listed).toBeLessThanOrEqual(40);
      expect(wrong).toBeLessThanOrEqual(15); // of 40 at 10 %: more with probability 6e-7
    },
  );

  test('themes: intervals cover the truth, and the parts add up', () => {
    const truth = themeTruth();
    const draw = seeded(7);
    const surveys = 300;
    let shortfalls = 0;
    let stakes = 0;
    for (let survey = 0; survey < surveys; survey++) {
      const table = compareThemes(themedAnswers(400, draw), {
        ...fields,
        themes: (_, { themes }) => themes,
      });
      const parts = [...table.themes, table.other, table.silent];
      const sum = parts.reduce((total, { shortfall }) => total + shortfall.estimate, 0);
      expect(sum).toBeCloseTo(table.shortfall ?? Number.NaN, 10); // rounding of a sum of five
      const [row] = table.themes.filter(({ theme }) => theme === 'price');
      const real = truth[themeNames.indexOf('price')];
      if (row?.atStake == null || real === undefined) continue;
      if (row.shortfall.lower <= real.shortfall && real.shortfall <= row.shortfall.upper)
        shortfalls++;
      if (row.atStake.lower <= real.atStake && real.atStake <= row.atStake.upper) stakes++;
    }
    // of 300 at 93 %: fewer than 255 with probability 5e-7; all 300 would be right at 97 % as well
    expect(shortfalls).toBeGreaterThanOrEqual(255);
    expect(stakes).toBeGreaterThanOrEqual(255);
  });
});
