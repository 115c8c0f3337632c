import { UsageError } from '../input/errors.js';

/** The one survey file that a command is called with. */
export function readFile(files: readonly string[]): string {
  const [file, ...others] = files;
  if (file === undefined) throw new UsageError('name a survey file, or - for standard input');
  if (others.length > 0) throw new UsageError(`name one file, not ${files.length}`);
  return file;
}
