import { checkNumber, invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { respondents } from '../counting/tally.js';
import { median } from '../inference/median.js';
import { type CommentColumns, type Rank, tallyOfComments } from './comment-columns.js';
import { countComments } from './comment-count.js';
import { type CommentOptions, commentNames } from './comment-options.js';
import { addAt, sizeAt, weightAt } from './number-lists.js';
import { type Example, exampleAt } from './reading-list.js';
import { type Terms, termsOf } from './terms.js';

/** Options of `contradictions`. */
export interface ContradictionOptions<Row> extends CommentOptions<Row> {
  /**
   * How many comments of each kind are listed: the most extreme ones.
   *
   * @defaultValue `20`
   */
  readonly limit?: number | undefined;
}

const optionNames: OptionNames<ContradictionOptions<unknown>> = { ...commentNames, limit: true };

/** Comments that write like those of the other side. */
export interface LikeOthers {
  /** How many there are: up to so many, since half of the less extreme ones are none. */
  readonly count: number;
  /** Of how many of that side. */
  readonly of: number;
  /** The most extreme ones. */
  readonly examples: readonly Example[];
}

/** Answers whose comment does not suit their rating. */
export interface Contradictions {
  /** How well comments tell promoters from detractors: 0.5 is chance, 1 is perfect. */
  readonly auc: number;
  /** Detractors who write like promoters. */
  readonly detractorsLikePromoters: LikeOthers;
  /** Promoters who write like detractors. */
  readonly promotersLikeDetractors: LikeOthers;
}

const LEAST_AUC = 0.85;
const FEWEST_OF_A_SIDE = 50;
const FEWEST_MENTIONS = 2;
const FOLDS = 10;

/**
 * Answers to look at because comment and rating contradict each other: the scale may have been read
 * upside down, or as stars. Each comment is compared with the other comments of the survey; ratings
 * are never changed.
 *
 * @returns null with fewer than 50 promoters or detractors who wrote, or if their comments do not tell
 * them apart well enough (an area under the curve below 0.85).
 * @throws RangeError if a rating is not on the scale, with its row, or an option is out of its bounds.
 * @throws TypeError if the rows cannot be iterated, a rating or comment has another type, or an option
 * is unknown or wrong.
 * @see docs/methods.md for the method and its sources
 * @example
 * contradictions([{ rating: 9, comment: 'bad' }], { rating: 'rating', comment: 'comment' }) // => null
 */
export function contradictions<Row>(
  rows: Iterable<Row>,
  options: ContradictionOptions<Row>,
): Contradictions | null {
  checkOptionNames('contradictions', options, optionNames);
  const { limit = 20 } = options;
  if (!Number.isInteger(checkNumber('limit', limit, 1, Number.MAX_SAFE_INTEGER))) {
    throw invalid('limit', 'a whole number', limit);
  }
  return contradictionsIn(countComments(rows, options).comments, limit);
}

/** The same for comments that were counted. */
export function contradictionsIn(all: CommentColumns, limit: number): Contradictions | null {
  const { promoters, detractors } = tallyOfComments(all);
  if (Math.min(promoters, detractors) < FEWEST_OF_A_SIDE) return null;
  const comments = withoutPassives(all);
  const tones = tonesOf(comments, termsOf(comments, FEWEST_MENTIONS));
  const low = tonesOfRank(comments, tones, 0);
  const high = tonesOfRank(comments, tones, 2);
  const auc = areaUnderCurve(low, high);
  if (auc < LEAST_AUC) return null;
  return {
    auc,
    detractorsLikePromoters: likeOthers(comments, tones, 0, median(high), limit),
    promotersLikeDetractors: likeOthers(comments, tones, 2, median(low), limit),
  };
}

/** The comments without the votes of passives, who are on neither side. */
function withoutPassives(comments: CommentColumns): CommentColumns {
  const { ranks, times } = comments;
  return { ...comments, times: times.map((votes, place) => (ranks[place] === 1 ? 0 : votes)) };
}

/** The respondents of one rank: how many there are, and how many mention each term. */
interface Votes {
  readonly mentions: Int32Array;
  size: number;
}

type VotesByRank = Readonly<Record<0 | 2, Votes>>;

/** How much each comment sounds like a promoter's, by the comments of the other nine folds. */
function tonesOf(comments: CommentColumns, terms: Terms): Float64Array {
  const tones = new Float64Array(comments.rows.length);
  const all = votesOf(comments, terms, comments.rows.keys());
  for (let fold = 0; fold < FOLDS; fold++) {
    const places = placesOfFold(comments, fold);
    const own = votesOf(comments, terms, places);
    const chance = (rank: 0 | 2, term: number) => {
      const mentions = (all[rank].mentions[term] as number) - (own[rank].mentions[term] as number);
      return (mentions + 1) / (all[rank].size - own[rank].size + 2);
    };
    const toneOfTerm = Float64Array.from(terms.names, (_, term) =>
      Math.log(chance(2, term) / chance(0, term)),
    );
    for (const place of places) {
      const size = sizeAt(terms.ofComment, place);
      if (size > 0) tones[place] = weightAt(terms.ofComment, place, toneOfTerm) / Math.sqrt(size);
    }
  }
  return tones;
}

function placesOfFold({ rows }: CommentColumns, fold: number): number[] {
  const places: number[] = [];
  rows.forEach((row, place) => {
    if (row % FOLDS === fold) places.push(place);
  });
  return places;
}

function votesOf(
  { ranks, times }: CommentColumns,
  { names, ofComment }: Terms,
  places: Iterable<number>,
): VotesByRank {
  const none = (): Votes => ({ mentions: new Int32Array(names.length), size: 0 });
  const votes: VotesByRank = { 0: none(), 2: none() };
  for (const place of places) {
    const rank = ranks[place] as Rank;
    if (rank === 1) continue;
    const { mentions } = votes[rank];
    votes[rank].size += times[place] as number;
    addAt(ofComment, place, mentions, times[place] as number);
  }
  return votes;
}

/** The tones of the respondents of one rank, ascending. */
function tonesOfRank(
  { ranks, times }: CommentColumns,
  tones: Float64Array,
  rank: Rank,
): Float64Array {
  const own: number[] = [];
  tones.forEach((tone, place) => {
    if (ranks[place] !== rank) return;
    for (let time = times[place] as number; time > 0; time--) own.push(tone);
  });
  return Float64Array.from(own).sort();
}

/** The chance that a promoter's comment sounds more like a promoter's than a detractor's does. */
function areaUnderCurve(low: Float64Array, high: Float64Array): number {
  let below = 0;
  let notAbove = 0;
  let wins = 0;
  for (const tone of high) {
    while (below < low.length && (low[below] as number) < tone) below++;
    while (notAbove < low.length && (low[notAbove] as number) <= tone) notAbove++;
    wins += (below + notAbove) / 2;
  }
  return wins / (low.length * high.length);
}

/** The comments of one side that sound more like the other side than its middle one does. */
function likeOthers(
  comments: CommentColumns,
  tones: Float64Array,
  rank: Rank,
  middle: number,
  limit: number,
): LikeOthers {
  const sign = rank === 0 ? 1 : -1;
  const toneAt = (place: number) => sign * (tones[place] as number);
  const own = [...comments.ranks.keys()].filter((place) => comments.ranks[place] === rank);
  const like = own.filter((place) => toneAt(place) > sign * middle);
  const mostAlike = [...like].sort((a, b) => toneAt(b) - toneAt(a) || a - b);
  return {
    count: respondents(tallyOfComments(comments, like)),
    of: respondents(tallyOfComments(comments, own)),
    examples: mostAlike.slice(0, limit).map((place) => exampleAt(comments, place)),
  };
}
