import { readdirSync, readFileSync } from 'node:fs';

/** The folder of the project. */
export const root = new URL('../../', import.meta.url);

/** The text of a file, by its path in the project. */
export const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** The paths of all files in a folder with this ending. */
export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file}`);
}

/** The paths of all documents. */
export const pages: readonly string[] = ['README.md', ...filesIn('docs', '.md')];
