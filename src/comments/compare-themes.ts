import { checkNumber } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { type Adjustment, adjustPValues } from '../inference/several.js';
import { codeOf, openCodes } from './codes.js';
import type { Rank } from './comment-columns.js';
import { eachComment } from './comment-count.js';
import { type CommentOptions, commentNames } from './comment-options.js';
import { labelReader, type Themes } from './theme-labels.js';
import type { ThemeTable } from './theme-table.js';
import { type ThemedComments, themeTable } from './themed-comments.js';
import { phrasesOf } from './words.js';

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
  const labels = labelReader(options.themes);
  const codes = openCodes<readonly Theme[]>();
  const open = {
    rows: [] as number[],
    ratings: [] as number[],
    ranks: [] as Rank[],
    texts: [] as string[],
    themes: [] as number[],
  };
  const { silent, missingRatings } = eachComment(
    rows,
    options,
    ({ row, index, rating, rank, text }) => {
      open.rows.push(index);
      open.ratings.push(rating);
      open.ranks.push(rank);
      open.texts.push(text);
      const themes = labels.of(text, row, index);
      open.themes.push(codeOf(codes, themes, JSON.stringify(themes)));
    },
  );
  const comments: ThemedComments<Theme> = {
    ...open,
    times: open.rows.map(() => 1),
    themes: { values: codes.values, codes: open.themes },
    wordsAt: (place) => phrasesOf(open.texts[place] as string).flat(),
  };
  const settings = { ...options, minRespondents, adjustment, confidenceLevel };
  const table = themeTable(comments, silent, labels.names(), settings);
  return { ...table, missing: { rating: missingRatings } };
}
