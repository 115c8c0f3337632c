import type { Option } from 'commander';
import { metricScale } from '../../metrics/metric.js';
import { countedPeriod } from '../../sql/counted-period.js';
import { type TallyQueryOptions, tallyQuery } from '../../sql/index.js';
import { readHabits } from '../../survey/settings/calendar.js';
import { readSeparators } from '../../survey/settings/lists.js';
import { readShareMetric } from '../../survey/settings/metric.js';
import { readScale } from '../../survey/settings/scale.js';
import { readConditions } from '../../survey/settings/where.js';
import { UsageError } from '../input/errors.js';
import { habitOptions } from './calendar.js';
import { once, repeated } from './command.js';
import { metricOptions } from './metric.js';
import { multipleOption, scaleHelp } from './reading.js';

/** The options of a query, which `tallyQuery` has too. */
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
];

/** The values of these options. */
export interface QueryValues {
  readonly from?: string;
  readonly rating?: string;
  readonly ratingType?: string;
  readonly metric?: string;
  readonly top?: string;
  readonly scale?: string;
  readonly by?: readonly string[];
  readonly multiple?: readonly string[];
  readonly date?: string;
  readonly dateType?: string;
  readonly where?: readonly string[];
  readonly period?: string;
  readonly weekStart?: string;
  readonly fiscalYearStart?: string;
  readonly during?: string;
  readonly timeZone?: string;
  readonly weight?: string;
}

const ASSUMED_DATE = 'date';

/** The query that the options describe, below what is to be known of its rows. */
export function queryText(dialect: TallyQueryOptions['dialect'], values: QueryValues): string {
  for (const option of ['from', 'rating'] as const) {
    if (values[option] === undefined) throw new UsageError(`sql needs --${option}`);
  }
  const query = queryOf(dialect, values);
  try {
    return [...notesOf(query, values), tallyQuery(query)].join('\n');
  } catch (error) {
    throw new UsageError(aboutOption((error as Error).message));
  }
}

function queryOf(dialect: TallyQueryOptions['dialect'], values: QueryValues): TallyQueryOptions {
  const { metric: _metric, top: _top, scale, by, multiple, where, ...others } = values;
  const { period, during } = others;
  const share = readShareMetric(values);
  const isAssumed = period !== undefined && others.date === undefined;
  const date = isAssumed ? ASSUMED_DATE : others.date;
  return {
    ...others,
    ...readHabits(values),
    dialect,
    ...(date !== undefined && { date, period: period ?? (during ? undefined : 'month') }),
    ...(during !== undefined && { during: spanIn(during) }),
    ...(where && { where: valuesByColumn(where) }),
    ...(by && { by: by.length === 1 ? by[0] : by }),
    multiple: readSeparators(multiple),
    ...(share ? { scale: metricScale(share) } : scale !== undefined && { scale: readScale(scale) }),
  } as TallyQueryOptions; // tallyQuery checks the values
}

/** Comments on what the query assumes, and on what is left to who reads its rows. */
function notesOf(query: TallyQueryOptions, { metric, date }: QueryValues): string[] {
  const { period, weekStart, fiscalYearStart } = query;
  const notes = [];
  if (query.date !== undefined && date === undefined) {
    notes.push(`without --date, the column ${ASSUMED_DATE} is taken`);
  }
  if (metric !== undefined && metric !== 'nps') {
    notes.push(`promoters are the answers that count for ${metric}, detractors all others`);
  }
  if (query.multiple !== undefined) {
    notes.push(
      'a row counts in the segment of each of its answers: the total is that without --by',
    );
  }
  if (period !== undefined) {
    const counted = countedPeriod(period, query);
    const habits = JSON.stringify({ period, weekStart, fiscalYearStart });
    if (counted !== period)
      notes.push(`counts by ${counted}: readWaves(rows, ${habits}) adds them up`);
  }
  return notes.map((note) => `-- ${note}`);
}

/** The values of conditions by column, which is all that a query can be told. */
function valuesByColumn(texts: readonly string[]): Record<string, readonly string[]> {
  const values = new Map<string, readonly string[]>();
  for (const [index, condition] of (readConditions(texts) ?? []).entries()) {
    const name = String(condition.column).trim();
    if (!('is' in condition) || condition.is.includes('') || values.has(name)) {
      throw new UsageError(`sql takes --where COLUMN=VALUE, each column once, not ${texts[index]}`);
    }
    values.set(name, condition.is);
  }
  return Object.fromEntries(values);
}

/** The first and the last day of `2026-01-01..2026-03-31`, which `tallyQuery` checks. */
function spanIn(days: string): { readonly start: string; readonly end: string } {
  const [start = '', end, ...others] = days.split('..');
  if (end !== undefined && others.length === 0) return { start, end };
  throw new UsageError(
    `--during must be two days, such as 2026-01-01..2026-03-31, received ${JSON.stringify(days)}`,
  );
}

/** A sentence about an argument of `tallyQuery` as one about the option that it came from. */
function aboutOption(message: string): string {
  const flags = new Map(
    queryOptions().map((option) => [option.attributeName(), option.long as string]),
  );
  // a name of one word inside a sentence may be something else: a date
  return message.replace(/^\w+|\b[a-z]+[A-Z]\w*/g, (word) => flags.get(word) ?? word);
}
