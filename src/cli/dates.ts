import { type Moment, readMoment } from '../counting/civil-date.js';
import { InputError, UsageError } from './errors.js';
import { printable } from './printable.js';

/** Whether the day or the month stands first in dates such as 3/4/2026. */
export type DateOrder = 'dmy' | 'mdy';

const SLASHED =
  /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:,?[ T]+(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*([AP]M)?)?$/i;

/** Reads the dates of a column, ISO 8601 or with slashes, dots or dashes. */
export type DateReader = (cell: string, row: number) => Moment | null;

/**
 * The reader for a column: whether day or month stands first is told, or decided by dates of the
 * sample that can only be read one way, or asked for.
 */
export function dateReader(sample: readonly string[], told: DateOrder | undefined): DateReader {
  const order = told ?? decidedOrder(sample);
  return (cell, row) => {
    const text = cell.trim();
    if (text === '' || /^n\/?a$/i.test(text)) return null;
    return readMoment(isoText(text, order, row), `date in row ${row}`);
  };
}

function decidedOrder(sample: readonly string[]): DateOrder | undefined {
  const found = new Set<DateOrder>();
  let isAmbiguous = false;
  for (const cell of sample) {
    const [, first, mark, second] = SLASHED.exec(cell.trim()) ?? [];
    if (first === undefined) continue;
    if (mark === '.' || Number(first) > 12) found.add('dmy');
    else if (Number(second) > 12) found.add('mdy');
    else isAmbiguous = true;
  }
  if (found.size === 2) {
    throw new InputError(
      'some dates have the day first and some the month: bring them into one form',
    );
  }
  if (found.size === 0 && isAmbiguous) {
    throw new UsageError(
      'the day or the month may stand first in the dates: say which with --date-order dmy or mdy',
    );
  }
  return [...found][0];
}

function isoText(text: string, order: DateOrder | undefined, row: number): string {
  const match = SLASHED.exec(text);
  if (!match) return text;
  const [, first = '', , second = '', year = '', hour = '0', minute = '00', seconds = '00', half] =
    match;
  const [day, month] = order === 'mdy' ? [second, first] : [first, second];
  if (order === undefined || Number(month) > 12) {
    const reason =
      order === undefined ? 'whose order --date-order tells' : `which has no month ${month}`;
    throw new InputError(`row ${row} has the date ${printable(text, 40)}, ${reason}`);
  }
  const fullYear = year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`;
  const isAfternoon = half?.toUpperCase() === 'PM';
  const hours = half ? (Number(hour) % 12) + (isAfternoon ? 12 : 0) : Number(hour);
  const clock = [hours, minute, seconds].map((part) => String(part).padStart(2, '0')).join(':');
  return `${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${clock}`;
}
