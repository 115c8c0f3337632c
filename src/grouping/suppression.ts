/**
 * Which segments to hide, by their place: those with too few answers, and, where that hides a
 * single one that has answers, the smallest of the others too, since one alone could be subtracted
 * out of the total.
 */
export function suppressed(
  answers: readonly number[],
  minRespondents: number,
  overlapping: boolean,
): Set<number> {
  const places = answers.map((_, place) => place);
  const hidden = new Set(places.filter((place) => (answers[place] as number) < minRespondents));
  const telling = [...hidden].filter((place) => (answers[place] as number) > 0);
  if (telling.length !== 1 || overlapping) return hidden;
  const shown = places.filter((place) => !hidden.has(place) && (answers[place] as number) > 0);
  const least = Math.min(...shown.map((place) => answers[place] as number));
  const next = shown.find((place) => answers[place] === least);
  return next === undefined ? hidden : hidden.add(next);
}
