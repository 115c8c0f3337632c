import parser from 'node-sql-parser';
import { describe, expect, test } from 'vitest';
import type { DialectName } from '../../src/sql/index.js';
import { type DataSet, dataSets } from '../engines/data-sets.js';
import { questions } from '../engines/questions.js';

/** The dialects that the parser knows; it lacks Spark and ClickHouse, GLOB in SQLite, and COLLATE in SQL Server. */
const grammars = {
  bigquery: 'bigquery',
  snowflake: 'snowflake',
  trino: 'trino',
  redshift: 'redshift',
  postgres: 'postgresql',
  mysql: 'mysql',
} as const satisfies Partial<Record<DialectName, string>>;

/** The dialects whose time zones it can parse; others allow AT TIME ZONE only after a plain column. */
const zoned = new Set(['bigquery', 'snowflake']);

const dataSet = (name: string) => dataSets.find((set) => set.name === name) as DataSet;

describe.each(Object.entries(grammars))('a parser of %s', (dialect, database) => {
  const parse = (sql: string) => new parser.Parser().astify(sql, { database });

  test.each(questions)('accepts the query of $name', ({ query }) => {
    const set = dataSet(zoned.has(dialect) ? '3,000 rows of everything' : 'plain');
    const statements = [parse(query(set, dialect as DialectName))].flat();
    expect(statements.map(({ type }) => type)).toEqual(['select']);
  });

  test('refuses a broken query: the test can fail', () => {
    expect(() => parse('SELECT COUNT( FROM responses')).toThrow();
  });
});
