import { checkNumber, invalid } from '../counting/invalid.js';
import { checkOptionNames } from '../counting/options.js';
import type { AnyTally } from '../counting/weighted.js';
import { answersOf, mergeAll } from './any-tally.js';
import { checkWaves, type Wave, type WindowPart } from './wave.js';

/** The size of a rolling window: so many periods, or as many periods as have so many answers. */
export type RollingWindow =
  | {
      /** How many periods a window has: a whole number from 1. */
      readonly periods: number;
    }
  | {
      /** How many answers a window has at least: a whole number from 1. */
      readonly respondents: number;
    };

const windowNames = { periods: true, respondents: true } as const;

/**
 * Windows that roll over the waves, each named after its last wave. There are only full windows.
 * Neighbouring windows share answers: `compareWaves` compares each with the latest earlier window
 * that shares none.
 *
 * @throws RangeError if the size of the window is not a whole number from 1, or the waves are not in
 * order.
 * @throws TypeError if the window is not `{ periods }` or `{ respondents }`, or the waves are not an
 * array of waves.
 * @example
 * rolling(tallyByPeriod([{ day: '2026-01-31', rating: 9 }, { day: '2026-03-01', rating: 3 }], { rating: 'rating', date: 'day', period: 'month' }), { periods: 2 }).map(({ start, end }) => [start, end]) // => [['2026-01-01', '2026-02-28'], ['2026-02-01', '2026-03-31']]
 */
export function rolling<T extends AnyTally>(
  waves: readonly Wave<T>[],
  window: RollingWindow,
): Wave<T>[] {
  checkWaves(waves);
  checkOptionNames('rolling', window, windowNames);
  const [name, size] =
    'periods' in window ? ['periods', window.periods] : ['respondents', window.respondents];
  if (!Number.isInteger(checkNumber(name as string, size as number, 1, Number.MAX_SAFE_INTEGER))) {
    throw invalid(name as string, 'a whole number', size);
  }
  const windows: Wave<T>[] = [];
  waves.forEach((last, place) => {
    const first = firstOfWindow(waves, place, window);
    if (first === undefined) return;
    const members = waves.slice(first, place + 1);
    const { shared, ...named } = last;
    windows.push({
      ...named,
      start: (members[0] as Wave).start,
      partial: members.some(({ partial }) => partial),
      ...(members.length > 1 ? { windowOf: members.map(partOf) } : shared && { shared }),
      tally: mergeAll(members.map(({ tally }) => tally)) as T, // tallies of one kind merge into it
    });
  });
  return windows;
}

function partOf({ period, tally, shared }: Wave): WindowPart {
  return { period, answers: answersOf(tally), ...(shared && { shared }) };
}

function firstOfWindow(
  waves: readonly Wave[],
  last: number,
  window: RollingWindow,
): number | undefined {
  if ('periods' in window)
    return last >= window.periods - 1 ? last - window.periods + 1 : undefined;
  let answers = 0;
  for (let first = last; first >= 0; first--) {
    answers += answersOf((waves[first] as Wave).tally);
    if (answers >= window.respondents) return first;
  }
  return undefined;
}
