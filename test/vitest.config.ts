import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import manifest from '../package.json' with { type: 'json' };

const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

export default defineConfig({
  // the playground imports the package by its name: without this, tests would run an older build of it
  resolve: {
    alias: [
      { find: /^nps-core$/, replacement: source('index.ts') },
      { find: /^nps-core\/(\w+)$/, replacement: source('$1/index.ts') },
    ],
  },
  define: { NPS_CORE_VERSION: JSON.stringify(manifest.version) }, // as in tsup.config.ts
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    exclude: ['test/conformance/**', '**/node_modules/**'],
    include: ['test/**/*.test.ts'],
    // one module graph for all files of a worker: each file would load the sources again
    isolate: false,
    maxWorkers: '100%', // by default one core is left idle, which is half of a small machine
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: 'tsconfig.json' },
    // long enough for a machine with ten times as much to do: slowness is not a failure
    testTimeout: 300_000,
    hookTimeout: 300_000,
    setupFiles: ['test/support/seed.ts'],
    reporters: ['default', ['json', { outputFile: 'reports/tests.json' }]],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reportsDirectory: 'reports/coverage',
      reporter: ['text-summary', 'html'],
      thresholds: { lines: 95, statements: 95, functions: 95, branches: 90 },
    },
  },
});
