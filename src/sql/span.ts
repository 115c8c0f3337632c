import { DAY, formatDay } from '../counting/civil-date.js';
import { invalid } from '../counting/invalid.js';

/** The first and last day, `YYYY-MM-DD`, of some time; a wave has them. */
export interface DaySpan {
  /** The first day. */
  readonly start: string;
  /** The last day, inclusive. */
  readonly end: string;
}

const DATE = /^\d{4}-\d\d-\d\d$/;

/** Whether a text is a date, `YYYY-MM-DD`, that exists. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !DATE.test(text)) return false;
  const day = Date.parse(text) / DAY;
  return !Number.isNaN(day) && formatDay(day) === text;
}

/** Refuses what is not from one day to the same or a later one. */
export function checkSpan(name: string, span: DaySpan): void {
  if (typeof span !== 'object' || span === null) throw invalid(name, 'an object', span, 'object');
  for (const place of ['start', 'end'] as const) {
    if (!isDay(span[place])) {
      throw invalid(`${name}.${place}`, 'a date YYYY-MM-DD', span[place], 'string');
    }
  }
  if (span.start > span.end) throw invalid(`${name}.end`, 'its start or later', span.end, 'string');
}
