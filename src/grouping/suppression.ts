import { invalid } from '../counting/invalid.js';

/**
 * The places of the segments to hide: those with too few answers. If a single one of them has
 * answers, the smallest of the other segments is hidden too: otherwise subtracting the shown
 * segments from the total would reveal the hidden numbers.
 */
export function hiddenPlaces(
  answers: readonly number[],
  minRespondents: number,
  overlapping: boolean,
): Set<number> {
  const places = answers.map((_, place) => place);
  const hidden = new Set(places.filter((place) => (answers[place] as number) < minRespondents));
  const hiddenWithAnswers = [...hidden].filter((place) => (answers[place] as number) > 0);
  if (hiddenWithAnswers.length !== 1 || overlapping) return hidden;
  const shown = places.filter((place) => !hidden.has(place) && (answers[place] as number) > 0);
  if (shown.length === 0) return hidden;
  const next = shown.reduce((least, place) =>
    (answers[place] as number) < (answers[least] as number) ? place : least,
  );
  return hidden.add(next);
}

/** Refuses a number of respondents that is not a whole number: nobody is half a respondent. */
export function checkMinRespondents(count: number): void {
  if (Number.isSafeInteger(count) && count >= 0) return;
  throw invalid('minRespondents', 'a whole number from 0', count);
}
