import { describe, expect, test } from 'vitest';
import { scales } from '../../src/index.js';
import { checkRequest } from '../../src/survey/check-request.js';
import type { SurveyRequest } from '../../src/survey/index.js';
import { expectError } from '../support/laws.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

const column = 'the name of a column, or its place, counted from 0';
const two = { before: '2025', after: '2026' };
const pro = { column: 'plan', value: 'Pro' };

describe('a request that is allowed', () => {
  test.each<[string, SurveyRequest]>([
    ['without options', {}],
    [
      'with options that are undefined',
      { by: undefined, date: undefined, minRespondents: undefined },
    ],
    ['with places for names', { rating: 0, by: [1, 'plan'], date: 2, weight: 3, respondent: 4 }],
    [
      'with conditions',
      {
        where: [
          { column: 'plan', is: ['Pro', ''] },
          { column: 1, above: 0 },
        ],
      },
    ],
    [
      'with the order of days in a condition',
      { where: [{ column: 'day', below: '2026-03-14' }], dateOrder: 'dmy', timeZone: 'Asia/Seoul' },
    ],
    ['with bands', { by: ['age'], bands: { age: [0, 18] } }],
    ['with two selections', { compare: [pro, { column: 0, value: '' }] }],
    ['with an explanation', { explain: { column: 'plan', ...two }, date: 'day' }],
    ['with a panel', { panel: two, date: 'day', respondent: 'id' }],
    ['with a calendar', { date: 'day', period: 'week', timeZone: 'Asia/Seoul', dateOrder: 'dmy' }],
    [
      'with a fiscal calendar',
      { date: 'day', weekStart: 'sunday', fiscalYearStart: 4, asOf: '2026-03-31', rolling: 3 },
    ],
    ['with statistics', { minRespondents: 0, confidenceLevel: 0.9, method: 'exact' }],
    ['that hides segments', { minRespondents: 5, by: ['plan'] }],
    ['that hides none', { minRespondents: 1, compare: [pro, pro] }],
    ['with a population and a target', { population: 100, target: -12.5, method: 'jeffreys' }],
    ['with a scale', { scale: scales['1-5'] }],
  ])('%s', (_, request) => {
    expect(() => checkRequest(request)).not.toThrow();
  });
});

describe('wrong values are named', () => {
  test.each<[Wrong, string]>([
    [null, 'request must be an object, received null'],
    [undefined, 'request must be an object, received undefined'],
    [[], 'request must be an object, received an array'],
    ['nps', 'request must be an object, received "nps"'],
    [{ rating: null }, `rating must be ${column}, received null`],
    [{ by: 'plan' }, 'by must be an array of columns, received "plan"'],
    [{ by: [['plan', 'country']] }, `by at index 0 must be ${column}, received an array`],
    [{ by: ['plan', null] }, `by at index 1 must be ${column}, received null`],
    [{ asOf: 5 }, 'asOf must be a date YYYY-MM-DD that exists, received 5'],
    [{ rolling: 3 }, 'rolling must come with date, the column with the dates'],
    [
      { date: 'day', rolling: 3, explain: { column: 'plan', ...two } },
      'rolling must come without explain and panel, which compare single periods',
    ],
    [{ where: 'plan=Pro' }, 'where must be an array of conditions, received "plan=Pro"'],
    [
      { where: [null] },
      'options of where at index 0 must be an object with column, is, isNot, atLeast, above, atMost, below, received null',
    ],
    [
      { where: [{ is: ['Pro'] }] },
      `column of where at index 0 must be ${column}, received undefined`,
    ],
    [
      { where: [{ column: 'plan' }] },
      'where at index 0 must have one of is, isNot, atLeast, above, atMost, below, received none',
    ],
    [
      { where: [{ column: 'age', atLeast: 18, below: 30 }] },
      'where at index 0 must have one of is, isNot, atLeast, above, atMost, below, received atLeast and below',
    ],
    [
      { where: [{ column: 'plan', is: 'Pro' }] },
      'is of where at index 0 must be an array of texts, at least one, received "Pro"',
    ],
    [
      { where: [{ column: 'plan', isNot: [] }] },
      'isNot of where at index 0 must be an array of texts, at least one, received an array',
    ],
    [
      { where: [{ column: 'plan', is: ['Pro', 9] }] },
      'is of where at index 0 at index 1 must be a text, received 9',
    ],
    [
      { where: [{ column: 'age', above: null }] },
      'above of where at index 0 must be a number, or the text of a number or a day, received null',
    ],
    [
      { where: [{ column: 'plan', equals: ['Pro'] }] },
      'where at index 0 has no option "equals": it takes column, is, isNot, atLeast, above, atMost, below',
    ],
    [{ bands: null }, 'bands must be an object of edges by column, received null'],
    [{ bands: [0, 1] }, 'bands must be an object of edges by column, received an array'],
    [{ bands: { age: 5 } }, 'bands of "age" must be an array of rising numbers, received 5'],
    [{ compare: null }, 'compare must be an array of two selections, received null'],
    [{ compare: [pro] }, 'compare must be an array of two selections, received an array'],
    [{ compare: [pro, pro, pro] }, 'compare must be an array of two selections, received an array'],
    [{ compare: [pro, null] }, 'compare at index 1 must be a column and a value, received null'],
    [
      { compare: [{ value: 'Pro' }, pro] },
      `column of compare at index 0 must be ${column}, received undefined`,
    ],
    [
      { compare: [{ column: 'plan', value: 9 }, pro] },
      'value of compare at index 0 must be a text, received 9',
    ],
    [{ explain: 'plan', date: 0 }, 'explain must be a column and two periods, received "plan"'],
    [
      { explain: { column: 'plan', before: '2025' } },
      'after of explain must be a text, received undefined',
    ],
    [
      { explain: { column: 'plan', after: '2025' } },
      'before of explain must be a text, received undefined',
    ],
    [{ explain: two }, `column of explain must be ${column}, received undefined`],
    [{ panel: null }, 'panel must be two periods, received null'],
    [{ panel: { before: 2025, after: '2026' } }, 'before of panel must be a text, received 2025'],
    [{ date: true }, `date must be ${column}, received true`],
    [{ weight: {} }, `weight must be ${column}, received an object`],
    [{ respondent: [] }, `respondent must be ${column}, received an array`],
    [
      { population: 100, weight: 'w' },
      'population must come without weight: its respondents count alike',
    ],
    [{ population: 100, method: 'exact' }, 'population must come with another method than exact'],
    [
      { population: 100, method: 'anytime' },
      'population must come with another method than anytime',
    ],
    [{ weight: 'w', method: 'anytime' }, 'weight must come with another method than anytime'],
    [{ population: '100' }, 'population must be a number from 1 to Infinity, received "100"'],
    [{ target: '40' }, 'target must be a number from -100 to 100, received "40"'],
    [{ timeZone: 9 }, 'timeZone must be a text, received 9'],
    [{ minRespondents: '5' }, 'minRespondents must be a whole number from 0, received "5"'],
  ])('%j', (request, message) => {
    expectError(() => checkRequest(request), TypeError, message);
  });

  test.each<[Wrong, string]>([
    [{ rating: 0.5 }, `rating must be ${column}, received 0.5`],
    [
      { where: [{ column: 'age', above: Number.NaN }] },
      'above of where at index 0 must be a number, or the text of a number or a day, received NaN',
    ],
    [{ rating: Number.NaN }, `rating must be ${column}, received NaN`],
    [{ dateOrder: 'ymd' }, 'dateOrder must be one of dmy, mdy, received "ymd"'],
    [
      { period: 'decade' },
      'period must be one of day, week, month, quarter, year, received "decade"',
    ],
    [{ population: 2.5 }, 'population must be a whole number, received 2.5'],
    [{ target: 101 }, 'target must be a number from -100 to 100, received 101'],
    [{ confidenceLevel: 95 }, 'confidenceLevel must be between 0 and 1, such as 0.95, received 95'],
    [
      { method: 'normal' },
      'method must be one of score, adjusted-wald, wald, jeffreys, exact, anytime, received "normal"',
    ],
    [{ minRespondents: -1 }, 'minRespondents must be a whole number from 0, received -1'],
    [
      { date: 'day', weekStart: 'friday' },
      'weekStart must be one of monday, sunday, received "friday"',
    ],
    [{ fiscalYearStart: 13 }, 'fiscalYearStart must be a month from 1 to 12, received 13'],
    [{ asOf: '2026-02-30' }, 'asOf must be a date YYYY-MM-DD that exists, received "2026-02-30"'],
    [{ rolling: 0 }, 'rolling must be a whole number of periods from 1, received 0'],
  ])('%j', (request, message) => {
    expectError(() => checkRequest(request), RangeError, message);
  });

  test('an unknown time zone, a scale that is not a scale', () => {
    expect(() => checkRequest({ timeZone: 'Mars', date: 0 })).toThrow(RangeError);
    expect(() => checkRequest({ scale: null as Wrong })).toThrow(/^scale must be/);
    expect(() => checkRequest({ scale: { ...scales['1-5'], min: 9 } })).toThrow(RangeError);
  });
});

describe('options that do not go together', () => {
  const needsDate = 'must come with date, the column with the dates';

  test.each<[SurveyRequest, string]>([
    [{ explain: { column: 'plan', ...two } }, `explain ${needsDate}`],
    [{ panel: two, respondent: 'id' }, `panel ${needsDate}`],
    [{ period: 'month', respondent: 'id' }, `period ${needsDate}`],
    [{ timeZone: 'UTC' }, `timeZone ${needsDate}`],
    [{ dateOrder: 'dmy' }, `dateOrder ${needsDate}`],
    [
      { panel: two, date: 'day' },
      'panel must come with respondent, the column with the respondents',
    ],
    [
      { panel: two, date: 'day', respondent: 'id', weight: 'w' },
      'panel must come without weight: the same respondents count alike',
    ],
  ])('%j', (request, message) => {
    expectError(() => checkRequest(request), TypeError, message);
  });
});

describe('unknown options are named, with the nearest known one', () => {
  test.each<[Wrong, string]>([
    [
      { minRespondent: 5 },
      'planSurvey has no option "minRespondent": did you mean "minRespondents"?',
    ],
    [{ timezone: 'UTC' }, 'planSurvey has no option "timezone": did you mean "timeZone"?'],
    [{ level: 0.9 }, 'planSurvey has no option "level": did you mean "confidenceLevel"?'],
    [scales['1-5'], 'options of planSurvey must be { scale }, received a scale itself'],
    [
      { date: 'at', explain: { column: 'plan', before: '2025', after: '2026', perod: 'year' } },
      'explain has no option "perod": it takes before, after, column',
    ],
    [
      { scale: { ...scales['1-5'], promotersFrom: 5 } },
      'scale has no option "promotersFrom": did you mean "promoterFrom"?',
    ],
  ])('%j', (request, message) => {
    expectError(() => checkRequest(request), TypeError, message);
  });

  test('no option is near: all are listed', () => {
    expect(() => checkRequest({ colour: 'red' } as Wrong)).toThrow(
      /^planSurvey has no option "colour": it takes rating, metric, scale, top, labels, where, by, .*, confidenceLevel, method, .*$/,
    );
  });
});
