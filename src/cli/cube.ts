import type { CalendarOptions } from '../counting/calendar.js';
import type { DateLike } from '../counting/civil-date.js';
import type { Scale } from '../counting/scale.js';
import type { AnyTally } from '../counting/weighted.js';
import { addDays, type Cell, emptyCell, tallyOfCell } from '../grouping/cells.js';
import { collect, type Missing, nothingMissing } from '../grouping/collect.js';
import { collectDays, spansOf, type Wave, wavesOf } from '../grouping/waves.js';
import { InputError } from './input/errors.js';

/** More lines than anybody reads. */
const MOST_WAVES = 5000;

/** An answer with what it may be grouped by. */
export interface Answer {
  readonly rating: number;
  /** The values of the columns to group by, by column; undefined where a row is too short. */
  readonly values: readonly (string | undefined)[];
  readonly date: DateLike | null;
  readonly weight: number | null;
}

/** How answers are added up. */
export interface CubeOptions {
  readonly scale: Scale;
  readonly isDated: boolean;
  readonly isWeighted: boolean;
  /** Only asked where answers are dated. */
  readonly calendar: CalendarOptions;
}

/** Every combination of the grouping columns' values, by day: as much as any table asks for. */
export interface Cube {
  add(answers: readonly Answer[]): void;
  /** Takes notice of values although nobody who has them answered. */
  notice(values: Answer['values']): void;
  readonly missing: () => Missing;
  /** Adds what another cube of the same columns holds. */
  absorb(other: Cube): void;
  /** The values of every combination, and its answers by day. */
  entries(): (readonly [parts: readonly string[], days: ReadonlyMap<number, Cell>])[];
  /** Tallies by the values of some of the columns, and of one period where it is named. */
  tallies(columns: readonly number[], period?: string): (readonly [readonly string[], AnyTally])[];
  /** The waves of all answers. */
  waves(): Wave[];
}

/** An empty cube. */
export function cubeOf({ scale, isDated, isWeighted, calendar }: CubeOptions): Cube {
  const cells = new Map<string, Map<number, Cell>>();
  const partsOf = new Map<string, readonly string[]>();
  const missing = { ...nothingMissing } as { -readonly [Reason in keyof Missing]: number };
  const options = {
    rating: ({ rating }: Answer) => rating,
    ...(isWeighted && { weight: ({ weight }: Answer) => weight }),
    scale,
  };
  const keyOf = ({ values }: Pick<Answer, 'values'>): string | undefined => {
    if (values.includes(undefined)) return undefined;
    // of several parts, by a character that no file of text holds
    const key = values.length === 1 ? (values[0] as string) : values.join('\0');
    if (!partsOf.has(key)) partsOf.set(key, values as readonly string[]);
    return key;
  };
  const addMissing = (more: Missing): void => {
    for (const reason of Object.keys(missing) as (keyof Missing)[]) missing[reason] += more[reason];
  };
  const addCells = (key: string, days: Map<number, Cell>): void => {
    const earlier = cells.get(key);
    if (earlier) addDays(earlier, days);
    else cells.set(key, days);
  };
  const spans = () =>
    spansOf(new Set([...cells.values()].flatMap((days) => [...days.keys()])), calendar);
  return {
    add(answers) {
      const found = isDated
        ? collectDays(answers, { ...options, ...calendar, date: ({ date }: Answer) => date }, keyOf)
        : collect(answers, options, keyOf);
      addMissing(found.missing);
      for (const [key, days] of found.cells.segments) addCells(key, days);
    },
    notice(values) {
      const key = keyOf({ values });
      if (key !== undefined && !cells.has(key)) cells.set(key, new Map());
    },
    missing: () => missing,
    absorb(other) {
      addMissing(other.missing());
      for (const [parts, days] of other.entries()) {
        addCells(keyOf({ values: parts }) as string, new Map(days));
      }
    },
    entries: () =>
      [...cells].map(([key, days]) => [partsOf.get(key) as readonly string[], days] as const),
    tallies(columns, period) {
      const { spans: periods, placeOf } = isDated ? spans() : { spans: [], placeOf: () => 0 };
      const isAsked = (day: number) =>
        period === undefined || periods[placeOf(day)]?.period === period;
      return [...cells].flatMap(([key, days]) => {
        const parts = columns.map((column) => partsOf.get(key)?.[column] as string);
        const nobody = emptyCell(isWeighted);
        if (days.size === 0 && period === undefined)
          return [[parts, tallyOfCell(nobody, isWeighted)] as const];
        const asked = [...days].filter(([day]) => isAsked(day));
        return asked.map(([, cell]) => [parts, tallyOfCell(cell, isWeighted)] as const);
      });
    },
    waves() {
      const total = new Map<number, Cell>();
      for (const days of cells.values()) addDays(total, days);
      const found = spans();
      const [first, last] = [found.spans[0], found.spans.at(-1)];
      if (found.spans.length > MOST_WAVES && first && last) {
        const count = found.spans.length.toLocaleString('en');
        throw new InputError(
          `the dates span ${count} periods, from ${first.start} to ${last.end}: is a year mistyped?`,
        );
      }
      return wavesOf(total, found, { scale, isWeighted });
    },
  };
}
