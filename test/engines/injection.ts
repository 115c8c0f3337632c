import {
  type DialectName,
  histogramQuery,
  tallyQuery,
  transitionQuery,
} from '../../src/sql/index.js';
import type { DriverRow, Engine, Table } from './engine.js';

/** Texts that end a name or a literal in one dialect or another, if it is not quoted as it should. */
export const attacks: readonly string[] = [
  "'; DROP TABLE canary; --",
  '"; DROP TABLE canary; --',
  '`; DROP TABLE canary; --',
  "\\'; DROP TABLE canary; --",
  '\\"; DROP TABLE canary; --',
  '\\`; DROP TABLE canary; --',
  "''; DROP TABLE canary; --",
  "x' OR '1' = '1",
  "x\\' OR 1 = 1 --",
  'x" OR 1 = 1 --',
  '1) OR (1 = 1',
  "' UNION SELECT word, 1, 1, 1, 1, 1, 1 FROM secret --",
  "') UNION ALL SELECT word FROM secret --",
  'rating" FROM secret --',
  '"); DROP TABLE canary; --',
  'x"), (SELECT MAX(word) FROM secret) AS "promoters', // names of up to 63 bytes
  'x`), (SELECT MAX(word) FROM secret) AS `promoters',
  'responses AS responses, secret',
  '(SELECT word AS rating FROM secret)',
  "x', (SELECT MAX(word) FROM secret), '",
  '*/ DROP TABLE canary; /*',
  '$$; DROP TABLE canary; --$$',
  'line\n; DROP TABLE canary; --',
  'line\r\nGO\r\nDROP TABLE canary',
  '\\',
  "'",
  '"',
  '`',
  "\\'",
  "'\\",
  '\u2019; DROP TABLE canary; --',
  '\uFF07; DROP TABLE canary; --',
  '\u02BC OR 1 = 1 --',
  '{{ canary }}',
  ':canary',
  '@canary',
  '?',
  '$1',
  '%s',
];

/** The same for whole queries: what comes before them ends as it should. They are too long for names. */
const statements: readonly string[] = ["'", '"', '`', "\\'"].flatMap((mark) => [
  `x${mark} GROUP BY 1) AS tallied; DROP TABLE canary; --`,
  `x${mark} GROUP BY 1, 2) AS counted GROUP BY 1) AS tallied; DROP TABLE canary; --`,
  `x${mark} GROUP BY 1, 2) AS counted; DROP TABLE canary; --`,
]);

const table: Table = {
  name: 'responses',
  shardedBy: 'plan',
  columns: [
    { name: 'rating', type: 'integer' },
    { name: 'plan', type: 'text' },
    { name: 'at', type: 'date' },
    { name: 'weight', type: 'number' },
  ],
  rows: [
    [10, 'Pro', '2026-01-01', 1],
    [3, 'Pro', '2026-02-01', 1],
    [8, 'Free', '2026-01-01', 2],
  ],
};
const oneText = (name: string, column: string, text: string): Table => ({
  name,
  shardedBy: column,
  columns: [{ name: column, type: 'text' }],
  rows: [[text]],
});
const SECRET = 'the secret word';
const tables = [table, oneText('secret', 'word', SECRET), oneText('canary', 'song', 'still here')];

/** A query of options for any: it ignores those that are not its own. */
type Query = (options: object) => string;
const ours = [tallyQuery, histogramQuery, transitionQuery] as Query[];
const usual = {
  from: 'responses',
  rating: 'rating',
  respondent: 'plan',
  date: 'at',
  dateType: 'date',
  period: 'month',
  before: { start: '2026-01-01', end: '2026-01-31' },
  after: { start: '2026-02-01', end: '2026-02-28' },
};

/** Each way of putting a text into the options, by the name of the argument. */
const arguments_: Readonly<Record<string, (text: string) => object>> = {
  dialect: (dialect) => ({ dialect }),
  from: (from) => ({ from }),
  'from in parts': (from) => ({ from: [from] }),
  'from in two parts': (from) => ({ from: ['main', from] }),
  rating: (rating) => ({ rating }),
  ratingType: (ratingType) => ({ ratingType }),
  by: (by) => ({ by }),
  'by several': (by) => ({ by: ['plan', by] }),
  date: (date) => ({ date }),
  respondent: (respondent) => ({ respondent }),
  'before.start': (start) => ({ before: { start, end: '2026-01-31' } }),
  'after.end': (end) => ({ after: { start: '2026-02-01', end } }),
  dateType: (dateType) => ({ dateType }),
  period: (period) => ({ period }),
  timeZone: (timeZone) => ({ dateType: 'timestamp', timeZone }),
  'where column': (column) => ({ where: { [column]: 'Pro' } }),
  'where value': (value) => ({ where: { plan: value } }),
  'where list': (value) => ({ where: { plan: [value, null] } }),
  'where number': (value) => ({ where: { rating: value } }),
  where: (where) => ({ where }),
  'where as parsed from a request': (trustedSql) => ({
    where: JSON.parse(JSON.stringify({ trustedSql })),
  }),
  'from as parsed from a request': (trustedSql) => ({
    from: JSON.parse(JSON.stringify({ trustedSql })),
  }),
  weight: (weight) => ({ weight }),
  scale: (min) => ({ scale: { min, passiveFrom: 7, promoterFrom: 9, max: 10 } }),
};

/** The arguments whose texts are values only: every attack must run. */
const compared = ['where value', 'where list'];

/**
 * Tries every attack through every argument, and gives what went wrong: a secret in a result, a
 * table changed, rows counted that no condition lets through. Errors of the library and of the
 * engine are both fine, except where nothing is attacked or a text is only compared with.
 */
export async function breaches(
  engine: Engine,
  dialect: DialectName,
  queries: readonly Query[] = ours,
): Promise<string[]> {
  const found: string[] = [];
  for (const each of tables) await engine.load(each);
  for (const query of queries) {
    const rows = await attempt(engine, () => query({ dialect, ...usual }));
    if (answers(rows ?? []) === 0) found.push(`${query.name} counts nothing`);
  }
  for (const [argument, optionsOf] of Object.entries(arguments_)) {
    for (const attack of [...attacks, ...statements]) {
      const options = { dialect, ...usual, ...optionsOf(attack) };
      for (const query of queries) {
        const rows = await attempt(engine, () => query(options));
        const where = `${query.name}, ${argument} ${JSON.stringify(attack)}`;
        if (rows === null) {
          if (compared.includes(argument)) found.push(`${where} did not run`);
          continue;
        }
        if (text(rows).includes(SECRET)) found.push(`${where} read the secret`);
        if (argument.startsWith('where') && answers(rows) > 0)
          found.push(`${where} let rows through`);
      }
    }
    for (const each of tables) {
      if (await isUntouched(engine, each)) continue;
      found.push(`${argument} changed ${each.name}`);
      await engine.load(each);
    }
  }
  return found;
}

/** The rows of a query, null where the library or the engine refuses it. */
async function attempt(engine: Engine, query: () => string): Promise<DriverRow[] | null> {
  let sql: string;
  try {
    sql = query();
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
  return engine.run(sql).catch(() => null);
}

const text = (rows: unknown): string =>
  JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? Number(value) : value));

/** How many answers a result counts. */
function answers(rows: readonly DriverRow[]): number {
  const counts = rows.flatMap((row) =>
    ['promoters', 'passives', 'detractors', 'answers', 'respondents'].map((name) => row[name] ?? 0),
  );
  return counts.reduce<number>((sum, count) => sum + Number(count), 0);
}

async function isUntouched(engine: Engine, { name, columns, rows }: Table): Promise<boolean> {
  const column = columns.at(-1)?.name as string;
  const found = await engine.read(name).catch(() => []);
  const sorted = (values: readonly unknown[]) => values.map(String).sort().join();
  return sorted(found.map((row) => row[column])) === sorted(rows.map((row) => row.at(-1)));
}

/** Whether a table and columns that are called like an attack are read like any other. */
export async function readsAsNamed(engine: Engine, dialect: DialectName): Promise<string[]> {
  const wrong: string[] = [];
  for (const attack of attacks) {
    const [name, rating, plan] = ['table', 'rating', 'plan'].map((what) => `${what} ${attack}`) as [
      string,
      string,
      string,
    ];
    const named: Table = {
      name,
      shardedBy: plan,
      columns: [
        { name: rating, type: 'integer' },
        { name: plan, type: 'text' },
      ],
      rows: [
        [10, attack],
        [7, attack],
        [7, 'x'],
        [0, null],
      ],
    };
    await engine.load(named);
    const sql = tallyQuery({
      dialect,
      from: [name],
      rating,
      by: plan,
      where: { [plan]: [attack] },
    });
    const rows = await engine
      .run(sql)
      .catch((error): DriverRow[] => [{ error: `${error} in ${sql}` }]);
    const [row] = rows;
    const found = [
      rows.length,
      row?.['segment'],
      Number(row?.['promoters']),
      Number(row?.['passives']),
    ];
    if (JSON.stringify(found) !== JSON.stringify([1, attack, 1, 1])) {
      wrong.push(`${JSON.stringify(attack)}: ${text(rows)}`);
    }
  }
  return wrong;
}
