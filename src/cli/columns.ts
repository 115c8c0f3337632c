import { readRating, type Scale } from '../index.js';
import { InputError, UsageError } from './errors.js';
import { printable } from './printable.js';
import type { Row } from './table.js';

/** How much of a column must be ratings for it to be the rating. */
const LEAST_SHARE = 0.9;
/** What the question is called in the languages that survey tools speak. */
const HINT =
  /(?<!\p{L})nps(?!\p{L})|net.?promoter|recom+i?end|recommand|empfehl|raccomand|aanbevel|polec|추천|推[荐薦奨]|薦め|勧め|すすめ/iu;

/** A column and what came of reading it. */
interface Tried {
  readonly index: number;
  readonly name: string;
  readonly answers: number;
  readonly ratings: number;
  readonly isNumbering: boolean;
  readonly isBroad: boolean;
}

/** The index of the column called a name, to the letter or but for case and white space. */
export function columnCalled(name: string, header: Row): number {
  for (const spelled of [(text: string) => text, tidied, printable]) {
    const found = header.flatMap((title, index) =>
      spelled(title) === spelled(name) ? [index] : [],
    );
    if (found.length > 1) {
      throw new InputError(
        `${found.length} columns are called ${printable(name)}: rename all but one`,
      );
    }
    if (found[0] !== undefined) return found[0];
  }
  const titles = header.slice(0, 20).map((title) => printable(title, 40));
  const more = header.length > titles.length ? ', …' : '';
  throw new InputError(
    `no column is called ${printable(name)}; there are ${titles.join(', ')}${more}`,
  );
}

function tidied(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The index of the one column that holds ratings; asks rather than guesses where there are more. */
export function ratingColumn(header: Row, sample: readonly Row[], scale: Scale): number {
  const columns = header.map((name, index) => tried(name, index, sample, scale));
  const hinted = columns.filter(({ name, ratings }) => ratings > 0 && HINT.test(name));
  const likely = hinted.length > 0 ? hinted : columns.filter(isLikely);
  const [only, ...others] = likely;
  if (only === undefined) {
    throw new InputError(
      `no column holds ratings from ${scale.min} to ${scale.max}: name it with --rating, or another --scale`,
    );
  }
  if (others.length === 0) return only.index;
  const twin = others.find(({ name }) => tidied(name) === tidied(only.name));
  if (twin)
    throw new InputError(`several columns are called ${printable(only.name)}: rename all but one`);
  const list = likely.map(
    ({ name, answers }) =>
      `\n  --rating ${quoted(name)}  (${answers} ${answers === 1 ? 'answer' : 'answers'})`,
  );
  throw new UsageError(`several columns could be the rating, so name one:${list.join('')}`);
}

function quoted(name: string): string {
  return JSON.stringify(printable(name));
}

function tried(name: string, index: number, sample: readonly Row[], scale: Scale): Tried {
  const readings = sample.map((row) => reads(row[index], scale)).filter((found) => found !== null);
  const found = readings.filter((reading) => typeof reading === 'number');
  return {
    index,
    name,
    answers: readings.length,
    ratings: found.length,
    isNumbering:
      found.length > 2 &&
      found.every((rating, i) => i === 0 || rating === (found[i - 1] as number) + 1),
    isBroad: found.some((rating) => rating >= scale.passiveFrom),
  };
}

/**
 * Whether a column that nothing hints at may be the rating: nearly all of it ratings, some of them
 * above the detractors' (yes and no, or 1 to 5, are not), and not 1, 2, 3, like row numbers.
 */
function isLikely({ answers, ratings, isNumbering, isBroad }: Tried): boolean {
  return isBroad && ratings >= LEAST_SHARE * answers && !isNumbering;
}

function reads(cell: string | undefined, scale: Scale): number | null | 'none' {
  try {
    return readRating(cell, { scale });
  } catch {
    return 'none';
  }
}
