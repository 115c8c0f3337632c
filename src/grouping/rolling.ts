import { checkNumber, invalid } from '../counting/invalid.js';
import { answersOf, mergeAll } from './any-tally.js';
import { checkWaves, type Wave } from './waves.js';

/**
 * Windows that roll over the waves, each labelled by its last: as many periods, or as many latest
 * periods as it takes to have so many answers. Only full windows. Neighbouring windows share
 * answers: `compareWaves` compares each with the latest that shares none.
 *
 * @throws RangeError if the window is not a whole number of periods or respondents from 1, or the
 * waves are not in order.
 * @example
 * rolling(tallyByPeriod([{ day: '2026-01-31', rating: 9 }, { day: '2026-03-01', rating: 3 }], { rating: 'rating', date: 'day', period: 'month' }), { periods: 2 }).map(({ start, end }) => [start, end]) // => [['2026-01-01', '2026-02-28'], ['2026-02-01', '2026-03-31']]
 */
export function rolling(
  waves: readonly Wave[],
  window: { readonly periods: number } | { readonly respondents: number },
): Wave[] {
  checkWaves(waves);
  const [name, size] =
    'periods' in window ? ['periods', window.periods] : ['respondents', window.respondents];
  if (!Number.isInteger(checkNumber(name as string, size as number, 1, Number.MAX_SAFE_INTEGER))) {
    throw invalid(name as string, 'a whole number', size);
  }
  const windows: Wave[] = [];
  waves.forEach((last, place) => {
    const first = firstOfWindow(waves, place, window);
    if (first === undefined) return;
    const members = waves.slice(first, place + 1);
    windows.push({
      ...last,
      start: (members[0] as Wave).start,
      partial: members.some(({ partial }) => partial),
      tally: mergeAll(members.map(({ tally }) => tally)),
    });
  });
  return windows;
}

function firstOfWindow(
  waves: readonly Wave[],
  last: number,
  window: { readonly periods: number } | { readonly respondents: number },
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
