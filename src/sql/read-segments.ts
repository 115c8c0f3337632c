import { invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import type { AnyTally } from '../counting/weighted.js';
import { byKey } from '../grouping/any-tally.js';
import { crossedKey, plainKey } from '../grouping/keys.js';
import { SEGMENTS } from './counted-once.js';
import { periodStart } from './row-period.js';
import type { RowReader, SqlRow } from './rows.js';
import { checkSpan, type DaySpan } from './span.js';
import { hasAnswers, type TallyRow, tallyRows } from './tally-rows.js';

/** Which rows of a result are read. */
export interface ReadSegmentsOptions {
  /**
   * A first and a last day, or a wave: only periods that begin within these days are read.
   *
   * @defaultValue all periods, and rows without a date
   */
  readonly during?: DaySpan | undefined;
}

const optionNames: OptionNames<ReadSegmentsOptions> = { during: true };

/**
 * The tallies of segments from the rows of a tally query, periods and shards merged, for
 * `compareSegments` and `explainChange`. Segments without a rating are left out; the others are
 * sorted by key.
 *
 * Keys are texts, as the engine writes the values of the column. NULL and `''` are one segment,
 * `''`. Crossed columns have the keys that `tallyBy` gives to texts, in which NULL and `''` differ;
 * `segmentParts` gives the texts of a key.
 *
 * @throws RangeError if a count is negative, not whole or beyond 2⁵³ − 1.
 * @throws TypeError if a column is missing or has a value of another type, if a row has other columns
 * of segments than the first row, or an option is unknown.
 * @example
 * readSegments([{ SEGMENT: 'Pro', PROMOTERS: 7n, PASSIVES: '2', DETRACTORS: 1 }]).get('Pro') // => { promoters: 7, passives: 2, detractors: 1 }
 */
export function readSegments(
  rows: Iterable<SqlRow>,
  options: ReadSegmentsOptions = {},
): Map<string, AnyTally> {
  checkOptionNames('readSegments', options, optionNames);
  const { during } = options;
  if (during !== undefined) checkSpan('during', during);
  const all = tallyRows(rows);
  checkSameSegments(all);
  const answered = all
    .filter(({ row }) => during === undefined || beginsWithin(row, during))
    .filter(hasAnswers);
  const tallies = byKey(answered.map(({ row, tally }) => [segmentOf(row), tally] as const));
  return new Map([...tallies].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function segmentOf({ columns, text }: RowReader): string {
  const [first = 'segment', ...others] = columns(SEGMENTS);
  if (first === 'segment' && others.length === 0) return plainKey(text('segment') ?? '');
  return crossedKey([first, ...others].map((_, place) => text(`segment_${place + 1}`)));
}

/** Refuses rows of several queries, whose segments mean different things. */
function checkSameSegments([first, ...others]: readonly TallyRow[]): void {
  const columnsOf = ({ row }: TallyRow) => row.columns(SEGMENTS).join(', ');
  const columns = first && columnsOf(first);
  for (const other of others) {
    const received = columnsOf(other);
    if (received === columns) continue;
    const name = `segments of row ${other.row.index}`;
    throw invalid(name, `in the columns ${columns}`, received, '');
  }
}

function beginsWithin(row: RowReader, { start, end }: DaySpan): boolean {
  const date = periodStart(row);
  return date !== null && date >= start && date <= end;
}
