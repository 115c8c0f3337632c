import type { Category } from '../counting/scale.js';
import type { Row } from './row.js';

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

/** How a column holds categories; null where it does not. Numbers only by the column's name. */
export function codingOf(name: string, index: number, rows: readonly Row[]): Coding | null {
  const cells = rows.map((row) => row[index]);
  const all = (coding: Coding) => {
    const read = cells.map((cell) => readCategory(cell, coding)).filter((found) => found !== null);
    return read.length > 0 && !read.includes('unreadable') ? new Set(read) : null;
  };
  if (all('words')) return 'words';
  const isGroup = groupedQuestion(name) !== null;
  // 0 alone, or 0 and 100, may be a share; −100 may not
  if (all('points')?.has('detractor')) return 'points';
  return isGroup && all('numbers') ? 'numbers' : null;
}
