import { describe, test } from 'vitest';
import type { Language } from '../../src/display/language.js';
import type { SurveyNotice } from '../../src/survey/notices.js';
import type { ChartWords } from '../../src/words/chart.js';
import { survey } from '../../src/words/en/survey.js';
import { chart } from '../../src/words/ko/chart.js';
import type { NoticeWords } from '../../src/words/notices.js';
import type { SurveyWords } from '../../src/words/survey.js';

// Read by the compiler only: a value under @ts-expect-error must not compile.

describe('words that are missing do not compile', () => {
  test('a language without words: does not compile', () => {
    // @ts-expect-error: there are no English words
    const table: Record<Language, ChartWords> = { ko: chart };
    return table;
  });

  test('a notice without words: does not compile', () => {
    const { encoding: _, ...rest } = survey.notices;
    // @ts-expect-error: the code "encoding" has no words
    const words: NoticeWords = rest;
    const code: keyof NoticeWords = 'tests' satisfies SurveyNotice['code'];
    return [words, code];
  });

  test('an interval method or a reason for rows that do not count, without words: does not compile', () => {
    const { wald: _, ...methods } = survey.methods;
    const { missing: __, ...leftOut } = survey.leftOut;
    // @ts-expect-error: the method "wald" has no name
    const withoutMethod: SurveyWords = { ...survey, methods };
    // @ts-expect-error: the reason "missing" has no words
    const withoutReason: SurveyWords = { ...survey, leftOut };
    return [withoutMethod, withoutReason];
  });
});
