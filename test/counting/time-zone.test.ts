import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeZone } from '../../src/counting/time-zone.js';
import { periodOf } from '../../src/index.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const names = [
  'UTC',
  'Asia/Seoul',
  'Asia/Kolkata', // + 5:30
  'Asia/Kathmandu', // + 5:45
  'America/St_Johns', // − 3:30, and clocks that changed at one minute past midnight
  'Australia/Lord_Howe', // half an hour of daylight saving
  'Africa/Casablanca', // clocks that change for Ramadan
  'Africa/Monrovia', // − 0:44:30 until 1972
  'Europe/Amsterdam',
  'America/New_York',
  'America/Sao_Paulo', // clocks that changed at midnight
  'Pacific/Apia', // no 30 December 2011
  'Pacific/Chatham', // + 12:45
  'Antarctica/Troll', // two hours of daylight saving
];

/** The date and time that Intl gives for an instant, computed anew in each call. */
function wallReader(name: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('en-GB-u-ca-iso8601', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const [year, month, day, hour, minute, second] = (
      ['year', 'month', 'day', 'hour', 'minute', 'second'] as const
    ).map((type) => String(parts.get(type)).padStart(2, '0'));
    return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  };
}

const wallBy = (name: string, instant: number): string =>
  new Date(instant + timeZone(name)(instant)).toISOString().slice(0, 19);

describe.each(names)('%s', (name) => {
  const wall = wallReader(name);

  test('instants from 1900 to 2100: the offset of Intl', () => {
    const instants = fc.integer({ min: Date.UTC(1900, 0, 2), max: Date.UTC(2100, 0, 1) });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(wallBy(name, instant)).toBe(wall(instant));
        const day = periodOf(instant, { period: 'day', timeZone: name });
        expect(day).toBe(wall(instant).slice(0, 10));
      }),
      { numRuns: 500 },
    );
  });

  test('seconds around midnight: the offset of Intl', () => {
    const midnights = fc.integer({ min: -25_566, max: 47_480 });
    fc.assert(
      fc.property(midnights, fc.integer({ min: -2000, max: 2000 }), (day, milliseconds) => {
        const instant = day * DAY + milliseconds;
        expect(wallBy(name, instant)).toBe(wall(instant));
      }),
      { numRuns: 200 },
    );
  });

  test('every hour of the days on which clocks changed since 1990: the offset of Intl', () => {
    let changes = 0;
    for (let day = Date.UTC(1990, 0, 1); day < Date.UTC(2030, 0, 1); day += DAY) {
      if (wall(day).slice(11) === wall(day + DAY).slice(11)) continue;
      changes++;
      for (let instant = day - 2 * HOUR; instant <= day + 26 * HOUR; instant += HOUR / 2) {
        expect(wallBy(name, instant)).toBe(wall(instant));
        expect(wallBy(name, instant - 1)).toBe(wall(instant - 1));
      }
    }
    const hasFixedClocks = /^UTC$|Seoul|Kolkata|Kathmandu|Monrovia/.test(name);
    expect(changes > 0).toBe(!hasFixedClocks);
  });
});

describe('days on which clocks change', () => {
  const day = (instant: string, name: string) =>
    periodOf(instant, { period: 'day', timeZone: name });

  test('Amsterdam on 29 March and 25 October 2026: 23 and 25 hours', () => {
    const zone = 'Europe/Amsterdam';
    expect(day('2026-03-28T23:00:00Z', zone)).toBe('2026-03-29');
    expect(day('2026-03-29T21:59:59Z', zone)).toBe('2026-03-29');
    expect(day('2026-03-29T22:00:00Z', zone)).toBe('2026-03-30');
    expect(day('2026-10-24T22:00:00Z', zone)).toBe('2026-10-25');
    expect(day('2026-10-25T22:59:59Z', zone)).toBe('2026-10-25');
    expect(day('2026-10-25T23:00:00Z', zone)).toBe('2026-10-26');
  });

  test('New York on 8 March and 1 November 2026: 23 and 25 hours', () => {
    const zone = 'America/New_York';
    expect(day('2026-03-08T04:59:59Z', zone)).toBe('2026-03-07');
    expect(day('2026-03-08T05:00:00Z', zone)).toBe('2026-03-08');
    expect(day('2026-03-09T03:59:59Z', zone)).toBe('2026-03-08');
    expect(day('2026-03-09T04:00:00Z', zone)).toBe('2026-03-09');
    expect(day('2026-11-01T04:00:00Z', zone)).toBe('2026-11-01');
    expect(day('2026-11-02T04:59:59Z', zone)).toBe('2026-11-01');
    expect(day('2026-11-02T05:00:00Z', zone)).toBe('2026-11-02');
  });

  test('the seconds around a change of clocks: the offsets before and after', () => {
    const offsetAt = timeZone('Europe/Amsterdam');
    const change = Date.UTC(2026, 2, 29, 1);
    expect(offsetAt(change - 1)).toBe(HOUR);
    expect(offsetAt(change)).toBe(2 * HOUR);
    const lordHowe = timeZone('Australia/Lord_Howe');
    const back = Date.UTC(2026, 3, 4, 15); // at two in the morning of 5 April
    expect(lordHowe(back - 1)).toBe(11 * HOUR);
    expect(lordHowe(back)).toBe(10.5 * HOUR);
  });

  test('Apia in December 2011: 29 December is followed by 31 December', () => {
    expect(day('2011-12-30T09:59:59Z', 'Pacific/Apia')).toBe('2011-12-29');
    expect(day('2011-12-30T10:00:00Z', 'Pacific/Apia')).toBe('2011-12-31');
  });

  test('Paris in 1911: the offset of 9 minutes and 21 seconds ends in the last hour of a UTC day', () => {
    const change = Date.UTC(1911, 2, 10, 23, 50, 39); // midnight in Paris
    expect(timeZone('Europe/Paris')(change - 1000)).toBe((9 * 60 + 21) * 1000);
    expect(timeZone('Europe/Paris')(change)).toBe(0);
    expect(day('1911-03-10T23:50:38Z', 'Europe/Paris')).toBe('1911-03-10');
    expect(day('1911-03-10T23:50:39Z', 'Europe/Paris')).toBe('1911-03-10'); // for the second time
  });

  test('Liberia until 7 January 1972: an offset of −44 minutes and 30 seconds', () => {
    expect(timeZone('Africa/Monrovia')(Date.UTC(1971, 5, 1))).toBe(-(44 * 60 + 30) * 1000);
    expect(timeZone('Africa/Monrovia')(Date.UTC(1972, 5, 1))).toBe(0);
  });
});

test('the offset of UTC is 0, not −0', () => {
  expect(timeZone('UTC')(0)).toBe(0);
});
