import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { InputError, UsageError } from './errors.js';

/** Refuses a file that cannot be written, before the survey is read. */
export async function checkWritable(path: string, force: boolean): Promise<void> {
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (!folder?.isDirectory())
    throw new InputError(`${path} cannot be written: there is no such folder`);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) throw new InputError(`${path} is a folder, not a file`);
  if (found && !force) throw new UsageError(`${path} exists: --force overwrites it`);
}

/** Writes a file all at once, beside its place and then into it, so that no half of it is left. */
export async function writeWhole(path: string, text: string, force: boolean): Promise<void> {
  const unfinished = join(dirname(path), `.${basename(path)}.${process.pid}.unfinished`);
  try {
    await writeFile(unfinished, text, { flag: 'wx' });
    await checkWritable(path, force);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (error instanceof InputError || error instanceof UsageError) throw error;
    throw new InputError(`${path} cannot be written: ${(error as Error).message}`);
  }
}
