import { type CalendarOptions, dayReader } from '../counting/calendar.js';
import type { DateLike } from '../counting/civil-date.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import type { ScaleOption } from '../counting/scale.js';
import { isWeighted } from '../counting/weighted.js';
import { mergeAll } from '../grouping/any-tally.js';
import { asOfDay, periodNumbers } from '../grouping/spans.js';
import type { Wave } from '../grouping/wave.js';
import { wavesOfTallies } from '../grouping/waves.js';
import { checkCountedOnce } from './counted-once.js';
import { withSharedRows } from './read-shared.js';
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
  /**
   * The rows of a transition query with the same `period`: who answered in a wave and in the one
   * before. Each change then is that of waves that share people. Goes without weights.
   *
   * @defaultValue nobody is known to be in two waves
   */
  readonly shared?: Iterable<SqlRow> | undefined;
}

const optionNames: OptionNames<ReadWavesOptions> = {
  period: true,
  timeZone: true,
  weekStart: true,
  fiscalYearStart: true,
  asOf: true,
  scale: true,
  shared: true,
};

/**
 * The waves of the rows of a tally query, segments and shards merged, periods without answers
 * included, for `compareWaves`. Rows without a date are left out, as `tallyByPeriod` does.
 *
 * `period` is the period of the query, or a longer one that is made of whole ones: days can be read
 * as weeks from Sunday, fiscal years or periods of your own; with `shared` it is that of the query.
 * `timeZone` only decides on which day `asOf` falls.
 *
 * @throws RangeError if a period of the query is not part of one period that is read, such as a
 * month that is read as weeks; if a count is negative, not whole or beyond 2⁵³ − 1; if a period is not
 * a date; or as in `readTally` for segments that overlap.
 * @throws TypeError if a column is missing or has a value of another type, or an option is unknown.
 * @example
 * readWaves([{ period: '2026-03-01', period_unit: 'month', promoters: 7, passives: 2, detractors: 1 }], { period: 'month' })[0]?.period // => '2026-03'
 */
export function readWaves(rows: Iterable<SqlRow>, options: ReadWavesOptions): Wave[] {
  checkOptionNames('readWaves', options, optionNames);
  const dayOf = dayReader(options, (index) => `period of row ${index}`);
  const { period, weekStart, fiscalYearStart } = options;
  const calendar = { period, weekStart, fiscalYearStart };
  const numbers = periodNumbers(options);
  const all = tallyRows(rows);
  checkCountedOnce(all.map(({ row }) => row));
  const dated = all.flatMap((tallyRow) => {
    const { row, tally } = tallyRow;
    const start = periodStart(row);
    if (start === null || !hasAnswers(tallyRow)) return [];
    const day = dayOf(start, row.index);
    checkPart(row, start, calendar);
    return [[numbers.numberOf(day), tally] as const];
  });
  mergeAll(dated.map(([, tally]) => tally)); // refuses totals beyond 2⁵³ − 1
  const used = dated.map(([number]) => number);
  const waves = wavesOfTallies(dated, numbers.spansOf(used, asOfDay(options)), options);
  const { shared } = options;
  if (shared === undefined) return waves;
  if (waves.some(({ tally }) => isWeighted(tally))) {
    throw new TypeError('shared must come without weights: the same respondents count alike');
  }
  return withSharedRows(waves, shared, options);
}
