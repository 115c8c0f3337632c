import type { Value } from './data-sets.js';
import { asText, type ColumnType, type Engine, type Table } from './engine.js';
import { startMariadb } from './mariadb-server.js';

const types: Readonly<Record<ColumnType, string>> = {
  integer: 'INT',
  number: 'DOUBLE',
  text: 'TEXT',
  date: 'DATE',
  timestamp: 'DATETIME(3)',
  instant: 'TIMESTAMP(3) NULL',
};

const MANY = 500;

/** A name in backticks. */
const name = (text: string): string => `\`${text.replaceAll('`', '``')}\``;

/** A new MariaDB server, whose collation takes capitals and accents for the same, as it usually does. */
export async function mariadb(): Promise<Engine> {
  const server = await startMariadb();
  const client = await server.connect();
  return {
    async load(table) {
      const declared = table.columns.map((column) => `${name(column.name)} ${types[column.type]}`);
      await client.query(`DROP TABLE IF EXISTS ${name(table.name)}`);
      await client.query(`CREATE TABLE ${name(table.name)} (${declared.join(', ')})`);
      await client.query("SET time_zone = '+00:00'"); // for the instants that are written
      for (const sql of insertions(table)) await client.query(sql);
      await client.query("SET time_zone = 'Pacific/Auckland'");
    },
    run: (sql) => client.query(sql),
    read: (table) => client.query(`SELECT * FROM ${name(table)}`),
    async close() {
      client.end();
      await server.stop();
    },
  };
}

function insertions({ name: table, columns, rows }: Table): string[] {
  const lines = rows.map(
    (row) => `(${columns.map(({ type }, place) => literal(row[place] ?? null, type)).join(', ')})`,
  );
  return Array.from(
    { length: Math.ceil(lines.length / MANY) },
    (_, part) =>
      `INSERT INTO ${name(table)} VALUES ${lines.slice(part * MANY, (part + 1) * MANY).join(', ')}`,
  );
}

/** A value in hexadecimal digits. MariaDB has no NaN and no infinities: NULL and the largest number. */
function literal(value: Value, type: ColumnType): string {
  if (Number.isNaN(value)) return 'NULL';
  if (value === Infinity || value === -Infinity) return `${Math.sign(value)} * ${Number.MAX_VALUE}`;
  const text = asText(value, type)?.replace('+00:00', '');
  if (text === undefined) return 'NULL';
  return text === '' ? "''" : `CONVERT(X'${Buffer.from(text).toString('hex')}' USING utf8mb4)`;
}
