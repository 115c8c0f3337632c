import { checkArray, invalid } from '../counting/invalid.js';
import { respondents, type Tally } from '../counting/tally.js';
import { cutAtLimits, type Effect, effectOf } from '../grouping/effect.js';
import { normalTail } from '../inference/distributions.js';
import { DEFAULT_LEVEL } from '../inference/level.js';

/** Comments by category, for each class of length. */
export type LengthCounts = readonly Tally[];

/** Whether mentioning a term goes with the rating, among comments of the same length. */
export interface Association {
  /** The score of those who mention the term minus that of the others, in points. */
  readonly gap: Effect<'delta'>;
  /** The z of the test that mentioning tells nothing, corrected for skewness. */
  readonly statistic: number;
  /** The skewness of the plain z if mentioning tells nothing. */
  readonly skewness: number;
  /** The p-value, two-sided. */
  readonly pValue: number;
}

/** The sums of which gap and test are made. */
export interface Moments {
  /** The sum of scores above what chance gives the mentions. */
  readonly excess: number;
  /** Its variance if mentioning tells nothing. */
  readonly variance: number;
  /** Its third central moment. */
  readonly third: number;
  /** The Mantel–Haenszel weight: excess/weight is the gap. */
  readonly weight: number;
}

/**
 * Whether mentioning a term goes with the rating: comments that mention it against all others of the
 * same length, since unhappy people write more. The test is Mantel and Haenszel's mean score test
 * without its skewness, for counts from anywhere.
 *
 * @param mentions - the comments that mention the term, by class of length
 * @param all - all comments, by the same classes
 * @returns The gap in points; null if no class has both comments that mention the term and others.
 * @throws RangeError if a class has more mentions than comments, or the lists have unlike lengths;
 * TypeError if they are not arrays of tallies.
 * @see Mantel, Journal of the American Statistical Association 58, 1963; Hall, Annals of Statistics
 * 20, 1992, for the correction
 * @example
 * const mentions = [{ promoters: 1, passives: 0, detractors: 1 }]
 * termAssociation(mentions, [{ promoters: 1, passives: 3, detractors: 6 }])?.gap.estimate // => 62.5
 */
export function termAssociation(mentions: LengthCounts, all: LengthCounts): Association | null {
  checkCounts(mentions, all);
  return associationOf(momentsOf(mentions, all));
}

/** The gap and its test by their moments; null if nothing can be compared. */
export function associationOf(
  moments: Moments,
  confidenceLevel: number = DEFAULT_LEVEL,
): Association | null {
  const { excess, variance, third, weight } = moments;
  if (!(weight > 0)) return null;
  const estimate = (100 * excess) / weight;
  const standardError = (100 * Math.sqrt(variance)) / weight;
  const { statistic, skewness } = statisticOf(excess, variance, third);
  return {
    gap: cutAtLimits(effectOf(estimate, standardError, confidenceLevel)),
    statistic,
    skewness,
    pValue: Math.min(1, 2 * normalTail(Math.abs(statistic))),
  };
}

/** z without its skewness (Hall 1992): a monotone function of z. */
function statisticOf(
  excess: number,
  variance: number,
  third: number,
): { statistic: number; skewness: number } {
  if (!(variance > 0)) return { statistic: 0, skewness: 0 };
  const z = excess / Math.sqrt(variance);
  const skewness = third / variance ** 1.5;
  const statistic = z - (skewness * (z * z - 1)) / 6 + (skewness ** 2 * z ** 3) / 108;
  return { statistic: statistic + 0, skewness: skewness + 0 };
}

/** The moments of a term's mentions under sampling without replacement in each class. */
export function momentsOf(mentions: LengthCounts, all: LengthCounts): Moments {
  let excess = 0;
  let variance = 0;
  let third = 0;
  let weight = 0;
  all.forEach((comments, place) => {
    const mentioned = mentions[place] as Tally;
    const size = respondents(comments);
    const drawn = respondents(mentioned);
    if (size < 2 || drawn === 0 || drawn === size) return;
    const mean = (comments.promoters - comments.detractors) / size;
    const squares = central(comments, mean, 2);
    excess += mentioned.promoters - mentioned.detractors - drawn * mean;
    variance += (squares / (size - 1)) * drawn * (1 - drawn / size);
    weight += drawn * (1 - drawn / size);
    if (size > 2) {
      const share = (drawn * (size - drawn) * (size - 2 * drawn)) / ((size - 1) * (size - 2));
      third += (share * central(comments, mean, 3)) / size;
    }
  });
  return { excess, variance, third, weight };
}

/** The sum of powers of the distances from the mean. */
function central({ promoters, passives, detractors }: Tally, mean: number, power: number): number {
  return (
    promoters * (1 - mean) ** power +
    passives * (0 - mean) ** power +
    detractors * (-1 - mean) ** power
  );
}

function checkCounts(mentions: LengthCounts, all: LengthCounts): void {
  checkArray('mentions', mentions, 'tallies');
  checkArray('all', all, 'tallies');
  if (mentions.length !== all.length) {
    throw new RangeError(
      `mentions must have as many classes as all, ${all.length}, received ${mentions.length}`,
    );
  }
  mentions.forEach((tally, place) => {
    const comments = all[place] as Tally;
    respondents(tally);
    respondents(comments);
    for (const category of ['promoters', 'passives', 'detractors'] as const) {
      if (tally[category] > comments[category]) {
        const name = `${category} of mentions at index ${place}`;
        throw invalid(name, `at most those of all, ${comments[category]}`, tally[category]);
      }
    }
  });
}
