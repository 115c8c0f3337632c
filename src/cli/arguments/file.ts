import { nearestNames } from '../../counting/nearest.js';
import { UsageError } from '../input/errors.js';

/** The one survey file that a command is called with; `commands` are words that may be mistyped. */
export function readFile(files: readonly string[], commands: readonly string[] = []): string {
  const [file, ...others] = files;
  if (file === undefined) throw new UsageError('name a survey file, or - for standard input');
  if (others.length > 0) {
    const [near] = isWord(file) ? nearestNames(file, commands) : [];
    const hint = near === undefined ? '' : `; or did you mean the command ${near}?`;
    throw new UsageError(`name one file, not ${files.length}${hint}`);
  }
  return file;
}

/** Whether a text may be a mistyped command: names of files have points. */
function isWord(file: string): boolean {
  return /^[a-z]{3,}$/i.test(file);
}
