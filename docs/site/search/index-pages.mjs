// Writes the index of the search over the pages that TypeDoc wrote: guide, recipes and reference.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';

/** Not among them: lists of names only. */
const PAGES = 'api/{documents,functions,interfaces,types,variables,modules}/*.html';

const licence = fileURLToPath(new URL('../LICENSE/LICENSE', import.meta.resolve('pagefind')));

/** The outcome of a call of Pagefind, which does not throw. */
async function outcomeOf(call) {
  const { errors, ...outcome } = await call;
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return outcome;
}

export async function indexPages(folder) {
  const { index } = await outcomeOf(
    createIndex({
      rootSelector: '.col-content',
      excludeSelectors: ['.tsd-breadcrumb'],
      forceLanguage: 'en', // one index: whoever reads Korean looks for functions too
      writePlayground: false,
    }),
  );
  await outcomeOf(index.addDirectory({ path: folder, glob: PAGES }));
  await outcomeOf(index.writeFiles({ outputPath: join(folder, 'pagefind') }));
  copyFileSync(licence, join(folder, 'pagefind/LICENSE'));
  await close();
}
