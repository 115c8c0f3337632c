import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from '../../src/files/index.js';
import { dateLike, dayIn, isDay, settledDay } from '../../src/survey/day-key.js';
import { dateError, momentOf, textOfDay } from '../../src/survey/days.js';
import { planSurvey, type SurveyRequest } from '../../src/survey/index.js';

const planFor = (request: SurveyRequest = {}) =>
  planSurvey(
    [
      ['nps', 'day'],
      ['9', 'x'],
    ],
    { rating: 'nps', date: 'day', ...request },
  );

const DAY = 86_400_000;
const day = (text: string) => Date.parse(text) / DAY;

describe('dayIn', () => {
  test.each<[string, SurveyRequest, ReturnType<typeof dayIn>]>([
    ['2026-03-04', {}, day('2026-03-04')],
    ['2026-03-04 23:59', {}, day('2026-03-04')],
    ['2026/3/4 2:30:00 PM', {}, day('2026-03-04')],
    ['2026-03-04T20:00:00Z', {}, day('2026-03-04')],
    ['2026-03-04T20:00:00Z', { timeZone: 'Asia/Seoul' }, day('2026-03-05')],
    ['2026-03-04 20:00', { timeZone: 'Asia/Seoul' }, day('2026-03-04')],
    ['2026-03-04', { timeZone: 'America/Los_Angeles' }, day('2026-03-04')],
    ['1772582400', {}, day('2026-03-04')],
    ['14/3/2026', {}, day('2026-03-14')],
    ['3/14/2026', {}, day('2026-03-14')],
    ['3.4.2026', {}, day('2026-04-03')],
    ['5/5/2026', {}, day('2026-05-05')],
    ['3/4/2026', { dateOrder: 'mdy' }, day('2026-03-04')],
    ['3/4/2026', { dateOrder: 'dmy' }, day('2026-04-03')],
    ['', {}, null],
    ['n/a', {}, null],
    ['soon', {}, 'not-a-date'],
    ['30/2/2026', {}, 'not-a-date'],
    ['0/4/2026', {}, 'not-a-date'],
    ['3/4/0000', {}, 'not-a-date'],
    ['0000-03-04', {}, 'not-a-date'],
    ['9999-03-04', {}, 'not-a-date'],
    ['3/14/2026', { dateOrder: 'dmy' }, 'no-such-month'],
    ['2026/3/4 10:00 AST', {}, 'zone-name'],
  ])('%j with %j: %j', (cell, request, expected) => {
    expect(dayIn(cell, planFor(request).request)).toBe(expected);
  });

  test('a date that may have the day or the month first: both days', () => {
    const reading = dayIn('3/4/2026', {});
    expect(reading).toBe(`${day('2026-04-03')}/${day('2026-03-04')}`);
    expect(dayIn('3/4/1969', {})).toBe('-273/-303');
  });
});

describe('isDay and settledDay', () => {
  test('a day, two days and no date are days; problems are not', () => {
    for (const reading of [0, -3, null, '5/7', '-273/-303'] as const) {
      expect(isDay(reading)).toBe(true);
    }
    for (const problem of [
      'not-a-date',
      'part-of-date',
      'order-unknown',
      'no-such-month',
      'zone-name',
    ] as const) {
      expect(isDay(problem)).toBe(false);
    }
  });

  test('the order chooses one of two days', () => {
    expect(settledDay('-273/-303', 'dmy')).toBe(-273);
    expect(settledDay('-273/-303', 'mdy')).toBe(-303);
    for (const order of ['dmy', 'mdy', null] as const) {
      expect([settledDay(5, order), settledDay(null, order)]).toEqual([5, null]);
    }
  });
});

test('the part of a text that its day depends on gives the same day', () => {
  const texts = fc
    .tuple(
      fc.constantFrom('', ' '),
      fc.constantFrom('2026-03-04', '2024-02-29', '1999-12-31', '2026-02-30'),
      fc.constantFrom('T', ' '),
      fc.constantFrom('00:00', '23:59', '09:05:07', '24:00', '12:60'),
      fc.constantFrom('', 'Z', 'z', '+09:00'),
    )
    .map((parts) => parts.join(''));
  const zones = fc.constantFrom(undefined, 'UTC', 'Asia/Seoul', 'America/Los_Angeles');
  fc.assert(
    fc.property(texts, zones, (text, timeZone) => {
      const plan = planFor({ timeZone });
      expect(dayIn(textOfDay(text, plan), plan.request)).toBe(dayIn(text, plan.request));
    }),
  );
});

test('momentOf: dates with a clock are read as the long way reads them', () => {
  const texts = fc
    .tuple(
      fc.constantFrom('2026-03-04', '2024-02-29', '1999-12-31', '0001-01-01'),
      fc.constantFrom('T', ' '),
      fc.constantFrom('00:00', '23:59', '09:05:07', '12:00:00'),
      fc.constantFrom('', 'Z', '+09:00'),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      expect(momentOf(text, null)).toEqual(readDate(` ${text}`, null));
    }),
  );
  expect(momentOf('3/4/2026', 'dmy')?.milliseconds).toBe(Date.UTC(2026, 3, 3));
  expect([momentOf('', null), momentOf('soon', null)]).toEqual([null, null]);
});

test('texts with a clock share the text of their day unless a time zone moves them', () => {
  const seoul = planFor({ timeZone: 'Asia/Seoul' });
  expect(textOfDay('2026-03-04T20:00', planFor())).toBe('2026-03-04');
  expect(textOfDay('2026-03-04 20:00:01Z', planFor())).toBe('2026-03-04');
  expect(textOfDay('2026-03-04T20:00', seoul)).toBe('2026-03-04');
  expect(textOfDay('2026-03-04T20:00Z', seoul)).toBe('2026-03-04T20:00Z');
  expect(textOfDay('2026-03-04T25:00', planFor())).toBe('2026-03-04T25:00');
});

test('dateLike: an instant, or the text of what a wall shows where a zone would move it', () => {
  const milliseconds = Date.UTC(2026, 2, 4, 20, 0, 1);
  const seoul = planFor({ timeZone: 'Asia/Seoul' });
  expect(dateLike({ kind: 'instant', milliseconds }, seoul.request)).toBe(milliseconds);
  expect(dateLike({ kind: 'wall-time', milliseconds }, {})).toBe(milliseconds);
  expect(dateLike({ kind: 'wall-time', milliseconds }, seoul.request)).toBe('2026-03-04T20:00:01');
  expect(dateLike({ kind: 'wall-date', milliseconds }, seoul.request)).toBe('2026-03-04');
});

test('dateError: the row of the file and the value', () => {
  expect(dateError('not-a-date', ' 3/14/2026 ', 5, planFor()).problem).toEqual({
    code: 'not-a-date',
    column: 'day',
    row: 7,
    value: '3/14/2026',
  });
});
