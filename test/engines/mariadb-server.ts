import { type ChildProcess, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Client, connectTo } from './mariadb-client.js';
import { startServer, stopServer } from './server-process.js';

const SERVER = '/usr/sbin/mariadbd';

/** Whether MariaDB is not installed; a warning says so, since its tests are skipped. */
export const isMariadbAbsent = !existsSync(SERVER);
if (isMariadbAbsent) {
  console.warn(
    'SKIPPED, the tests that start MariaDB: the Debian package mariadb-server is not installed',
  );
}

/** A MariaDB server on a socket in a folder of its own, which is removed when it stops. */
export interface Server {
  connect(): Promise<Client>;
  stop(): Promise<void>;
}

/** The time zones that the data sets need, and that of the sessions. */
const zones = [
  'UTC',
  'America/New_York',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'Pacific/Auckland', // far from UTC: a query that depends on the session fails a test
];

/** Makes a database, starts its server, waits until it answers, and tells it the time zones. */
export async function startMariadb(): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'nps-core-mariadb-'));
  const socket = join(folder, 'socket');
  const place = ['--no-defaults', `--datadir=${join(folder, 'data')}`, ...asRoot()];
  execFileSync('mariadb-install-db', [...place, '--skip-test-db'], { cwd: folder, stdio: 'pipe' });
  const settings = ['--skip-networking', '--skip-grant-tables', '--character-set-server=utf8mb4'];
  const fast = ['--skip-log-bin', '--innodb-flush-log-at-trx-commit=0'];
  const server = startServer(
    'TERM',
    [SERVER, ...place, `--socket=${socket}`, ...settings, ...fast],
    {
      cwd: folder,
    },
  );
  const client = await untilReady(socket, server);
  await client.query(`USE mysql; ${zones.map(zoneSql).join('\n')}`);
  await client.query("SET GLOBAL time_zone = 'Pacific/Auckland'; CREATE DATABASE main");
  client.end();
  return {
    async connect() {
      const connection = await connectTo(socket);
      await connection.query('USE main');
      return connection;
    },
    async stop() {
      await stopServer(server);
      rmSync(folder, { recursive: true });
    },
  };
}

/** MariaDB runs as root only where it is told to. */
const asRoot = (): string[] => (process.getuid?.() === 0 ? ['--user=root'] : []);

const zoneSql = (zone: string): string =>
  execFileSync('mariadb-tzinfo-to-sql', [join('/usr/share/zoneinfo', zone), zone], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

async function untilReady(socket: string, server: ChildProcess): Promise<Client> {
  // without a limit of its own, which a busy machine would reach: the hook has one
  while (server.exitCode === null) {
    const client = await connectTo(socket).catch(() => null);
    if (client !== null) return client;
    await setTimeout(100);
  }
  throw new Error('the MariaDB server did not start');
}
