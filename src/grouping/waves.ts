import { type CalendarOptions, dayReader } from '../counting/calendar.js';
import type { DateLike } from '../counting/civil-date.js';
import { type Field, reader } from '../counting/field.js';
import { type ScaleOption, standardScale } from '../counting/scale.js';
import { type AnyTally, isWeighted } from '../counting/weighted.js';
import { mergeAll } from './any-tally.js';
import {
  addCell,
  type Cell,
  emptyCell,
  type PeriodCells,
  tallyOfCell,
  totalCells,
} from './cells.js';
import { type AnswerOptions, collect, type Reader } from './collect.js';
import { asOfDay, periodNumbers, type Span, type Spans } from './spans.js';
import type { Wave } from './wave.js';

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

/** Adds up the answers of rows by segment and period, and gives the periods from first to last. */
export function collectPeriods<Row, Key>(
  rows: Iterable<Row>,
  options: WaveOptions<Row>,
  keyOf: Reader<Row, Key>,
): ReturnType<typeof collect<Row, Key>> & {
  readonly total: PeriodCells;
  readonly spans: Spans;
} {
  const numbers = periodNumbers(options);
  const collected = collect(rows, options, keyOf, {
    dateOf: reader(options.date, 'date'),
    dayOf: dayReader(options, (index) => `date at row ${index}`),
    numberOf: numbers.numberOf,
  });
  const total = totalCells(collected.cells);
  return { ...collected, total, spans: numbers.spansOf(total.keys(), asOfDay(options)) };
}

/** The waves of cells by the number of their period. */
export function wavesOf(
  cells: ReadonlyMap<number, Cell>,
  { spans, placeOf }: Spans,
  options: ScaleOption & { readonly isWeighted: boolean },
): Wave[] {
  const sums = spans.map(() => emptyCell(options.isWeighted));
  for (const [number, cell] of cells) {
    addCell(sums[placeOf(number)] as Cell, cell);
  }
  return spans.map((span, place) =>
    waveOf(span, tallyOfCell(sums[place] as Cell, options.isWeighted), options),
  );
}

/** The waves of tallies by the number of their period. */
export function wavesOfTallies(
  tallies: readonly (readonly [number: number, tally: AnyTally])[],
  { spans, placeOf }: Spans,
  options: ScaleOption,
): Wave[] {
  const hasWeights = tallies.some(([, tally]) => isWeighted(tally));
  const nobody = tallyOfCell(emptyCell(hasWeights), hasWeights);
  const groups = spans.map((): AnyTally[] => [nobody]);
  for (const [number, tally] of tallies) groups[placeOf(number)]?.push(tally);
  return spans.map((span, place) => waveOf(span, mergeAll(groups[place] ?? []), options));
}

function waveOf(span: Span, tally: AnyTally, { scale = standardScale }: ScaleOption): Wave {
  return { ...span, tally, ...(scale !== standardScale && { scale }) };
}
