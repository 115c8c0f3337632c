import { type Moment, readMoment } from '../counting/civil-date.js';
import { describeValue } from '../counting/invalid.js';

/** Whether the day or the month stands first in dates such as 3/4/2026. */
export type DateOrder = 'dmy' | 'mdy';

/** What a date shows of the order: one, that it may be either, or null where it has none. */
export type ShownOrder = DateOrder | 'either' | null;

/** The time of a day; not 13:00 AM, which is none. */
const CLOCK = String.raw`(?:,?[ T]+(?!(?:1[3-9]|2\d)\S+\s*AM)(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*([AP]M)?)?`;
const DAY_OR_MONTH_FIRST = new RegExp(
  String.raw`^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})${CLOCK}$`,
  'i',
);
/** With the offset that Google Forms writes: 2026/03/04 2:30:00 PM GMT+9. */
const YEAR_FIRST = new RegExp(
  String.raw`^(\d{4})/(\d{1,2})/(\d{1,2})${CLOCK}(?: (?:GMT|UTC)([+-]\d{1,2})?(?::?(\d\d))?)?$`,
  'i',
);
/** What may be several zones: AST is in Arabia and on the Atlantic. */
const ZONE_NAME = new RegExp(
  String.raw`^\d{4}/\d{1,2}/\d{1,2}${CLOCK} (?!AM|PM|GMT|UTC)[A-Z]{2,5}$`,
);
const ISO_LIKE = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d|$)/i;
const UNIX_SECONDS = /^\d{10}$/;

/** Whether a cell holds a date in a form that {@link readDate} reads, Unix seconds aside. */
export function looksLikeDate(cell: string): boolean {
  const text = slashed(cell.trim());
  return [ISO_LIKE, DAY_OR_MONTH_FIRST, YEAR_FIRST, ZONE_NAME].some((form) => form.test(text));
}

/** A Korean date, such as 2026. 3. 4. 오후 2:30:00, in the form 2026/3/4 2:30:00 PM. */
function slashed(text: string): string {
  const plain = text.replace(/^(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})(?:\.|(?= |$))/, '$1/$2/$3');
  if (!/오[전후]/.test(plain)) return plain;
  return plain
    .replace(/^(\d{4})-(\d\d)-(\d\d)/, '$1/$2/$3')
    .replace(/(오[전후]) ?([\d:]+)/, '$2 $1')
    .replace('오전', 'AM')
    .replace('오후', 'PM');
}

/**
 * What a date shows of whether the day or the month stands first: 14/3/2026 the day, 3/14/2026 the
 * month, 3.4.2026 the day (nobody writes points with the month first), 3/4/2026 either; null for
 * dates in which the year stands first, and for no date.
 *
 * @example
 * orderShown('3/14/2026') // => 'mdy'
 * orderShown('3/4/2026') // => 'either'
 * orderShown('2026-04-03') // => null
 */
export function orderShown(cell: string): ShownOrder {
  const [, first, mark, second] = DAY_OR_MONTH_FIRST.exec(cell.trim()) ?? [];
  if (first === undefined) return null;
  if (mark === '.' || Number(first) > 12) return 'dmy';
  return Number(second) > 12 ? 'mdy' : 'either';
}

/**
 * The order of day and month in a column: null where no date asks for it, `'undecidable'` where
 * every date may be read both ways, `'contradictory'` where some say one thing and some the other.
 */
export type ColumnOrder = DateOrder | 'undecidable' | 'contradictory' | null;

/**
 * Whether the day or the month stands first in a column, decided by all of its dates.
 *
 * @example
 * dateOrderOf(['3/4/2026', '3/14/2026']) // => 'mdy'
 * dateOrderOf(['3/4/2026']) // => 'undecidable'
 */
export function dateOrderOf(cells: Iterable<string>): ColumnOrder {
  const found = new Set<ShownOrder>();
  for (const cell of cells) found.add(orderShown(cell));
  if (found.has('dmy')) return found.has('mdy') ? 'contradictory' : 'dmy';
  if (found.has('mdy')) return 'mdy';
  return found.has('either') ? 'undecidable' : null;
}

/**
 * Reads a date: ISO 8601, the year first with slashes or as Koreans write it, day and month first
 * with slashes, points or dashes (for which `order` is needed; years of two digits are 1970 to
 * 2069), or Unix seconds.
 *
 * @returns null where there is none: blank, NA or N/A.
 * @throws RangeError for what is no date, whose order is not told, or whose zone is a name such as
 * AST, which may be several.
 * @example
 * readDate('3/4/2026 9:05 PM', 'dmy')?.milliseconds // => Date.UTC(2026, 3, 3, 21, 5)
 */
export function readDate(cell: string, order: DateOrder | null, name = 'date'): Moment | null {
  const text = cell.trim();
  if (text === '' || /^n\/?a$/i.test(text)) return null;
  if (UNIX_SECONDS.test(text)) return readMoment(Number(text) * 1000, name);
  const plain = slashed(text);
  if (ZONE_NAME.test(plain)) {
    throw notADate(
      name,
      'with its zone as an offset, such as GMT+9, since names of zones may mean several',
      text,
    );
  }
  const iso = yearFirst(plain) ?? dayOrMonthFirst(text, order, name) ?? text;
  try {
    return readMoment(iso, name);
  } catch {
    throw notADate(name, 'that exists, such as 2026-03-14, 2026/3/14 or 14.3.2026', text);
  }
}

function notADate(name: string, rule: string, text: string): RangeError {
  return new RangeError(`${name} must be a date ${rule}, received ${describeValue(text)}`);
}

function yearFirst(text: string): string | undefined {
  const match = YEAR_FIRST.exec(text);
  if (match === null) return undefined;
  const [, year = '', month = '', day = '', hour, minute, second, half, offset, minutes] = match;
  const isZoned = /GMT|UTC/i.test(text);
  const [sign = '+', hours = '0'] = offset === undefined ? [] : [offset[0], offset.slice(1)];
  const zone = isZoned ? `${sign}${two(hours)}:${minutes ?? '00'}` : '';
  return `${isoText(year, month, day, [hour, minute, second, half])}${zone}`;
}

function dayOrMonthFirst(text: string, order: DateOrder | null, name: string): string | undefined {
  const match = DAY_OR_MONTH_FIRST.exec(text);
  if (match === null) return undefined;
  const [, first = '', , second = '', year = '', ...clock] = match;
  const [day, month] = order === 'mdy' ? [second, first] : [first, second];
  if (order === null || Number(month) > 12) {
    const reason = order === null ? 'of known order' : 'with a month from 1 to 12';
    throw notADate(name, reason, text);
  }
  const fullYear = year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`;
  return isoText(fullYear, month, day, clock);
}

type Clock = readonly (string | undefined)[];

function isoText(year: string, month: string, day: string, clock: Clock): string {
  const [hour = '0', minute = '00', second = '00', half] = clock;
  const isAfternoon = half?.toUpperCase() === 'PM';
  const hours = half ? (Number(hour) % 12) + (isAfternoon ? 12 : 0) : Number(hour);
  return `${year}-${two(month)}-${two(day)}T${two(String(hours))}:${minute}:${second}`;
}

function two(text: string): string {
  return text.padStart(2, '0');
}
