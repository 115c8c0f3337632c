import type { Recognition } from '../files/index.js';
import { withPoint } from '../files/row.js';
import type { Arguments } from './arguments/arguments.js';
import { columnCalled } from './columns.js';
import { InputError, UsageError } from './input/errors.js';
import type { Row } from './input/table.js';
import { printable } from './terminal/printable.js';

/** A row and its place in the file, counted from 1. */
export interface Placed {
  readonly cells: Row;
  readonly place: number;
}

/** What is read of rows besides the rating. */
export interface AnswerColumns {
  /** The names of the columns to group by. */
  readonly names: readonly string[];
  /** The columns that are read. */
  readonly places: readonly number[];
  /** The values of the columns to group by; undefined where a row is too short. */
  readonly valuesOf: (row: Placed) => (string | undefined)[];
  /** What stands as the date of a row; undefined where no dates are asked for. */
  readonly dateCellOf: ((row: Placed) => string) | undefined;
  /** The weight of a row, null where it has none; undefined where answers count alike. */
  readonly weightOf: ((row: Placed) => number | null) | undefined;
  readonly respondentOf: ((row: Placed) => string | undefined) | undefined;
}

/** Finds the columns that the options ask for. */
export function answerColumns(
  { columns, decimalCommas }: Recognition,
  asked: Arguments,
): AnswerColumns {
  const header = columns.map(({ name }) => name);
  const plain = (text: string) => (decimalCommas ? withPoint(text) : text);
  const { by, compare = [], explain, weight } = asked;
  const wanted = [
    ...by,
    ...compare.map(({ column }) => column),
    ...(explain ? [explain.column] : []),
  ];
  const names = [...new Set(wanted)];
  const grouping = names.map((name) => columnCalled(name, header));
  const placeOf = (name: string | undefined) =>
    name === undefined ? undefined : columnCalled(name, header);
  const date = placeOf(asked.date);
  const weightPlace = placeOf(weight);
  const respondent = placeOf(asked.respondent);
  const bandAt = bandsAt(grouping, header, asked);
  const segments = names.map((name, index) => {
    const at = grouping[index] as number;
    const band = bandAt.get(at);
    return ({ cells, place }: Placed): string | undefined => {
      const text = cells[at]?.trim();
      if (band === undefined || text === undefined || text === '') return text;
      return band(numberIn(plain(text), name, place));
    };
  });
  return {
    names,
    places: [...grouping, date, weightPlace, respondent].filter(isNamed),
    valuesOf: (row) => segments.map((segmentOf) => segmentOf(row)),
    dateCellOf: date === undefined ? undefined : ({ cells }) => cells[date] ?? '',
    weightOf:
      weightPlace === undefined
        ? undefined
        : ({ cells, place }) =>
            weightIn(plain(cells[weightPlace]?.trim() ?? ''), weight ?? '', place),
    respondentOf: respondent === undefined ? undefined : ({ cells }) => cells[respondent]?.trim(),
  };
}

const isNamed = (place: number | undefined): place is number => place !== undefined;

/** The bands by the places of their columns, all of which must be grouped by. */
function bandsAt(
  grouping: readonly number[],
  header: Row,
  { bands }: Arguments,
): Map<number, (value: number) => string> {
  const bandAt = new Map([...bands].map(([name, band]) => [columnCalled(name, header), band]));
  for (const place of bandAt.keys()) {
    if (!grouping.includes(place)) {
      const name = printable(header[place] as string, 40);
      throw new UsageError(`--bands ${name} goes with --by, --compare or --explain of that column`);
    }
  }
  return bandAt;
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
