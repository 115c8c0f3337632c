import { readRating } from 'nps-core';
import { type Row, readCategory } from 'nps-core/files';

/**
 * The rows of a pasted list of ratings, one entry each, or null where the text is a table. A list is
 * numbers with spaces, commas or semicolons between them; or one line, most of whose entries begin
 * with digits; or lines of one cell each, the first of which is an answer.
 */
export function listIn(text: string): Row[] | null {
  const lines = text.trim().split(/[\r\n]+/);
  const entries = text.trim().split(/[ \t,;\r\n]+/);
  const isOfNumbers = entries.every((entry) => NUMBER.test(entry)) && !isTable(lines);
  const isOneLine = lines.length === 1 && areMostlyRatings(entries);
  if (isOfNumbers || isOneLine) return entries.map((entry) => [entry]);
  return isOfCells(lines) ? lines.map((line) => [line]) : null;
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A line of names with a number among them is a header, not a list. */
function areMostlyRatings(entries: readonly string[]): boolean {
  const withDigit = entries.filter((entry) => /^\d/.test(entry)).length;
  return 2 * withDigit > entries.length;
}

/** Lines with tabs, or with the same commas and semicolons in each, are rows of several columns. */
function isTable(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const marks = lines.map((line) => line.replace(/[^,;]/g, ''));
  const isEven = marks[0] !== '' && marks.every((lineMarks) => lineMarks === marks[0]);
  return isEven || lines.some((line) => line.includes('\t'));
}

/** An answer with its unit, such as 10점, 9 pt or 8/10. */
const WITH_UNIT = /^\d+(?:\.\d+)? ?\S{1,3}$/;

/**
 * Whether lines are a column without a header. A first line in words is a header if all others are
 * plain numbers.
 */
function isOfCells([first = '', ...others]: readonly string[]): boolean {
  if ([first, ...others].some((line) => /[\t,;|"]/.test(line))) return false;
  if (WITH_UNIT.test(first)) return true;
  return isAnswer(first) && others.some((line) => /[^\s\d.]/.test(line) && isAnswer(line));
}

function isAnswer(text: string): boolean {
  try {
    return readRating(text) !== null || readCategory(text, 'words') !== null;
  } catch {
    return readCategory(text, 'words') !== 'unreadable';
  }
}
