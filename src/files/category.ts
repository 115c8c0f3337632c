import { checkChoice, invalid } from '../counting/invalid.js';
import type { Category } from '../counting/scale.js';
import { nearlyAllMatch } from './nearly-all.js';
import { isNoAnswer } from './no-answer.js';

/** How categories are written where ratings were classified before: in words, points or numbers. */
export type Coding = 'words' | 'points' | 'numbers';

const words: readonly (readonly [string, Category])[] = [
  ['promoter', 'promoter'],
  ['promoters', 'promoter'],
  ['passive', 'passive'],
  ['passives', 'passive'],
  ['neutral', 'passive'],
  ['detractor', 'detractor'],
  ['detractors', 'detractor'],
];

const points: readonly (readonly [string, Category])[] = [
  ['-100', 'detractor'],
  ['0', 'passive'],
  ['100', 'promoter'],
];

/** The numbers of groups in Qualtrics exports with numeric values. */
const numbers: readonly (readonly [string, Category])[] = [
  ['1', 'detractor'],
  ['2', 'passive'],
  ['3', 'promoter'],
];

const codings: Readonly<Record<Coding, ReadonlyMap<string, Category>>> = {
  words: new Map(words),
  points: new Map(points),
  numbers: new Map(numbers),
};

/**
 * The category that a cell states: `Promoter`, `100` or `3`, without regard to case.
 *
 * @returns Null for no answer (undefined, blank, NA, N/A, NaN); `'unreadable'` for any other text.
 * @throws TypeError if the cell is not a text or undefined; RangeError or TypeError if the coding is
 * not one of the three.
 * @example
 * readCategory('Detractor', 'words') // => 'detractor'
 * readCategory('-100.0', 'points') // => 'detractor'
 * readCategory('9', 'points') // => 'unreadable'
 */
export function readCategory(
  cell: string | undefined,
  coding: Coding,
): Category | null | 'unreadable' {
  if (typeof (cell ?? '') !== 'string' || cell === null) {
    throw invalid('cell', 'a text or undefined', cell, 'string');
  }
  checkChoice('coding', coding, codings);
  return categoryOf(cell, coding);
}

/** As `readCategory`, for arguments that are known to be right: it is called for every cell. */
export function categoryOf(
  cell: string | undefined,
  coding: Coding,
): Category | null | 'unreadable' {
  if (cell === undefined || isNoAnswer(cell)) return null;
  const text = cell.trim().toLowerCase();
  const plain = text.replace(/^\u2212/, '-').replace(/\.0+$/, '');
  return codings[coding].get(plain) ?? 'unreadable';
}

const GROUP = /_NPS_GROUP$/i;

/** The name of the question that a Qualtrics column of groups belongs to; null for other columns. */
export function groupedQuestion(name: string): string | null {
  const trimmed = name.trim();
  return GROUP.test(trimmed) ? trimmed.replace(GROUP, '') : null;
}

/** Names of columns that count categories, as in tables that were added up before. */
const COUNTS =
  /^\P{L}*(?:(?:n|number|count|total)\P{L}+(?:of\P{L}+)?)?(?:promoters|passives|neutrals|detractors)(?:\P{L}+(?:n|count|total))?\P{L}*$/iu;

/** Whether a name is that of a column of categories, or of their counts. */
export function namesCategories(name: string): boolean {
  return groupedQuestion(name) !== null || COUNTS.test(name);
}

/** Names of columns that hold points. */
const SCORE = /(?<!\p{L})nps(?!\p{L})|net.?promoter/iu;

/** How the answers of a column are categories; null if they are not. */
export function codingOf(name: string, answers: readonly string[]): Coding | null {
  const areCoded = (coding: Coding) =>
    nearlyAllMatch(answers, (cell) => categoryOf(cell, coding) !== 'unreadable');
  if (areCoded('words')) return 'words';
  // −100 can only be points. 0 may be a rating, and 0 and 100 a share unless the name is a score's.
  const has = (category: Category) =>
    answers.some((cell) => categoryOf(cell, 'points') === category);
  const arePoints = has('detractor') || (has('promoter') && SCORE.test(name));
  if (areCoded('points') && arePoints) return 'points';
  return groupedQuestion(name) !== null && areCoded('numbers') ? 'numbers' : null;
}
