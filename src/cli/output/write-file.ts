import {
  chmodSync,
  lstatSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { OutputFile } from '../arguments/output.js';
import { InputError, UsageError } from '../input/errors.js';

/** Refuses a file that cannot be written, before the survey is read. */
export function checkWritable({ name, path, force }: OutputFile): void {
  if (!statOf(dirname(path))?.isDirectory())
    throw new InputError(`${name} cannot be written: there is no such folder`);
  const file = statOf(path);
  if (file?.isDirectory()) throw new InputError(`${name} is a folder, not a file`);
  if (file && !file.isFile()) throw new InputError(`${name} is not an ordinary file`);
  if (!file && isLink(path)) throw new InputError(`${name} is a link that leads nowhere`);
  if (file && !force) throw new UsageError(`${name} exists: --force overwrites it`);
}

/**
 * Writes a file in one step: first a new file beside it, which then takes its place, so that neither
 * a failure nor a signal leaves a half-written file. Links remain links, and a file keeps its
 * permissions.
 */
export async function writeWhole(file: OutputFile, content: string | Uint8Array): Promise<void> {
  try {
    await withSignalsDelayed(() => replace(file, content));
  } catch (error) {
    if (error instanceof InputError || error instanceof UsageError) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new InputError(`${file.name} cannot be written: ${reasons[code] ?? message}`);
  }
}

function replace(file: OutputFile, content: string | Uint8Array): void {
  const place = statOf(file.path) ? realpathSync(file.path) : file.path;
  const unfinished = join(dirname(place), `.nps-core-${process.pid}.unfinished`);
  try {
    writeFileSync(unfinished, content, { flag: 'wx', mode: 0o600 });
    checkWritable(file);
    chmodSync(unfinished, modeOf(place));
    renameSync(unfinished, place);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'its folder may not be written to',
  EROFS: 'its folder may not be written to',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
};

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a synchronous task that a signal cannot interrupt: while there are listeners, signals wait for
 * the event loop. Afterwards a signal that came ends the process.
 */
async function withSignalsDelayed(task: () => void): Promise<void> {
  const stopListening = (): void => {
    for (const signal of signals) process.off(signal, endBy);
  };
  const endBy = (signal: NodeJS.Signals): void => {
    stopListening();
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, endBy);
  try {
    task();
  } finally {
    // The first turn of the loop may have looked for signals already; the second has not.
    await turnOfTheLoop();
    await turnOfTheLoop();
    stopListening();
  }
}

function turnOfTheLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** The permissions of a file that exists, or else those of a new file. */
function modeOf(place: string): number {
  const file = statOf(place);
  return file ? file.mode & 0o777 : 0o666 & ~process.umask();
}

/** What is known of a file; undefined where it is not there or may not be seen. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
