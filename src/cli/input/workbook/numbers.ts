import type { NumberKind } from './number-format.js';

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;
const DAY = 86_400_000;
/** The day before the first one. */
const EPOCH = Date.UTC(1899, 11, 30);
/** How many days later the first day is where days are counted from 1904. */
const FROM_1904 = 1462;
/** The day after the last one, 9999-12-31. */
const END = 2_958_466;
/** 29 February 1900, a day that there was not. All days before it have a number that is one less. */
const LEAP_DAY = 60;

/** The text of a number as a CSV file would hold it. A text that is not a number stays as it is. */
export function numberText(text: string, kind: NumberKind, is1904: boolean): string {
  const trimmed = text.trim();
  if (!NUMBER.test(trimmed)) return text;
  const value = Number(trimmed);
  if (kind === 'duration') return durationText(value);
  if (kind === 'number' || value < 0) return String(value);
  return dateText(value, is1904) ?? String(value);
}

/**
 * A number of days as a date, with the clock where it is not midnight; a clock alone where there is no
 * day. The clock is rounded to milliseconds, and never into the next day, which may be in another
 * month. Null after 9999.
 */
function dateText(value: number, is1904: boolean): string | null {
  const whole = Math.floor(value);
  const milliseconds = Math.min(Math.round((value - whole) * DAY), DAY - 1);
  const clock = new Date(milliseconds).toISOString().slice(11, 23).replace('.000', '');
  if (whole === 0) return clock;
  const day = is1904 ? whole + FROM_1904 : whole;
  if (day >= END) return null;
  const date = day === LEAP_DAY ? '1900-02-29' : isoDate(day < LEAP_DAY ? day + 1 : day);
  return milliseconds === 0 ? date : `${date} ${clock}`;
}

function isoDate(day: number): string {
  return new Date(EPOCH + day * DAY).toISOString().slice(0, 10);
}

/** A number of days in hours, minutes and seconds. */
function durationText(days: number): string {
  const seconds = Math.round(Math.abs(days) * 86_400);
  const [hours, minutes, rest] = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) =>
    String(Math.floor(part)).padStart(2, '0'),
  );
  return `${days < 0 ? '-' : ''}${hours}:${minutes}:${rest}`;
}

/** A date that is written as ISO 8601, as other dates are. */
export function isoDateText(text: string): string {
  return text
    .replace(/Z$/, '')
    .replace(/T00:00:00(?:\.0+)?$/, '')
    .replace('T', ' ');
}
