import type { ThemeGroup } from '../comments/theme-groups.js';
import { type ThemeTable, tableOfGroups } from '../comments/theme-table.js';
import { checkNumber, invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { type LevelOption, levelNames } from '../inference/level.js';
import { type Adjustment, adjustPValues } from '../inference/several.js';
import { type RowReader, rowReaders, type SqlRow } from './rows.js';

/** How the themes of a result are compared. */
export interface ReadThemesOptions extends LevelOption {
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

const optionNames: OptionNames<ReadThemesOptions> = {
  ...levelNames,
  minRespondents: true,
  adjustment: true,
};

/**
 * The table of themes from the rows of a theme query: the same as `compareThemes` gives, without
 * examples. Shards merge. Answers off the scale are among the rows without a rating.
 *
 * @throws RangeError if a count is negative, not whole or beyond 2⁵³ − 1, or an option is out of its
 * bounds.
 * @throws TypeError if a column is missing or has a value of another type, if a row has other themes
 * than the first row, or an option is unknown.
 * @example
 * const rows = [{ theme_1: 'price', in_theme_1: 1, silent: 0, promoters: 1, passives: 0, detractors: 3, without_rating: 0 }]
 * readThemes(rows).themes.map(({ theme, shortfall }) => [theme, shortfall.estimate]) // => [['price', 150]]
 */
export function readThemes(
  rows: Iterable<SqlRow>,
  options: ReadThemesOptions = {},
): ThemeTable<string> {
  checkOptionNames('readThemes', options, optionNames);
  const { minRespondents = 0, adjustment = 'holm', confidenceLevel } = options;
  checkNumber('minRespondents', minRespondents, 0, Number.MAX_SAFE_INTEGER);
  adjustPValues([], { method: adjustment });
  const all = rowReaders(rows);
  const names = all[0] === undefined ? [] : namesIn(all[0]);
  const groups = all.map((row) => groupOf(row, names));
  const missing = all.reduce((sum, { count }) => sum + count('without_rating'), 0);
  const settings = { minRespondents, adjustment, confidenceLevel };
  return { ...tableOfGroups(groups, names, settings), missing: { rating: missing } };
}

const THEME = /^theme_\d+$/;

function namesIn({ columns, text }: RowReader): string[] {
  return columns(THEME).map((_, place) => text(`theme_${place + 1}`) ?? '');
}

function groupOf(row: RowReader, names: readonly string[]): ThemeGroup<string> {
  const received = namesIn(row);
  if (received.join('\0') !== names.join('\0')) {
    throw invalid(`themes of row ${row.index}`, `${names.join(', ')}`, received.join(', '), '');
  }
  const has = (column: string): boolean => {
    const flag = row.count(column);
    if (flag > 1) throw invalid(`${column} of row ${row.index}`, '0 or 1', flag);
    return flag === 1;
  };
  const themes = names.filter((_, place) => has(`in_theme_${place + 1}`));
  return {
    themes: has('silent') ? null : themes,
    tally: {
      promoters: row.count('promoters'),
      passives: row.count('passives'),
      detractors: row.count('detractors'),
    },
  };
}
