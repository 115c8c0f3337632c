import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['test/conformance/*.test.ts'],
    maxWorkers: '100%', // by default one core is left idle
    testTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: 'reports/conformance.json' }]],
  },
});
