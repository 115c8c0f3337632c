import { postgresPrograms } from './postgres-server.js';

/** Whether there is no PostgreSQL to start; said aloud. */
export const isPostgresAbsent: boolean = postgresPrograms() === null;
if (isPostgresAbsent) {
  console.warn(
    'SKIPPED, the tests that start PostgreSQL: the Debian package postgresql is not installed',
  );
}
