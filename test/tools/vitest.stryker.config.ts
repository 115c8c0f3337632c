import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const floor = process.env['FLOOR'] ?? 'counting';
const published = floor === 'inference' ? ['test/reference.test.ts'] : [];

/**
 * The tests that mutation testing of a floor repeats: its own, with fewer random cases, and without
 * those that take a hundred times as long when every expression is instrumented.
 */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: [`test/${floor}/**/*.test.ts`, ...published],
    env: { MUTATION_TESTING: '1', RANDOM_CASES: '20', SEED: '1' },
    testTimeout: 120_000,
    setupFiles: ['test/support/seed.ts'],
  },
});
