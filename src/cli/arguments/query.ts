import type { Option } from 'commander';
import type { DialectName } from '../../sql/index.js';
import { SettingsError } from '../../survey/index.js';
import { UsageError } from '../input/errors.js';
import { habitOptions } from './calendar.js';
import { once, repeated } from './command.js';
import { themesOption } from './comments.js';
import { metricOptions } from './metric.js';
import { tallyQueryText } from './query-of-tallies.js';
import { themeQueryText } from './query-of-themes.js';
import type { QueryValues } from './query-values.js';
import { multipleOption, scaleHelp } from './reading.js';

/** The options of a query, which `tallyQuery` or `themeQuery` has too. */
export const queryOptions = (): Option[] => [
  once('--from <table>', 'the table with the answers'),
  once('--rating <column>', 'the column with the ratings'),
  once('--rating-type <type>', 'number or text; number if not given'),
  ...metricOptions(),
  once('--scale <scale>', scaleHelp),
  repeated('--by <column>', 'counts by segment; given twice, crosses two columns'),
  multipleOption(),
  once('--date <column>', 'counts by period, or only the days of --during'),
  once('--date-type <type>', 'date, timestamp or instant'),
  repeated('--where <column=value>', 'counts only the rows with this value, or with A|B'),
  once(
    '--period <name>',
    'day, week, month, quarter or year; month if not given, without --during',
  ),
  ...habitOptions(),
  once('--during <days>', 'only these days, such as 2026-01-01..2026-03-31'),
  once('--time-zone <zone>', 'the calendar that counts, such as Asia/Seoul; with --date-type'),
  once('--weight <column>', 'counts each answer as often as this column says'),
  once('--comment <column>', 'counts by theme of the comments in this column; with --themes'),
  themesOption(),
];

/** The query that the options describe, below what is to be known of its rows. */
export function queryText(dialect: DialectName, values: QueryValues): string {
  for (const option of ['from', 'rating'] as const) {
    if (values[option] === undefined) throw new UsageError(`sql needs --${option}`);
  }
  const isOfThemes = values.comment !== undefined || values.themes !== undefined;
  const write = isOfThemes ? themeQueryText : tallyQueryText;
  try {
    return write(dialect, values);
  } catch (error) {
    if (error instanceof UsageError || error instanceof SettingsError) throw error;
    throw new UsageError(aboutOption((error as Error).message));
  }
}

/** A sentence about an argument of a query as one about the option that it came from. */
function aboutOption(message: string): string {
  const flags = new Map(
    queryOptions().map((option) => [option.attributeName(), option.long as string]),
  );
  // a name of one word inside a sentence may be something else: a date
  return message
    .replace(/^themes\./, '--themes: ')
    .replace(/^\w+|\b[a-z]+[A-Z]\w*/g, (word) => flags.get(word) ?? word);
}
