import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const library = {
  entry: { index: 'src/index.ts', display: 'src/display/index.ts' },
  tsconfig: 'src/tsconfig.json',
  target: 'es2020',
  platform: 'neutral',
} as const;

export default defineConfig([
  {
    ...library,
    format: ['esm', 'cjs'],
    splitting: true,
    treeshake: true,
    sourcemap: true,
    clean: true,
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  },
  {
    entry: { 'nps-core': 'src/index.ts' },
    format: 'iife',
    globalName: 'NpsCore',
    tsconfig: 'src/tsconfig.json',
    target: 'es2019',
    platform: 'neutral',
    minify: true,
    sourcemap: true,
  },
  {
    entry: { cli: 'src/cli/main.ts' },
    format: 'esm',
    target: 'node18',
    platform: 'node',
    noExternal: [/.*/],
    define: { NPS_CORE_VERSION: JSON.stringify(version) },
    banner: { js: '#!/usr/bin/env node' },
  },
]);
