import { invalid } from '../counting/invalid.js';
import { nearestNames } from '../counting/nearest.js';
import type { Scale } from '../counting/scale.js';
import { flat } from '../display/text.js';
import { matchOf } from '../files/category-match.js';
import type { Column } from '../files/columns.js';
import type { Recognition } from '../files/recognise.js';
import { type Row, tidied } from '../files/row.js';
import type { ColumnChoice } from './column-problem.js';
import { type ColumnReference, checkColumn } from './conditions.js';
import { SurveyError } from './error.js';
import type { SurveyNotice } from './notices.js';

const MOST_NEAR = 3;

/** How exactly a name must match a header: as it is, but for case and white space, as printed. */
const spellings: readonly ((text: string) => string)[] = [(text) => text, tidied, flat];

/** A number of a column, counted from 1, as people count. */
const NUMBER = /^[1-9]\d{0,5}$/;

/**
 * The place of a column, counted from 0. A text that no column is called by may be its number,
 * counted from 1.
 *
 * @throws SurveyError if no column, or more than one, is called by this name.
 */
export function placeOf(column: ColumnReference, recognition: Recognition): number {
  const header = recognition.columns.map(({ name }) => name);
  if (typeof column === 'number') {
    if (header[column] !== undefined) return column;
    throw unknownColumn(`${column}`, [], header);
  }
  const places = placesCalled(column, recognition);
  if (places.length > 1) {
    const numbers = places.map((place) => place + 1);
    throw new SurveyError({ code: 'duplicate-column', column, numbers });
  }
  if (places[0] !== undefined) return places[0];
  const number = NUMBER.test(column.trim()) ? Number(column) : 0;
  if (header[number - 1] !== undefined) return number - 1;
  throw unknownColumn(column, nearestNames(column, header).slice(0, MOST_NEAR), header);
}

/** The places of the columns that are called by a name, as exactly as one is. */
export function placesCalled(name: string, { columns }: Recognition): number[] {
  for (const spelling of spellings) {
    const called = columns.filter((column) => spelling(column.name) === spelling(name));
    if (called.length > 0) return called.map(({ index }) => index);
  }
  return [];
}

function unknownColumn(column: string, near: readonly string[], choices: readonly string[]) {
  return new SurveyError({ code: 'unknown-column', column, near, choices });
}

/**
 * The column that a request names: by its place, its header, its question or its number.
 *
 * @throws SurveyError if no column, or more than one, is called so.
 * @throws TypeError if `column` is neither a text nor a place, or `recognition` is something else.
 * @example
 * columnCalled('nps', recognise([['id', 'NPS'], ['a7', '9']])).index // => 1
 */
export function columnCalled(column: ColumnReference, recognition: Recognition): Column {
  checkColumn('column', column);
  checkRecognition(recognition);
  const { columns } = recognition;
  const ofQuestion = columns.filter(
    ({ question }) => typeof column === 'string' && question === column.trim(),
  );
  const isHeader = columns.some(({ name }) => name === column);
  const [only, ...others] = ofQuestion;
  if (only && others.length === 0 && !isHeader) return only;
  return columns[placeOf(column, recognition)] as Column;
}

function checkRecognition(recognition: Recognition): void {
  if (Array.isArray(recognition?.columns)) return;
  throw invalid('recognition', 'a recognition, as recognise gives', recognition, '');
}

/**
 * The columns that can be counted: those that may hold ratings, and columns of categories that
 * contradict them; if no column holds ratings, the columns of categories.
 *
 * @throws TypeError if `recognition` is something else.
 * @example
 * const rows = [['nps', 'group'], ['9', 'Promoter'], ['8', 'Detractor'], ['7', 'Promoter']]
 * ratingChoices(recognise(rows)).map(({ name }) => name) // => ['nps', 'group']
 */
export function ratingChoices(recognition: Recognition): Column[] {
  checkRecognition(recognition);
  const { columns, ratingCandidates, categories, rivals } = recognition;
  const places = ratingCandidates.length > 0 ? [...ratingCandidates, ...rivals] : categories;
  return places.map((place) => columns[place] as Column);
}

/**
 * The only column that can be counted. That its cells are ratings is not enough: an id may be 9.
 *
 * @throws SurveyError that lists the choices if there are several, or none but for its cells, or says
 * why there is none.
 */
export function plainRatingColumn(recognition: Recognition, scale: Scale): Column {
  if (recognition.columns.every(({ answers }) => answers === 0)) {
    throw new SurveyError({ code: 'no-answers' });
  }
  const { columns, evidence, isWhole } = recognition;
  const candidates = ratingChoices(recognition);
  const [only] = candidates;
  const isAlone = candidates.length === 1;
  const choices = choicesOf(candidates, columns);
  if (only === undefined || (isAlone && evidence === 'cells')) {
    const others = columns.filter(
      ({ holds, nameMeaning }) => holds === 'rating' && nameMeaning === 'something-else',
    );
    const ruledOut = choicesOf(others, columns);
    throw new SurveyError({ code: 'no-rating-column', scale, choices, ruledOut, isWhole });
  }
  if (isAlone) return only;
  throw new SurveyError({ code: 'several-rating-columns', choices, isWhole });
}

/** Columns to choose from, with what names each among all columns. */
export function choicesOf(choices: readonly Column[], columns: readonly Column[]): ColumnChoice[] {
  const references = referencesOf(columns);
  return choices.map(({ name, index, answers }) => {
    return { column: name, reference: references[index] as string, answers };
  });
}

/** What names each column among all: its name, or its number if others are called so, or nothing. */
export function referencesOf(columns: readonly Pick<Column, 'name'>[]): string[] {
  const names = new Set<string>();
  const repeated = new Set<string>();
  for (const { name } of columns) (names.has(name) ? repeated : names).add(name);
  return columns.map(({ name }, index) => {
    const isClear = name.trim() !== '' && !repeated.has(name);
    return isClear ? name : `${index + 1}`;
  });
}

/** Evidence for the rating column that people are told of, since it may mislead. */
const guesses = ['categories', 'weak-name', 'only-column'] as const;

/** A notice of a rating column that was guessed by less than a name that says so. */
export function guessedColumn(
  { evidence, headerRows }: Recognition,
  { name, coding }: Column,
): SurveyNotice[] {
  const guess = guesses.find((reason) => reason === evidence);
  const isSaid = guess === 'only-column' && headerRows === 0; // there is a notice of no header
  return guess === undefined || coding !== null || isSaid
    ? []
    : [{ code: 'rating-guessed', column: name, evidence: guess }];
}

/**
 * Notices of columns of categories that are not counted, since a column of ratings is. The column
 * that the ratings are compared with is not among them: only where the two disagree is it told.
 */
export function categoriesPassedOver(
  { columns, categories, checks }: Recognition,
  rating: Column,
  check: Column | null,
): SurveyNotice[] {
  if (rating.coding !== null) return [];
  const compared = [...checks.map(({ category }) => category), check?.index];
  return columns
    .filter(({ index }) => categories.includes(index) && !compared.includes(index))
    .map(({ name }) => ({ code: 'categories-passed-over', column: name }));
}

/**
 * The column of categories that the ratings are compared with: the survey tool's own, or else the
 * one that is filled in most of the rated rows.
 */
export function categoriesBeside(
  { columns, categories, checks }: Recognition,
  rating: Column,
  answers: readonly Row[],
  scale: Scale,
): Column | null {
  if (rating.coding !== null) return null;
  const ofTool = checks.find((check) => check.rating === rating.index);
  if (ofTool !== undefined) return columns[ofTool.category] as Column;
  let most: { column: Column; pairs: number } | null = null;
  for (const place of categories) {
    const column = columns[place] as Column;
    const { pairs } = matchOf(answers, rating, column, scale);
    if (pairs > (most?.pairs ?? 0)) most = { column, pairs };
  }
  return most?.column ?? null;
}
