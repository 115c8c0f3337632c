import { countedPeriod } from '../../sql/counted-period.js';
import { type DialectName, type TallyQueryOptions, tallyQuery } from '../../sql/index.js';
import { readHabits } from '../../survey/settings/calendar.js';
import { readSeparators } from '../../survey/settings/lists.js';
import { UsageError } from '../input/errors.js';
import { type QueryValues, sourceOf } from './query-values.js';

const ASSUMED_DATE = 'date';

/** The query that counts by segment and period, below what is to be known of its rows. */
export function tallyQueryText(dialect: DialectName, values: QueryValues): string {
  const query = queryOf(dialect, values);
  return [...notesOf(query, values), tallyQuery(query)].join('\n');
}

function queryOf(dialect: DialectName, values: QueryValues): TallyQueryOptions {
  const { by, multiple, period, during, dateType, timeZone, weight } = values;
  const isAssumed = period !== undefined && values.date === undefined;
  const date = isAssumed ? ASSUMED_DATE : values.date;
  return {
    ...sourceOf(dialect, values),
    ...readHabits(values),
    ...{ dateType, timeZone, weight },
    ...(date !== undefined && { date, period: period ?? (during ? undefined : 'month') }),
    ...(during !== undefined && { during: spanIn(during) }),
    ...(by && { by: by.length === 1 ? by[0] : by }),
    multiple: readSeparators(multiple),
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

/** The first and the last day of `2026-01-01..2026-03-31`, which `tallyQuery` checks. */
function spanIn(days: string): { readonly start: string; readonly end: string } {
  const [start = '', end, ...others] = days.split('..');
  if (end !== undefined && others.length === 0) return { start, end };
  throw new UsageError(
    `--during must be two days, such as 2026-01-01..2026-03-31, received ${JSON.stringify(days)}`,
  );
}
