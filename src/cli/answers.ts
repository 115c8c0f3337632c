import type { DateLike } from '../counting/civil-date.js';
import type { Arguments } from './arguments.js';
import { columnCalled } from './columns.js';
import { type Answer, type Cube, cubeOf } from './cube.js';
import { type DateReader, dateReader } from './dates.js';
import { InputError, UsageError } from './errors.js';
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
  readonly dateOf: (row: Placed) => DateLike | null;
  readonly valuesOf: (row: Placed) => Answer['values'];
  readonly answerOf: (row: Placed, rating: number) => Answer;
  /** The row with only the cells that are asked for: what is held until the end stays small. */
  readonly trimmed: (row: Placed, ratingColumn: number) => Placed;
}

/** Reads what the options ask of rows besides the rating. */
export function answerReader(header: Row, sample: readonly Row[], asked: Arguments): AnswerReader {
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
  const readDate: DateReader =
    datePlace === undefined
      ? () => null
      : dateReader(
          sample.map((row) => row[datePlace] ?? ''),
          asked.dateOrder,
        );
  const momentOf = ({ cells, place }: Placed) =>
    datePlace === undefined ? null : readDate(cells[datePlace] ?? '', place);
  const segmentOf = ({ cells, place }: Placed, index: number): string | undefined => {
    const text = cells[places[index] as number]?.trim();
    const band = bandAt.get(places[index] as number);
    if (band === undefined || text === undefined) return text;
    return text === '' ? '' : band(numberIn(text, columns[index] as string, place));
  };
  const valuesOf = (row: Placed) => columns.map((_, index) => segmentOf(row, index));
  const isWeighted = weightPlace !== undefined;
  const shared = { scale, isWeighted, calendar };
  return {
    columns,
    cube: cubeOf({ ...shared, isDated: datePlace !== undefined }),
    all: cubeOf({ ...shared, isDated: false }),
    respondentOf:
      respondentPlace === undefined ? undefined : ({ cells }) => cells[respondentPlace]?.trim(),
    dateOf: (row) => {
      const moment = momentOf(row);
      if (moment === null) return null;
      const isWall = moment.kind !== 'instant' && calendar.timeZone !== undefined;
      return isWall ? wallText(moment.milliseconds).slice(0, 19) : moment.milliseconds;
    },
    valuesOf,
    answerOf: (row, rating) => {
      const moment = momentOf(row);
      const weight = isWeighted ? (row.cells[weightPlace]?.trim() ?? '') : '';
      return {
        rating,
        values: valuesOf(row),
        date:
          moment &&
          (moment.kind === 'instant'
            ? moment.milliseconds
            : wallText(moment.milliseconds).slice(0, 10)),
        weight: weightIn(weight, asked.weight ?? '', row.place),
      };
    },
    trimmed: ({ cells, place }, ratingPlace) => {
      const kept = new Set([...places, datePlace, weightPlace, respondentPlace, ratingPlace]);
      return { place, cells: cells.map((cell, index) => (kept.has(index) ? cell : '')) };
    },
  };
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
