import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from '../input/errors.js';
import { phraseOf } from './choice.js';
import { once } from './command.js';

/** The options of commands that write a file. */
export const outputOptions = (kinds: string) => [
  once('-o, --output <file>', `the file to write: ${kinds}`),
  once('--force', 'overwrites a file that exists'),
];

/** The values of these options. */
export interface OutputValues {
  readonly output?: string;
  readonly force?: boolean;
}

/** A file to write. */
export interface OutputFile {
  /** As it was named. */
  readonly name: string;
  readonly path: string;
  /** Whether a file that exists is overwritten. */
  readonly force: boolean;
}

/** The file to write, which must have one of some endings and must not be the survey itself. */
export function readOutput(
  { output, force = false }: OutputValues,
  endings: Readonly<Record<string, RegExp>>,
  surveys: readonly string[],
  cwd: string,
): OutputFile {
  if (output === undefined) {
    throw new UsageError(`name the file to write: -o FILE${Object.keys(endings)[0]}`);
  }
  if (!Object.values(endings).some((ending) => ending.test(output))) {
    throw new UsageError(`-o must be a file that ends in ${phraseOf(endings)}, not ${output}`);
  }
  const path = resolve(cwd, output);
  const written = realPathOf(path);
  if (surveys.some((survey) => realPathOf(resolve(cwd, survey)) === written)) {
    throw new UsageError(`${output} is the survey: name another file to write`);
  }
  return { name: output, path, force };
}

/** Where a file is or would be, with all links followed. */
function realPathOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? folder : join(realPathOf(folder), basename(path));
  }
}
