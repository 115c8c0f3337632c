/** How many comments mention each term, and the last that did. */
export interface Mentions {
  readonly times: Int32Array | number[];
  readonly last: Int32Array | number[];
}

/** No mentions of so many terms. */
export function noMentions(terms: number): Mentions {
  return { times: new Int32Array(terms), last: new Int32Array(terms).fill(-1) };
}

/** Counts a comment for a term; false if it mentioned the term before. */
export function mention({ times, last }: Mentions, term: number, place: number): boolean {
  if (last[term] === place) return false;
  last[term] = place;
  times[term] = (times[term] as number) + 1;
  return true;
}

/** The number of a key, which is taken in if it is new. */
export function numberIn<Key>(numbers: Map<Key, number>, key: Key): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const number = numbers.size;
  numbers.set(key, number);
  return number;
}
