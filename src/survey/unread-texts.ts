import type { TextCount } from './notices.js';

/** Texts that are not ratings, with their counts. */
export type UnreadTexts = Map<string, number>;

/** Comments in the rating column must not fill the memory; a frequent text comes early. */
const MOST_TEXTS = 1000;
const LONGEST = 80;

/** Counts a text that is not a rating. Texts are told apart by their first 80 characters. */
export function addUnread(texts: UnreadTexts, text: string | undefined, times: number): void {
  const key = (text ?? '').trim().slice(0, LONGEST);
  const known = texts.get(key);
  if (known !== undefined || texts.size < MOST_TEXTS) texts.set(key, (known ?? 0) + times);
}

/** With more than this share of the answers, a text is part of the scale rather than a slip. */
const MOST_SHARE = 1 / 20;
/** How many texts may leave out so many answers: the two ends of a scale. */
const ENDS = 2;

/** The one or two frequent texts that leave out more than a twentieth of the answers. */
export function frequentTexts(
  texts: Iterable<readonly [text: string, count: number]>,
  answers: number,
): TextCount[] {
  const frequent = [...texts]
    .filter(([, count]) => count > 1)
    .sort(([, a], [, b]) => b - a)
    .slice(0, ENDS)
    .map(([text, count]) => ({ text, count }));
  const left = frequent.reduce((sum, { count }) => sum + count, 0);
  return left > MOST_SHARE * answers ? frequent : [];
}
