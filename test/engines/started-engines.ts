import type { DialectName } from '../../src/sql/index.js';
import { duckdb } from './duckdb.js';
import type { Engine } from './engine.js';
import { mariadb } from './mariadb.js';
import { isMariadbAbsent } from './mariadb-server.js';
import { postgres } from './postgres.js';
import { isPostgresAbsent } from './postgres-absent.js';
import { sqlite } from './sqlite.js';

/** The engines that tests start, and whether each is missing on this machine. */
export const startedEngines: readonly [
  name: string,
  dialect: DialectName,
  start: () => Promise<Engine>,
  isAbsent: boolean,
][] = [
  ['DuckDB', 'duckdb', duckdb, false],
  ['SQLite', 'sqlite', sqlite, false],
  ['PostgreSQL', 'postgres', postgres, isPostgresAbsent],
  ['MariaDB', 'mysql', mariadb, isMariadbAbsent],
];
