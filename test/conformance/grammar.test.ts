import parser from 'node-sql-parser';
import { describe, expect, test } from 'vitest';
import type { DialectName } from '../../src/sql/index.js';
import { type DataSet, dataSets } from '../engines/data-sets.js';
import { questions } from '../engines/questions.js';

/** The grammars of the parser, which has none of Spark and ClickHouse, and in SQLite no GLOB. */
const grammars = {
  bigquery: 'bigquery',
  snowflake: 'snowflake',
  trino: 'trino',
  redshift: 'redshift',
  postgres: 'postgresql',
} as const satisfies Partial<Record<DialectName, string>>;

/** Its other grammars know AT TIME ZONE only behind a bare column. */
const zoned = new Set(['bigquery', 'snowflake']);

const dataSet = (name: string) => dataSets.find((set) => set.name === name) as DataSet;

describe.each(Object.entries(grammars))('the grammar of %s', (dialect, database) => {
  const parse = (sql: string) => new parser.Parser().astify(sql, { database });

  test.each(questions)('takes $name', ({ query }) => {
    const set = dataSet(zoned.has(dialect) ? '3,000 rows of everything' : 'plain');
    const statements = [parse(query(set, dialect as DialectName))].flat();
    expect(statements.map(({ type }) => type)).toEqual(['select']);
  });

  test('refuses what is broken', () => {
    expect(() => parse('SELECT COUNT( FROM responses')).toThrow();
  });
});
