import { type CalendarOptions, periodKey } from './calendar.js';
import { type DateLike, type Moment, readMoment } from './civil-date.js';
import { type Field, reader } from './field.js';
import { timeZone as zoneOf } from './time-zone.js';

/** Where respondents and dates are, and within which period a respondent has one answer. */
export interface RespondentOptions<Row> extends Partial<CalendarOptions> {
  /**
   * Where a row's respondent is. Of several answers of one respondent only the latest counts;
   * rows without respondent are never merged.
   */
  readonly respondent: Field<Row, unknown>;
  /**
   * Where a row's date is, which tells the latest answer; of equal ones it is the last. An answer
   * without date is older than any with one.
   *
   * @defaultValue the last row is the latest
   */
  readonly date?: Field<Row, DateLike | null>;
}

/**
 * Finds, for an answer at a place, which of the respondent's answers so far does not count: the
 * place of an earlier one, its own, or none.
 */
export function duplicateFinder<Row>(
  options: RespondentOptions<Row>,
): (row: Row, index: number, place: number) => number | undefined {
  const { respondent, date, period } = options;
  if (period !== undefined && date === undefined) {
    throw new TypeError('period must come with date');
  }
  const respondentOf = reader(respondent, 'respondent');
  const dateOf = date === undefined ? () => null : reader(date, 'date');
  const latest = new Map<string, Map<unknown, { place: number; age: number }>>();
  return (row, index, place) => {
    const id = respondentOf(row, index);
    if (isBlank(id)) return undefined;
    const name = `date at row ${index}`;
    const dated = dateOf(row, index);
    const date = isBlank(dated) ? null : (dated as DateLike);
    const key = date !== null && period ? periodKey(date, name, { ...options, period }) : '';
    const ofPeriod = latest.get(key) ?? new Map<unknown, { place: number; age: number }>();
    latest.set(key, ofPeriod);
    const age = date === null ? -Infinity : instantOf(readMoment(date, name), options);
    const earlier = ofPeriod.get(id);
    if (earlier !== undefined && earlier.age > age) return place;
    ofPeriod.set(id, { place, age });
    return earlier?.place;
  };
}

/** The instant of a moment: what a wall shows becomes one by the time zone, UTC unless told. */
function instantOf({ milliseconds, kind }: Moment, { timeZone }: Partial<CalendarOptions>): number {
  if (kind === 'instant' || timeZone === undefined) return milliseconds;
  const offsetAt = zoneOf(timeZone);
  return milliseconds - offsetAt(milliseconds - offsetAt(milliseconds));
}

/** Whether a cell holds nothing. */
export function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === null || value === undefined || Number.isNaN(value);
}
