import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { defineConfig } from 'tsup';

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
      const inputs = Object.keys(metafile?.inputs ?? {});
      const packages = inputs.map((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
      const texts = [...new Set(packages)].filter((path) => path !== undefined).map(licenceOf);
      writeFileSync('dist/cli-licenses.txt', texts.join('\n\n'));
    });
  },
};

function licenceOf(path: string): string {
  const { name, version } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8'));
  const file = ['LICENSE', 'LICENSE.md', 'LICENCE', 'license'].find((file) =>
    existsSync(`${path}/${file}`),
  );
  if (file === undefined) throw new Error(`${name} has no licence file to ship`);
  return `${name} ${version}\n\n${readFileSync(`${path}/${file}`, 'utf8').trim()}\n`;
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
    entry: { cli: 'src/cli/main.ts' },
    format: 'esm',
    target: 'node18',
    platform: 'node',
    noExternal: [/.*/],
    splitting: true, // what draws is loaded only where something is drawn
    define: { NPS_CORE_VERSION: JSON.stringify(version) },
    banner: { js: '#!/usr/bin/env node' },
    esbuildPlugins: [licences],
  },
]);
