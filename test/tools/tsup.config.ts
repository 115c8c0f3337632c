import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import type { BuildOptions, Plugin } from 'esbuild';
import { defineConfig } from 'tsup';
import { licencesOf } from './licences.mjs';
import { hostScript } from './spreadsheet-scripts.js';
import { entries } from './subpaths.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const library = {
  tsconfig: 'test/tools/tsconfig.core.json',
  platform: 'neutral',
} as const;

/** Korean as it is written, which takes half the bytes of its escapes. Modules are always UTF-8. */
function asWritten(options: BuildOptions): void {
  options.charset = 'utf8';
}

/** Writes the licences of the packages that a bundle contains. */
const licences: Plugin = {
  name: 'licences',
  setup(build) {
    build.initialOptions.metafile = true;
    build.onEnd(({ metafile }) => {
      if (metafile) writeFileSync('dist/cli-licenses.txt', licencesOf(metafile));
    });
  },
};

/**
 * What Vega can do and no chart of ours does: maps, networks, trees, word clouds, cross filters. Without
 * them a fifth of what draws is gone. A test draws all charts with the built command.
 */
const neverDrawn =
  /^(?:vega-(?:geo|projection|force|hierarchy|label|regression|voronoi|wordcloud|crossfilter)|d3-geo|topojson-client)$/;

const withoutMaps: Plugin = {
  name: 'without-maps',
  setup(build) {
    build.onResolve({ filter: neverDrawn }, () => ({ path: 'nothing', namespace: 'nothing' }));
    build.onLoad({ filter: /./, namespace: 'nothing' }, () => ({
      contents: 'module.exports = {};',
    }));
  },
};

/**
 * Writes the declarations of the ES modules: one line each, since they say the same as those of the
 * CommonJS modules, and ES modules may import CommonJS but not the other way round.
 */
async function declareModules(): Promise<void> {
  for (const entry of Object.keys(entries)) {
    writeFileSync(`dist/${entry}.d.ts`, `export * from './${entry}.cjs';\n`);
  }
}

/** Writes the scripts that Excel and Google Sheets load, from the global build and the table of functions. */
async function shipSpreadsheets(): Promise<void> {
  const script = readFileSync('dist/nps-core-spreadsheet.global.js', 'utf8');
  mkdirSync('dist/sheets', { recursive: true });
  writeFileSync('dist/sheets/nps-core.gs', hostScript('sheets', script));
  cpSync('src/spreadsheet/excel', 'dist/excel', { recursive: true });
  writeFileSync('dist/excel/functions.js', hostScript('excel', script));
  const { metadataJson, errors } = await generateCustomFunctionsMetadata('dist/excel/functions.js');
  if (errors.length > 0) throw new Error(errors.join('\n'));
  // Without this key Excel would not call a function whose range holds an error cell, and its error
  // could not name the cell. No tag of a comment sets it.
  const metadata = { allowErrorForDataTypeAny: true, ...JSON.parse(metadataJson) };
  writeFileSync('dist/excel/functions.json', `${JSON.stringify(metadata, null, 2)}\n`);
}

export default defineConfig([
  {
    ...library,
    entry: { ...entries },
    format: ['esm', 'cjs'],
    target: 'es2020',
    splitting: true,
    treeshake: true,
    esbuildOptions: (options, { format }) => {
      asWritten(options);
      options.minify = format === 'cjs'; // who reads the code reads the modules
    },
    onSuccess: declareModules,
  },
  {
    ...library,
    entry: { ...entries },
    format: 'cjs',
    dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0', rootDir: 'src' } },
  },
  {
    ...library,
    entry: { 'nps-core': 'src/index.ts' },
    format: 'iife',
    globalName: 'NpsCore',
    target: 'es2019',
    minify: true,
  },
  {
    ...library,
    entry: { 'nps-core-spreadsheet': 'src/spreadsheet/index.ts' },
    format: 'iife',
    globalName: 'NpsSpreadsheet',
    target: 'es2019',
    minify: true,
    onSuccess: shipSpreadsheets,
  },
  {
    entry: { cli: 'src/cli/main.ts' },
    format: 'esm',
    target: 'node18',
    platform: 'node',
    external: ['@duckdb/node-api', 'pg'], // optional peers, imported only where they are installed
    noExternal: [/^(?!@duckdb\/|pg$)/],
    minify: true, // nobody reads a bundle with Vega in it, and it starts sooner
    esbuildOptions: asWritten,
    splitting: true, // Vega, 1.8 MB, is loaded only where a picture is drawn
    define: { NPS_CORE_VERSION: JSON.stringify(version) },
    // commander is CommonJS: it requires what Node.js brings
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
    },
    esbuildPlugins: [withoutMaps, licences],
  },
]);
