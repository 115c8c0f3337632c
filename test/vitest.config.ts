import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string) => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

export default defineConfig({
  // the playground imports the package by its name: without this, tests would run an older build of it
  resolve: {
    alias: [
      { find: /^nps-core$/, replacement: source('index.ts') },
      { find: /^nps-core\/(\w+)$/, replacement: source('$1/index.ts') },
    ],
  },
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    exclude: ['test/conformance/**', '**/node_modules/**'],
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: 'tsconfig.json' },
    testTimeout: 60_000,
    setupFiles: ['test/support/seed.ts'],
    reporters: ['default', ['json', { outputFile: 'reports/tests.json' }]],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/cli/**'], // runs in processes of its own
      reportsDirectory: 'reports/coverage',
      reporter: ['text-summary', 'html'],
      thresholds: { statements: 98, branches: 97, functions: 98, lines: 98 },
    },
  },
});
