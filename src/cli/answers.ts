import type { DateLike, Moment } from '../counting/civil-date.js';
import type { AnswerColumns, Placed } from './answer-columns.js';
import type { Arguments } from './arguments/arguments.js';
import { type Answer, type Cube, cubeOf } from './cube.js';
import { type DateOrder, dateReader } from './dates.js';
import type { Notices } from './notices.js';

/** Where answers are added up, in every way that is asked for. */
export interface Answers {
  /** Answers by the columns to group by and day. */
  readonly cube: Cube;
  /** Answers however they are grouped. */
  readonly all: Cube;
  /** The date of a row, once the order of dates is settled. */
  dateOf(row: Placed): DateLike | null;
  /** Adds up rows by their ratings. */
  add(rows: readonly Placed[], ratings: readonly number[]): void;
  /** Takes notice of a row that does not count. */
  notice(row: Placed): void;
  /** Takes notice of what a row's date shows of the order of dates. */
  learn(row: Placed): void;
  /** Decides, by all rows there are, whether days or months stand first in dates. */
  settle(notices: Notices): void;
}

/** Adds up what the columns hold, both ways where a date may be read both ways. */
export function answersBy(columns: AnswerColumns, asked: Arguments): Answers {
  const { names, valuesOf, weightOf, dateCellOf } = columns;
  const { calendar, scale, dateOrder } = asked;
  const isWeighted = weightOf !== undefined;
  const isZoned = calendar.timeZone !== undefined;
  const shared = { scale, isWeighted, calendar };
  const dated = () => cubeOf({ ...shared, isDated: dateCellOf !== undefined });
  const cube = dated();
  const all = cubeOf({ ...shared, isDated: false });
  // until one order is settled
  const open: Readonly<Record<DateOrder, Cube>> = { dmy: dated(), mdy: dated() };
  const dates = dateReader(dateOrder);
  const momentOf = (row: Placed) => (dateCellOf ? dates.read(dateCellOf(row), row.place) : null);
  const dayAs = (row: Placed, order: DateOrder) =>
    dateOn(dates.readAs(dateCellOf?.(row) ?? '', row.place, order), isZoned, 10);
  const learn = (row: Placed): void => {
    if (dateCellOf) dates.notice(dateCellOf(row), row.place);
  };
  return {
    cube,
    all,
    dateOf: (row) => dateOn(momentOf(row) ?? null, isZoned, 19),
    add(rows, ratings) {
      const settled: Answer[] = [];
      const unsettled: Record<DateOrder, Answer[]> = { dmy: [], mdy: [] };
      let index = 0;
      for (const row of rows) {
        const rating = ratings[index++] as number;
        const moment = momentOf(row);
        const values = valuesOf(row);
        const weight = weightOf?.(row) ?? null;
        if (moment === undefined) {
          if (!isWeighted || weight !== null) cube.notice(values); // segments keep their order
          for (const order of orders) {
            unsettled[order].push({ rating, values, weight, date: dayAs(row, order) });
          }
        } else settled.push({ rating, values, weight, date: dateOn(moment, isZoned, 10) });
      }
      cube.add(settled);
      for (const order of orders) open[order].add(unsettled[order]);
      if (isWeighted) {
        all.add([...settled, ...unsettled.dmy].map((answer) => ({ ...answer, values: [] })));
      }
    },
    notice(row) {
      if (names.length > 0) cube.notice(valuesOf(row));
      learn(row);
    },
    learn,
    settle(notices) {
      const order = dates.settle(notices);
      if (order !== null) cube.absorb(open[order]);
    },
  };
}

const orders = ['dmy', 'mdy'] as const;

/**
 * A moment for the calendar: an instant, or, where a time zone would move it, the text of what a
 * wall showed, of this length.
 */
function dateOn(moment: Moment | null, isZoned: boolean, length: number): DateLike | null {
  if (moment === null) return null;
  if (moment.kind === 'instant' || !isZoned) return moment.milliseconds;
  return wallText(moment.milliseconds).slice(0, length);
}

/** What calendar and clock on a wall showed, which no time zone changes. */
function wallText(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
