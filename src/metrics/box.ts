import { histogram, meanRating, tallyHistogram } from '../counting/histogram.js';
import type { OptionNames } from '../counting/options.js';
import type { RatingRange } from '../counting/scale.js';
import { respondents } from '../counting/tally.js';
import type { LevelOption } from '../inference/level.js';
import { type Share, wilsonShare } from '../inference/share.js';
import { topBoxScale } from './top-box.js';

/** The share of respondents whose rating is one of the highest. */
export interface BoxShare extends Share {
  /** How many respondents there are. */
  readonly respondents: number;
  /** How many of them gave one of the highest ratings. */
  readonly inBox: number;
  /** Their mean rating, which is not a share. */
  readonly mean: number;
}

/** Counts by rating, from the lowest rating on, as `histogram` gives them. */
export interface RatingCounts {
  /** The count at index i belongs to rating `scale.min + i`. */
  readonly counts: ArrayLike<number>;
}

/** Options of `computeCsat` and `computeCes`. */
export interface BoxOptions extends LevelOption {
  /**
   * The ratings that exist; the highest must be the best.
   *
   * @defaultValue `{ min: 1, max: 5 }` for CSAT, `{ min: 1, max: 7 }` for CES
   */
  readonly scale?: RatingRange | undefined;
  /**
   * How many of the highest ratings count. No standard says so for other scales than the default
   * ones: there it must be given.
   *
   * @defaultValue `2` for CSAT from 1 to 5, `3` for CES from 1 to 7
   */
  readonly top?: number | undefined;
}

/** The names of these options. */
export const boxNames: OptionNames<BoxOptions> = { confidenceLevel: true, scale: true, top: true };

/** The range of a metric where the caller gives no other, and how many ratings are in its box. */
export interface BoxMetric {
  readonly range: RatingRange;
  readonly top: number;
}

/** The share of a metric; null when nobody answered. */
export function boxShare(
  source: Iterable<number> | RatingCounts,
  { scale: range, top, confidenceLevel }: BoxOptions,
  metric: BoxMetric,
): BoxShare | null {
  const scale = boxScaleOf(range, top, metric);
  const counts = isCounts(source) ? source.counts : histogram(source, { scale });
  const tally = tallyHistogram(counts, { scale });
  const mean = meanRating(counts, { scale });
  if (mean === null) return null;
  const n = respondents(tally);
  const share = wilsonShare(tally.promoters, n, { confidenceLevel });
  return { ...share, respondents: n, inBox: tally.promoters, mean };
}

/** The scale of a metric on a range of ratings. */
export function boxScaleOf(
  range: RatingRange | undefined,
  top: number | undefined,
  metric: BoxMetric,
): ReturnType<typeof topBoxScale> {
  const scale = topBoxScale(range ?? metric.range, top ?? 1);
  const { min, max } = metric.range;
  if (top !== undefined) return scale;
  if (scale.min === min && scale.max === max) return topBoxScale(metric.range, metric.top);
  throw new TypeError(
    `top must be given on a scale from ${scale.min} to ${scale.max}: how many of the highest ratings count`,
  );
}

function isCounts(source: Iterable<number> | RatingCounts): source is RatingCounts {
  return typeof source === 'object' && source !== null && 'counts' in source;
}
