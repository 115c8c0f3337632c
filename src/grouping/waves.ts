import {
  type CalendarOptions,
  dayReader,
  ownKey,
  type Period,
  periodsOf,
} from '../counting/calendar.js';
import { type DateLike, formatDay } from '../counting/civil-date.js';
import { type Field, reader } from '../counting/field.js';
import { checkArray, invalid } from '../counting/invalid.js';
import { type Scale, type ScaleOption, standardScale } from '../counting/scale.js';
import { type AnyTally, isWeighted } from '../counting/weighted.js';
import type { Transitions } from '../inference/paired.js';
import { answersOf, mergeAll } from './any-tally.js';
import { type Cell, emptyCell, tallyOfCell } from './cells.js';
import { type AnswerOptions, collect, type Reader } from './collect.js';

/** The answers of one period: a plain tally, or a weighted one if there are weights. */
export interface Wave<T extends AnyTally = AnyTally> {
  /** The key of the period, such as `2026-03`. */
  readonly period: string;
  /** The first day, `YYYY-MM-DD`. */
  readonly start: string;
  /** The last day, inclusive. */
  readonly end: string;
  /** Whether the period was not over yet on the day of `asOf`. */
  readonly partial: boolean;
  /** The tally of the answers. */
  readonly tally: T;
  /** The scale of the ratings; absent if it is the standard scale. */
  readonly scale?: Scale;
  /** Whether the period is the caller's own, which has no counterpart a year earlier. */
  readonly own?: true;
  /**
   * How those moved who answered in an earlier wave too, by the key of that wave; absent where
   * respondents are not known, or none of them did.
   */
  readonly shared?: ReadonlyMap<string, Transitions>;
}

/** How rows fall into waves. */
export interface WaveOptions<Row> extends AnswerOptions<Row>, CalendarOptions {
  /** Where a row's date is; null and undefined are missing. */
  readonly date: Field<Row, DateLike | null>;
  /**
   * The day or instant of the newest answers: a period that ends on that day or later is partial.
   *
   * @defaultValue all periods are complete
   */
  readonly asOf?: DateLike | undefined;
  /**
   * Where a row's respondent is, who answers once in a period at most (`latestPerRespondent`). Waves
   * with the same people are then compared as such: people who answer alike twice make a change
   * surer. Goes without `weight`.
   *
   * @defaultValue no respondent is known to be in two waves
   */
  readonly respondent?: Field<Row, unknown> | undefined;
}

/** Adds up the answers of rows by segment and day. */
export function collectDays<Row, Key>(
  rows: Iterable<Row>,
  options: WaveOptions<Row>,
  keyOf: Reader<Row, Key>,
): ReturnType<typeof collect<Row, Key>> {
  return collect(rows, options, keyOf, {
    dateOf: reader(options.date, 'date'),
    dayOf: dayReader(options, (index) => `date at row ${index}`),
  });
}

/** Three centuries of days: a mistyped year is likelier than a longer trend. */
const MOST_PERIODS = 110_000;

/** A period without its tally. */
export type Span = Omit<Wave, 'tally' | 'scale' | 'shared'>;

/** The periods of a trend, and the place of the period that a day falls into. */
export interface Spans {
  readonly spans: readonly Span[];
  readonly placeOf: (day: number) => number;
}

/**
 * The periods from the first to the last of some days, including empty ones. Only the caller knows
 * the calendar of periods of the caller's own: among those there are no empty ones.
 */
export function spansOf(
  days: Iterable<number>,
  options: CalendarOptions & { readonly asOf?: DateLike | undefined },
): Spans {
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
): Spans {
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
): Spans {
  const keys = new Map<number, string>();
  const ranges = new Map<string, { first: number; last: number }>();
  for (const day of [...days].sort((a, b) => a - b)) {
    const key = ownKey(period, day);
    keys.set(day, key);
    const range = ranges.get(key);
    if (range) range.last = day;
    else ranges.set(key, { first: day, last: day });
  }
  const spans = [...ranges].map(
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

/** The waves of the cells of days. */
export function wavesOf(
  days: ReadonlyMap<number, Cell>,
  { spans, placeOf }: Spans,
  options: ScaleOption & { readonly isWeighted: boolean },
): Wave[] {
  const sums = spans.map(() => emptyCell(options.isWeighted));
  for (const [day, cell] of days) {
    const sum = sums[placeOf(day)] as Cell;
    for (let i = 0; i < cell.length; i++) sum[i] = (sum[i] as number) + (cell[i] as number);
  }
  return spans.map((span, place) =>
    waveOf(span, tallyOfCell(sums[place] as Cell, options.isWeighted), options),
  );
}

/** The waves of the tallies of days. */
export function wavesOfTallies(
  tallies: readonly (readonly [day: number, tally: AnyTally])[],
  { spans, placeOf }: Spans,
  options: ScaleOption,
): Wave[] {
  const hasWeights = tallies.some(([, tally]) => isWeighted(tally));
  const nobody = tallyOfCell(emptyCell(hasWeights), hasWeights);
  const groups = spans.map((): AnyTally[] => [nobody]);
  for (const [day, tally] of tallies) groups[placeOf(day)]?.push(tally);
  return spans.map((span, place) => waveOf(span, mergeAll(groups[place] ?? []), options));
}

function waveOf(span: Span, tally: AnyTally, { scale = standardScale }: ScaleOption): Wave {
  return { ...span, tally, ...(scale !== standardScale && { scale }) };
}

/** Refuses waves that are not in order of time, or that have different scales. */
export function checkWaves(waves: readonly Wave[]): void {
  checkArray('waves', waves, 'waves');
  const periods = new Set<string>();
  waves.forEach((wave, index) => {
    checkWave(wave, index);
    const { period, start, end, scale } = wave;
    const before = waves[index - 1];
    if (periods.has(period)) {
      throw new RangeError(`period ${period} must occur once, received it twice`);
    }
    periods.add(period);
    if (start > end) {
      throw new RangeError(`wave ${period} must start before its end, received ${start} to ${end}`);
    }
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

function checkWave(wave: Wave, index: number): void {
  if (typeof wave !== 'object' || wave === null) {
    throw invalid(`wave at index ${index}`, 'a wave, as tallyByPeriod gives', wave, '');
  }
  for (const name of ['period', 'start', 'end'] as const) {
    if (typeof wave[name] !== 'string') {
      throw invalid(`${name} of the wave at index ${index}`, 'a text', wave[name], '');
    }
  }
  answersOf(wave.tally); // refuses anything but a tally
}

function scaleText({ min, passiveFrom, promoterFrom, max }: Scale = standardScale): string {
  return [min, passiveFrom, promoterFrom, max].join();
}
