import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import type { Plugin } from 'esbuild';
import { defineConfig } from 'tsup';
import { licencesOf } from './src/licences.mjs';
import { hostScript } from './src/spreadsheet/glue.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const library = {
  tsconfig: 'src/tsconfig.json',
  platform: 'neutral',
  sourcemap: true,
} as const;

/** Writes down the licences of the packages that a bundle carries. */
const licences: Plugin = {
  name: 'licences',
  setup(build) {
    build.initialOptions.metafile = true;
    build.onEnd(({ metafile }) => {
      if (metafile) writeFileSync('dist/cli-licenses.txt', licencesOf(metafile));
    });
  },
};

/** Writes what spreadsheet programs load, from the global build and the table of functions. */
async function shipSpreadsheets(): Promise<void> {
  const globalBuild = readFileSync('dist/nps-core-spreadsheet.global.js', 'utf8');
  const script = globalBuild.replace(/^\/\/# sourceMappingURL=.*\n?/m, '');
  mkdirSync('dist/sheets', { recursive: true });
  writeFileSync('dist/sheets/nps-core.gs', hostScript('sheets', script));
  cpSync('src/spreadsheet/excel', 'dist/excel', { recursive: true });
  writeFileSync('dist/excel/functions.js', hostScript('excel', script));
  const { metadataJson, errors } = await generateCustomFunctionsMetadata('dist/excel/functions.js');
  if (errors.length > 0) throw new Error(errors.join('\n'));
  // Error cells come to the functions, which say where they are; no comment can ask for that.
  const metadata = { allowErrorForDataTypeAny: true, ...JSON.parse(metadataJson) };
  writeFileSync('dist/excel/functions.json', `${JSON.stringify(metadata, null, 2)}\n`);
}

export default defineConfig([
  {
    ...library,
    entry: {
      index: 'src/index.ts',
      display: 'src/display/index.ts',
      sql: 'src/sql/index.ts',
      spreadsheet: 'src/spreadsheet/index.ts',
      files: 'src/files/index.ts',
      chart: 'src/chart/index.ts',
    },
    format: ['esm', 'cjs'],
    target: 'es2020',
    splitting: true,
    treeshake: true,
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
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
    external: ['@duckdb/node-api'], // where it is installed
    noExternal: [/^(?!@duckdb\/)/],
    splitting: true, // what draws is loaded only where something is drawn
    define: { NPS_CORE_VERSION: JSON.stringify(version) },
    // commander is CommonJS: it requires what Node.js brings
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
    },
    esbuildPlugins: [licences],
  },
]);
