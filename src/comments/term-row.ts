import type { ScaleOption } from '../counting/scale.js';
import { respondents, type Tally } from '../counting/tally.js';
import type { Effect } from '../grouping/effect.js';
import { type Difference, difference } from '../inference/difference.js';
import { confidenceInterval, type Interval } from '../inference/interval.js';
import { DEFAULT_LEVEL, type LevelOption } from '../inference/level.js';
import type { Nps } from '../inference/score.js';
import { type Association, associationOf, type LengthClass, momentsAt } from './association.js';
import {
  type CommentColumns,
  npsOf,
  PHRASE_END,
  type Rank,
  tallyOfComments,
} from './comment-columns.js';
import { companionsOf, type Surroundings } from './companions.js';
import { mention, noMentions } from './mentions.js';
import { listAt } from './number-lists.js';
import { type Example, examplesOf } from './reading-list.js';
import type { SelectedTerm } from './select-terms.js';
import { COUNTS } from './side-counts.js';

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
  /** The tally of those who wrote comments. */
  readonly everybody: Tally;
  readonly classes: readonly LengthClass[];
  /** The z of each term, and its p-value adjusted for all of them. */
  readonly statistics: Float64Array;
  readonly adjusted: readonly number[];
}

const MOST_WORDS = 3;

/** The row of a term of the list. */
export function termRow(
  { term, added }: SelectedTerm,
  side: Rank,
  tested: Tested,
  options: ScaleOption & LevelOption & { readonly minMentions: number },
): TermRow {
  const { comments, everybody, terms, mentioning, counts, classes, adjusted } = tested;
  const { confidenceLevel = DEFAULT_LEVEL, minMentions } = options;
  const level = { confidenceLevel };
  const places = listAt(mentioning, term);
  const tally = tallyOfComments(comments, places);
  const companions = companionsOf(term, tested);
  const name = terms.names[term] as string;
  const moments = momentsAt(counts, term * COUNTS, classes);
  return {
    ...npsOf(tally, options),
    term: name,
    words: wordsBehind(name, comments, places, minMentions),
    share: respondents(tally) / respondents(everybody),
    interval: confidenceInterval(tally, level),
    versusRest: difference(tally, without(everybody, tally), level),
    gap: (associationOf(moments, confidenceLevel) as Association).gap,
    adjustedPValue: adjusted[term] as number,
    added,
    companions: companions.map((companion) => terms.names[companion.term] as string),
    examples: examplesOf(term, side, companions, tested),
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
  { vocabulary, words, starts, times }: CommentColumns,
  places: Int32Array,
  minMentions: number,
): string[] {
  if (!name.endsWith('~')) return name.split(' ');
  const beginning = name.slice(0, -1);
  const mentions = noMentions(vocabulary.length);
  for (const place of places) {
    const end = starts[place + 1] as number;
    for (let at = starts[place] as number; at < end; at++) {
      const word = words[at] as number;
      if (word !== PHRASE_END) mention(mentions, word, place, times[place] as number);
    }
  }
  const respondentsOf = (word: number) => mentions.respondents[word] as number;
  return [...vocabulary.keys()]
    .filter((word) => respondentsOf(word) >= minMentions)
    .filter((word) => vocabulary[word]?.startsWith(beginning))
    .sort((a, b) => respondentsOf(b) - respondentsOf(a) || a - b)
    .slice(0, MOST_WORDS)
    .map((word) => vocabulary[word] as string);
}
