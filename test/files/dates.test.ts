import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderShown } from '../../src/files/date-order.js';
import { dateOrderOf, readDate } from '../../src/files/index.js';

const isoOf = (...words: Parameters<typeof readDate>): string | undefined => {
  const moment = readDate(...words);
  return moment === null ? undefined : new Date(moment.milliseconds).toISOString().slice(0, 19);
};

describe('dates are read', () => {
  test.each([
    ['2026-04-03', null, '2026-04-03T00:00:00', 'wall-date'],
    ['2026-04-03 09:05:07', null, '2026-04-03T09:05:07', 'wall-time'],
    ['2026-04-03T09:05:07Z', null, '2026-04-03T09:05:07', 'instant'],
    ['3/4/2026', 'dmy', '2026-04-03T00:00:00', 'wall-time'],
    ['3/4/2026', 'mdy', '2026-03-04T00:00:00', 'wall-time'],
    ['3.4.26 9:05', 'dmy', '2026-04-03T09:05:00', 'wall-time'],
    ['12/31/69', 'mdy', '2069-12-31T00:00:00', 'wall-time'],
    ['1-2-70', 'dmy', '1970-02-01T00:00:00', 'wall-time'],
    ['04/03/2026 12:30:00 AM', 'mdy', '2026-04-03T00:30:00', 'wall-time'],
    ['04/03/2026 12:30 pm', 'mdy', '2026-04-03T12:30:00', 'wall-time'],
    ['2026/4/3', null, '2026-04-03T00:00:00', 'wall-time'],
    ['2026/04/03 2:30:00 PM GMT+9', null, '2026-04-03T05:30:00', 'instant'],
    ['2026/04/03 2:30:00 PM GMT-3:30', null, '2026-04-03T18:00:00', 'instant'],
    ['2026/04/03 14:30:00 UTC', null, '2026-04-03T14:30:00', 'instant'],
    ['2026. 4. 3', null, '2026-04-03T00:00:00', 'wall-time'],
    ['2026. 4. 3. 오전 9:10:11', null, '2026-04-03T09:10:11', 'wall-time'],
    ['2026. 4. 13. 오후 12:10', null, '2026-04-13T12:10:00', 'wall-time'],
    ['2026-04-03 오후 9:10:11', null, '2026-04-03T21:10:11', 'wall-time'],
    ['2026/04/03 9:10:11 오전 GMT+9', null, '2026-04-03T00:10:11', 'instant'],
    ['1775206800', null, '2026-04-03T09:00:00', 'instant'],
  ] as const)('%s, %s', (text, order, iso, kind) => {
    expect(isoOf(` ${text} `, order)).toBe(iso);
    expect(readDate(text, order)?.kind).toBe(kind);
  });

  test.each(['', '  ', 'NA', 'n/a'])('%j is none', (text) => {
    expect(readDate(text, null)).toBeNull();
  });

  test.each([
    ['3/4/2026', null, 'x must be a date of known order, received "3/4/2026"'],
    ['3/14/2026', 'dmy', 'x must be a date with a month from 1 to 12, received "3/14/2026"'],
    [
      '31/4/2026',
      'dmy',
      'x must be a date that exists, such as 2026-03-14, 2026/3/14 or 14.3.2026, received "31/4/2026"',
    ],
    ['2026/13/01', null, /^x must be a date that exists/],
    [
      '2022/06/22 11:07:29 AM AST',
      null,
      /^x must be a date with its zone as an offset, such as GMT\+9, since /,
    ],
    ['yesterday', 'dmy', /^x must be a date that exists, .*"yesterday"$/],
    ['20260403', null, /^x must be/],
    ['13/4/2026 13:00 AM', 'dmy', /^x must be a date that exists/],
  ] as const)('%s, %s is refused', (text, order, message) => {
    expect(() => readDate(text, order, 'x')).toThrow(message);
  });
});

test('one date shows the order, or leaves it open', () => {
  expect(
    ['13/1/2026', '3.4.2026', '1/13/2026', '3/4/2026', '2026/3/4', 'soon'].map(orderShown),
  ).toEqual(['dmy', 'dmy', 'mdy', 'either', null, null]);
});

test('a column decides, wherever the date is that does', () => {
  const either = new Array(2000).fill('3/4/2026');
  expect(dateOrderOf(either)).toEqual('undecidable');
  expect(dateOrderOf([...either, '3/14/2026'])).toEqual('mdy');
  expect(dateOrderOf([...either, '14/3/2026', '', 'x'])).toEqual('dmy');
  expect(dateOrderOf(['14/3/2026', '3/14/2026'])).toBe('contradictory');
  expect(dateOrderOf(['2026-04-03', ''])).toEqual(null);
});

test('dates written in an order are read in it, and decide it or leave it open', () => {
  const days = fc.date({
    min: new Date('1971-01-01'),
    max: new Date('2068-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(fc.array(days, { minLength: 1 }), fc.constantFrom('dmy', 'mdy'), (dates, order) => {
      const texts = dates.map((date) => {
        const [day, month] = [date.getUTCDate(), date.getUTCMonth() + 1];
        return `${order === 'dmy' ? `${day}/${month}` : `${month}/${day}`}/${date.getUTCFullYear()}`;
      });
      const found = dateOrderOf(texts);
      const isShown = dates.some((date) => date.getUTCDate() > 12);
      expect(found).toEqual(isShown ? order : 'undecidable');
      expect(texts.map((text) => isoOf(text, order)?.slice(0, 10))).toEqual(
        dates.map((date) => date.toISOString().slice(0, 10)),
      );
    }),
  );
});
