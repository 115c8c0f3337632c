import {
  type CalendarOptions,
  dayReader,
  ownKey,
  type Period,
  periodsOf,
} from '../counting/calendar.js';
import { type DateLike, formatDay } from '../counting/civil-date.js';
import type { Wave } from './wave.js';

/** Three centuries of days: a mistyped year is likelier than a longer trend. */
const MOST_PERIODS = 110_000;

/** A day before all that have a period. */
const NO_DAY = -(2 ** 30);

/** A period without its answers. */
export type Span = Omit<Wave, 'tally' | 'scale' | 'windowOf'>;

/** The periods of a trend in order of time, and the place among them of a period's number. */
export interface Spans {
  readonly spans: readonly Span[];
  readonly placeOf: (number: number) => number;
}

/** Numbers for periods, so that answers are added up by period rather than by day. */
export interface PeriodNumbers {
  /** The number of a day's period. */
  readonly numberOf: (day: number) => number;
  /**
   * The periods of some numbers. Those of the calendar include empty ones; only the caller knows the
   * calendar of the caller's own, of which there are no empty ones. A period that ends on the day
   * `asOf` or later is partial.
   */
  readonly spansOf: (numbers: Iterable<number>, asOf: number) => Spans;
}

/** The numbers of the periods that the options describe. */
export function periodNumbers(options: CalendarOptions): PeriodNumbers {
  const { period } = options;
  const numbers =
    typeof period === 'function' ? ownNumbers(period) : calendarNumbers(period, options);
  return { ...numbers, numberOf: remembering(numbers.numberOf) };
}

/** The day of `asOf`, after which nothing is known; Infinity where it is not given. */
export function asOfDay({
  asOf,
  ...calendar
}: CalendarOptions & { readonly asOf?: DateLike | undefined }): number {
  return asOf === undefined ? Infinity : dayReader(calendar, () => 'asOf')(asOf, 0);
}

/** More days than a trend of ten years has; a power of two. */
const SLOTS = 4096;

/** The same function with a memory: there are few days and many answers. */
function remembering(numberOf: (day: number) => number): (day: number) => number {
  const days = new Int32Array(SLOTS).fill(NO_DAY);
  const numbers = new Int32Array(SLOTS);
  return (day) => {
    const slot = day & (SLOTS - 1);
    if (days[slot] !== day) {
      numbers[slot] = numberOf(day);
      days[slot] = day;
    }
    return numbers[slot] as number;
  };
}

function calendarNumbers(period: Period, options: CalendarOptions): PeriodNumbers {
  const { indexOf, startOf, keyOf } = periodsOf(period, options);
  const spansOf = (numbers: Iterable<number>, asOf: number): Spans => {
    let first = Infinity;
    let last = -Infinity;
    for (const number of numbers) {
      first = Math.min(first, number);
      last = Math.max(last, number);
    }
    if (last - first >= MOST_PERIODS) {
      const range = `${keyOf(first)} to ${keyOf(last)}`;
      throw new RangeError(`dates must span at most ${MOST_PERIODS} periods, received ${range}`);
    }
    const spans: Span[] = [];
    for (let number = first; number <= last; number++) {
      const end = startOf(number + 1) - 1;
      spans.push({
        period: keyOf(number),
        start: formatDay(startOf(number)),
        end: formatDay(end),
        partial: end >= asOf,
      });
    }
    return { spans, placeOf: (number) => number - first };
  };
  return { numberOf: indexOf, spansOf };
}

/** The first and the last day with answers of a period of the caller's own. */
interface OwnPeriod {
  readonly key: string;
  first: number;
  last: number;
}

/** Numbers in the order in which the periods of the caller's own occur. */
function ownNumbers(periodOf: (civilDate: string) => string): PeriodNumbers {
  const periods: OwnPeriod[] = [];
  const numbersByKey = new Map<string, number>();
  const numberOf = (day: number): number => {
    const key = ownKey(periodOf, day);
    const known = numbersByKey.get(key);
    if (known === undefined) {
      numbersByKey.set(key, periods.length);
      return periods.push({ key, first: day, last: day }) - 1;
    }
    const period = periods[known] as OwnPeriod;
    period.first = Math.min(period.first, day);
    period.last = Math.max(period.last, day);
    return known;
  };
  const spansOf = (numbers: Iterable<number>, asOf: number): Spans => {
    const inOrder = [...numbers].sort(
      (a, b) => (periods[a] as OwnPeriod).first - (periods[b] as OwnPeriod).first,
    );
    const places = new Map(inOrder.map((number, place) => [number, place]));
    const spans = inOrder.map((number): Span => {
      const { key, first, last } = periods[number] as OwnPeriod;
      const days = { start: formatDay(first), end: formatDay(last) };
      return { period: key, ...days, partial: last >= asOf, own: true };
    });
    return { spans, placeOf: (number) => places.get(number) as number };
  };
  return { numberOf, spansOf };
}
