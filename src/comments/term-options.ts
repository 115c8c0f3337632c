import { type Field, reader } from '../counting/field.js';
import { checkNumber, invalid } from '../counting/invalid.js';
import type { OptionNames } from '../counting/options.js';
import { checkProbability } from '../inference/level.js';
import type { Rank } from './comment-columns.js';
import { type CommentOptions, commentNames } from './comment-options.js';

/** Options of `separatingTerms`. */
export interface TermOptions<Row> extends CommentOptions<Row> {
  /**
   * Terms in fewer comments are neither tested nor shown: a whole number from 3. It also protects
   * single people.
   *
   * @defaultValue `5`
   */
  readonly minMentions?: number | undefined;
  /**
   * How many terms are listed for each side: a whole number from 1.
   *
   * @defaultValue `20`
   */
  readonly limit?: number | undefined;
  /**
   * Gaps of fewer points do not matter, however sure they are.
   *
   * @defaultValue `10`
   */
  readonly margin?: number | undefined;
  /**
   * The share of false terms among those that separate.
   *
   * @defaultValue `0.1`
   */
  readonly falseDiscoveryRate?: number | undefined;
  /**
   * How a comment is split into words; then it is one phrase.
   *
   * @defaultValue `commentWords`
   */
  readonly words?: ((text: string) => readonly string[]) | undefined;
  /**
   * What is contrasted instead of promoters and detractors: the terms of rows where it is true stand
   * under `promoters`. With the newest period it shows what is new.
   *
   * @defaultValue the categories of the ratings
   */
  readonly contrast?: Field<Row, boolean> | undefined;
}

/** The names of these options. */
export const termNames: OptionNames<TermOptions<unknown>> = {
  ...commentNames,
  minMentions: true,
  limit: true,
  margin: true,
  falseDiscoveryRate: true,
  words: true,
  contrast: true,
};

/** What is tested and listed. */
export interface TermSettings {
  readonly minMentions: number;
  readonly limit: number;
  readonly margin: number;
  readonly falseDiscoveryRate: number;
}

const LEAST_MENTIONS = 3;
const MOST_POINTS = 200;

/** The settings, checked. */
export function termSettings({
  minMentions = 5,
  limit = 20,
  margin = 10,
  falseDiscoveryRate = 0.1,
  words,
}: Omit<TermOptions<never>, 'rating' | 'comment' | 'contrast'>): TermSettings {
  checkWhole('minMentions', minMentions, LEAST_MENTIONS);
  checkWhole('limit', limit, 1);
  checkNumber('margin', margin, 0, MOST_POINTS);
  checkProbability('falseDiscoveryRate', falseDiscoveryRate);
  if (words !== undefined && typeof words !== 'function') {
    throw invalid('words', 'a function', words, '');
  }
  return { minMentions, limit, margin, falseDiscoveryRate };
}

function checkWhole(name: string, value: number, least: number): void {
  if (!(Number.isSafeInteger(value) && value >= least)) {
    throw invalid(name, `a whole number from ${least}`, value);
  }
}

/** The side on which a row stands: 2 where the contrast is true, 0 where it is not. */
export function sideReader<Row>(contrast: Field<Row, boolean>): (row: Row, index: number) => Rank {
  const isTrue = reader(contrast, 'contrast');
  return (row, index) => {
    const value = isTrue(row, index);
    if (typeof value !== 'boolean') {
      throw invalid(`contrast at row ${index}`, 'true or false', value, '');
    }
    return value ? 2 : 0;
  };
}
