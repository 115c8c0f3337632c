import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL server of our own on loopback, its data in a folder that goes with it. */
export interface Server {
  readonly port: number;
  connect(): Promise<pg.Client>;
  stop(): Promise<void>;
}

/** Where Debian keeps the newest server's programs, or null where none is installed. */
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
  const made = ['-D', folder, '-U', 'nps', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'];
  execFileSync(join(programs, 'initdb'), made, { ...user, cwd: folder, stdio: 'pipe' });
  const port = await freePort();
  const all = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    timezone: 'Pacific/Auckland', // far from UTC, as a user's session may be
    ...settings,
  };
  const chosen = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [join(programs, 'postgres'), '-D', folder, ...chosen];
  const server = spawn('sh', ['-c', WHILE_INPUT_IS_OPEN, 'sh', ...command], {
    ...user,
    cwd: folder,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const connect = () => connection(port);
  await answer(connect, server);
  return {
    port,
    connect,
    async stop() {
      const stopped = new Promise((resolve) => server.once('exit', resolve));
      server.stdin.end();
      await stopped;
      rmSync(folder, { recursive: true });
    },
  };
}

/** Runs a command until the input ends, as it does when this process dies of whatever cause. */
const WHILE_INPUT_IS_OPEN = '"$@" & cat >/dev/null; kill -INT $!; wait $!';

/** PostgreSQL refuses to run as root: then as the user that its package made. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (what: string) => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }));
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
  client.on('error', () => {}); // the server closes it when it stops
  return client;
}

async function answer(connect: () => Promise<pg.Client>, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300 && server.exitCode === null; tries++) {
    try {
      return await (await connect()).end();
    } catch {
      await setTimeout(100);
    }
  }
  throw new Error('the PostgreSQL server did not start');
}
