import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { nearestNames } from '../../counting/nearest.js';
import { sourceName } from '../input/database.js';
import { UsageError } from '../input/errors.js';

/** The survey files that a command is called with, at least one. */
export function readFiles(files: readonly string[]): readonly string[] {
  if (files.length === 0) throw new UsageError('name a survey file, or - for standard input');
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice !== undefined)
    throw new UsageError(`${sourceName(twice)} is named twice: name it once`);
  return files;
}

/** Refuses a command that is mistyped, which would be taken for the first of several files. */
export function checkIsFile(
  files: readonly string[],
  commands: readonly string[],
  cwd: string,
): void {
  const [file = '', ...others] = files;
  const [near] = isWord(file) && others.length > 0 ? nearestNames(file, commands) : [];
  if (near === undefined || existsSync(resolve(cwd, file))) return;
  throw new UsageError(`there is no file ${file}: did you mean the command ${near}?`);
}

/** Whether a text may be a mistyped command: names of files have points. */
function isWord(file: string): boolean {
  return /^[a-z]{3,}$/i.test(file);
}
