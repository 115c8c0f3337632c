import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scales } from '../../src/index.js';
import {
  type Condition,
  conditionWith,
  readSettings,
  requestOfSettings,
  type Settings,
  type SurveyRequest,
  settingsOfRequest,
  settingsText,
} from '../../src/survey/index.js';

/** Neither a number, which is a place, nor beginning or ending with white space, nor special in JSON objects. */
const name = fc
  .string({ minLength: 1, maxLength: 8, unit: 'grapheme' })
  .map((text) => text.trim())
  .filter((text) => text !== '' && !/^\d+$/.test(text) && text !== '__proto__');

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(name, fc.constantFrom('is', 'isNot'), fc.array(name, { minLength: 1, maxLength: 3 }))
    .map(([column, relation, values]) => conditionWith(column, relation, values)),
  fc
    .tuple(name, fc.constantFrom('atLeast', 'above', 'atMost', 'below'), fc.integer())
    .map(([column, relation, value]) => conditionWith(column, relation, [String(value)])),
);

const month = fc.integer({ min: 1, max: 12 });

/** Requests that settings can hold. */
const request: fc.Arbitrary<SurveyRequest> = fc.record(
  {
    rating: name,
    scale: fc.constantFrom(...Object.values(scales), {
      min: -3,
      max: 3,
      passiveFrom: 1,
      promoterFrom: 3,
    }),
    labels: fc.dictionary(name, fc.option(fc.integer({ min: -9, max: 99 })), { minKeys: 1 }),
    where: fc.array(condition, { minLength: 1, maxLength: 3 }),
    by: fc.uniqueArray(name, { minLength: 1, maxLength: 2 }),
    bands: fc.dictionary(name, fc.constant([-5, 0, 2.5]), { minKeys: 1 }),
    multiple: fc.dictionary(name, fc.constantFrom(';', '|', ' / '), { minKeys: 1 }),
    asked: fc.integer({ min: 1 }),
    minRespondents: fc.integer({ min: 1, max: 999 }),
    date: name,
    respondent: name,
    target: fc.integer({ min: -1e8, max: 1e8 }).map((micro) => micro / 1e6),
    confidenceLevel: fc.double({ min: 1e-9, max: 0.999, noNaN: true }),
    method: fc.constantFrom('score', 'wald', 'anytime'),
  },
  { requiredKeys: ['date'] },
);

/** What belongs to comments. */
const comments: fc.Arbitrary<SurveyRequest> = fc.oneof(
  fc.constant({}),
  fc.record(
    {
      comment: fc.oneof(name, fc.constant(true as const)),
      themes: fc.dictionary(name, fc.oneof(name, fc.array(name, { minLength: 1, maxLength: 3 }))),
      terms: fc.integer({ min: 1, max: 99 }),
      contrast: fc.constantFrom('2026-03', '2026-Q1'),
    },
    { requiredKeys: ['comment'] },
  ),
);

/** What belongs to a date. */
const calendar: fc.Arbitrary<SurveyRequest> = fc.record(
  {
    period: fc.constantFrom('day', 'week', 'month', 'quarter', 'year'),
    dateOrder: fc.constantFrom('dmy', 'mdy'),
    timeZone: fc.constantFrom('UTC', 'Asia/Seoul'),
    weekStart: fc.constantFrom('monday', 'sunday'),
    fiscalYearStart: fc.record({ month, named: fc.constantFrom('start', 'end') }),
    asOf: fc.constantFrom('2026-03-31', '0999-12-01'),
    rolling: fc.integer({ min: 1, max: 52 }),
  },
  { requiredKeys: [] },
);

/** The request without what is not given. */
const given = (all: SurveyRequest) => JSON.parse(JSON.stringify(all)) as SurveyRequest;

describe('a request as settings', () => {
  test('all requests: written as a file and read back, the same request', () => {
    fc.assert(
      fc.property(request, calendar, comments, (some, dates, written) => {
        const all = { ...some, ...dates, ...written };
        const text = settingsText(settingsOfRequest(all));
        const { by, bands, ...read } = requestOfSettings(readSettings(text, 'survey.json'));
        expect(given({ by, bands, ...read })).toEqual(given({ by: [], bands: {}, ...all }));
      }),
    );
  });

  test('columns by their places: their numbers, from 1', () => {
    expect(settingsOfRequest({ rating: 0, by: [2], where: [{ column: 4, is: ['a=b'] }] })).toEqual({
      ...{ rating: '1', by: ['3'], where: ['5=a\\=b'] },
    });
  });

  test('the scale of CSAT: its ends', () => {
    const csat = { metric: 'csat', scale: { min: 1, max: 7 }, top: 2 } as const;
    expect(settingsOfRequest(csat)).toEqual({ metric: 'csat', scale: '1-7', top: '2' });
    expect(given(requestOfSettings(settingsOfRequest(csat)))).toMatchObject(csat);
  });

  test('nothing asked for: no settings', () => {
    expect(settingsOfRequest({ by: [], where: [], population: Number.POSITIVE_INFINITY })).toEqual(
      {},
    );
  });

  test.each<[string, SurveyRequest, string]>([
    ['a panel', { panel: { before: '2025', after: '2026' }, respondent: 'a', date: 'b' }, 'panel'],
    ['a scan', { scan: true }, 'scan'],
    ['comments without a mask', { comment: 'Why', mask: false }, 'mask'],
  ])('%s: refused, since it is not a setting', (_, other, part) => {
    expect(() => settingsOfRequest(other)).toThrow(
      new TypeError(`request must come without ${part}, which is not a setting`),
    );
  });

  test('what is asked for where nothing is said: left out', () => {
    expect(settingsOfRequest({ comment: 'Why', mask: true, scan: false })).toEqual({
      comment: 'Why',
    });
  });

  test.each<[Settings, string]>([
    [{ themes: { price: 'dear' } }, '--themes needs --comment COLUMN'],
    [{ terms: '3' }, '--terms needs --comment COLUMN'],
    [{ contrast: '2026-03' }, '--contrast needs --comment COLUMN'],
    [{ comment: 'Why', contrast: '2026-03' }, '--contrast needs --date, the column with the dates'],
    [
      { comment: 'Why', weight: 'w' },
      '--weight goes without comments: each respondent has one vote',
    ],
    [
      { comment: 'Why', metric: 'ces' },
      '--comment is for the Net Promoter Score, not for --metric ces',
    ],
    [{ comment: 'Why', terms: '0' }, '--terms must be a whole number from 1, not 0'],
  ])('%j, which do not go together: refused', (settings, message) => {
    expect(() => requestOfSettings(settings)).toThrow(message);
  });

  test('a theme with a broken pattern, given in code: named', () => {
    const settings = { comment: 'Why', themes: { price: '/a(/' } };
    expect(() => requestOfSettings(settings)).toThrow(
      /^themes\.price in settings must be a pattern that can be read/,
    );
  });

  test('a scale without passives, which no setting says: refused', () => {
    const scale = { min: 0, max: 10, passiveFrom: 9, promoterFrom: 9 };
    expect(() => settingsOfRequest({ scale })).toThrow(
      'in --scale 0-10,passives=9,promoters=9, promoters=9 must be above passives=9',
    );
  });

  test('settings about the file and the language: no part of the request', () => {
    const settings = { sheet: '2', delimiter: ';', encoding: 'utf-8', language: 'ko', rating: 'a' };
    expect(given(requestOfSettings(settings))).toEqual({ rating: 'a', by: [], bands: {} });
  });

  test('an unknown setting, given in code: named', () => {
    expect(() => requestOfSettings({ ratng: 'NPS' })).toThrow(
      'settings has "ratng", which is not a setting: did you mean rating?',
    );
  });
});
