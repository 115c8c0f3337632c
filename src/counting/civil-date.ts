import { invalid } from './invalid.js';

/** An instant, or a calendar date written `YYYY-MM-DD`, which belongs to no time zone. */
export type DateLike = Date | number | string;

/** A date as it was written: an instant, or the date or time that a calendar or clock showed. */
export interface Moment {
  /** Milliseconds since 1970 in UTC; a date or time on the wall is taken as if it were in UTC. */
  readonly milliseconds: number;
  /** Whether it is an instant, a date, or a time of no known time zone. */
  readonly kind: 'instant' | 'wall-date' | 'wall-time';
}

export const DAY = 86_400_000;
export const LARGEST_INSTANT = 8.64e15;
const ISO =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?) ?(Z|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)?)?$/i;

/** Reads a date without guessing. `name` is what an error calls the date. */
export function readMoment(value: DateLike, name: string): Moment {
  if (typeof value === 'string') return readText(value, name);
  const milliseconds = value instanceof Date ? value.getTime() : value;
  if (!(typeof milliseconds === 'number' && Math.abs(milliseconds) <= LARGEST_INSTANT)) {
    throw invalid(name, 'a Date, epoch milliseconds or ISO 8601', milliseconds);
  }
  return { milliseconds, kind: 'instant' };
}

function readText(text: string, name: string): Moment {
  const [, date = '', time, offset] = ISO.exec(text.trim()) ?? [];
  const wall = Date.parse(`${date}T${time?.replace(',', '.') ?? '00:00'}Z`);
  if (Number.isNaN(wall) || formatDay(Date.parse(date) / DAY) !== date) {
    throw invalid(name, 'an ISO 8601 date that exists', text, 'string');
  }
  if (time === undefined) return { milliseconds: wall, kind: 'wall-date' };
  if (offset === undefined) return { milliseconds: wall, kind: 'wall-time' };
  return { milliseconds: wall - offsetOf(offset), kind: 'instant' };
}

/** The milliseconds of an offset written `+09:00`, `-0456` or `+05:53:28`; 0 for `Z` and blank. */
export function offsetOf(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = (text.match(/\d\d/g) ?? []).map(Number);
  return (text.startsWith('-') ? -1000 : 1000) * ((hours * 60 + minutes) * 60 + seconds);
}

/** Days from 1970-01-01 to the first day of a month of a year; month 12 is the next January. */
export function firstOfMonth(year: number, month: number): number {
  return new Date(0).setUTCFullYear(year, month, 1) / DAY;
}

/** The year and the month, 0…11, that a day falls into. */
export function monthOf(dayNumber: number): { year: number; month: number } {
  const date = new Date(dayNumber * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() };
}

/** `YYYY-MM-DD`. */
export function formatDay(dayNumber: number): string {
  return new Date(dayNumber * DAY).toISOString().slice(0, 10);
}

const CIVIL_DATE = /^\d{4}-\d\d-\d\d$/;

/** Whether a text is a date, `YYYY-MM-DD`, that exists. */
export function isCivilDate(text: unknown): text is string {
  if (typeof text !== 'string' || !CIVIL_DATE.test(text)) return false;
  const day = Date.parse(text) / DAY;
  return !Number.isNaN(day) && formatDay(day) === text;
}
