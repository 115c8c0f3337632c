import { type CalendarOptions, dayReader } from '../counting/calendar.js';
import type { DateLike } from '../counting/civil-date.js';
import type { ScaleOption } from '../counting/scale.js';
import type { Tally } from '../counting/tally.js';
import { type AnyTally, byKey, isWeighted, mergeAll } from '../grouping/any-tally.js';
import type { Cell } from '../grouping/collect.js';
import { spansOf, type Wave, wavesOf } from '../grouping/waves.js';
import { checkOptions, type OptionNames } from './check-options.js';
import { checkPart, periodStart } from './row-period.js';
import type { SqlRow } from './rows.js';
import { hasAnswers, tallyRows } from './tally-rows.js';

/** How rows of a result fall into waves. */
export interface ReadWavesOptions extends CalendarOptions, ScaleOption {
  /**
   * The day, or instant, up to which answers are in: a period that ends on that day or later is
   * partial.
   *
   * @defaultValue all periods are complete
   */
  readonly asOf?: DateLike | undefined;
}

const names: OptionNames<ReadWavesOptions> = {
  period: true,
  timeZone: true,
  weekStart: true,
  fiscalYearStart: true,
  asOf: true,
  scale: true,
};

/**
 * The waves of the rows of a tally query, segments and shards merged, periods without answers
 * included, for `compareWaves`. Rows without a date are left out, as `tallyByPeriod` does.
 *
 * `period` is the period of the query, or a longer one that is made of whole ones: days can be read
 * as weeks from Sunday, fiscal years or periods of your own. `timeZone` only decides on which day
 * `asOf` falls.
 *
 * @throws RangeError if a period of the query is not part of one period that is read, such as a
 * month that is read as weeks; if a count is negative, not whole or beyond 2⁵³ − 1; or if a period
 * is not a date.
 * @throws TypeError if a column is missing or has a value of another type, or an option is unknown.
 * @example
 * readWaves([{ period: '2026-03-01', period_unit: 'month', promoters: 7, passives: 2, detractors: 1 }], { period: 'month' })[0]?.period // => '2026-03'
 */
export function readWaves(rows: Iterable<SqlRow>, options: ReadWavesOptions): Wave[] {
  checkOptions('readWaves', options, names);
  const dayOf = dayReader(options, (index) => `period of row ${index}`);
  const { asOf, scale, ...calendar } = options;
  const dated = tallyRows(rows).flatMap((tallyRow) => {
    const { row, tally } = tallyRow;
    const start = periodStart(row);
    if (start === null || !hasAnswers(tallyRow)) return [];
    checkPart(row, start, calendar);
    return [[dayOf(start, row.index), tally] as const];
  });
  const total = mergeAll(dated.map(([, tally]) => tally)); // refuses totals beyond 2⁵³ − 1
  const days = new Map([...byKey(dated)].map(([day, tally]) => [day, cellOf(tally)]));
  const spans = spansOf(days.keys(), { ...calendar, ...(asOf !== undefined && { asOf }) });
  return wavesOf(days, spans, {
    ...(scale && { scale }),
    ...(isWeighted(total) && { weight: true }),
  });
}

/** The sums of a tally, in the order of a cell. */
function cellOf(tally: AnyTally): Cell {
  const sums: readonly Tally[] = isWeighted(tally)
    ? [tally.counts, tally.weights, tally.squaredWeights]
    : [tally];
  return sums.flatMap(({ promoters, passives, detractors }) => [detractors, passives, promoters]);
}
