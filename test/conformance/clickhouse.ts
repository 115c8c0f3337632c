import { Session } from 'chdb';
import { asText, type ColumnType, type DriverRow, type Engine, quoted } from '../engines/engine.js';

const types: Readonly<Record<ColumnType, string>> = {
  integer: 'Int32',
  number: 'Float64',
  text: 'String',
  date: 'Date32',
  timestamp: "DateTime64(3, 'UTC')", // ClickHouse has no times without a zone
  instant: "DateTime64(3, 'UTC')",
};

/** A name in quotation marks; in ClickHouse a backslash is an escape even in names. */
const name = (text: string): string => quoted(text.replaceAll('\\', '\\\\'));

/** ClickHouse in this process. */
export function clickhouse(): Engine {
  const session = new Session();
  session.query('CREATE DATABASE tests ENGINE = Memory');
  session.query('USE tests'); // in the default database of the embedded engine, names may mean files
  session.query("SET session_timezone = 'Pacific/Auckland'");
  session.query("SET date_time_input_format = 'best_effort'");
  const run = async (sql: string): Promise<DriverRow[]> =>
    session
      .query(sql, 'JSONEachRow')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return {
    async load(table) {
      const declared = table.columns.map(
        (column) => `${name(column.name)} Nullable(${types[column.type]})`,
      );
      session.query(`DROP TABLE IF EXISTS ${name(table.name)}`);
      session.query(`CREATE TABLE ${name(table.name)} (${declared.join(', ')}) ENGINE = Memory`);
      if (table.rows.length === 0) return;
      const lines = table.rows.map((row) =>
        JSON.stringify(table.columns.map(({ type }, place) => asText(row[place] ?? null, type))),
      );
      session.query(
        `INSERT INTO ${name(table.name)} FORMAT JSONCompactEachRow\n${lines.join('\n')}`,
      );
    },
    run,
    read: (table) => run(`SELECT * FROM ${name(table)}`),
    async close() {
      session.close();
    },
  };
}
