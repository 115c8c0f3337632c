import { createRequire } from 'node:module';
import initialize from 'sql.js';
import { type ColumnType, type Engine, quoted } from './engine.js';

const types: Readonly<Record<ColumnType, string>> = {
  integer: 'INTEGER',
  number: 'REAL',
  text: 'TEXT',
  date: 'TEXT',
  timestamp: 'TEXT',
  instant: 'TEXT',
};

/** SQLite, compiled to WebAssembly. Dates and times are texts, as SQLite has no other. */
export async function sqlite(): Promise<Engine> {
  const require = createRequire(import.meta.url);
  const { Database } = await initialize({
    locateFile: (file) => require.resolve(`sql.js/dist/${file}`),
  });
  const database = new Database();
  return {
    async load({ name, columns, rows }) {
      const declared = columns.map((column) => `${quoted(column.name)} ${types[column.type]}`);
      database.run(`DROP TABLE IF EXISTS ${quoted(name)}`);
      database.run(`CREATE TABLE ${quoted(name)} (${declared.join(', ')})`);
      const marks = columns.map(() => '?').join(', ');
      const insert = database.prepare(`INSERT INTO ${quoted(name)} VALUES (${marks})`);
      database.run('BEGIN');
      for (const row of rows) {
        insert.run(row.map((value) => (value instanceof Date ? value.toISOString() : value)));
      }
      database.run('COMMIT');
      insert.free();
    },
    async run(sql) {
      const statement = database.prepare(sql);
      try {
        const rows = [];
        while (statement.step()) rows.push(statement.getAsObject());
        return rows;
      } finally {
        statement.free();
      }
    },
    async close() {
      database.close();
    },
  };
}
