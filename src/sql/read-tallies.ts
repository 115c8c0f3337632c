import { type CalendarOptions, dayReader } from '../counting/calendar.js';
import type { DateLike } from '../counting/civil-date.js';
import { checkOptions, invalid } from '../counting/invalid.js';
import type { ScaleOption } from '../counting/scale.js';
import { checkExact, type Tally } from '../counting/tally.js';
import type { AnyTally } from '../counting/weighted.js';
import { answersOf, byKey, mergeAll } from '../grouping/any-tally.js';
import { crossedKey } from '../grouping/keys.js';
import { spansOf, type Wave, wavesOfTallies } from '../grouping/waves.js';
import { type RowReader, rowReaders, type SqlRow } from './rows.js';
import { checkSpan, type DaySpan, isDay } from './span.js';

/** Which rows of a result are read. */
export interface ReadSegmentsOptions {
  /**
   * From when to when: the periods that begin then are read.
   *
   * @defaultValue all periods, and rows without a date
   */
  readonly during?: DaySpan;
}

/**
 * The tallies of segments from the rows of a tally query, periods and shards merged: what
 * `compareSegments` and `explainChange` take. Segments in which nobody answered are left out; the
 * others are in the order of their keys.
 *
 * Keys are texts, as the engine writes the values of the column. NULL and `''` are one segment,
 * `''`, shown as blank. Crossed columns have the keys that `tallyBy` gives texts, in which NULL
 * and `''` differ.
 *
 * @throws TypeError if a column is missing or holds something else, or rows have other columns of
 * segments than the first.
 * @throws RangeError if a count is negative, not whole or beyond 2⁵³ − 1.
 * @example
 * readSegments([{ SEGMENT: 'Pro', PROMOTERS: 7n, PASSIVES: '2', DETRACTORS: 1 }]).get('Pro') // => { promoters: 7, passives: 2, detractors: 1 }
 */
export function readSegments(
  rows: Iterable<SqlRow>,
  options: ReadSegmentsOptions = {},
): Map<string, AnyTally> {
  const { during } = options;
  if (during !== undefined) checkSpan('during', during);
  const isRead = (row: TallyRow) => during === undefined || isWithin(row, during);
  const all = readers(rows);
  checkSameSegments(all);
  const answered = all.filter((row) => isRead(row) && hasAnswers(row));
  const tallies = byKey(answered.map(({ read, tally }) => [segmentOf(read), tally] as const));
  return new Map([...tallies].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** How rows of a result fall into waves. */
export interface ReadWavesOptions extends CalendarOptions, ScaleOption {
  /**
   * The day, or instant, up to which answers are in: a period that ends then or later is partial.
   *
   * @defaultValue all periods are complete
   */
  readonly asOf?: DateLike;
}

/**
 * The waves of the rows of a tally query, segments and shards merged, gaps included: what
 * `compareWaves` takes. Rows without a date are left out, as `tallyByPeriod` does.
 *
 * `period` is that of the query, or one made of whole ones: days can be read as weeks from Sunday,
 * fiscal years or periods of your own. `timeZone` only tells on which day `asOf` is.
 *
 * @throws TypeError if a column is missing or holds something else.
 * @throws RangeError if a count is negative, not whole or beyond 2⁵³ − 1, or a period is no date.
 * @example
 * readWaves([{ period: '2026-03-01', promoters: 7, passives: 2, detractors: 1 }], { period: 'month' })[0]?.period // => '2026-03'
 */
export function readWaves(rows: Iterable<SqlRow>, options: ReadWavesOptions): Wave[] {
  checkOptions(options);
  const dayOf = dayReader(options, (index) => `period of row ${index}`);
  const dated = readers(rows).flatMap((row) => {
    const date = periodOf(row);
    return date === null || !hasAnswers(row)
      ? []
      : [[dayOf(date, row.read.index), row.tally] as const];
  });
  mergeAll(dated.map(([, tally]) => tally)); // refuses what is not exact
  const spans = spansOf(
    dated.map(([day]) => day),
    options,
  );
  return wavesOfTallies(dated, spans, options);
}

/**
 * The tally of all rows of a tally query together.
 *
 * @throws RangeError or TypeError as `readSegments` does.
 * @example
 * readTally([{ promoters: 7, passives: 2, detractors: 1 }, { promoters: '3', passives: '0', detractors: '1' }]) // => { promoters: 10, passives: 2, detractors: 2 }
 */
export function readTally(rows: Iterable<SqlRow>): AnyTally {
  return mergeAll(readers(rows).map(({ tally }) => tally));
}

/** A row of a tally query. */
interface TallyRow {
  readonly read: RowReader;
  readonly tally: AnyTally;
}

function readers(rows: Iterable<SqlRow>): TallyRow[] {
  return rowReaders(rows).map((read) => ({ read, tally: tallyOf(read) }));
}

const WEIGHTS = /^(promoter|passive|detractor|missing|invalid)_(squared_)?weight$/;

function tallyOf({ columns, count, sum }: RowReader): AnyTally {
  const counts: Tally = {
    promoters: count('promoters'),
    passives: count('passives'),
    detractors: count('detractors'),
  };
  checkExact(counts.promoters + counts.passives + counts.detractors);
  if (columns(WEIGHTS).length === 0) return counts;
  const sums = (kind: string): Tally => ({
    promoters: sum(`promoter_${kind}`),
    passives: sum(`passive_${kind}`),
    detractors: sum(`detractor_${kind}`),
  });
  return { counts, weights: sums('weight'), squaredWeights: sums('squared_weight') };
}

const hasAnswers = ({ tally }: TallyRow): boolean => answersOf(tally) > 0;

const SEGMENTS = /^segment(_\d+)?$/;

function segmentOf({ columns, text }: RowReader): string {
  const [first = 'segment', ...others] = columns(SEGMENTS);
  if (first === 'segment' && others.length === 0) return text('segment') ?? '';
  return crossedKey([first, ...others].map((_, place) => text(`segment_${place + 1}`)));
}

/** Refuses rows of several queries. */
function checkSameSegments([first, ...others]: readonly TallyRow[]): void {
  const columnsOf = ({ read }: TallyRow) => read.columns(SEGMENTS).join(', ');
  const columns = first && columnsOf(first);
  for (const row of others) {
    if (columnsOf(row) === columns) continue;
    throw invalid(
      `segments of row ${row.read.index}`,
      `in the columns ${columns}`,
      columnsOf(row),
      '',
    );
  }
}

function periodOf({ read }: TallyRow): string | null {
  const date = read.text('period');
  if (date === null || isDay(date)) return date;
  throw invalid(`period of row ${read.index}`, 'a date YYYY-MM-DD', date, 'string');
}

function isWithin(row: TallyRow, { start, end }: DaySpan): boolean {
  const date = periodOf(row);
  return date !== null && date >= start && date <= end;
}
