import { createRequire } from 'node:module';
import initialize from 'sql.js';
import { type ColumnType, type DriverRow, type Engine, quoted } from './engine.js';

const types: Readonly<Record<ColumnType, string>> = {
  integer: 'INTEGER',
  number: 'REAL',
  text: 'TEXT',
  date: 'TEXT',
  timestamp: 'TEXT',
  instant: 'TEXT',
};

/** SQLite, compiled to WebAssembly. Dates and times are texts: SQLite has no type for them. */
export async function sqlite(): Promise<Engine> {
  const { resolve } = createRequire(import.meta.url);
  const { Database } = await initialize({ locateFile: (file) => resolve(`sql.js/dist/${file}`) });
  const database = new Database();
  const run = async (sql: string): Promise<DriverRow[]> =>
    database
      .exec(sql)
      .flatMap(({ columns, values }) =>
        values.map((row) => Object.fromEntries(columns.map((name, place) => [name, row[place]]))),
      );
  return {
    async load({ name, columns, rows }) {
      const declared = columns.map((column) => `${quoted(column.name)} ${types[column.type]}`);
      const marks = columns.map(() => '?').join(', ');
      database.run(`DROP TABLE IF EXISTS ${quoted(name)}`);
      database.run(`CREATE TABLE ${quoted(name)} (${declared.join(', ')})`);
      const insert = database.prepare(`INSERT INTO ${quoted(name)} VALUES (${marks})`);
      database.run('BEGIN');
      for (const row of rows) {
        insert.run(row.map((value) => (value instanceof Date ? value.toISOString() : value)));
      }
      database.run('COMMIT');
      insert.free();
    },
    run,
    read: (table) => run(`SELECT * FROM ${quoted(table)}`),
    async close() {
      database.close();
    },
  };
}
