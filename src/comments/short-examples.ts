import type { CommentColumns } from './comment-columns.js';
import {
  type Example,
  exampleAt,
  FEWEST_WORDS,
  MOST_EXAMPLES,
  MOST_WORDS,
} from './reading-list.js';

/** Comments of which some are shown. */
export interface ShownComments
  extends Pick<CommentColumns, 'rows' | 'ratings' | 'ranks' | 'texts'> {
  /** The words of the comment in a place, or their numbers. */
  readonly wordsAt: (place: number) => readonly (string | number)[];
}

/**
 * Short comments among those in some places, which ascend: those of detractors first, then those of
 * passives, and none that says the same as another.
 */
export function shortExamples(
  comments: ShownComments,
  isIncluded: (place: number) => boolean,
): Example[] {
  const examples: Example[] = [];
  const said = new Set<string>();
  for (const rank of [0, 1]) {
    for (const [place, own] of comments.ranks.entries()) {
      if (examples.length === MOST_EXAMPLES) return examples;
      if (own !== rank || !isIncluded(place)) continue;
      const words = comments.wordsAt(place);
      const key = words.join(' ');
      if (words.length < FEWEST_WORDS || words.length > MOST_WORDS || said.has(key)) continue;
      said.add(key);
      examples.push(exampleAt(comments, place));
    }
  }
  return examples;
}
