import { type ChildProcess, execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { startServer, stopServer } from './server-process.js';

/** A PostgreSQL server on the loopback address, whose folder is removed when it stops. */
export interface Server {
  readonly port: number;
  connect(): Promise<pg.Client>;
  stop(): Promise<void>;
}

/** The folder of the newest server's programs on Debian; null if none is installed. */
export function postgresPrograms(): string | null {
  const versions = '/usr/lib/postgresql';
  if (!existsSync(versions)) return null;
  const newest = readdirSync(versions)
    .sort((a, b) => Number(a) - Number(b))
    .at(-1);
  const programs = join(versions, newest ?? '', 'bin');
  return existsSync(join(programs, 'postgres')) ? programs : null;
}

/** Makes a database, starts its server and waits until it answers. */
export async function startPostgres(settings: Record<string, string> = {}): Promise<Server> {
  const programs = postgresPrograms();
  if (programs === null) throw new Error('the Debian package postgresql must be installed');
  const user = serverUser();
  const folder = mkdtempSync(join(tmpdir(), 'nps-core-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const options = [
    '-D',
    folder,
    '-U',
    'nps',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '-N',
  ];
  execFileSync(join(programs, 'initdb'), options, { ...user, cwd: folder, stdio: 'pipe' });
  const port = await freePort();
  const allSettings = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    timezone: 'Pacific/Auckland', // far from UTC: a query that depends on the session fails a test
    ...settings,
  };
  const flags = Object.entries(allSettings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [join(programs, 'postgres'), '-D', folder, ...flags];
  const server = startServer('INT', command, { ...user, cwd: folder });
  const connect = () => connection(port);
  await untilReady(connect, server);
  return {
    port,
    connect,
    async stop() {
      await stopServer(server);
      rmSync(folder, { recursive: true });
    },
  };
}

/** The user of the Debian package if this process is root: PostgreSQL refuses to run as root. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function connection(port: number): Promise<pg.Client> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'nps', database: 'postgres' });
  await client.connect();
  client.on('error', () => {}); // a server that stops closes the connection, which would throw here
  return client;
}

async function untilReady(connect: () => Promise<pg.Client>, server: ChildProcess): Promise<void> {
  // without a limit of its own, which a busy machine would reach: the hook has one
  while (server.exitCode === null) {
    try {
      return await (await connect()).end();
    } catch {
      await setTimeout(100);
    }
  }
  throw new Error('the PostgreSQL server did not start');
}
