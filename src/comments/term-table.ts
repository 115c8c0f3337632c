import type { ScaleOption } from '../counting/scale.js';
import type { Tally } from '../counting/tally.js';
import type { Effect } from '../grouping/effect.js';
import { type Difference, difference } from '../inference/difference.js';
import { confidenceInterval, type Interval } from '../inference/interval.js';
import type { LevelOption } from '../inference/level.js';
import { computeNps, type Nps } from '../inference/score.js';
import { adjustPValues } from '../inference/several.js';
import { type Association, associationOf, momentsOf } from './association.js';
import {
  type CommentCount,
  type CountedComment,
  type Rank,
  tallyOfComments,
} from './comment-count.js';
import { companionsOf, type Example, examplesOf } from './reading-list.js';
import { type SelectedTerm, selectTerms } from './select-terms.js';
import type { TermSettings } from './term-options.js';
import {
  addComment,
  lengthCounts,
  noComments,
  type SideCounts,
  type Terms,
  termCounts,
  termsOf,
} from './terms.js';

/** A term that goes with low or high ratings. */
export interface TermRow extends Nps {
  /** The term: a word, two words, or the beginning of Korean words with a tilde, such as `배송~`. */
  readonly term: string;
  /** The words that it stands for most often. */
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

/** Which terms go with low and which with high ratings. */
export interface TermTable {
  /** All respondents, also the silent ones. */
  readonly total: Nps;
  /** How many wrote a comment that says something. */
  readonly withComment: number;
  /** How many did not. */
  readonly silent: number;
  /** How many terms were tested. */
  readonly tested: number;
  /** How many separate. */
  readonly separating: number;
  /** The share of false terms to expect at most among those that separate, 0…1. */
  readonly falseDiscoveryRate: number;
  /** Whether something else than the categories of the ratings was contrasted. */
  readonly contrast: boolean;
  /** The terms of low ratings, the strongest evidence first. */
  readonly detractors: readonly TermRow[];
  /** The terms of high ratings. */
  readonly promoters: readonly TermRow[];
  /** Why the lists are short: too few comments, or hardly more terms than chance gives. */
  readonly remark: 'few-comments' | 'hardly-more-than-chance' | null;
  /** Rows that are not counted. */
  readonly missing: {
    /** Rows without a rating. */
    readonly rating: number;
  };
}

const FEW_COMMENTS = 500;
const FEW_TERMS = 2;
const MOST_WORDS = 3;

/** The terms of comments, tested. */
interface Tested {
  readonly count: CommentCount;
  readonly terms: Terms;
  readonly counts: readonly SideCounts[];
  readonly associations: readonly (Association | null)[];
  readonly adjusted: readonly number[];
}

/** The table of terms of counted comments. */
export function termTable(
  count: CommentCount,
  settings: TermSettings,
  options: ScaleOption & LevelOption & { readonly contrast: boolean },
): TermTable {
  const { comments, silent, missingRatings } = count;
  const { contrast } = options;
  const tested = testTerms(count, settings.minMentions, options);
  const separating = tested.terms.names.flatMap((_, term) =>
    (tested.adjusted[term] as number) <= settings.falseDiscoveryRate ? [term] : [],
  );
  const rowsOf = (side: Rank): TermRow[] => {
    const sign = side - 1;
    const candidates = separating.filter((term) => sign * gapOf(tested, term) > 0);
    const { terms, counts } = tested;
    return selectTerms({ terms, comments, counts, candidates, ...settings }).map((selected) =>
      termRow(selected, side, tested, options),
    );
  };
  const detractors = rowsOf(0);
  const promoters = rowsOf(2);
  const { promoters: up, passives, detractors: down } = tallyOfComments(comments);
  const everybody = {
    promoters: up + silent.promoters,
    passives: passives + silent.passives,
    detractors: down + silent.detractors,
  };
  return {
    total: npsOf(everybody, options),
    withComment: comments.length,
    silent: silent.promoters + silent.passives + silent.detractors,
    tested: tested.terms.names.length,
    separating: separating.length,
    falseDiscoveryRate: settings.falseDiscoveryRate,
    contrast,
    detractors,
    promoters,
    remark: remarkOf([detractors.length, promoters.length], settings.limit, comments.length),
    missing: { rating: missingRatings },
  };
}

function remarkOf(
  listed: readonly [detractors: number, promoters: number],
  limit: number,
  comments: number,
): TermTable['remark'] {
  const terms = listed[0] + listed[1];
  if (terms === 0) return comments < FEW_COMMENTS ? 'few-comments' : null;
  return terms <= FEW_TERMS && Math.max(...listed) < limit ? 'hardly-more-than-chance' : null;
}

function npsOf(tally: Tally, { scale }: ScaleOption): Nps {
  return scale === undefined ? computeNps(tally) : computeNps(tally, { scale });
}

/** Tests whether mentioning a term goes with the rating, term by term. */
function testTerms(
  count: CommentCount,
  minMentions: number,
  { confidenceLevel }: LevelOption,
): Tested {
  const terms = termsOf(count, minMentions);
  const counts = termCounts(terms, count.comments);
  const allCounts = noComments();
  for (const comment of count.comments) addComment(allCounts, comment, 1);
  const all = lengthCounts(allCounts);
  const associations = counts.map((mentions) =>
    associationOf(momentsOf(lengthCounts(mentions), all), confidenceLevel),
  );
  const adjusted = adjustPValues(
    associations.map((association) => association?.pValue ?? 1),
    { method: 'benjamini-hochberg' },
  );
  return { count, terms, counts, associations, adjusted };
}

function gapOf({ associations }: Tested, term: number): number {
  return associations[term]?.gap.estimate ?? 0;
}

function termRow(
  { term, added }: SelectedTerm,
  side: Rank,
  { count: { comments, vocabulary }, terms, counts, associations, adjusted }: Tested,
  options: ScaleOption & LevelOption,
): TermRow {
  const { confidenceLevel } = options;
  const level = confidenceLevel === undefined ? {} : { confidenceLevel };
  const places = comments.flatMap((_, place) =>
    terms.ofComment[place]?.includes(term) ? [place] : [],
  );
  const mentioning = new Set(places);
  const tally = tallyOfComments(places.map((place) => comments[place] as CountedComment));
  const rest = tallyOfComments(comments.filter((_, place) => !mentioning.has(place)));
  const companions = companionsOf(term, terms, comments, counts);
  const statistics = associations.map((association) => association?.statistic ?? 0);
  const name = terms.names[term] as string;
  return {
    ...npsOf(tally, options),
    term: name,
    words: wordsBehind(name, vocabulary, comments),
    share: places.length / comments.length,
    interval: confidenceInterval(tally, level),
    versusRest: difference(tally, rest, level),
    gap: (associations[term] as Association).gap,
    adjustedPValue: adjusted[term] as number,
    added,
    companions: companions.map((companion) => terms.names[companion.term] as string),
    examples: examplesOf(places, side, companions, { terms, comments, statistics }),
  };
}

/** The commonest words behind a beginning; of any other term its own words. */
function wordsBehind(
  name: string,
  vocabulary: readonly string[],
  comments: readonly CountedComment[],
): string[] {
  if (!name.endsWith('~')) return name.split(' ');
  const beginning = name.slice(0, -1);
  const mentions = new Map<number, number>();
  for (const { phrases } of comments) {
    for (const word of new Set(phrases.flat())) {
      if (!(vocabulary[word] as string).startsWith(beginning)) continue;
      mentions.set(word, (mentions.get(word) ?? 0) + 1);
    }
  }
  return [...mentions]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_WORDS)
    .map(([word]) => vocabulary[word] as string);
}
