/** Who mentions each term: a comment mentions a term or does not, however often it has it. */
export interface Mentions {
  /** How many comments do. */
  readonly comments: Int32Array;
  /** How many respondents wrote them. */
  readonly respondents: Int32Array;
  /** The place of the last comment that did; −1 before the first. */
  readonly last: Int32Array;
}

/** No mentions of so many terms. */
export function noMentions(terms: number): Mentions {
  return {
    comments: new Int32Array(terms),
    respondents: new Int32Array(terms),
    last: new Int32Array(terms).fill(-1),
  };
}

/** Counts a comment for a term, by so many respondents; false if it mentioned the term before. */
export function mention(mentions: Mentions, term: number, place: number, times: number): boolean {
  const { comments, respondents, last } = mentions;
  if (last[term] === place) return false;
  last[term] = place;
  comments[term] = (comments[term] as number) + 1;
  respondents[term] = (respondents[term] as number) + times;
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
