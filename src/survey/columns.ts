import type { Scale } from '../counting/scale.js';
import { flat } from '../display/text.js';
import type { Column } from '../files/columns.js';
import type { Recognition } from '../files/recognise.js';
import { tidied } from '../files/row.js';
import { SurveyError } from './error.js';
import { nearest } from './nearest.js';
import type { SurveyNotice } from './notices.js';
import type { ColumnReference } from './request.js';

/** How a name may be spelled otherwise than in the header: in case, white space, hidden characters. */
const spellings: readonly ((text: string) => string)[] = [(text) => text, tidied, flat];

/** The place of a column. */
export function placeOf(column: ColumnReference, { columns }: Recognition): number {
  const header = columns.map(({ name }) => name);
  if (typeof column === 'number') {
    if (header[column] !== undefined) return column;
    throw new SurveyError({
      code: 'unknown-column',
      column: `${column}`,
      near: [],
      choices: header,
    });
  }
  for (const spelled of spellings) {
    const places = header.flatMap((name, place) =>
      spelled(name) === spelled(column) ? [place] : [],
    );
    if (places.length > 1) {
      throw new SurveyError({ code: 'duplicate-column', column, count: places.length });
    }
    if (places[0] !== undefined) return places[0];
  }
  const near = nearest(column, header);
  throw new SurveyError({ code: 'unknown-column', column, near, choices: header });
}

/** The column with the ratings: by its place, its header or its question. */
export function ratingColumnCalled(column: ColumnReference, recognition: Recognition): Column {
  const { columns } = recognition;
  const questioned = columns.filter(
    ({ question }) => typeof column === 'string' && question === column.trim(),
  );
  const isHeader = columns.some(({ name }) => name === column);
  const [only, ...others] = questioned;
  if (only && others.length === 0 && !isHeader) return only;
  return columns[placeOf(column, recognition)] as Column;
}

/**
 * The columns that may be counted: those that may hold ratings, with the categories that contradict
 * them; where no column holds ratings, those of categories. The rating is plain where there is one.
 *
 * @example
 * import { recognise } from 'nps-core/files'
 * const rows = [['age', 'group'], ['9', 'Promoter'], ['8', 'Detractor'], ['7', 'Promoter']]
 * ratingChoices(recognise(rows)).map(({ name }) => name) // => ['age', 'group']
 */
export function ratingChoices(recognition: Recognition): Column[] {
  const { columns, ratingCandidates, categories, rivals } = recognition;
  const places = ratingCandidates.length > 0 ? [...ratingCandidates, ...rivals] : categories;
  return places.map((place) => columns[place] as Column);
}

/** The one column that may be counted; an error that lists the choices where there are several. */
export function plainRatingColumn(recognition: Recognition, scale: Scale): Column {
  const choices = ratingChoices(recognition);
  const [only, ...others] = choices;
  if (recognition.columns.every(({ answers }) => answers === 0)) {
    throw new SurveyError({ code: 'no-answers' });
  }
  if (only === undefined) throw new SurveyError({ code: 'no-rating-column', scale });
  if (others.length === 0) return only;
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
 * Columns of categories that are not read though another column holds ratings, and that stand beside
 * none: whoever counts the ratings must say so.
 */
export function categoriesPassedOver(recognition: Recognition): SurveyNotice[] {
  const { columns, ratingCandidates, categories, checks } = recognition;
  if (ratingCandidates.length === 0) return [];
  const beside = checks.map(({ category }) => category);
  return columns
    .filter(({ index }) => categories.includes(index) && !beside.includes(index))
    .map(({ name }) => ({ code: 'categories-passed-over', column: name }));
}
