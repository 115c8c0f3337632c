import type { Scale } from '../counting/scale.js';
import { namesCategories } from './category.js';
import type { Column } from './columns.js';
import { SAMPLE_SIZE } from './nearly-all.js';

/**
 * Why a column may be the rating, the strongest reason first:
 * - `'tool'`: a survey tool marks it;
 * - `'name'`: its name or its question asks for a recommendation;
 * - `'categories'`: categories beside it are those of its ratings;
 * - `'weak-name'`: it is called a score or a rating of nothing in particular;
 * - `'only-column'`: the table has no other column, and its name does not say anything else;
 * - `'cells'`: its cells are ratings. This alone is not enough: people must be asked.
 */
export type RatingEvidence = 'tool' | 'name' | 'categories' | 'weak-name' | 'only-column' | 'cells';

/** What is known of the columns besides themselves. */
interface Marks {
  readonly scale: Scale;
  /** Whether the survey tool says that the column is the rating. */
  readonly toolMarks: (column: Column) => boolean;
  /** Whether categories beside the column are those of its ratings. */
  readonly isSupported: (column: Column) => boolean;
}

/** The columns that may be the rating, and why. */
interface Candidates {
  readonly indices: readonly number[];
  readonly evidence: RatingEvidence | null;
}

/**
 * The columns that may be the rating, by the strongest evidence there is. A name is evidence only if
 * the column holds ratings; if not, it is a candidate beside the columns that do.
 */
export function candidatesOf(columns: readonly Column[], marks: Marks): Candidates {
  const { scale, toolMarks, isSupported } = marks;
  const withRatings = columns.filter(
    ({ name, ratings, coding }) => ratings > 0 && coding === null && !namesCategories(name),
  );
  const marked = withRatings.filter(toolMarks);
  if (marked.length > 0) return because('tool', marked);

  const allowed = withRatings.filter(({ nameMeaning }) => nameMeaning !== 'something-else');
  const named = allowed.filter(({ nameMeaning }) => nameMeaning === 'rating');
  const rated = allowed.filter(({ holds }) => holds === 'rating');
  const plain = named.filter((column) => isRated(column, 1 / 2) && !isConstant(column));
  if (plain.some(({ holds }) => holds === 'rating')) return decided(plain, isSupported);
  if (rated.every((column) => named.includes(column))) {
    // Where nothing else could be the rating, its texts may be labels that are not read.
    const readable = named.filter((column) => isRated(column, 1 / 3));
    const varied = readable.filter((column) => !isConstant(column));
    return decided(varied.length > 0 ? varied : readable, isSupported);
  }
  if (named.length > 0) return because('cells', union(named, rated));

  const supported = rated.filter(isSupported);
  if (supported.length === 1) return because('categories', supported);
  const weak = rated.filter((column) => looksThePart(column, scale));
  if (weak.length > 0 && weak.length === rated.length) {
    return because(weak.length > 1 ? 'cells' : 'weak-name', weak);
  }
  const isOnly = columns.length === 1 && rated.length === 1;
  return because(isOnly ? 'only-column' : 'cells', rated);
}

function because(evidence: RatingEvidence, columns: readonly Column[]): Candidates {
  return {
    indices: columns.map(({ index }) => index),
    evidence: columns.length === 0 ? null : evidence,
  };
}

/** Columns that are called so; several are decided between by categories that belong to one of them. */
function decided(columns: readonly Column[], isSupported: Marks['isSupported']): Candidates {
  const supported = columns.length > 1 ? columns.filter(isSupported) : [];
  return supported.length === 1 ? because('categories', supported) : because('name', columns);
}

function union(named: readonly Column[], rated: readonly Column[]): Column[] {
  return [...new Set([...named, ...rated])].sort((a, b) => a.index - b.index);
}

/** Whether a column with a weak name is rated as people rate: there are promoters. */
function looksThePart({ nameMeaning, highestRating }: Column, { promoterFrom }: Scale): boolean {
  return nameMeaning === 'maybe-rating' && (highestRating ?? 0) >= promoterFrom;
}

/** Whether all ratings are the same, as the number of a survey is. */
function isConstant({ ratings, distinctRatings }: Column): boolean {
  return ratings > 2 && distinctRatings === 1;
}

/** Whether a share of the first answers are ratings. */
function isRated({ ratings, answers }: Column, share: number): boolean {
  return ratings >= share * Math.min(answers, SAMPLE_SIZE);
}
