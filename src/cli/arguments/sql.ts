import { scales } from '../../index.js';
import { dialects } from '../../sql/dialects.js';
import { type TallyQueryOptions, tallyQuery } from '../../sql/index.js';
import { UsageError } from '../input/errors.js';
import { phraseOf, readChoice } from './choices.js';

/** The options, as `parseArgs` takes them. */
export const sqlOptions = {
  sql: { type: 'string' },
  from: { type: 'string' },
  'rating-type': { type: 'string' },
  'date-type': { type: 'string' },
} as const;

const purpose = `prints the query that counts in a database, for ${phraseOf(dialects)};`;
const purposeLines = purpose.match(/\S.{0,79}(?= |$)/g) ?? [];

export const sqlUsage = `  --sql DIALECT      ${purposeLines.join(`\n${' '.repeat(21)}`)}
                     with --from TABLE and --rating, --by, --date, --period, --time-zone, --weight
  --rating-type text    where the column holds texts; --date-type date, timestamp or instant
`;

type Values = Readonly<Record<string, unknown>>;

const ASSUMED_DATE = 'date';

/** Options that a query understands, and the arguments of `tallyQuery` that they are. */
const taken: Readonly<Record<string, string>> = {
  sql: 'dialect',
  from: 'from',
  rating: 'rating',
  'rating-type': 'ratingType',
  by: 'by',
  date: 'date',
  'date-type': 'dateType',
  period: 'period',
  'time-zone': 'timeZone',
  weight: 'weight',
  scale: 'scale',
};

/** The query that the options ask for. */
export function sqlText(values: Values, files: readonly string[]): string {
  if (files.length > 0) throw new UsageError('--sql prints a query and reads no file');
  for (const option of Object.keys(values)) {
    if (!(option in taken)) throw new UsageError(`--${option} does not go with --sql`);
  }
  for (const option of ['from', 'rating']) {
    if (values[option] === undefined) throw new UsageError(`--sql needs --${option}`);
  }
  const isAssumed = values['period'] !== undefined && values['date'] === undefined;
  const named = { ...values, ...(isAssumed && { date: ASSUMED_DATE }) };
  const note = isAssumed ? `-- without --date, the column ${ASSUMED_DATE} is taken\n` : '';
  return `${note}${queryOf(named)}\n`;
}

/** Refuses the options of a query where none is asked for. */
export function refuseWithoutSql(values: Values): void {
  for (const option of Object.keys(sqlOptions)) {
    if (values[option] !== undefined) throw new UsageError(`--${option} goes with --sql`);
  }
}

function queryOf(values: Values): string {
  const options = Object.fromEntries(
    Object.entries(values).map(([option, value]) => [taken[option], value]),
  );
  const by = options['by'] as readonly string[] | undefined;
  const scale = options['scale'] as string | undefined;
  const dated = options['date'] !== undefined && { period: options['period'] ?? 'month' };
  try {
    return tallyQuery({
      ...options,
      ...dated,
      ...(by && { by: by.length === 1 ? by[0] : by }),
      ...(scale !== undefined && { scale: scales[readChoice('--scale', scale, scales)] }),
    } as unknown as TallyQueryOptions);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(asOption((error as Error).message));
  }
}

/** A sentence about an argument, said of the option that it came from. */
function asOption(message: string): string {
  const [option] = Object.entries(taken).find(([, name]) => message.startsWith(`${name} `)) ?? [];
  return option === undefined ? message : message.replace(/^\w+/, `--${option}`);
}
