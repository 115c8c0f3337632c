import { invalid } from '../counting/invalid.js';
import { nearestNames } from '../counting/nearest.js';
import type { Scale } from '../counting/scale.js';
import { flat } from '../display/text.js';
import type { Column } from '../files/columns.js';
import type { Recognition } from '../files/recognise.js';
import { tidied } from '../files/row.js';
import { SurveyError } from './error.js';
import type { SurveyNotice } from './notices.js';
import type { ColumnReference } from './request.js';

const MOST_NEAR = 3;

/** How exactly a name must match a header: as it is, but for case and white space, as printed. */
const spellings: readonly ((text: string) => string)[] = [(text) => text, tidied, flat];

/**
 * The place of a column, counted from 0.
 *
 * @throws SurveyError if no column, or more than one, is called by this name.
 */
export function placeOf(column: ColumnReference, { columns }: Recognition): number {
  const header = columns.map(({ name }) => name);
  if (typeof column === 'number') {
    if (header[column] !== undefined) return column;
    throw unknownColumn(`${column}`, [], header);
  }
  for (const spelling of spellings) {
    const places = header.flatMap((name, place) =>
      spelling(name) === spelling(column) ? [place] : [],
    );
    if (places.length > 1) {
      throw new SurveyError({ code: 'duplicate-column', column, count: places.length });
    }
    if (places[0] !== undefined) return places[0];
  }
  throw unknownColumn(column, nearestNames(column, header).slice(0, MOST_NEAR), header);
}

function unknownColumn(column: string, near: readonly string[], choices: readonly string[]) {
  return new SurveyError({ code: 'unknown-column', column, near, choices });
}

/** The column with the ratings: by its place, its header or its question. */
export function ratingColumnCalled(column: ColumnReference, recognition: Recognition): Column {
  const { columns } = recognition;
  const ofQuestion = columns.filter(
    ({ question }) => typeof column === 'string' && question === column.trim(),
  );
  const isHeader = columns.some(({ name }) => name === column);
  const [only, ...others] = ofQuestion;
  if (only && others.length === 0 && !isHeader) return only;
  return columns[placeOf(column, recognition)] as Column;
}

/**
 * The columns that can be counted: those that may hold ratings, and columns of categories that
 * contradict them; if no column holds ratings, the columns of categories.
 *
 * @throws TypeError if `recognition` is something else.
 * @example
 * const rows = [['age', 'group'], ['9', 'Promoter'], ['8', 'Detractor'], ['7', 'Promoter']]
 * ratingChoices(recognise(rows)).map(({ name }) => name) // => ['age', 'group']
 */
export function ratingChoices(recognition: Recognition): Column[] {
  if (!Array.isArray(recognition?.columns)) {
    throw invalid('recognition', 'a recognition, as recognise gives', recognition, '');
  }
  const { columns, ratingCandidates, categories, rivals } = recognition;
  const places = ratingCandidates.length > 0 ? [...ratingCandidates, ...rivals] : categories;
  return places.map((place) => columns[place] as Column);
}

/**
 * The only column that can be counted.
 *
 * @throws SurveyError that lists the choices if there are several, or says why there is none.
 */
export function plainRatingColumn(recognition: Recognition, scale: Scale): Column {
  if (recognition.columns.every(({ answers }) => answers === 0)) {
    throw new SurveyError({ code: 'no-answers' });
  }
  const choices = ratingChoices(recognition);
  const [only, ...others] = choices;
  if (only === undefined) throw new SurveyError({ code: 'no-rating-column', scale });
  if (others.length === 0) return only;
  // columns of one name cannot be chosen by it
  const twins = choices.filter(({ name }) => tidied(name) === tidied(only.name));
  if (twins.length > 1) {
    throw new SurveyError({ code: 'duplicate-column', column: only.name, count: twins.length });
  }
  throw new SurveyError({
    code: 'several-rating-columns',
    choices: choices.map(({ name, answers }) => ({ column: name, answers })),
    isWhole: recognition.isWhole,
  });
}

/**
 * Notices of columns of categories that are not read, since another column holds ratings. Categories
 * that a survey tool wrote beside a rating are read, to check it.
 */
export function categoriesPassedOver(recognition: Recognition): SurveyNotice[] {
  const { columns, ratingCandidates, categories, checks } = recognition;
  if (ratingCandidates.length === 0) return [];
  const checked = checks.map(({ category }) => category);
  return columns
    .filter(({ index }) => categories.includes(index) && !checked.includes(index))
    .map(({ name }) => ({ code: 'categories-passed-over', column: name }));
}
