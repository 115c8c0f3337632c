import type { Moment } from '../counting/civil-date.js';
import { type DateOrder, orderShown, type ShownOrder } from '../files/date-order.js';
import { readDate } from '../files/dates.js';
import { InputError, UsageError } from './input/errors.js';
import type { Notices } from './notices.js';
import { printable } from './terminal/printable.js';

export type { DateOrder } from '../files/index.js';

/** Reads the dates of a column whose order of day and month all of it decides. */
export interface DateReader {
  /**
   * The date in a cell, null where there is none, undefined as long as nothing has shown whether
   * its day or its month stands first.
   */
  read(cell: string, row: number): Moment | null | undefined;
  /** The date in a cell, were the order this one. */
  readAs(cell: string, row: number, order: DateOrder): Moment | null;
  /** Takes notice of what the date of a row that does not count shows of the order. */
  notice(cell: string, row: number): void;
  /** The order that all dates have shown; null where none needs it, refused where none shows it. */
  settle(notices: Notices): DateOrder | null;
}

/** Dates remembered by their text: files hold few days and many rows. */
const MOST_KNOWN = 10_000;
/** ISO 8601 with a clock, on the wall or in UTC: of these there are as many as there are rows. */
const CLOCKED = /^\d{4}-\d\d-\d\d[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?Z?$/;

/** The first date that shows the order. */
interface Decision {
  readonly order: DateOrder;
  readonly text: string;
  readonly row: number;
}

/** With a year of two digits, which may stand first as well as last: 26/03/14. */
const SHORT = /^(\d\d)[/-]\d\d?[/-](\d\d)(?!\d)/;

/** The reader for a column; `told` is the order that the call names. */
export function dateReader(told: DateOrder | undefined): DateReader {
  const known = new Map<string, Moment | null>();
  let decided: Decision | undefined;
  let isAmbiguous = false;
  const firsts = new Set<string>();
  const lasts = new Set<string>();

  const learn = (cell: string, row: number): ShownOrder => {
    const shows = orderShown(cell);
    const [, first, last] = SHORT.exec(cell.trim()) ?? [];
    if (first !== undefined && last !== undefined) {
      firsts.add(first);
      lasts.add(last);
    }
    if (shows === 'either') isAmbiguous = true;
    else if (shows !== null) {
      decided ??= { order: shows, text: cell.trim(), row };
      if (decided.order !== shows) throw contradiction(decided, cell, row);
    }
    return shows;
  };

  const remembered = (text: string, row: number, order: DateOrder | null): Moment | null => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size === MOST_KNOWN) known.clear();
    const moment = readOne(text, row, order);
    known.set(text, moment);
    return moment;
  };

  const clocked = (cell: string, row: number): Moment => {
    const { milliseconds } = remembered(cell.slice(0, 10), row, null) as Moment;
    const seconds = cell.length > 17 ? twoDigits(cell, 17) : 0;
    const clock = (twoDigits(cell, 11) * 60 + twoDigits(cell, 14)) * 60 + seconds;
    const kind = cell.endsWith('Z') ? 'instant' : 'wall-time';
    return { milliseconds: milliseconds + clock * 1000, kind };
  };

  return {
    read(cell, row) {
      if (CLOCKED.test(cell)) return clocked(cell, row);
      const found = known.get(cell);
      if (found !== undefined) return found;
      if (told) return remembered(cell, row, told);
      const isEither = learn(cell, row) === 'either';
      if (isEither && decided === undefined) return undefined;
      return remembered(cell, row, decided?.order ?? null);
    },
    readAs: readOne,
    notice(cell, row) {
      if (told === undefined && !known.has(cell)) learn(cell, row);
    },
    settle(notices) {
      if (told) return told;
      if (decided) {
        // more years than days: they are days, after the year
        if (decided.order === 'dmy' && lasts.size > firsts.size) throw yearFirst(decided);
        notices.add('dateOrder', decided.order, printable(decided.text, 40), decided.row);
        return decided.order;
      }
      if (!isAmbiguous) return null;
      throw new UsageError(
        'the day or the month may stand first in the dates: say which with --date-order dmy or mdy',
      );
    },
  };
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

function readOne(cell: string, row: number, order: DateOrder | null): Moment | null {
  return readDate(cell, order, `date in row ${row}`);
}

function yearFirst({ text, row }: Decision): UsageError {
  return new UsageError(
    `the year may stand first in ${printable(text, 40)} in row ${row}: write years with four digits, or say --date-order dmy if the day does`,
  );
}

function contradiction({ order, text, row }: Decision, cell: string, otherRow: number): InputError {
  const [here, there] = order === 'dmy' ? ['day', 'month'] : ['month', 'day'];
  const [first, second] = [printable(text, 40), printable(cell, 40)];
  return new InputError(
    `the ${here} stands first in ${first} in row ${row}, the ${there} in ${second} in row ${otherRow}: bring the dates into one form`,
  );
}
