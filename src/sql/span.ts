import { isCivilDate } from '../counting/civil-date.js';
import { invalid } from '../counting/invalid.js';

/** A first and a last day, `YYYY-MM-DD`; a wave is one. */
export interface DaySpan {
  /** The first day. */
  readonly start: string;
  /** The last day, inclusive. */
  readonly end: string;
}

/** Refuses a span whose days do not exist or are in the wrong order. */
export function checkSpan(name: string, span: DaySpan): void {
  if (typeof span !== 'object' || span === null) throw invalid(name, 'an object', span, 'object');
  for (const place of ['start', 'end'] as const) {
    if (!isCivilDate(span[place])) {
      throw invalid(`${name}.${place}`, 'a date YYYY-MM-DD', span[place], 'string');
    }
  }
  if (span.start > span.end) {
    throw invalid(`${name}.end`, `${span.start} or later`, span.end, 'string');
  }
}
