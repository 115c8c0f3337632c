import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InputError } from './errors.js';

/**
 * Loads DuckDB: the package that is installed beside this file, or the one in a folder that the user
 * names. The current folder and the folder of the data are not searched: a folder that somebody sent
 * could bring a package of that name, whose code would run.
 */
export async function loadDuckDB(
  cwd: string,
  folder: string | undefined,
): Promise<typeof import('@duckdb/node-api')> {
  const entry = folder === undefined ? undefined : entryIn(cwd, folder);
  try {
    return await (entry === undefined ? import('@duckdb/node-api') : import(entry));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new InputError(
      code === 'ERR_MODULE_NOT_FOUND' && entry === undefined
        ? 'DuckDB reads databases and Parquet files, and is not installed: npm install @duckdb/node-api beside nps-core, or name a folder that has it with --duckdb'
        : `DuckDB cannot be loaded: ${message.split('\n')[0]}`,
    );
  }
}

/** The address of DuckDB in a folder node_modules, or in the node_modules of another folder. */
function entryIn(cwd: string, folder: string): string {
  const require = createRequire(import.meta.url);
  for (const modules of ['node_modules', '']) {
    try {
      // for a whole path, parent folders are not searched
      const entry = require.resolve(resolve(cwd, folder, modules, '@duckdb/node-api'));
      return pathToFileURL(entry).href;
    } catch {
      // the next folder, or the sentence below
    }
  }
  throw new InputError(
    `there is no DuckDB in ${folder}: npm install @duckdb/node-api in that folder`,
  );
}
