import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Places } from './database-table.js';
import { InputError } from './errors.js';

/** A package that few people need, and that is not part of the command. */
interface OptionalPackage<Module> {
  readonly name: string;
  /** What a sentence calls it. */
  readonly title: string;
  /** What it does, such as `reads PostgreSQL`. */
  readonly does: string;
  /** Imports the one that is installed beside this file. */
  readonly load: () => Promise<Module>;
}

/**
 * Loads a package: the one that is installed beside this file, or in a folder that the user names.
 * The current folder and the folder of the data are not searched: a folder that somebody sent could
 * bring a package of that name, whose code would run.
 */
export async function loadPackage<Module>(
  { name, title, does, load }: OptionalPackage<Module>,
  { cwd, packages }: Places,
): Promise<Module> {
  const entry = packages === undefined ? undefined : entryIn(cwd, packages, name);
  try {
    return await (entry === undefined ? load() : import(entry));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputError(
      code === 'ERR_MODULE_NOT_FOUND' && entry === undefined
        ? `${title} ${does}, and is not installed: npm install ${name} beside nps-core, or name a folder that has it with --packages`
        : `${title} cannot be loaded: ${message.split('\n')[0]}`,
    );
  }
}

/** The address of a package in a folder node_modules, or in the node_modules of another folder. */
function entryIn(cwd: string, folder: string, name: string): string {
  const require = createRequire(import.meta.url);
  for (const modules of ['node_modules', '']) {
    try {
      // for a whole path, parent folders are not searched
      return pathToFileURL(require.resolve(resolve(cwd, folder, modules, name))).href;
    } catch {
      // the next folder, or the sentence below
    }
  }
  throw new InputError(`there is no ${name} in ${folder}: npm install ${name} in that folder`);
}
