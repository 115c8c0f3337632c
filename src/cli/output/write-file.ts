import { chmod, lstat, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OutputFile } from '../arguments/output.js';
import { InputError, UsageError } from '../input/errors.js';

/** Refuses a file that cannot be written, before the survey is read. */
export async function checkWritable({ name, path, force }: OutputFile): Promise<void> {
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (!folder?.isDirectory())
    throw new InputError(`${name} cannot be written: there is no such folder`);
  const file = await stat(path).catch(() => undefined);
  if (file?.isDirectory()) throw new InputError(`${name} is a folder, not a file`);
  if (file && !file.isFile()) throw new InputError(`${name} is not an ordinary file`);
  if (!file && (await lstat(path).catch(() => undefined)))
    throw new InputError(`${name} is a link that leads nowhere`);
  if (file && !force) throw new UsageError(`${name} exists: --force overwrites it`);
}

/**
 * Writes a file in one step: first a new file beside it, which then takes its place, so that a
 * failure leaves no half-written file. Links remain links, and a file keeps its permissions.
 */
export async function writeWhole(file: OutputFile, text: string): Promise<void> {
  const place = await realpath(file.path).catch(() => file.path);
  const unfinished = join(dirname(place), `.nps-core-${process.pid}.unfinished`);
  try {
    await writeFile(unfinished, text, { flag: 'wx', mode: 0o600 });
    await checkWritable(file);
    await chmod(unfinished, await modeOf(place));
    await rename(unfinished, place);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (error instanceof InputError || error instanceof UsageError) throw error;
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new InputError(`${file.name} cannot be written: ${reasons[code] ?? message}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'its folder may not be written to',
  EROFS: 'its folder may not be written to',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
};

/** The permissions of a file that exists, or else those of a new file. */
async function modeOf(place: string): Promise<number> {
  const file = await stat(place).catch(() => undefined);
  return file ? file.mode & 0o777 : 0o666 & ~process.umask();
}
