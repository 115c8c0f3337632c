// The licences of the packages that a bundle contains, to be shipped with the bundle.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Licence files of packages whose repository has one and whose published files lack it. */
const fromRepositories = fileURLToPath(new URL('licences', import.meta.url));

/**
 * The licence texts of all packages among the inputs of an esbuild metafile and of the packages that
 * these depend on: a published file may contain a copy of a dependency, as d3-delaunay's does, and
 * the metafile does not show it.
 */
export function licencesOf({ inputs }, root = '.') {
  const folders = new Set();
  for (const path of Object.keys(inputs)) {
    const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [];
    if (folder !== undefined) addWithDependencies(resolve(root, folder), folders);
  }
  const texts = [...folders].map((folder) => {
    const { name, version } = packageIn(folder);
    const text = readFileSync(licenceFile(folder, name), 'utf8');
    return `${name} ${version}\n\n${text.trim()}\n`;
  });
  return texts.join('\n\n');
}

function addWithDependencies(folder, folders) {
  if (folders.has(folder)) return;
  folders.add(folder);
  for (const name of Object.keys(packageIn(folder).dependencies ?? {})) {
    if (name.startsWith('@types/')) continue; // no code
    const dependency = folderOf(name, folder);
    if (dependency !== undefined) addWithDependencies(dependency, folders);
  }
}

/** The folder that a package imports another one from. */
function folderOf(name, importer) {
  for (let folder = importer; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(candidate)) return candidate;
  }
  return undefined;
}

const packageIn = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

function licenceFile(folder, name) {
  const file = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  if (file) return join(folder, file);
  const fromRepository = join(fromRepositories, `${name}.txt`);
  if (existsSync(fromRepository)) return fromRepository;
  throw new Error(`${name} is bundled but has no licence file to ship`);
}
