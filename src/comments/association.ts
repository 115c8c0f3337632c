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
  const gap = gapOf(moments);
  if (gap === null) return null;
  const { statistic, skewness } = statisticOf(moments);
  return {
    gap: cutAtLimits(effectOf(gap.estimate, gap.standardError, confidenceLevel)),
    statistic,
    skewness,
    pValue: pValueOf(statistic),
  };
}

/** The gap in points; null if nothing can be compared. */
export function gapOf({
  excess,
  variance,
  weight,
}: Moments): { estimate: number; standardError: number } | null {
  if (!(weight > 0)) return null;
  return {
    estimate: (100 * excess) / weight,
    standardError: (100 * Math.sqrt(variance)) / weight,
  };
}

/** The p-value of a z, two-sided. */
export function pValueOf(statistic: number): number {
  return Math.min(1, 2 * normalTail(Math.abs(statistic)));
}

/** z without its skewness (Hall 1992): a monotone function of z. */
export function statisticOf({ excess, variance, third }: Moments): {
  statistic: number;
  skewness: number;
} {
  if (!(variance > 0)) return { statistic: 0, skewness: 0 };
  const z = excess / Math.sqrt(variance);
  const skewness = third / variance ** 1.5;
  const statistic = z - (skewness * (z * z - 1)) / 6 + (skewness ** 2 * z ** 3) / 108;
  return { statistic: statistic + 0, skewness: skewness + 0 };
}

/** All comments of a class of length: what the moments of every term need. */
export interface LengthClass {
  readonly size: number;
  readonly mean: number;
  readonly variance: number;
  /** The sum of the cubes of the distances from the mean. */
  readonly cubes: number;
}

/** Counts of detractors, passives and promoters, class after class. */
export type FlatCounts = ArrayLike<number>;

/** The classes of length of all comments. */
export function lengthClasses(all: FlatCounts): LengthClass[] {
  return Array.from({ length: all.length / 3 }, (_, place) => {
    const tally = tallyAt(all, place * 3);
    const size = respondents(tally);
    const mean = (tally.promoters - tally.detractors) / size;
    return {
      size,
      mean,
      variance: central(tally, mean, 2) / (size - 1),
      cubes: central(tally, mean, 3),
    };
  });
}

function tallyAt(counts: FlatCounts, place: number): Tally {
  const [detractors = 0, passives = 0, promoters = 0] = [0, 1, 2].map(
    (side) => counts[place + side],
  );
  return { promoters, passives, detractors };
}

/** The moments of mentions under sampling without replacement in each class; they begin at a place. */
export function momentsAt(
  mentions: FlatCounts,
  start: number,
  classes: readonly LengthClass[],
): Moments {
  let excess = 0;
  let variance = 0;
  let third = 0;
  let weight = 0;
  for (let place = 0; place < classes.length; place++) {
    const { size, mean, variance: ofAll, cubes } = classes[place] as LengthClass;
    const detractors = mentions[start + 3 * place] as number;
    const promoters = mentions[start + 3 * place + 2] as number;
    const drawn = promoters + (mentions[start + 3 * place + 1] as number) + detractors;
    if (size < 2 || drawn === 0 || drawn === size) continue;
    excess += promoters - detractors - drawn * mean;
    variance += ofAll * drawn * (1 - drawn / size);
    weight += drawn * (1 - drawn / size);
    if (size > 2) {
      const share = (drawn * (size - drawn) * (size - 2 * drawn)) / ((size - 1) * (size - 2));
      third += (share * cubes) / size;
    }
  }
  return { excess, variance, third, weight };
}

/** The moments of a term by tallies. */
export function momentsOf(mentions: LengthCounts, all: LengthCounts): Moments {
  return momentsAt(flat(mentions), 0, lengthClasses(flat(all)));
}

function flat(counts: LengthCounts): number[] {
  return counts.flatMap(({ promoters, passives, detractors }) => [detractors, passives, promoters]);
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
