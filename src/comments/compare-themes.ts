import { reader } from '../counting/field.js';
import { checkIterable, checkNumber } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { isOn, notARating, rankOf, scaleOf } from '../counting/scale.js';
import { type Adjustment, adjustPValues } from '../inference/several.js';
import type { Rank } from './comment-count.js';
import { type CommentOptions, commentNames, commentReader } from './comment-options.js';
import { labelReader, type Themes } from './theme-labels.js';
import { type LabelledAnswer, type ThemeTable, themeTable } from './theme-table.js';

/** Options of `compareThemes`. */
export interface ThemeOptions<Row, Theme extends string> extends CommentOptions<Row> {
  /** The themes, each with a pattern or words, or a function from a comment to its themes. */
  readonly themes: Themes<Row, Theme>;
  /**
   * Themes with fewer mentions are named, but their numbers are absent: they count as other.
   *
   * @defaultValue `0`: all themes are shown
   */
  readonly minRespondents?: number | undefined;
  /**
   * How the p-values of several themes are adjusted.
   *
   * @defaultValue `'holm'`
   */
  readonly adjustment?: Adjustment | undefined;
}

const themeNames: OptionNames<ThemeOptions<unknown, string>> = {
  ...commentNames,
  themes: true,
  minRespondents: true,
  adjustment: true,
};

/**
 * How many of the points that are missing to 100 each theme holds. A promoter holds none, a passive
 * 100/n, a detractor 200/n points, shared equally among the themes that a comment has; what is left
 * is other and silent, so that all add up exactly. What is at stake does not add up, and neither says
 * why.
 *
 * @throws RangeError if a rating is not on the scale, with its row, or an option is out of its bounds.
 * @throws TypeError if the rows cannot be iterated, a rating or comment has another type, or an option
 * is unknown or wrong.
 * @see docs/methods.md for the method and its sources
 * @example
 * const rows = [{ rating: 3, comment: 'too expensive' }, { rating: 9, comment: 'great app' }, { rating: 7, comment: null }]
 * compareThemes(rows, { rating: 'rating', comment: 'comment', themes: { price: ['expensive', 'price'] } }).themes[0]?.shortfall.estimate // => 66.66…
 */
export function compareThemes<Row, Theme extends string>(
  rows: Iterable<Row>,
  options: ThemeOptions<Row, Theme>,
): ThemeTable<Theme> {
  checkOptionNames('compareThemes', options, themeNames);
  const { minRespondents = 0, adjustment = 'holm', confidenceLevel } = options;
  checkNumber('minRespondents', minRespondents, 0, Number.MAX_SAFE_INTEGER);
  adjustPValues([], { method: adjustment });
  const { answers, names, missing } = labelledAnswers(rows, options);
  const table = themeTable(answers, names, {
    ...options,
    minRespondents,
    adjustment,
    confidenceLevel,
  });
  return { ...table, missing: { rating: missing } };
}

/** The answers of rows with their themes, each once. */
function labelledAnswers<Row, Theme extends string>(
  rows: Iterable<Row>,
  options: ThemeOptions<Row, Theme>,
): { answers: LabelledAnswer<Theme>[]; names: readonly Theme[]; missing: number } {
  checkIterable('rows', rows, 'rows');
  const scale = scaleOf(options);
  const ratingOf = reader(options.rating, 'rating');
  const commentOf = commentReader(options);
  const labels = labelReader(options.themes);
  const answers: LabelledAnswer<Theme>[] = [];
  let missing = 0;
  let index = -1;
  for (const row of rows) {
    index++;
    const rating = ratingOf(row, index);
    if (rating === null || rating === undefined) {
      missing++;
      continue;
    }
    if (!isOn(scale, rating)) throw notARating(`rating at index ${index}`, rating, scale);
    const text = commentOf(row, index);
    const themes = text === null ? null : labels.of(text, row, index);
    answers.push({ index, rating, rank: rankOf(rating, scale) as Rank, text, themes });
  }
  return { answers, names: labels.names(), missing };
}
