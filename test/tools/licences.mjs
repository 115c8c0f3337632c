// The licences of the packages that a bundle contains, to be shipped with the bundle.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licence texts of all packages among the inputs of an esbuild metafile. */
export function licencesOf({ inputs }, root = '.') {
  const folders = Object.keys(inputs).map(
    (path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0],
  );
  const texts = [...new Set(folders)].filter(Boolean).map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((file) => /^licen[cs]e/i.test(file));
    if (!file) throw new Error(`${name} is bundled but has no licence file to ship`);
    return `${name} ${version}\n\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n`;
  });
  return texts.join('\n\n');
}
