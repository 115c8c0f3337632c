import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { root } from '../support/pages.js';

/** Two small parts of the package: between them they have pages of every kind. */
const entries = ['src/comments/index.ts', 'src/survey/error.ts'];
const documents = ['docs/spreadsheets.md', 'docs/ko/charts.md'];

/** Writes a small reference into a folder, with the options of the whole one. */
export function writeReference(folder: string): void {
  const names = { entryPoints: entries, projectDocuments: documents };
  const lists = Object.entries(names).flatMap(([name, paths]) =>
    paths.flatMap((path) => [`--${name}`, path]),
  );
  // links and types lead to what was left out, and the types are checked elsewhere
  const tolerant = ['treatWarningsAsErrors', 'validation.invalidLink', 'validation.notExported'];
  execFileSync(
    process.execPath,
    [
      ...['node_modules/typedoc/bin/typedoc', '--options', 'docs/site/typedoc.config.mjs'],
      ...['--out', folder, '--skipErrorChecking', '--logLevel', 'Error', ...lists],
      ...tolerant.flatMap((name) => [`--${name}`, 'false']),
    ],
    { cwd: fileURLToPath(root), stdio: 'inherit' },
  );
}
