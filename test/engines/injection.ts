import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import {
  type DialectName,
  histogramQuery,
  tallyQuery,
  themeQuery,
  transitionQuery,
} from '../../src/sql/index.js';
import type { DriverRow, Engine, Table } from './engine.js';

/** Texts that end a name or a literal in some dialect if the dialect does not quote them correctly. */
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
  'x"), (SELECT MAX(word) FROM secret) AS "promoters', // at most 63 bytes, the longest name in PostgreSQL
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

/** Attacks that also close our subqueries, so that the statement before them is complete. */
const statements: readonly string[] = ["'", '"', '`', "\\'"].flatMap((mark) => [
  `x${mark} GROUP BY 1) AS tallied; DROP TABLE canary; --`,
  `x${mark} GROUP BY 1, 2) AS counted GROUP BY 1) AS tallied; DROP TABLE canary; --`,
  `x${mark} GROUP BY 1, 2) AS counted; DROP TABLE canary; --`,
]);

const FILE = 'outside';

/** Names that an engine may take for a file of the folder, whose own ending is not that of a table. */
function fileNames(folder: string): readonly string[] {
  return [folder, relative(process.cwd(), folder)].flatMap((place) => {
    const path = join(place, FILE);
    return [
      `${path}.csv`,
      `"${path}.csv"`,
      `'${path}.csv'`,
      `read_csv('${path}.csv')`,
      `${path}.cs[v.csv?]`,
      `${path}.da[t.csv?]`,
      `${path}.da[t.json?]`,
      `${path}.da[t.new?]`,
      `${path}.*`,
      `${join(place, '*')}.csv`,
      `file://${path}.csv`,
    ];
  });
}

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

/** A function that writes a query, and the options that it takes. */
export interface Query {
  readonly name: string;
  readonly write: (options: never) => string;
  readonly options: readonly string[];
}

const sourceOptions = ['dialect', 'from', 'rating', 'ratingType', 'where', 'scale'];
const dateOptions = ['date', 'dateType', 'timeZone'];
const groupOptions = [...sourceOptions, ...dateOptions, 'by', 'period', 'weekStart'];
const libraryQueries: readonly Query[] = [
  { name: 'tallyQuery', write: tallyQuery, options: [...groupOptions, 'weight', 'multiple'] },
  { name: 'histogramQuery', write: histogramQuery, options: groupOptions },
  {
    name: 'transitionQuery',
    write: transitionQuery,
    options: [...sourceOptions, ...dateOptions, 'respondent', 'before', 'after'],
  },
  { name: 'themeQuery', write: themeQuery, options: [...sourceOptions, 'comment', 'themes'] },
];

/** The query of the options that it takes, of a list of options for all queries. */
function queryOf({ write, options: names }: Query, options: object): string {
  const entries = Object.entries(options).filter(([name]) => names.includes(name));
  return (write as (options: object) => string)(Object.fromEntries(entries));
}

const usual = {
  from: 'responses',
  rating: 'rating',
  respondent: 'plan',
  comment: 'plan',
  themes: { plan: ['Pro'] },
  date: 'at',
  dateType: 'date',
  period: 'month',
  before: { start: '2026-01-01', end: '2026-01-31' },
  after: { start: '2026-02-01', end: '2026-02-28' },
};

/** Every place in the options that a text can reach, by name. */
const entrances: Readonly<Record<string, (text: string) => object>> = {
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
  comment: (comment) => ({ comment }),
  'theme name': (name) => ({ themes: { [name]: ['Pro'] } }),
  'theme word': (word) => ({ themes: { plan: [word] } }),
  'theme pattern': (text) => ({
    themes: { plan: new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) },
  }),
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
  weekStart: (weekStart) => ({ weekStart }),
  separator: (separator) => ({ by: 'plan', multiple: { plan: separator } }),
  'column with a separator': (column) => ({ by: column, multiple: { [column]: ';' } }),
  scale: (min) => ({ scale: { min, passiveFrom: 7, promoterFrom: 9, max: 10 } }),
};

/** The places where a text is a value to compare with: queries with any text must run. */
const comparedValues = ['where value', 'where list', 'theme name', 'theme word'];

/**
 * Tries every attack at every entrance, and lists what went wrong: a secret in a result, a file that
 * was opened, a changed table, counted rows that no condition selects. The library or the engine may
 * refuse an attack, except where its text is only a value to compare with.
 */
export async function breaches(
  engine: Engine,
  dialect: DialectName,
  queries: readonly Query[] = libraryQueries,
): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nps-core-'));
  const rows = `rating,plan,at,weight\n10,${SECRET},2026-01-01,1\n`;
  for (const ending of ['csv', 'dat']) writeFileSync(join(folder, `${FILE}.${ending}`), rows);
  try {
    return await breachesWith(engine, dialect, queries, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function breachesWith(
  engine: Engine,
  dialect: DialectName,
  queries: readonly Query[],
  folder: string,
): Promise<string[]> {
  const problems: string[] = [];
  for (const table of tables) await engine.load(table);
  for (const query of queries) {
    const rows = await attempt(engine, () => queryOf(query, { dialect, ...usual }));
    if (answers(rows ?? []) === 0) problems.push(`${query.name} counts nothing`);
  }
  for (const [entrance, optionsOf] of Object.entries(entrances)) {
    const canRead = engine.openedFiles !== undefined && entrance.startsWith('from');
    const files = canRead ? fileNames(folder) : [];
    for (const attack of [...attacks, ...statements, ...files]) {
      const hostile = optionsOf(attack);
      for (const query of queries) {
        if (!Object.keys(hostile).some((name) => query.options.includes(name))) continue;
        const options = { dialect, ...usual, ...hostile };
        const rows = await attempt(engine, () => queryOf(query, options));
        const where = `${query.name}, ${entrance} ${JSON.stringify(attack)}`;
        if (rows === null) {
          if (comparedValues.includes(entrance)) problems.push(`${where} did not run`);
          continue;
        }
        if (text(rows).includes(SECRET)) problems.push(`${where} read the secret`);
        if (entrance.startsWith('where') && answers(rows) > 0) {
          problems.push(`${where} let rows through`);
        }
      }
    }
    const opened = (await engine.openedFiles?.()) ?? [];
    if (opened.some((path) => path.includes(FILE)))
      problems.push(`a file is open after ${entrance}`);
    for (const table of tables) {
      if (await isUnchanged(engine, table)) continue;
      problems.push(`${entrance} changed ${table.name}`);
      await engine.load(table);
    }
  }
  return problems;
}

/** The rows of a query; null if the library or the engine refuses it. */
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

async function isUnchanged(engine: Engine, { name, columns, rows }: Table): Promise<boolean> {
  const column = columns.at(-1)?.name as string;
  const present = await engine.read(name).catch(() => []);
  const sorted = (values: readonly unknown[]) => values.map(String).sort().join();
  return sorted(present.map((row) => row[column])) === sorted(rows.map((row) => row.at(-1)));
}

/** Lists the attacks that cannot be the name of a table, of its columns and of a segment. */
export async function readsAsNamed(engine: Engine, dialect: DialectName): Promise<string[]> {
  const problems: string[] = [];
  for (const attack of attacks) {
    const [name, rating, plan] = [`table ${attack}`, `rating ${attack}`, `plan ${attack}`];
    await engine.load({
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
    });
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
    const counts = [
      rows.length,
      row?.['segment'],
      Number(row?.['promoters']),
      Number(row?.['passives']),
    ];
    if (JSON.stringify(counts) !== JSON.stringify([1, attack, 1, 1])) {
      problems.push(`${JSON.stringify(attack)}: ${text(rows)}`);
    }
  }
  return problems;
}
