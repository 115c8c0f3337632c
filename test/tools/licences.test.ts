import { describe, expect, test } from 'vitest';
import { licencesOf } from './licences.mjs';

describe('licences of a bundle', () => {
  const namesFor = (...paths: string[]) => {
    const inputs = Object.fromEntries(paths.map((path) => [path, {}]));
    return [...licencesOf({ inputs }).matchAll(/^(\S+) \d+\.\d+\.\d+\S*$/gm)].map(
      ([, name]) => name,
    );
  };

  test('source of our own needs none', () => {
    expect(namesFor('src/cli/main.ts')).toEqual([]);
  });

  test('several files of a package: its licence once', () => {
    expect(namesFor('node_modules/commander/index.js', 'node_modules/commander/esm.mjs')).toEqual([
      'commander',
    ]);
  });

  test('a package whose published file contains its dependencies: their licences too', () => {
    expect(namesFor('node_modules/d3-delaunay/dist/d3-delaunay.mjs').sort()).toEqual([
      'd3-delaunay',
      'delaunator',
      'robust-predicates',
    ]);
  });

  test('a package whose published files lack its licence: the text of its repository', () => {
    expect(namesFor('node_modules/saxes/saxes.js').sort()).toEqual(['saxes', 'xmlchars']);
  });
});
