import { invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { columnOf, ratingOf } from './columns.js';
import type { Dialect } from './dialect.js';
import { dialectOf } from './dialects.js';
import { sourceOptions } from './option-names.js';
import type { ColumnName, SourceOptions } from './options.js';
import { conditionsOn } from './rating-conditions.js';
import { mayHoldTexts, numberIn } from './rating-counts.js';
import { type Column, columnsNamed, groupBy, type Lines, select, subquery } from './select.js';
import { sourceOf } from './source.js';
import {
  COMMENT,
  LOWER_CASE,
  patternCondition,
  silentCondition,
  wordsCondition,
} from './theme-conditions.js';

/** What a theme query reads. */
export interface ThemeQueryOptions extends SourceOptions {
  /** The column of comments. */
  readonly comment: ColumnName;
  /**
   * The themes by name: a pattern, or a list of words and patterns of which one is found. A word stands
   * anywhere in the comment, whatever its case. Engines without regular expressions take words only.
   */
  readonly themes: Readonly<Record<string, RegExp | readonly (string | RegExp)[]>>;
}

/** The words and the patterns of a theme. */
type ThemeParts = readonly (string | RegExp)[];

const optionNames: OptionNames<ThemeQueryOptions> = {
  ...sourceOptions,
  comment: true,
  themes: true,
};

/**
 * A query that counts promoters, passives and detractors by the themes of their comments, for
 * `readThemes`: a row for each set of themes that comments have. No comment leaves the database.
 *
 * The columns of its result are for each theme `theme_1` (its name) and `in_theme_1` (1 where the
 * comments have it), `silent` (1 without a comment that says something), `promoters`, `passives`,
 * `detractors` and `without_rating`.
 *
 * @returns SQL without a final semicolon, in which names, words and patterns are quoted by the
 * dialect's rules. Its rows come in any order.
 * @throws TypeError if a pattern has a part that the dialect cannot match, which is named; RangeError
 * or TypeError as `tallyQuery` does.
 * @example
 * themeQuery({ dialect: 'duckdb', from: 'responses', rating: 'score', comment: 'why', themes: { price: ['expensive'] } }).includes("REGEXP_MATCHES(lower_case, 'expensive')") // => true
 */
export function themeQuery(options: ThemeQueryOptions): string {
  checkOptionNames('themeQuery', options, optionNames);
  const dialect = dialectOf(options);
  const { quoting, asText } = dialect;
  const themes = themesOf(options);
  const keys = [...themes.map((_, place) => `in_theme_${place + 1}`), 'silent'];
  const names: Column[] = themes.map(([name], place) => [
    asText(quoting.text(name)),
    `theme_${place + 1}`,
  ]);
  const { promoters, passives, detractors } = conditionsOn('rating', options, dialect);
  const counted = select(
    [
      ...columnsNamed(keys),
      [countOf(promoters), 'promoters'],
      [countOf(passives), 'passives'],
      [countOf(detractors), 'detractors'],
      ['COUNT(*)', 'everything'],
    ],
    subquery(labelled(options, themes, dialect), 'labelled'),
    ...groupBy(columnsNamed(keys), dialect),
  );
  const columns: Column[] = [
    ...names,
    ...columnsNamed([...keys, 'promoters', 'passives', 'detractors']),
    ['everything - promoters - passives - detractors', 'without_rating'],
  ];
  return select(columns, subquery(counted, 'counted')).join('\n');
}

/** The themes, checked. */
function themesOf({ themes }: ThemeQueryOptions): [name: string, parts: ThemeParts][] {
  if (typeof themes !== 'object' || themes === null || Array.isArray(themes)) {
    throw invalid('themes', 'an object of patterns and words', themes, '');
  }
  return Object.entries(themes).map(([name, given]) => {
    const parts: unknown = given instanceof RegExp ? [given] : given;
    if (Array.isArray(parts) && parts.every(isPart)) return [name, parts];
    const rule = 'a pattern or an array of patterns and of words without null bytes';
    throw invalid(`themes.${name}`, rule, given, '');
  });
}

function isPart(part: unknown): part is string | RegExp {
  return (
    part instanceof RegExp || (typeof part === 'string' && part !== '' && !part.includes('\0'))
  );
}

/** Each row with its rating and whether its comment has each theme. */
function labelled(
  options: ThemeQueryOptions,
  themes: readonly (readonly [string, ThemeParts])[],
  dialect: Dialect,
): Lines {
  const [source, where] = sourceOf(options, dialect, []);
  const rating = ratingOf(options, dialect);
  const number = mayHoldTexts(options, dialect) ? numberIn(rating, dialect) : rating;
  const comment = dialect.asText(columnOf('comment', options.comment, dialect));
  const read = select(
    [
      [number, 'rating'],
      [comment, COMMENT],
      [`LOWER(${comment})`, LOWER_CASE],
    ],
    source,
    ...where,
  );
  const flags: Column[] = themes.map(([name, parts], place) => [
    flagOf(conditionOf(`themes.${name}`, parts, dialect)),
    `in_theme_${place + 1}`,
  ]);
  const silent = flagOf(silentCondition(dialect));
  return select([['rating', 'rating'], ...flags, [silent, 'silent']], subquery(read, 'comments'));
}

/** Whether a comment has one of the words and patterns of a theme. */
function conditionOf(option: string, parts: ThemeParts, dialect: Dialect): string {
  const words = parts.filter((part) => typeof part === 'string');
  const patterns = parts.filter((part) => part instanceof RegExp);
  return [
    ...(words.length > 0 || patterns.length === 0 ? [wordsCondition(words, dialect)] : []),
    ...patterns.map((pattern) => patternCondition(option, pattern, dialect)),
  ].join(' OR ');
}

function flagOf(condition: string): string {
  return `CASE WHEN ${condition} THEN 1 ELSE 0 END`;
}

function countOf(condition: string): string {
  return `COUNT(CASE WHEN ${condition} THEN 1 END)`;
}
