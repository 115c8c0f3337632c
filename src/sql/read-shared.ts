import type { CalendarOptions } from '../counting/calendar.js';
import { answersOf } from '../grouping/any-tally.js';
import type { Wave } from '../grouping/wave.js';
import { mergeTransitions } from '../inference/paired.js';
import { transitionsOf } from './read-transitions.js';
import { periodStart } from './row-period.js';
import { type RowReader, rowReaders, type SqlRow } from './rows.js';

/**
 * The waves with how those moved who answered in the wave before too, of the rows of a transition query
 * by period. Rows of a respondent who was away in between are left out: of the two waves they do not
 * hold everybody.
 */
export function withSharedRows(
  waves: readonly Wave[],
  rows: Iterable<SqlRow>,
  { period }: CalendarOptions,
): Wave[] {
  const places = new Map(waves.map(({ start }, place) => [start, place]));
  const before = placesBefore(waves);
  const shared = new Map<number, ReturnType<typeof transitionsOf>>();
  for (const row of rowReaders(rows)) {
    checkUnit(row, period);
    const [earlier, later] = [placeOf(row, 'period_before'), placeOf(row, 'period')];
    const transitions = transitionsOf(row);
    if (before[later] !== earlier) continue;
    const others = shared.get(later);
    shared.set(later, others ? mergeTransitions(others, transitions) : transitions);
  }
  return waves.map((wave, place) => {
    const transitions = shared.get(place);
    if (transitions === undefined) return wave;
    const { period: earlier } = waves[before[place] as number] as Wave;
    return { ...wave, shared: [{ period: earlier, transitions }] };
  });

  function placeOf(row: RowReader, column: 'period' | 'period_before'): number {
    const start = periodStart(row, column);
    const place = start === null ? undefined : places.get(start);
    if (place !== undefined) return place;
    throw new RangeError(
      `${column} of row ${row.index} of shared must be the first day of a wave, received ${start}`,
    );
  }
}

/** The place of the latest earlier wave with answers, for each wave. */
function placesBefore(waves: readonly Wave[]): (number | undefined)[] {
  let latest: number | undefined;
  return waves.map(({ tally }, place) => {
    const before = latest;
    if (answersOf(tally) > 0) latest = place;
    return before;
  });
}

function checkUnit(row: RowReader, period: CalendarOptions['period']): void {
  const unit = row.text('period_unit');
  if (unit === period) return;
  const read = typeof period === 'string' ? period : 'one of your own';
  throw new RangeError(
    `period of row ${row.index} of shared must be the period that is read, ${read}, received ${unit}`,
  );
}
