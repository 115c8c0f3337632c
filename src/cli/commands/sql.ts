import type { Command } from 'commander';
import { dialects } from '../../sql/dialects.js';
import { type TallyQueryOptions, tallyQuery } from '../../sql/index.js';
import { readScale } from '../../survey/settings/scale.js';
import { readConditions } from '../../survey/settings/where.js';
import { phraseOf, readChoice } from '../arguments/choice.js';
import { addOptions, commandCalled, once, repeated } from '../arguments/command.js';
import { scaleHelp } from '../arguments/reading.js';
import { UsageError } from '../input/errors.js';
import type { Io } from '../input/io.js';

interface Values {
  readonly from?: string;
  readonly rating?: string;
  readonly ratingType?: string;
  readonly by?: readonly string[];
  readonly date?: string;
  readonly dateType?: string;
  readonly period?: string;
  readonly during?: string;
  readonly timeZone?: string;
  readonly weight?: string;
  readonly scale?: string;
  readonly where?: readonly string[];
}

const ASSUMED_DATE = 'date';

const options = () => [
  once('--from <table>', 'the table with the answers'),
  once('--rating <column>', 'the column with the ratings'),
  once('--rating-type <type>', 'number or text; number if not given'),
  once('--scale <scale>', scaleHelp),
  repeated('--by <column>', 'counts by segment; given twice, crosses two columns'),
  once('--date <column>', 'counts by period, or only the days of --during'),
  once('--date-type <type>', 'date, timestamp or instant'),
  repeated('--where <column=value>', 'counts only the rows with this value, or with A|B'),
  once(
    '--period <name>',
    'day, week, month, quarter or year; month if not given, without --during',
  ),
  once('--during <days>', 'only these days, such as 2026-01-01..2026-03-31'),
  once('--time-zone <zone>', 'the calendar that counts, such as Asia/Seoul; with --date-type'),
  once('--weight <column>', 'counts each answer as often as this column says'),
];

/** `nps-core sql`: the query that counts in a database. */
export function sqlCommand(io: Io): Command {
  const command = commandCalled('sql', io, {
    usage: 'DIALECT --from TABLE --rating COLUMN [options]',
    description: `Prints the query that counts promoters, passives and detractors in a database. DIALECT is ${phraseOf(dialects)}.`,
    example: 'sql postgres --from survey.responses --rating score --by plan',
  });
  command.argument('[dialect]', 'the database');
  return addOptions(command, options()).action((_dialect: string, values: Values) => {
    const [word, ...others] = command.args;
    if (word === undefined) throw new UsageError(`name a dialect: ${phraseOf(dialects)}`);
    const dialect = readChoice('DIALECT', word, dialects);
    if (others.length > 0) throw new UsageError('sql prints a query and reads no file');
    io.stdout.write(`${queryText(dialect, values)}\n`);
  });
}

function queryText(dialect: TallyQueryOptions['dialect'], values: Values): string {
  for (const option of ['from', 'rating'] as const) {
    if (values[option] === undefined) throw new UsageError(`sql needs --${option}`);
  }
  const { by, scale, period, during, where, ...others } = values;
  const isAssumed = period !== undefined && values.date === undefined;
  const date = isAssumed ? ASSUMED_DATE : values.date;
  const note = isAssumed ? `-- without --date, the column ${ASSUMED_DATE} is taken\n` : '';
  const query = {
    ...others,
    dialect,
    ...(date !== undefined && { date, period: period ?? (during ? undefined : 'month') }),
    ...(during !== undefined && { during: spanIn(during) }),
    ...(where && { where: valuesByColumn(where) }),
    ...(by && { by: by.length === 1 ? by[0] : by }),
    ...(scale !== undefined && { scale: readScale(scale) }),
  } as TallyQueryOptions; // tallyQuery checks the values
  try {
    return `${note}${tallyQuery(query)}`;
  } catch (error) {
    throw new UsageError(aboutOption((error as Error).message));
  }
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
  const flags = new Map(options().map((option) => [option.attributeName(), option.long as string]));
  // a name of one word inside a sentence may be something else: a date
  return message.replace(/^\w+|\b[a-z]+[A-Z]\w*/g, (word) => flags.get(word) ?? word);
}
