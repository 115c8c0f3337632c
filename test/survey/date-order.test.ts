import { describe, expect, test } from 'vitest';
import { orderOfDates } from '../../src/survey/date-order.js';
import { problemOf, recordOf, surveyOf } from './tables.js';

const dated = (dates: readonly string[], request = {}) =>
  surveyOf(`nps|at\n${dates.map((date) => `9|${date}\n`).join('')}`, {
    rating: 'nps',
    date: 'at',
    ...request,
  });
const orderOf = (...dates: string[]) => orderOfDates(dated(dates));

const either = Array.from({ length: 2500 }, (_, index) => `${1 + (index % 9)}/4/2026`);

describe('the order of day and month', () => {
  test('no dates, or no date that needs an order: null', () => {
    expect(orderOfDates(surveyOf('nps\n9'))).toBeNull();
    expect(orderOf('2026-03-04', '', '2026/3/4')).toBeNull();
  });

  test('one date shows it, wherever it stands', () => {
    expect(orderOf('3/4/2026', '3/14/2026 9:50:30 PM')).toBe('mdy');
    expect(orderOf('14/3/2026 09:05', '4/3/2026')).toBe('dmy');
    expect(orderOf('3.4.26', '5.4.26')).toBe('dmy');
    expect(orderOf(...either, '4/13/2026')).toBe('mdy');
    expect(orderOf('13/4/2026', ...either)).toBe('dmy');
  });

  test('a date of a row that does not count shows it too', () => {
    const lines = 'nps|at\n9|3/4/2026\n|3/14/2026';
    const { trend, notices } = recordOf(lines, { rating: 'nps', date: 'at' });
    expect(trend?.map(({ period }) => period)).toEqual(['2026-03']);
    expect(notices).toEqual([{ code: 'date-order', order: 'mdy', value: '3/14/2026', row: 3 }]);
  });

  test('no date shows it: the problem names the column', () => {
    const unknown = { code: 'date-order-unknown', column: 'at' };
    expect(problemOf(() => orderOf('3/4/2026', '5/6/2026'))).toEqual(unknown);
  });

  test('the request names it: nothing is decided', () => {
    for (const dateOrder of ['dmy', 'mdy'] as const) {
      expect(orderOfDates(dated(['3/4/2026'], { dateOrder }))).toBe(dateOrder);
    }
  });

  test('some dates have the day first, some the month: the first of both, in order', () => {
    const first = { order: 'mdy', value: '3/14/2026', row: 2 };
    const second = { order: 'dmy', value: '14/3/2026', row: 4 };
    const problem = { code: 'date-orders-mixed', column: 'at' };
    expect(problemOf(() => orderOf('3/14/2026', '1/2/2026', '14/3/2026', '15/3/2026'))).toEqual({
      ...problem,
      first,
      second,
    });
    expect(problemOf(() => orderOf('14/3/2026', '1/2/2026', '3/14/2026'))).toEqual({
      ...problem,
      first: { ...second, row: 2 },
      second: { ...first, row: 4 },
    });
  });

  test('years of two digits that may stand first: the first such date', () => {
    expect(problemOf(() => orderOf('26/03/14', '26/03/15', '26/4/02 10:00'))).toEqual({
      code: 'year-may-be-first',
      column: 'at',
      row: 2,
      value: '26/03/14',
    });
    expect(orderOf('14/03/26', '15-03-26', '13/1/25')).toBe('dmy');
    expect(orderOfDates(dated(['26/03/14', '26/03/15'], { dateOrder: 'dmy' }))).toBe('dmy');
  });
});

test('ambiguous dates fall into the periods of the order, and equal days are added up', () => {
  const lines = 'nps|at\n9|3/4/2026\n3|2026-04-03\n8|';
  const periods = (last: string) =>
    recordOf(`${lines}${last}`, { rating: 'nps', date: 'at', by: ['nps'] }).trend?.map(
      ({ period, answers }) => [period, answers],
    );
  expect(periods('13/4/2026')).toEqual([['2026-04', 3]]);
  expect(periods('4/13/2026')).toEqual([
    ['2026-03', 1],
    ['2026-04', 2],
  ]);
});

test('the decided order gives the same record as the order in the request', () => {
  const lines = 'nps|at|w|plan\n9|3/4/2026|1|a\n8|5/6/2026|2|b\n|13/1/2026|1|c';
  const request = { rating: 'nps', date: 'at', weight: 'w', by: ['plan'] };
  const decided = recordOf(lines, request);
  expect(decided.trend?.map(({ period }) => period)).toEqual(['2026-04', '2026-05', '2026-06']);
  expect({ ...decided, notices: [] }).toEqual(recordOf(lines, { ...request, dateOrder: 'dmy' }));
});
