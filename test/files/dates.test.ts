import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addEvidence,
  type DateEvidence,
  decideOrder,
  emptyEvidence,
  mergeEvidence,
  orderShown,
} from '../../src/files/date-order.js';
import { momentIn } from '../../src/files/dates.js';
import { dateOrderOf, readDate } from '../../src/files/index.js';

const isoOf = (...cell: Parameters<typeof readDate>): string | undefined => {
  const moment = readDate(...cell);
  return moment === null ? undefined : new Date(moment.milliseconds).toISOString().slice(0, 19);
};

describe('readDate', () => {
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
    ['1775206800123', null, '2026-04-03T09:00:00', 'instant'],
    ['46115', null, '2026-04-03T00:00:00', 'wall-date'],
    ['46115.378553241', null, '2026-04-03T09:05:07', 'wall-time'],
    ['2026/04/03 8:06:28 p.\u00a0m. GMT-5', null, '2026-04-04T01:06:28', 'instant'],
    ['2026/04/03 8:06:28 a.\u202fm. GMT-5', null, '2026-04-03T13:06:28', 'instant'],
    ['3/4/2026 8:06:28 p. m.', 'dmy', '2026-04-03T20:06:28', 'wall-time'],
    ['3/4/2026, 8:06\u202fPM', 'dmy', '2026-04-03T20:06:00', 'wall-time'],
    ['03/04/2026 10:00:00 UTC', 'dmy', '2026-04-03T10:00:00', 'instant'],
    ['2026-04-03 10:00:00 UTC', null, '2026-04-03T10:00:00', 'instant'],
    ['2026-04-03 10:00:00 +0900', null, '2026-04-03T01:00:00', 'instant'],
    ['Apr 3, 2026', null, '2026-04-03T00:00:00', 'wall-time'],
    ['April 3rd, 2026 at 9:05 PM', null, '2026-04-03T21:05:00', 'wall-time'],
    ['3 Apr 2026', null, '2026-04-03T00:00:00', 'wall-time'],
    ['03-Apr-2026 09:05', null, '2026-04-03T09:05:00', 'wall-time'],
    ['Fri, 3 Apr 2026 09:05:07 GMT', null, '2026-04-03T09:05:07', 'instant'],
    [
      'Fri Apr 03 2026 09:05:07 GMT+0200 (Central European Summer Time)',
      null,
      '2026-04-03T07:05:07',
      'instant',
    ],
    ['3 de abril de 2026', null, '2026-04-03T00:00:00', 'wall-time'],
    ['3. März 2026', null, '2026-03-03T00:00:00', 'wall-time'],
    ['1er mars 2026', null, '2026-03-01T00:00:00', 'wall-time'],
    ['3 de março de 2026', null, '2026-03-03T00:00:00', 'wall-time'],
    ['2026年4月3日', null, '2026-04-03T00:00:00', 'wall-time'],
    ['2026年4月3日 14時30分', null, '2026-04-03T14:30:00', 'wall-time'],
    ['2026/4/3 下午2:30:00', null, '2026-04-03T14:30:00', 'wall-time'],
    ['2026/04/03 上午 9:10', null, '2026-04-03T09:10:00', 'wall-time'],
    ['2026/04/03 午後2:30', null, '2026-04-03T14:30:00', 'wall-time'],
    ['20260403', null, '2026-04-03T00:00:00', 'wall-date'],
    ['20260403T143000', null, '2026-04-03T14:30:00', 'wall-time'],
    ['20260403143000', null, '2026-04-03T14:30:00', 'wall-time'],
    ['20260403T143000+0900', null, '2026-04-03T05:30:00', 'instant'],
    ['2026-4-3', null, '2026-04-03T00:00:00', 'wall-time'],
    ['2026-4-03 9:05', null, '2026-04-03T09:05:00', 'wall-time'],
    ['2026-04-3', null, '2026-04-03T00:00:00', 'wall-time'],
    ['03.04.2026 um 14:30 Uhr', 'dmy', '2026-04-03T14:30:00', 'wall-time'],
    ['3/4/2026 14h30', 'dmy', '2026-04-03T14:30:00', 'wall-time'],
    ['3 avril 2026 à 14:30', null, '2026-04-03T14:30:00', 'wall-time'],
    ['2026년 4월 3일 오후 2:30', null, '2026-04-03T14:30:00', 'wall-time'],
  ] as const)('%s with order %s: %s, %s', (text, order, iso, kind) => {
    expect(isoOf(` ${text} `, order)).toBe(iso);
    expect(readDate(text, order)?.kind).toBe(kind);
  });

  test.each(['', '  ', 'NA', 'n/a', 'NaN'])('%j: null', (text) => {
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
    ['20261303', null, /^x must be a date that exists/],
    ['20260431', null, /^x must be a date that exists/],
    ['2026-04', null, /^x must be a date with a day, a month and a year/],
    ['2026-04-03 10:00:00 EEST', null, /^x must be a date with its zone as an offset/],
    ['Apr 3, 2026 10:00 CST', null, /^x must be a date with its zone as an offset/],
    ['32873', null, /^x must be/],
    ['73416', null, /^x must be/],
    ['Foo 3, 2026', null, /^x must be/],
    ['Apr 31, 2026', null, /^x must be/],
    ['13/4/2026 13:00 AM', 'dmy', /^x must be a date that exists/],
  ] as const)('%s with order %s: refused', (text, order, message) => {
    expect(() => readDate(text, order, 'x')).toThrow(message);
  });
});

test.each([
  ['2026-04-03', null, { milliseconds: Date.UTC(2026, 3, 3), kind: 'wall-date' }],
  ['9999999999', null, { milliseconds: 9_999_999_999_000, kind: 'instant' }],
  [' n/a ', 'dmy', null],
  ['3/4/2026', null, 'order-unknown'],
  ['3/14/2026', 'dmy', 'no-such-month'],
  ['31/4/2026', 'dmy', 'not-a-date'],
  ['soon', null, 'not-a-date'],
  ['2022/06/22 11:07:29 AM AST', null, 'zone-name'],
  ...['2026-03', '2026/3', '202603', '2026-Q1', '2026 Q1', 'Q1 2026', '2026-W09', '2026'].map(
    (cell) => [cell, null, 'part-of-date'] as const,
  ),
  ...['03/2026', 'March 2026', 'Mar-26', 'Dec.20', '4-Mar', '2026년 3월', '2026年3月'].map(
    (cell) => [cell, null, 'part-of-date'] as const,
  ),
  ...['12345', '202613', '3026-03', 'May', 'Foo-26', '3 May 26 9', '7'].map(
    (cell) => [cell, null, 'not-a-date'] as const,
  ),
] as const)('momentIn(%j, %j): %j', (cell, order, moment) => {
  expect(momentIn(cell, order)).toEqual(moment);
});

test('wrong arguments are named', () => {
  expect(() => readDate(null as never, 'dmy')).toThrow(
    new TypeError('cell must be a text, received null'),
  );
  expect(() => readDate('3/4/2026', 'dym' as never)).toThrow(
    new RangeError('order must be one of dmy, mdy, received "dym"'),
  );
  expect(() => dateOrderOf('3/4/2026')).toThrow(
    new TypeError('cells must be an iterable of texts, received "3/4/2026"'),
  );
  expect(() => dateOrderOf(['3/4/2026', null as never])).toThrow(
    new TypeError('cells[1] must be a text, received null'),
  );
});

test('one date shows its order, may have either, or needs none', () => {
  expect(
    ['13/1/2026', '3.4.2026', '1/13/2026', '3/4/2026', '2026/3/4', 'soon'].map(orderShown),
  ).toEqual(['dmy', 'dmy', 'mdy', 'either', null, null]);
});

test('one certain date decides the order of a column, wherever it stands', () => {
  const either = new Array(2000).fill('3/4/2026');
  expect(dateOrderOf(either)).toEqual('undecidable');
  expect(dateOrderOf([...either, '3/14/2026'])).toEqual('mdy');
  expect(dateOrderOf([...either, '14/3/2026', '', 'x'])).toEqual('dmy');
  expect(dateOrderOf(['14/3/2026', '3/14/2026'])).toBe('contradictory');
  expect(dateOrderOf(['2026-04-03', ''])).toEqual(null);
});

test('dates written in an order: read in it, and the column has it or is undecidable', () => {
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
      const columnOrder = dateOrderOf(texts);
      const isCertain = dates.some((date) => date.getUTCDate() > 12);
      expect(columnOrder).toEqual(isCertain ? order : 'undecidable');
      expect(texts.map((text) => isoOf(text, order)?.slice(0, 10))).toEqual(
        dates.map((date) => date.toISOString().slice(0, 10)),
      );
    }),
  );
});

describe('years of two digits', () => {
  test('the last number varies more than the first: the year may be first', () => {
    expect(dateOrderOf(['26/03/14', '26/03/15', '26/4/02 10:00'])).toBe('year-may-be-first');
  });

  test('the first number varies as much as the last, or more: the day is first', () => {
    expect(dateOrderOf(['14/03/26', '15-03-26', '13/1/25'])).toBe('dmy');
    expect(dateOrderOf(['13/01/25'])).toBe('dmy');
  });

  test('points instead of slashes: the day is first', () => {
    expect(dateOrderOf(['26.03.14', '26.03.15'])).toBe('dmy');
  });
});

describe('the evidence of the order', () => {
  const evidenceOf = (cells: readonly string[], firstRow = 1): DateEvidence =>
    cells.reduce((evidence, cell, i) => addEvidence(evidence, cell, firstRow + i), emptyEvidence);

  test('the evidence of an order of dates: names the first date of each order and its row', () => {
    const cells = ['soon', '3/4/2026', ' 3/14/2026 ', '4/15/2026', '14/3/26', '15/3/26'];
    const evidence = evidenceOf(cells, 2);
    expect(evidence).toEqual({
      dayFirst: { value: '14/3/26', row: 6 },
      monthFirst: { value: '3/14/2026', row: 4 },
      isAmbiguous: true,
      firstNumbers: ['14', '15'],
      lastNumbers: ['26'],
    });
    expect(decideOrder(evidence)).toBe('contradictory');
  });

  test('evidence merged from parts: that of the whole column, with the same order', () => {
    const dates = fc.constantFrom(
      '',
      '3/4/26',
      '03/04/26',
      '26/03/14',
      '14/3/2026',
      '3/14/2026',
      'x',
    );
    fc.assert(
      fc.property(fc.array(dates), fc.array(dates), (before, after) => {
        const whole = evidenceOf([...before, ...after]);
        const merged = mergeEvidence(evidenceOf(before), evidenceOf(after), before.length);
        expect(merged).toEqual(whole);
        expect(mergeEvidence(emptyEvidence, whole)).toEqual(whole);
        expect(decideOrder(merged)).toBe(dateOrderOf([...before, ...after]));
      }),
    );
  });

  test('the evidence of an order of dates: its own JSON', () => {
    const evidence = evidenceOf(['3/14/2026', '26/03/14']);
    expect(JSON.parse(JSON.stringify(evidence))).toEqual(evidence);
  });
});
