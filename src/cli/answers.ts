import type { DateLike, Moment } from '../counting/civil-date.js';
import type { Arguments } from './arguments.js';
import { columnCalled } from './columns.js';
import { type Answer, type Cube, cubeOf } from './cube.js';
import { type DateOrder, dateReader } from './dates.js';
import { InputError, UsageError } from './errors.js';
import type { Notices } from './notices.js';
import { printable } from './printable.js';
import type { Row } from './table.js';

/** A row and its place in the file, counted from 1. */
export interface Placed {
  readonly cells: Row;
  readonly place: number;
}

/** What is read of rows besides the rating, and where it is added up. */
export interface AnswerReader {
  /** The names of the columns to group by. */
  readonly columns: readonly string[];
  /** Answers by these columns and day. */
  readonly cube: Cube;
  /** Answers however they are grouped. */
  readonly all: Cube;
  readonly respondentOf: ((row: Placed) => string | undefined) | undefined;
  /** The date of a row, once the order of dates is settled. */
  readonly dateOf: (row: Placed) => DateLike | null;
  /** The weight of a row; null where it has none. */
  readonly weightOf: (row: Placed) => number | null;
  /** Adds up rows by their ratings. */
  readonly add: (rows: readonly Placed[], ratings: readonly number[]) => void;
  /** Takes notice of a row that does not count. */
  readonly notice: (row: Placed) => void;
  /** Takes notice of what a row's date shows of the order of dates. */
  readonly learn: (row: Placed) => void;
  /** Decides, by all rows there are, whether days or months stand first in dates. */
  readonly settle: (notices: Notices) => void;
  /** The columns that are read. */
  readonly places: readonly number[];
}

/** Reads what the options ask of rows besides the rating. */
export function answerReader(header: Row, asked: Arguments): AnswerReader {
  const { by, bands, compare, explain, calendar, scale } = asked;
  const wanted = [
    ...by,
    ...(compare ?? []).map(({ column }) => column),
    ...(explain ? [explain.column] : []),
  ];
  const columns = [...new Set(wanted)];
  const places = columns.map((name) => columnCalled(name, header));
  const placeOf = (name: string | undefined) =>
    name === undefined ? undefined : columnCalled(name, header);
  const [datePlace, weightPlace, respondentPlace] = [
    asked.date,
    asked.weight,
    asked.respondent,
  ].map(placeOf);
  const bandAt = new Map([...bands].map(([name, band]) => [columnCalled(name, header), band]));
  for (const place of bandAt.keys()) {
    if (!places.includes(place)) {
      const name = printable(header[place] as string, 40);
      throw new UsageError(`--bands ${name} goes with --by, --compare or --explain of that column`);
    }
  }
  const dates = dateReader(asked.dateOrder);
  const dateCell = ({ cells }: Placed) => (datePlace === undefined ? '' : (cells[datePlace] ?? ''));
  const momentOf = (row: Placed) =>
    datePlace === undefined ? null : dates.read(dateCell(row), row.place);
  const learn = (row: Placed): void => {
    if (datePlace !== undefined) dates.notice(dateCell(row), row.place);
  };
  const segments = columns.map((name, index) => {
    const at = places[index] as number;
    const band = bandAt.get(at);
    return ({ cells, place }: Placed): string | undefined => {
      const text = cells[at]?.trim();
      if (band === undefined || text === undefined || text === '') return text;
      return band(numberIn(text, name, place));
    };
  });
  const valuesOf = (row: Placed) => segments.map((segmentOf) => segmentOf(row));
  const isWeighted = weightPlace !== undefined;
  const shared = { scale, isWeighted, calendar };
  const isZoned = calendar.timeZone !== undefined;
  const weightOf = ({ cells, place }: Placed) =>
    isWeighted ? weightIn(cells[weightPlace]?.trim() ?? '', asked.weight ?? '', place) : null;
  const dated = () => cubeOf({ ...shared, isDated: datePlace !== undefined });
  const cube = dated();
  const all = cubeOf({ ...shared, isDated: false });
  // answers whose dates may be read both ways are added up both ways, until one is settled
  const open: Readonly<Record<DateOrder, Cube>> = { dmy: dated(), mdy: dated() };
  return {
    columns,
    cube,
    all,
    respondentOf:
      respondentPlace === undefined ? undefined : ({ cells }) => cells[respondentPlace]?.trim(),
    dateOf: (row) => dateOn(momentOf(row) ?? null, isZoned, 19),
    weightOf,
    add(rows, ratings) {
      const settled: Answer[] = [];
      const unsettled: Record<DateOrder, Answer[]> = { dmy: [], mdy: [] };
      let index = 0;
      for (const row of rows) {
        const rating = ratings[index++] as number;
        const moment = momentOf(row);
        const values = valuesOf(row);
        const weight = weightOf(row);
        if (moment === undefined) {
          if (!isWeighted || weight !== null) cube.notice(values); // segments keep their order
          for (const order of orders) {
            const date = dateOn(dates.readAs(dateCell(row), row.place, order), isZoned, 10);
            unsettled[order].push({ rating, values, weight, date });
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
      if (columns.length > 0) cube.notice(valuesOf(row));
      learn(row);
    },
    learn,
    settle(notices) {
      const order = dates.settle(notices);
      if (order !== null) cube.absorb(open[order]);
    },
    places: [...places, datePlace, weightPlace, respondentPlace].filter(isNamed),
  };
}

const isNamed = (place: number | undefined): place is number => place !== undefined;

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

function numberIn(text: string, column: string, place: number): number {
  if (/^-?(\d+\.?\d*|\.\d+)$/.test(text)) return Number(text);
  throw notANumber('a number', text, column, place);
}

function weightIn(text: string, column: string, place: number): number | null {
  if (text === '') return null;
  const weight = /^[\d.]+$/.test(text) ? Number(text) : Number.NaN;
  if (weight > 0) return weight;
  throw notANumber('a positive number', text, column, place);
}

function notANumber(rule: string, text: string, column: string, place: number): InputError {
  const [name, shown] = [printable(column, 40), printable(text, 40)];
  return new InputError(`row ${place} must have ${rule} in ${name}, received ${shown}`);
}
