import { type DialectName, themeQuery } from '../../sql/index.js';
import { readComments } from '../../survey/settings/comments.js';
import { attributeName } from '../../survey/settings/names.js';
import { readThemes } from '../../survey/theme-texts.js';
import { UsageError } from '../input/errors.js';
import { type QueryValues, sourceOf } from './query-values.js';

/** Options of the queries that count by segment and period. */
const ofTallies = [
  'by',
  'multiple',
  'date',
  'date-type',
  'period',
  'week-start',
  'fiscal-year-start',
  'during',
  'time-zone',
] as const;

/** Themes with fewer comments are not shown by `nps-core comments`. */
const FEWEST_MENTIONS = 5;

/** The query that counts by theme, below how its rows are read. */
export function themeQueryText(dialect: DialectName, values: QueryValues): string {
  const { comment, themes } = readComments(values);
  if (typeof comment !== 'string' || themes === undefined) {
    throw new UsageError('--comment needs --themes FILE: sql counts comments by theme');
  }
  for (const option of ofTallies) {
    if (values[attributeName(option) as keyof QueryValues] !== undefined) {
      throw new UsageError(`--${option} goes without --themes, by which the query counts`);
    }
  }
  const parts = readThemes(themes).map(([theme, { words, patterns }]) => [
    theme,
    [...words, ...patterns.map(({ source, flags }) => new RegExp(source, flags))],
  ]);
  const note = `-- readThemes(rows, { minRespondents: ${FEWEST_MENTIONS} }) makes of its rows the themes of nps-core comments`;
  const query = themeQuery({
    ...sourceOf(dialect, values),
    ...{ comment, themes: Object.fromEntries(parts) },
  });
  return `${note}\n${query}`;
}
