import { chmod, lstat, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InputError, UsageError } from '../input/errors.js';

/** Refuses a file that cannot be written, before the survey is read. */
export async function checkWritable(path: string, force: boolean): Promise<void> {
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (!folder?.isDirectory())
    throw new InputError(`${path} cannot be written: there is no such folder`);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) throw new InputError(`${path} is a folder, not a file`);
  if (found && !found.isFile()) throw new InputError(`${path} is no ordinary file`);
  if (!found && (await lstat(path).catch(() => undefined)))
    throw new InputError(`${path} is a link that leads nowhere`);
  if (found && !force) throw new UsageError(`${path} exists: --force overwrites it`);
}

/**
 * Writes a file all at once, beside its place and then into it, so that no half of it is left. A
 * link stays one, and a file keeps its permissions.
 */
export async function writeWhole(path: string, text: string, force: boolean): Promise<void> {
  const place = await realpath(path).catch(() => path);
  const unfinished = join(dirname(place), `.nps-core-${process.pid}.unfinished`);
  try {
    await writeFile(unfinished, text, { flag: 'wx', mode: 0o600 });
    await checkWritable(path, force);
    await chmod(unfinished, await modeOf(place));
    await rename(unfinished, place);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (error instanceof InputError || error instanceof UsageError) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new InputError(`${path} cannot be written: ${reasons[code] ?? message}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'its folder may not be written to',
  EROFS: 'its folder may not be written to',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
};

/** The permissions of a file, or those that a new one gets. */
async function modeOf(place: string): Promise<number> {
  const found = await stat(place).catch(() => undefined);
  return found ? found.mode & 0o777 : 0o666 & ~process.umask();
}
