import { describe, expect, test } from 'vitest';
import { explainChange } from '../../src/index.js';
import type { SurveyRequest } from '../../src/survey/index.js';
import { recordOf } from './tables.js';

/** One answer on the last day of each of so many months until September 2026. */
function answersOfMonths(count: number, plan = 'Free'): string[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2026, 9 - index, 0)).toISOString().slice(0, 10);
    return `9|${day}|${plan}|${index}`;
  });
}

const explainedIn = (answers: readonly string[], request: SurveyRequest = {}) =>
  recordOf(['rating|day|plan|id', ...answers].join('\n'), {
    ...{ rating: 'rating', date: 'day', explain: { column: 'plan' } },
    ...request,
  }).explained;
const spansOf = (months: number, request?: SurveyRequest) => {
  const explained = explainedIn(answersOfMonths(months), request);
  return explained && [explained.before, explained.after];
};

describe('an explanation that names no periods', () => {
  test('two years or more: the last twelve months and the twelve before', () => {
    const years = ['2024-10..2025-09', '2025-10..2026-09'];
    expect(spansOf(24)).toEqual(years);
    expect(spansOf(40)).toEqual(years);
    expect(spansOf(24, { period: 'quarter' })).toEqual(years);
  });

  test('less than two years: halves of equally many months', () => {
    expect(spansOf(23)).toEqual(['2024-12..2025-10', '2025-11..2026-09']);
    expect(spansOf(6)).toEqual(['2026-04..2026-06', '2026-07..2026-09']);
    expect(spansOf(2)).toEqual(['2026-08', '2026-09']);
  });

  test('a month that is not over yet is in neither', () => {
    expect(spansOf(3, { asOf: '2026-09-15' })).toEqual(['2026-07', '2026-08']);
  });

  test('fewer than two months are over: absent', () => {
    expect(spansOf(1)).toBeUndefined();
    expect(explainedIn(['9||Free|a'])).toBeUndefined();
  });

  test('segments may be hidden: null, since their scores could be computed', () => {
    expect(spansOf(24, { minRespondents: 2 })).toBeNull();
  });

  test('the change is that of the answers of each span', () => {
    const answers = [
      ...answersOfMonths(2),
      ...answersOfMonths(1, 'Pro'),
      '3|2026-08-02|Free|x',
      '3|2026-08-03|Pro|y',
    ];
    const promoters = (count: number, detractors = 0) => ({
      promoters: count,
      passives: 0,
      detractors,
    });
    const expected = explainChange(
      [
        ['Free', promoters(1, 1)],
        ['Pro', promoters(0, 1)],
      ],
      [
        ['Free', promoters(1)],
        ['Pro', promoters(1)],
      ],
    );
    expect(explainedIn(answers)).toMatchObject({ mix: expected?.mix, rate: expected?.rate });
  });

  test('a respondent counts once in each span, with the latest answer', () => {
    const answers = answersOfMonths(4).map((row) => row.replace(/\d$/, 'same'));
    const [last = '', ...others] = answers;
    const rated = [last.replace('9', '3'), ...others];
    const explained = explainedIn(rated, { respondent: 'id' });
    expect(explained?.segments[0]).toMatchObject({ scoreBefore: 100, scoreAfter: -100 });
    expect(explained?.change.estimate).toBe(-200);
    expect(explainedIn(rated)?.segments[0]).toMatchObject({ scoreBefore: 100, scoreAfter: 0 });
  });

  test('one period alone is named: refused', () => {
    const explain = { column: 'plan', before: '2026-01' };
    expect(() => explainedIn(answersOfMonths(2), { explain })).toThrow(
      'after of explain must be a text, received undefined',
    );
  });
});
