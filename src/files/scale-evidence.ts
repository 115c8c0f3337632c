import { numberInLabel } from '../counting/label.js';
import type { Scale, scales } from '../counting/scale.js';
import type { Column } from './columns.js';
import { sampleOf } from './nearly-all.js';
import type { Row } from './row.js';
import { scalesInName } from './scale-in-name.js';

/** The name of a scale in `scales`. */
export type ScaleName = keyof typeof scales;

/** What shows that ratings have another scale than the one that they would be counted on. */
export interface ScaleEvidence {
  /** Whether the name of the column says so, or the label of its highest rating. */
  readonly shownBy: 'name' | 'label';
  /** The words that say so. */
  readonly text: string;
  /** The lowest rating, as far as it is known. */
  readonly min: number | null;
  /** The highest rating. */
  readonly max: number;
  /** The name of the scale; null if the scale has no name. */
  readonly scaleName: ScaleName | null;
}

/** The highest ratings that scales of few points have. */
const FEWEST = 3;
const MOST = 9;

/** What the name of a rating column, or its labels, prove against a scale; null if nothing. */
export function scaleAgainst(
  column: Column,
  answers: readonly Row[],
  scale: Scale,
): ScaleEvidence | null {
  return byName(column, scale) ?? byLabels(column, answers, scale);
}

function byName({ name, question }: Column, scale: Scale): ScaleEvidence | null {
  const named = [name, question ?? ''].flatMap(scalesInName);
  if (named.some(({ max }) => max === scale.max)) return null;
  const other = named.find(({ max }) => max >= FEWEST && max <= MOST);
  return other === undefined
    ? null
    : { shownBy: 'name', ...other, scaleName: scaleNamed(other.max) };
}

/** By the highest answer, if it has words to it, as the ends of a scale have. */
function byLabels(
  { index, holds, coding, highestRating }: Column,
  answers: readonly Row[],
  scale: Scale,
): ScaleEvidence | null {
  const isLow = highestRating !== null && highestRating < scale.max;
  if (!isLow || highestRating < FEWEST || highestRating > MOST || coding !== null) return null;
  if (holds === 'date' || scale.max - highestRating < 2) return null;
  const cells = sampleOf(answers.flatMap((row) => row[index]?.trim() || []));
  const labels = cells.filter((cell) => !/^[\d.,+-]+$/.test(cell));
  const label = labels.find(
    (cell) => /\p{L}{2}/u.test(cell) && numberInLabel(cell) === highestRating,
  );
  if (label === undefined) return null;
  const numbers = labels.flatMap((cell) => numberInLabel(cell) ?? []);
  return {
    shownBy: 'label',
    text: label,
    min: Math.min(...numbers) < highestRating ? Math.min(...numbers) : null,
    max: highestRating,
    scaleName: scaleNamed(highestRating),
  };
}

/** With fewer answers, the higher ratings may be absent by chance. */
const ENOUGH = 20;
/** The highest ratings of scales that are taken for one another. */
const COMMON_ENDS = [1, 4, 5, 7];

/**
 * The end of the scale that ratings seem to have, by how often each occurs: nobody of 20 or more
 * gave a higher one. Null if they may have the whole scale.
 */
export function likelyEnd(
  histogram: readonly number[],
  answers: number,
  { min, max }: Scale,
): number | null {
  const highest = histogram.reduce((last, count, index) => (count > 0 ? index : last), 0) + min;
  if (answers < ENOUGH || highest >= max - 1) return null;
  return COMMON_ENDS.find((end) => end < max && highest <= end) ?? null;
}

/** The name of the scale that ends with a rating. */
export function scaleNamed(max: number): ScaleName | null {
  return max === 5 || max === 7 ? `1-${max}` : null;
}
