import { checkChoice, invalid } from '../counting/invalid.js';
import { timeZone as zoneOf } from '../counting/time-zone.js';
import { columnOf } from './columns.js';
import type { Dialect } from './dialect.js';
import { engineName } from './dialects.js';
import type { DateOptions, SourceOptions } from './options.js';

/** Refuses names without a city: PostgreSQL's CET has no summer time. */
const ZONE = /^(?:UTC|GMT|[A-Za-z]\w*(?:\/[\w+-]+)+)$/;

/** The local date and time of a row's date. */
export function localTimeOf(
  date: unknown,
  options: Pick<SourceOptions & DateOptions, 'timeZone' | 'dateType' | 'dialect'>,
  dialect: Dialect,
): string {
  const { timeZone, dateType } = options;
  const column = columnOf('date', date, dialect);
  const type = checkChoice('dateType', dateType ?? 'timestamp', dialect.localTime);
  const localTime = dialect.localTime[type];
  if (timeZone === undefined) return localTime(column);
  if (!dialect.hasTimeZones) {
    const advice = "make local days in trusted SQL as from, with the dateType 'date'";
    throw new RangeError(
      `timeZone must be left out: ${engineName(options)} has no IANA time zones; ${advice}`,
    );
  }
  if (typeof timeZone !== 'string' || !ZONE.test(timeZone)) {
    const rule = 'an IANA time zone of a region and a city (Europe/Paris, not CET), or UTC';
    throw invalid('timeZone', rule, timeZone, 'string');
  }
  zoneOf(timeZone);
  if (dateType === undefined) {
    const choices = Object.keys(dialect.localTime).join(', ');
    throw new TypeError(
      `dateType must be one of ${choices} where timeZone is given, received undefined`,
    );
  }
  return localTime(column, dialect.quoting.text(timeZone));
}
