import { postgresPrograms } from './postgres-server.js';

/** Whether PostgreSQL is not installed; a warning says so, since its tests are skipped. */
export const isPostgresAbsent: boolean = postgresPrograms() === null;
if (isPostgresAbsent) {
  console.warn(
    'SKIPPED, the tests that start PostgreSQL: the Debian package postgresql is not installed',
  );
}
