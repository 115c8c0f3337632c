import { type CalendarOptions, periodReader } from './calendar.js';
import { type DateLike, type Moment, readMoment } from './civil-date.js';
import { type Field, reader } from './field.js';
import { timeZone as zoneOf } from './time-zone.js';

/** Where respondents and dates are, and the period within which a respondent has one answer. */
export interface RespondentOptions<Row> extends Optional<CalendarOptions> {
  /**
   * Where a row's respondent is. Only the latest answer of a respondent counts; every row without
   * a respondent counts.
   */
  readonly respondent: Field<Row, unknown>;
  /**
   * Where a row's date is. With equal dates, the last row is the latest; a row without a date is
   * older than any with a date.
   *
   * @defaultValue the last row is the latest
   */
  readonly date?: Field<Row, DateLike | null> | undefined;
}

/** The same properties, each of which may be absent or undefined. */
export type Optional<Options> = { readonly [Name in keyof Options]?: Options[Name] | undefined };

/**
 * A function that takes the answers in order, each with its place. It returns the place of the
 * answer that no longer counts: the respondent's earlier answer, this answer, or undefined.
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
  const nameAt = (index: number) => `date at row ${index}`;
  const periodOf = period === undefined ? () => '' : periodReader({ ...options, period }, nameAt);
  const latest = new Map<string, Map<unknown, { place: number; age: number }>>();
  return (row, index, place) => {
    const id = respondentOf(row, index);
    if (isBlank(id)) return undefined;
    const cell = dateOf(row, index);
    const date = isBlank(cell) ? null : (cell as DateLike);
    const key = date === null ? '' : periodOf(date, index);
    const ofPeriod = latest.get(key) ?? new Map<unknown, { place: number; age: number }>();
    latest.set(key, ofPeriod);
    const age = date === null ? -Infinity : instantOf(readMoment(date, nameAt(index)), options);
    const earlier = ofPeriod.get(id);
    if (earlier !== undefined && earlier.age > age) return place;
    ofPeriod.set(id, { place, age });
    return earlier?.place;
  };
}

/** The instant of a moment: a date or time on the wall is taken in the time zone, UTC by default. */
function instantOf(
  { milliseconds, kind }: Moment,
  { timeZone }: Optional<CalendarOptions>,
): number {
  if (kind === 'instant' || timeZone === undefined) return milliseconds;
  const offsetAt = zoneOf(timeZone);
  return milliseconds - offsetAt(milliseconds - offsetAt(milliseconds));
}

/** Whether a cell holds nothing. */
export function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === null || value === undefined || Number.isNaN(value);
}
