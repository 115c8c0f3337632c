import { isNoAnswer } from '../counting/no-answer.js';
import { rankOf, type Scale } from '../counting/scale.js';
import { type AnyTally, isWeighted } from '../counting/weighted.js';
import { addCell, type Cell, emptyCell, tallyOfCell } from './cells.js';

/** The answers with one value in a column. */
export interface ValueAnswers<Value> {
  /** The value. */
  readonly value: Value;
  /** How many answers have each rating, from the lowest on. */
  readonly ratings: readonly number[];
  /** Sums of the answers by day; null for those without a date. */
  readonly days: ReadonlyMap<number | null, Cell>;
}

/** The answers with one value, while they are added up. */
export interface OpenValue<Value, Day> {
  readonly value: Value;
  readonly ratings: number[];
  readonly days: Map<Day, Cell>;
}

/** A value that nobody has yet. */
export function openValue<Value, Day>(value: Value, scale: Scale): OpenValue<Value, Day> {
  return { value, ratings: new Array(scale.max - scale.min + 1).fill(0), days: new Map() };
}

/** The tally of the answers with a value, of some days only if these are given. */
export function tallyOfValue<Value>(
  { days }: ValueAnswers<Value>,
  weighted: boolean,
  isIncluded: (day: number | null) => boolean = () => true,
): AnyTally {
  const sums = emptyCell(weighted);
  for (const [day, cell] of days) {
    if (isIncluded(day)) addCell(sums, cell);
  }
  return tallyOfCell(sums, weighted);
}

/** Whether a value says that there is none. */
export function isBlank(value: unknown): boolean {
  return value === null || (typeof value === 'string' && isNoAnswer(value));
}

/**
 * Whether a column of several answers is the rating in disguise: one of its answers is, or whether anything
 * was answered.
 */
export function isDisguisedChoice<Value>(
  values: readonly ValueAnswers<Value>[],
  everyone: ValueAnswers<null>,
  ...others: readonly [total: AnyTally, scale: Scale, minRespondents: number]
): boolean {
  const blank = values.find(({ value }) => isBlank(value));
  const ratings = everyone.ratings.map((count, place) => count - (blank?.ratings[place] ?? 0));
  const answered = { ...everyone, value: 'answered', ratings };
  return (
    isDisguisedRating(values, ...others) ||
    isDisguisedRating<Value | string>([...(blank ? [blank] : []), answered], ...others)
  );
}

/** The share of the errors of a blind guess that a rating in disguise may leave. */
const DISGUISED = 0.05;

/** With fewer errors of a blind guess, a column may look like the rating by chance. */
const FEWEST_ERRORS = 10;

/**
 * Whether a column is the rating in disguise: nearly all answers of a rating have one value, as in its
 * categories or labels; or those of a value one category, as in a finer rating; or its question was
 * asked by rating, so that those who answered it lack a category.
 */
export function isDisguisedRating<Value>(
  values: readonly ValueAnswers<Value>[],
  total: AnyTally,
  scale: Scale,
  minRespondents: number,
): boolean {
  const given = values.filter(({ value }) => !isBlank(value));
  const large = given.filter(({ ratings }) => sumOf(ratings) >= minRespondents);
  const all = countsOf(total);
  return (
    foretells(
      values[0]?.ratings.map((_, place) => values.map(({ ratings }) => ratings[place] ?? 0)) ?? [],
    ) ||
    foretells(
      large.map(({ ratings }) => byCategory(ratings, scale)),
      all,
    ) ||
    lacksCategory(byCategory(addUp(given.map(({ ratings }) => ratings)), scale), all)
  );
}

/**
 * Whether the row of a table foretells the column: the errors of guessing the most frequent column of
 * each row, against those of guessing the most frequent of all. `all` are the counts that blind guesses
 * are made by; those of the table if absent.
 */
function foretells(rows: readonly (readonly number[])[], all = addUp(rows)): boolean {
  const count = sumOf(addUp(rows));
  const blind = count * (1 - Math.max(0, ...all) / (sumOf(all) || 1));
  const errors = count - sumOf(rows.map((row) => Math.max(0, ...row)));
  return blind >= FEWEST_ERRORS && errors <= DISGUISED * blind;
}

/** Whether nearly none of some answers is of a category that chance alone would give several of. */
function lacksCategory(categories: readonly number[], all: readonly number[]): boolean {
  const share = sumOf(categories) / (sumOf(all) || 1);
  return all.some((count, place) => {
    const expected = count * share;
    return expected >= FEWEST_ERRORS && (categories[place] ?? 0) <= DISGUISED * expected;
  });
}

/** How many people are detractors, passives and promoters. */
function countsOf(tally: AnyTally): number[] {
  const { detractors, passives, promoters } = isWeighted(tally) ? tally.counts : tally;
  return [detractors, passives, promoters];
}

/** Counts by rating as counts of detractors, passives and promoters. */
function byCategory(ratings: readonly number[], scale: Scale): number[] {
  const counts = [0, 0, 0];
  for (const [place, count] of ratings.entries()) {
    const rank = rankOf(scale.min + place, scale);
    counts[rank] = (counts[rank] as number) + count;
  }
  return counts;
}

function addUp(rows: readonly (readonly number[])[]): number[] {
  const sums: number[] = [];
  for (const row of rows) {
    for (const [place, count] of row.entries()) sums[place] = (sums[place] ?? 0) + count;
  }
  return sums;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
