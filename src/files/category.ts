import type { Category } from '../counting/scale.js';
import { areMost } from './most.js';

/** How categories are written down where ratings were classified before: words, points, numbers. */
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

/** As Qualtrics exports its groups where answers are numbers. */
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
 * Reads a category that was written down before, without regard to case: `Promoter`, `100`, `3`.
 *
 * @returns The category; null where there is none (blank, NA, N/A); `'unreadable'` for all else.
 * @example
 * readCategory('Detractor', 'words') // => 'detractor'
 * readCategory('-100.0', 'points') // => 'detractor'
 * readCategory('9', 'points') // => 'unreadable'
 */
export function readCategory(
  cell: string | undefined,
  coding: Coding,
): Category | null | 'unreadable' {
  const text = (cell ?? '').trim().toLowerCase();
  if (text === '' || text === 'na' || text === 'n/a') return null;
  const plain = text.replace(/^\u2212/, '-').replace(/\.0+$/, '');
  return codings[coding].get(plain) ?? 'unreadable';
}

const GROUP = /_NPS_GROUP$/i;

/** The name of the question that a column of groups belongs to; null for other columns. */
export function groupedQuestion(name: string): string | null {
  const trimmed = name.trim();
  return GROUP.test(trimmed) ? trimmed.replace(GROUP, '') : null;
}

/** Counts of categories, as tables have them that were added up before. */
const COUNTS =
  /^\P{L}*(?:(?:n|number|count|total)\P{L}+(?:of\P{L}+)?)?(?:promoters|passives|neutrals|detractors)(?:\P{L}+(?:n|count|total))?\P{L}*$/iu;

/** Whether a name is that of groups, or of how many are in one, and not of ratings. */
export function tellsCategories(name: string): boolean {
  return groupedQuestion(name) !== null || COUNTS.test(name);
}

/** A name of what is counted in points. */
const SCORE = /(?<!\p{L})nps(?!\p{L})|net.?promoter/iu;

/** How the answers of a column are categories, but for slips; null where they are none. */
export function codingOf(name: string, answers: readonly string[]): Coding | null {
  const areCoded = (coding: Coding) =>
    areMost(answers, (cell) => readCategory(cell, coding) !== 'unreadable');
  if (areCoded('words')) return 'words';
  // 0 alone may be a rating, and 0 and 100 a share where no name tells otherwise; −100 may not
  const has = (category: Category) =>
    answers.some((cell) => readCategory(cell, 'points') === category);
  const arePoints = has('detractor') || (has('promoter') && SCORE.test(name));
  if (areCoded('points') && arePoints) return 'points';
  return groupedQuestion(name) !== null && areCoded('numbers') ? 'numbers' : null;
}
