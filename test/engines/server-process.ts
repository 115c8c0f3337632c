import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

/**
 * Starts a server that a signal stops when its input ends: also when this process is killed and
 * cannot stop it.
 */
export function startServer(
  signal: 'INT' | 'TERM',
  command: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const script = `"$@" & cat >/dev/null; kill -${signal} $!; wait $!`;
  return spawn('sh', ['-c', script, 'sh', ...command], {
    ...options,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

/** Ends the input of a server and waits until it has stopped. */
export async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const stopped = new Promise((resolve) => server.once('exit', resolve));
  server.stdin?.end();
  await stopped;
}
