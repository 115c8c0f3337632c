import { describe, expect, test } from 'vitest';
import { dialects } from '../../src/sql/dialects.js';
import {
  type DialectName,
  histogramQuery,
  readHistogram,
  readSegments,
  readWaves,
  tallyQuery,
  transitionQuery,
  trusted,
} from '../../src/sql/index.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong arguments are the subject
type Wrong = any;

const options = { dialect: 'duckdb', from: 'responses', rating: 'score' };
const errorOf = (wrong: Wrong, query: (options: Wrong) => string = tallyQuery): string => {
  try {
    query({ ...options, ...wrong });
  } catch (error) {
    return String(error);
  }
  throw new Error('the options were not refused');
};

describe('an error names argument, rule and value', () => {
  test.each<[Wrong, string]>([
    [
      { dialect: 'oracle' },
      'RangeError: dialect must be one of duckdb, postgres, clickhouse, sqlite, bigquery, snowflake, spark, databricks, trino, redshift, mysql, sqlserver, received "oracle"',
    ],
    [{ dialect: undefined }, 'TypeError: dialect must be one of '],
    [{ dialect: '__proto__' }, 'RangeError: dialect must be one of '],
    [{ from: '' }, 'RangeError: from must be a name, not empty, without null bytes, received ""'],
    [{ from: 'a..b' }, 'RangeError: from must be a name'],
    [
      { from: 'a\0b' },
      'RangeError: from must be a name, not empty, without null bytes, received "a\\u0000b"',
    ],
    [{ from: [] }, 'TypeError: from must be a table name, a list of its parts, or trusted SQL, re'],
    [{ from: ['a', 7] }, 'TypeError: from must be a name'],
    [{ from: undefined }, 'TypeError: from must be a table name'],
    [{ rating: undefined }, 'TypeError: rating must be a name, not empty, without null bytes, rec'],
    [{ rating: 'a\0' }, 'RangeError: rating must be a name'],
    [{ ratingType: 'label' }, 'RangeError: ratingType must be one of number, text, received "labe'],
    [{ by: 7 }, 'TypeError: by must be a name'],
    [{ by: '' }, 'RangeError: by must be a name'],
    [{ by: [] }, 'TypeError: by must be a column or a list of columns, received an array'],
    [{ by: ['plan', null] }, 'TypeError: by must be a name'],
    [{ date: 'day' }, 'TypeError: date must come with period or during'],
    [{ period: 'day' }, 'TypeError: period must come with a date'],
    [
      { during: { start: '2026-01-01', end: '2026-01-31' } },
      'TypeError: during must come with a date',
    ],
    [{ date: 'day', during: '2026' }, 'TypeError: during must be an object, received "2026"'],
    [
      { date: 'day', during: { start: '2026-02-01', end: '2026-01-31' } },
      'RangeError: during.end must be 2026-02-01 or later, received "2026-01-31"',
    ],
    [
      { date: 'day', period: 'day', timeZone: 'Asia/Seoul' },
      'TypeError: dateType must be one of date, timestamp, instant where timeZone is given, rec',
    ],
    [{ rating: [] }, 'TypeError: rating must be a column, or the path of a field, received an ar'],
    [{ rating: ['answers', ''] }, 'RangeError: rating must be a name'],
    [
      { dialect: 'sqlite', rating: ['answers', 'score'] },
      'RangeError: rating must be one column, received the path of a field: this dialect cannot',
    ],
    [{ timeZone: 'Asia/Seoul' }, 'TypeError: timeZone must come with a date'],
    [{ dateType: 'instant' }, 'TypeError: dateType must come with a date'],
    [{ date: 'day', period: 'fortnight' }, 'RangeError: period must be one of day, week, month'],
    [{ date: 'day', period: () => '' }, 'TypeError: period must be one of'],
    [{ date: '', period: 'day' }, 'RangeError: date must be a name'],
    [
      { date: 'day', period: 'day', dateType: 'datetime' },
      'RangeError: dateType must be one of date, timestamp, instant, received "datetime"',
    ],
    [
      { date: 'day', period: 'day', timeZone: 'Mars/Olympus' },
      'RangeError: timeZone must be an IANA time zone such as "Asia/Seoul", received "Mars/Olympus"',
    ],
    // PostgreSQL's CET knows no summer time, and its BST is in Bougainville
    ...['CET', 'EET', 'BST', 'EST5EDT', 'Japan', 'Europe/'].map((timeZone): [Wrong, string] => [
      { date: 'day', period: 'day', timeZone },
      `RangeError: timeZone must be an IANA time zone of a region and a city (Europe/Paris, not CET), or UTC, received "${timeZone}"`,
    ]),
    // an engine might read the sign the other way
    [{ date: 'day', period: 'day', timeZone: '+09:00' }, 'RangeError: timeZone must be an IANA'],
    [{ date: 'day', period: 'day', timeZone: "UTC'" }, 'RangeError: timeZone must be an IANA'],
    [{ date: 'day', period: 'day', timeZone: 9 }, 'TypeError: timeZone must be an IANA'],
    [
      { dialect: 'sqlite', date: 'day', period: 'day', timeZone: 'UTC' },
      "RangeError: timeZone must be left out: sqlite has no IANA time zones; make local days in trusted SQL as from, with the dateType 'date'",
    ],
    [{ where: 'plan = 1' }, 'TypeError: where must be a plain object of columns and values, or tr'],
    ...[['plan'], null, new Map([['plan', 'A']]), new Date(0)].map((where): [Wrong, string] => [
      { where },
      'TypeError: where must be a plain object of columns and values, or trusted SQL, received',
    ]),
    [
      { where: { plan: { ne: 1 } } },
      'TypeError: where "plan" must be a text without null bytes, a finite number,',
    ],
    [{ where: { plan: [{}] } }, 'TypeError: where "plan" must be a text without'],
    [{ where: { plan: Number.NaN } }, 'RangeError: where "plan" must be a text without'],
    [{ where: { plan: undefined } }, 'TypeError: where "plan" must be a text without'],
    [{ where: { plan: 'a\0' } }, 'RangeError: where "plan" must be a text without'],
    [{ where: { '': 1 } }, 'RangeError: where must be a name'],
    [{ scale: { min: 0 } }, 'RangeError: scale must have'],
  ])('the options %o: an error names argument, rule and value', (wrong, message) => {
    expect(errorOf(wrong).slice(0, message.length)).toBe(message);
    expect(errorOf(wrong, histogramQuery)).toBe(errorOf(wrong));
  });
});

test('every time zone of a city that Intl knows is accepted', () => {
  const cities = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'));
  const zones = [...cities, 'Etc/GMT+9', 'America/Port-au-Prince', 'UTC', 'GMT'];
  for (const timeZone of zones) {
    const dated = { date: 'day', dateType: 'instant', period: 'day', timeZone } as const;
    const query = tallyQuery({ dialect: 'trino', from: 't', rating: 'score', ...dated });
    expect(query).toContain(`AT TIME ZONE '${timeZone}'`);
  }
});

test('an error in weight names argument, rule and value', () => {
  expect(errorOf({ weight: '' })).toBe(
    'RangeError: weight must be a name, not empty, without null bytes, received ""',
  );
  expect(errorOf({ weight: null })).toMatch(/^TypeError: weight must be a name/);
});

describe('trusted SQL', () => {
  test('trusted SQL: cannot be forged in JSON', () => {
    const forged = JSON.parse('{"trustedSql": "x; DROP TABLE t", "nps-core.trusted": "x"}');
    expect(errorOf({ from: forged })).toBe(
      'TypeError: from must be a table name, a list of its parts, or trusted SQL, received an object',
    );
    const where = JSON.parse('{"trustedSql": "1=1); DROP TABLE t; --"}');
    expect(tallyQuery({ dialect: 'duckdb', from: 't', rating: 'score', where })).toContain(
      `WHERE responses."trustedSql" = '1=1); DROP TABLE t; --'`,
    );
    expect(JSON.parse(JSON.stringify(trusted('x')))).toEqual({});
  });

  test('trusted SQL of another build of the library: trusted', () => {
    const other: Wrong = { [Symbol.for('nps-core.trusted')]: 'my_table' };
    expect(tallyQuery({ dialect: 'duckdb', from: other, rating: 'score' })).toContain(
      'FROM my_table AS responses',
    );
  });

  test.each<[Wrong, string]>([
    ['', 'RangeError: sql must be a text that is not blank, received ""'],
    [' \n', 'RangeError: sql must be a text'],
    [undefined, 'TypeError: sql must be a text'],
    [trusted('x'), 'TypeError: sql must be a text that is not blank, received an object'],
  ])('refuses %o', (wrong, message) => {
    expect(() => trusted(wrong)).toThrow(message.slice(message.indexOf('sql')));
  });
});

test.each<[Wrong, string]>([
  [{ respondent: undefined }, 'TypeError: respondent must be a name'],
  [{ date: undefined }, 'TypeError: date must be a name'],
  [{ before: undefined }, 'TypeError: before must be an object, received undefined'],
  [
    { before: { start: '2026-02-30', end: '2026-03-01' } },
    'RangeError: before.start must be a date',
  ],
  [
    { before: { start: '2026-02-01' } },
    'TypeError: before.end must be a date YYYY-MM-DD, received',
  ],
  [
    { after: { start: '2026-05-01', end: '2026-04-01' } },
    'RangeError: after.end must be 2026-05-01 or later, received',
  ],
  [
    { after: { start: "2026-04-01'--", end: '2026-04-01' } },
    'RangeError: after.start must be a dat',
  ],
  [
    { after: { start: '2026-03-31', end: '2026-04-30' } },
    'RangeError: after.start must be later than before.end, received "2026-03-31"',
  ],
])('transitionQuery with %o: an error names argument, rule and value', (wrong, message) => {
  const right = {
    respondent: 'customer',
    date: 'day',
    before: { start: '2026-03-01', end: '2026-03-31' },
    after: { start: '2026-04-01', end: '2026-04-30' },
  };
  expect(errorOf({ ...right, ...wrong }, transitionQuery).slice(0, message.length)).toBe(message);
});

test.each(Object.keys(dialects) as DialectName[])('the queries for %s', (dialect) => {
  const common = { dialect, from: 'survey.responses', rating: 'score', date: 'at' } as const;
  const zone = !dialects[dialect].hasTimeZones ? {} : { timeZone: 'Europe/Berlin' };
  const periods = (['day', 'week', 'month', 'quarter', 'year'] as const).map((period) =>
    histogramQuery({ ...common, period, dateType: 'timestamp', ...zone }),
  );
  const queries = [
    tallyQuery({ ...common, by: 'plan', period: 'month', where: { country: ['DE', null] } }),
    tallyQuery({
      ...{ ...common, ...zone, dateType: 'instant', period: 'week' },
      ...{ ratingType: 'text', weight: 'weight' },
      during: { start: '2026-01-01', end: '2026-03-31' },
    }),
    transitionQuery({
      ...common,
      respondent: 'customer',
      before: { start: '2026-01-01', end: '2026-03-31' },
      after: { start: '2026-04-01', end: '2026-06-30' },
    }),
    transitionQuery({
      ...common,
      ...zone,
      dateType: 'instant',
      respondent: 'customer',
      period: 'month',
    }),
    ...periods,
    ...(dialects[dialect].parts
      ? [
          tallyQuery({
            ...common,
            by: ['plan', 'features'],
            multiple: { features: '|' },
            period: 'day',
          }),
        ]
      : []),
  ];
  expect(queries.join('\n\n')).toMatchSnapshot();
});

test('names that DuckDB reads as files are refused in DuckDB unless they are trusted', () => {
  const rest = { dialect: 'duckdb', rating: 'score' } as const;
  for (const from of [
    'answers.csv',
    ['/home/Answers.PARQUET'],
    'a.json.gz',
    ['s3://a/b'],
    'passw[d.csv?]',
    ['passw[d', 'csv?]'],
    ['secret.da[t.csv?]'],
    ['secret.da[t', 'new?]'],
    ['../secret.new'],
    ['main', 'secret/*'],
    ['main', 'csv'],
  ]) {
    expect(() => tallyQuery({ ...rest, from })).toThrow(
      /^from must be the name of a table; a file needs trusted SQL, received "/,
    );
    expect(tallyQuery({ ...rest, dialect: 'postgres', from })).toContain('FROM "');
  }
  for (const from of ['responses', ['odd / name?'], ['my shop', 'a "b" (c)']]) {
    expect(tallyQuery({ ...rest, from })).toContain('FROM "');
  }
  const from = trusted("read_csv('answers.csv')");
  expect(tallyQuery({ ...rest, from })).toContain("FROM read_csv('answers.csv')");
});

describe('options are checked by name', () => {
  const rows: never[] = [];
  const calls: Readonly<Record<string, (options: Wrong) => unknown>> = {
    tallyQuery,
    histogramQuery,
    transitionQuery,
    readSegments: (options) => readSegments(rows, options),
    readWaves: (options) => readWaves(rows, options),
    readHistogram: (options) => readHistogram(rows, options),
  };

  test.each(Object.keys(calls))('%s refuses options that are not an object', (name) => {
    for (const wrong of [null, 'duckdb', 7, ['duckdb'], () => ({})]) {
      expect(() => calls[name]?.(wrong)).toThrow(TypeError);
      expect(() => calls[name]?.(wrong)).toThrow(`options of ${name} must be an object with `);
    }
  });

  test.each([
    ['tallyQuery', 'rateing', 'did you mean "rating"?'],
    ['tallyQuery', 'timezone', 'did you mean "timeZone"?'],
    ['histogramQuery', 'table', 'it takes '],
    ['transitionQuery', 'table', 'it takes '],
    ['readSegments', 'During', 'did you mean "during"?'],
    ['readWaves', 'weekstart', 'did you mean "weekStart"?'],
    ['readHistogram', 'label', 'did you mean "labels"?'],
  ])('%s refuses the option %s: %s', (name, option, advice) => {
    expect(() => calls[name]?.({ [option]: 'x' })).toThrow(
      expect.objectContaining({
        name: 'TypeError',
        message: expect.stringContaining(`${name} has no option "${option}": ${advice}`),
      }),
    );
  });

  test('undefined stands for an option that is left out', () => {
    const none = { ratingType: undefined, where: undefined, by: undefined, weight: undefined };
    const undated = { date: undefined, period: undefined, timeZone: undefined };
    const source = { dialect: 'duckdb', from: 'responses', rating: 'score' } as const;
    expect(tallyQuery({ ...source, ...none, ...undated })).toBe(tallyQuery(source));
    expect(readSegments(rows, { during: undefined })).toEqual(new Map());
  });
});
