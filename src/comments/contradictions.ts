import { checkNumber, invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { median } from '../inference/median.js';
import { type CountedComment, countComments, type Rank, type Vocabulary } from './comment-count.js';
import { type CommentOptions, commentNames } from './comment-options.js';
import { type Example, exampleOf } from './reading-list.js';
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
  return contradictionsIn(countComments(rows, options), limit);
}

/** The same for comments that were counted. */
export function contradictionsIn(
  count: Vocabulary<CountedComment>,
  limit: number,
): Contradictions | null {
  const sided = count.comments.filter(({ rank }) => rank !== 1);
  const of = (rank: Rank) => sided.filter((comment) => comment.rank === rank).length;
  if (Math.min(of(0), of(2)) < FEWEST_OF_A_SIDE) return null;
  const tones = tonesOf(
    sided,
    termsOf({ vocabulary: count.vocabulary, comments: sided }, FEWEST_MENTIONS),
  );
  const auc = areaUnderCurve(sided, tones);
  if (auc < LEAST_AUC) return null;
  return {
    auc,
    detractorsLikePromoters: likeOthers(sided, tones, 0, limit),
    promotersLikeDetractors: likeOthers(sided, tones, 2, limit),
  };
}

/** How much each comment sounds like a promoter's, by the comments of the other nine folds. */
function tonesOf(comments: readonly CountedComment[], { names, ofComment }: Terms): number[] {
  const foldOf = ({ index }: CountedComment) => index % FOLDS;
  const count = (isCounted: (comment: CountedComment) => boolean) => {
    const mentions = new Int32Array(names.length);
    let size = 0;
    comments.forEach((comment, place) => {
      if (!isCounted(comment)) return;
      size++;
      for (const term of ofComment[place] as readonly number[]) {
        mentions[term] = (mentions[term] as number) + 1;
      }
    });
    return { mentions, size };
  };
  const tones = new Array<number>(comments.length).fill(0);
  for (let fold = 0; fold < FOLDS; fold++) {
    const up = count((comment) => foldOf(comment) !== fold && comment.rank === 2);
    const down = count((comment) => foldOf(comment) !== fold && comment.rank === 0);
    const chance = ({ mentions, size }: typeof up, term: number) =>
      ((mentions[term] as number) + 1) / (size + 2);
    comments.forEach((comment, place) => {
      const terms = ofComment[place] as readonly number[];
      if (foldOf(comment) !== fold || terms.length === 0) return;
      let sum = 0;
      for (const term of terms) sum += Math.log(chance(up, term) / chance(down, term));
      tones[place] = sum / Math.sqrt(terms.length);
    });
  }
  return tones;
}

/** The chance that a promoter's comment sounds more like a promoter's than a detractor's does. */
function areaUnderCurve(comments: readonly CountedComment[], tones: readonly number[]): number {
  const order = [...comments.keys()].sort((a, b) => (tones[a] as number) - (tones[b] as number));
  let below = 0;
  let wins = 0;
  let [ups, downs] = [0, 0];
  for (let start = 0; start < order.length; ) {
    let end = start;
    let [up, down] = [0, 0];
    while (end < order.length && tones[order[end] as number] === tones[order[start] as number]) {
      if (comments[order[end] as number]?.rank === 2) up++;
      else down++;
      end++;
    }
    wins += up * (below + down / 2);
    below += down;
    ups += up;
    downs += down;
    start = end;
  }
  return wins / (ups * downs);
}

/** The comments of one side that sound more like the other side than its middle one does. */
function likeOthers(
  comments: readonly CountedComment[],
  tones: readonly number[],
  rank: Rank,
  limit: number,
): LikeOthers {
  const sign = rank === 0 ? 1 : -1;
  const heard = comments.map((comment, place) => ({
    comment,
    tone: sign * (tones[place] as number),
  }));
  const others = heard.filter(({ comment }) => comment.rank !== rank).map(({ tone }) => tone);
  const middle = median(others);
  const own = heard.filter(({ comment }) => comment.rank === rank);
  const like = own
    .filter(({ tone }) => tone > middle)
    .sort((a, b) => b.tone - a.tone || a.comment.index - b.comment.index);
  return {
    count: like.length,
    of: own.length,
    examples: like.slice(0, limit).map(({ comment }) => exampleOf(comment)),
  };
}
