import { describe, expect, test } from 'vitest';
import { recordPhrases } from '../../src/report/index.js';
import { countRows, planSurvey, surveyRecord } from '../../src/survey/index.js';

const rows = [
  ['id', 'How likely are you to recommend us?', 'group'],
  ['a', '9', 'Promoter'],
  ['b', '', 'Passive', 'surplus'],
  ['c', '11', 'Passive'],
  ['d', 'x', 'Passive'],
  ['e', '10', 'Promoter'],
  ['f', '7', 'Passive'],
];
const plan = planSurvey(rows);
const record = surveyRecord(countRows(plan, rows.slice(plan.headerRows)));

describe('recordPhrases', () => {
  test('a record in which things went wrong: each is a phrase', () => {
    expect(recordPhrases(record)).toEqual({
      counted: 3,
      notices: [],
      leftOut: ['1 without an answer', '1 out of range', '1 unreadable'],
      widerRows: '1 row has more cells than the header; the surplus cells were not read.',
      reasons: {
        'out-of-range': 'Out of range',
        fractional: 'Fractional',
        unreadable: 'Unreadable',
      },
      method: 'score interval (Tango 1998)',
      blank: '(blank)',
    });
  });

  test('a record in which nothing went wrong: no phrases', () => {
    const clean = surveyRecord(countRows(planSurvey([['NPS'], ['9']]), [['9']]));
    expect(recordPhrases(clean)).toMatchObject({ notices: [], leftOut: [], widerRows: null });
  });

  test('Korean: other words for the same record', () => {
    const { leftOut, blank } = recordPhrases(record, { language: 'ko' });
    expect(leftOut).toHaveLength(3);
    expect([...leftOut, blank].every((phrase) => /[가-힣]/.test(phrase))).toBe(true);
  });

  test.each([
    [{ language: 'fr' }, 'language must be one of en, ko, received "fr"'],
    [null, 'options of recordPhrases must be an object with language, received null'],
  ])('options %j: an error names the rule', (options, message) => {
    const call = recordPhrases as (record: unknown, options: unknown) => unknown;
    expect(() => call(record, options)).toThrow(message);
  });
});
