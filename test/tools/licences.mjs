// The licences of the packages that a bundle contains, to be shipped with the bundle.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Licence files of packages whose repository has one and whose published files lack it. */
const fromRepositories = fileURLToPath(new URL('licences', import.meta.url));

/** The licence texts of all packages among the inputs of an esbuild metafile. */
export function licencesOf({ inputs }, root = '.') {
  const folders = Object.keys(inputs).map(
    (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0],
  );
  const texts = [...new Set(folders)].filter(Boolean).map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const text = readFileSync(licenceFile(join(root, folder), name), 'utf8');
    return `${name} ${version}\n\n${text.trim()}\n`;
  });
  return texts.join('\n\n');
}

function licenceFile(folder, name) {
  const file = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  if (file) return join(folder, file);
  const fromRepository = join(fromRepositories, `${name}.txt`);
  if (existsSync(fromRepository)) return fromRepository;
  throw new Error(`${name} is bundled but has no licence file to ship`);
}
