import {
  type CalendarOptions,
  dayReader,
  ownKey,
  type Period,
  periodsOf,
} from '../counting/calendar.js';
import { type DateLike, formatDay } from '../counting/civil-date.js';
import { type Field, reader } from '../counting/field.js';
import { type Scale, type ScaleOption, standardScale } from '../counting/scale.js';
import type { AnyTally } from './any-tally.js';
import {
  type AnswerOptions,
  type Cell,
  collect,
  emptyCell,
  type Finder,
  tallyOfCell,
} from './collect.js';

/** The answers of one period. */
export interface Wave {
  /** The key of the period, such as `2026-03`. */
  readonly period: string;
  /** The first day, `YYYY-MM-DD`. */
  readonly start: string;
  /** The last day, inclusive. */
  readonly end: string;
  /** Whether the period was not over yet on the day of `asOf`. */
  readonly partial: boolean;
  /** The tally of the answers. */
  readonly tally: AnyTally;
  /** The scale of the ratings, unless it is the standard one. */
  readonly scale?: Scale;
  /** Whether the period is one of a caller's own making, which has no counterpart a year earlier. */
  readonly own?: true;
}

/** How rows fall into waves. */
export interface WaveOptions<Row> extends AnswerOptions<Row>, CalendarOptions {
  /** Where a row's date is; null and undefined are missing. */
  readonly date: Field<Row, DateLike | null>;
  /**
   * The day, or instant, up to which answers are in: a period that ends then or later is partial.
   *
   * @defaultValue all periods are complete
   */
  readonly asOf?: DateLike;
}

/** Collects rows by segment and day. */
export function collectDays<Row, Key>(
  rows: Iterable<Row>,
  options: WaveOptions<Row>,
  keyOf: Finder<Row, Key>,
): ReturnType<typeof collect<Row, Key>> {
  return collect(rows, options, keyOf, {
    dateOf: reader(options.date, 'date'),
    dayOf: dayReader(options, (index) => `date at row ${index}`),
  });
}

/** Three centuries of days: a mistyped year is likelier than a longer trend. */
const MOST_PERIODS = 110_000;

/** A period without its tally. */
export type Span = Omit<Wave, 'tally' | 'scale'>;

/**
 * The periods from the first to the last of some days, and which of them a day falls into. Empty
 * ones in between are there too, but for a caller's own, whose calendar only the caller knows.
 */
export function spansOf(
  days: Iterable<number>,
  options: CalendarOptions & { readonly asOf?: DateLike },
): { spans: Span[]; placeOf: (day: number) => number } {
  const asOf = options.asOf === undefined ? Infinity : dayOfAsOf(options.asOf, options);
  const { period } = options;
  return typeof period === 'function'
    ? ownSpans(days, period, asOf)
    : calendarSpans(days, period, options, asOf);
}

function dayOfAsOf(asOf: DateLike, options: CalendarOptions): number {
  return dayReader(options, () => 'asOf')(asOf, 0);
}

function calendarSpans(
  days: Iterable<number>,
  period: Period,
  options: CalendarOptions,
  asOf: number,
): { spans: Span[]; placeOf: (day: number) => number } {
  const { indexOf, startOf, keyOf } = periodsOf(period, options);
  let first = Infinity;
  let last = -Infinity;
  for (const day of days) {
    first = Math.min(first, indexOf(day));
    last = Math.max(last, indexOf(day));
  }
  if (last - first >= MOST_PERIODS) {
    const range = `${keyOf(first)} to ${keyOf(last)}`;
    throw new RangeError(`dates must span at most ${MOST_PERIODS} periods, received ${range}`);
  }
  const spans: Span[] = [];
  for (let index = first; index <= last; index++) {
    const end = startOf(index + 1) - 1;
    spans.push({
      period: keyOf(index),
      start: formatDay(startOf(index)),
      end: formatDay(end),
      partial: end >= asOf,
    });
  }
  return { spans, placeOf: (day) => indexOf(day) - first };
}

function ownSpans(
  days: Iterable<number>,
  period: (civilDate: string) => string,
  asOf: number,
): { spans: Span[]; placeOf: (day: number) => number } {
  const keys = new Map<number, string>();
  const found = new Map<string, { first: number; last: number }>();
  for (const day of [...days].sort((a, b) => a - b)) {
    const key = ownKey(period, day);
    keys.set(day, key);
    const span = found.get(key);
    if (span) span.last = day;
    else found.set(key, { first: day, last: day });
  }
  const spans = [...found].map(
    ([key, { first, last }]): Span => ({
      period: key,
      start: formatDay(first),
      end: formatDay(last),
      partial: last >= asOf,
      own: true,
    }),
  );
  const places = new Map(spans.map((span, place) => [span.period, place]));
  return { spans, placeOf: (day) => places.get(keys.get(day) as string) as number };
}

/** The waves of one segment's days. */
export function wavesOf(
  days: ReadonlyMap<number, Cell>,
  { spans, placeOf }: ReturnType<typeof spansOf>,
  options: ScaleOption & { readonly weight?: unknown },
): Wave[] {
  const sums = spans.map(() => emptyCell(options));
  for (const [day, cell] of days) {
    const sum = sums[placeOf(day)] as Cell;
    for (let i = 0; i < cell.length; i++) sum[i] = (sum[i] as number) + (cell[i] as number);
  }
  const { scale = standardScale } = options;
  return spans.map((span, place) => ({
    ...span,
    tally: tallyOfCell(sums[place] as Cell),
    ...(scale !== standardScale && { scale }),
  }));
}

/** Refuses waves that are not one after another, or of different scales. */
export function checkWaves(waves: readonly Wave[]): void {
  const seen = new Set<string>();
  waves.forEach(({ period, start, end, scale }, index) => {
    const before = waves[index - 1];
    if (seen.has(period))
      throw new RangeError(`period ${period} must occur once, received it twice`);
    seen.add(period);
    if (start > end)
      throw new RangeError(`wave ${period} must start before its end, received ${start} to ${end}`);
    if (before && (start < before.start || end < before.end)) {
      throw new RangeError(
        `waves must be in order of time, received ${period} after ${before.period}`,
      );
    }
    if (scaleText(scale) !== scaleText(waves[0]?.scale)) {
      throw new RangeError(`waves must have one scale, received another for ${period}`);
    }
  });
}

function scaleText({ min, passiveFrom, promoterFrom, max }: Scale = standardScale): string {
  return [min, passiveFrom, promoterFrom, max].join();
}
