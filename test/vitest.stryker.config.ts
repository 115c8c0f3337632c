import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * The tests that mutation testing repeats: those of the core, without type checks and commands,
 * with fewer random cases, and without the few that take a hundred times as long when every
 * expression is instrumented.
 */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/{counting,inference,grouping,sister}/**/*.test.ts', 'test/reference.test.ts'],
    env: { MUTATION_TESTING: '1', RANDOM_CASES: '25', SEED: '1' },
    testTimeout: 120_000,
    setupFiles: ['test/support/seed.ts'],
  },
});
