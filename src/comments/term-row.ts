import type { ScaleOption } from '../counting/scale.js';
import type { Tally } from '../counting/tally.js';
import type { Effect } from '../grouping/effect.js';
import { type Difference, difference } from '../inference/difference.js';
import { confidenceInterval, type Interval } from '../inference/interval.js';
import type { LevelOption } from '../inference/level.js';
import type { Nps } from '../inference/score.js';
import type { Association } from './association.js';
import {
  type CommentCount,
  type CountedComment,
  npsOf,
  type Rank,
  tallyOfComments,
} from './comment-count.js';
import { companionsOf, type Example, examplesOf, type Surroundings } from './reading-list.js';
import type { SelectedTerm } from './select-terms.js';

/** A term that goes with low or high ratings. */
export interface TermRow extends Nps {
  /** The term: a word, two words, or the beginning of Korean words with a tilde, such as `배송~`. */
  readonly term: string;
  /**
   * The words that it stands for most often. Those behind a beginning are of as many comments as a
   * term needs: none where all of them are rarer.
   */
  readonly words: readonly string[];
  /** The share of comments that mention it, 0…1. */
  readonly share: number;
  /** The interval of the score of those who mention it. */
  readonly interval: Interval | null;
  /** Their score minus that of the others, whatever the length of the comments. */
  readonly versusRest: Difference | null;
  /** The same among comments of the same length: what was tested. */
  readonly gap: Effect<'delta'>;
  /** The p-value, adjusted after Benjamini and Hochberg over all terms tested. */
  readonly adjustedPValue: number;
  /** How many comments it accounts for that no term above it does. */
  readonly added: number;
  /** Words that stand beside it more often than chance has it. */
  readonly companions: readonly string[];
  /** Comments to read. */
  readonly examples: readonly Example[];
}

/** The terms of comments, tested. */
export interface Tested extends Surroundings {
  readonly count: CommentCount;
  /** The tally of those who wrote comments. */
  readonly everybody: Tally;
  readonly associations: readonly (Association | null)[];
  readonly adjusted: readonly number[];
}

const MOST_WORDS = 3;

/** The row of a term of the list. */
export function termRow(
  { term, places, added }: SelectedTerm,
  side: Rank,
  tested: Tested,
  options: ScaleOption & LevelOption & { readonly minMentions: number },
): TermRow {
  const { count, everybody, terms, associations, adjusted } = tested;
  const { comments } = count;
  const { confidenceLevel, minMentions } = options;
  const level = confidenceLevel === undefined ? {} : { confidenceLevel };
  const own = places.map((place) => comments[place] as CountedComment);
  const tally = tallyOfComments(own);
  const companions = companionsOf(term, places, tested);
  const name = terms.names[term] as string;
  return {
    ...npsOf(tally, options),
    term: name,
    words: wordsBehind(name, count.vocabulary, own, minMentions),
    share: places.length / comments.length,
    interval: confidenceInterval(tally, level),
    versusRest: difference(tally, without(everybody, tally), level),
    gap: (associations[term] as Association).gap,
    adjustedPValue: adjusted[term] as number,
    added,
    companions: companions.map((companion) => terms.names[companion.term] as string),
    examples: examplesOf(places, side, companions, { terms, comments, associations }),
  };
}

/** A tally without some of its respondents. */
function without(tally: Tally, part: Tally): Tally {
  return {
    promoters: tally.promoters - part.promoters,
    passives: tally.passives - part.passives,
    detractors: tally.detractors - part.detractors,
  };
}

/** The commonest words of comments behind a beginning, none of them rare; of any other term its own words. */
function wordsBehind(
  name: string,
  vocabulary: readonly string[],
  comments: readonly CountedComment[],
  minMentions: number,
): string[] {
  if (!name.endsWith('~')) return name.split(' ');
  const beginning = name.slice(0, -1);
  const isBehind = vocabulary.map((word) => word.startsWith(beginning));
  const mentions = new Map<number, number>();
  for (const { phrases } of comments) {
    const own = phrases.flatMap((phrase) => phrase.filter((word) => isBehind[word]));
    for (const word of new Set(own)) mentions.set(word, (mentions.get(word) ?? 0) + 1);
  }
  return [...mentions]
    .filter(([, times]) => times >= minMentions)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_WORDS)
    .map(([word]) => vocabulary[word] as string);
}
