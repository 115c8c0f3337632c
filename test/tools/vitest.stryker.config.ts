import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const folder = process.env['FOLDER'] ?? 'counting';
const published = folder === 'inference' ? ['test/reference.test.ts'] : [];

/**
 * The tests that mutation testing of a folder repeats for each mutant: its own, with fewer random
 * cases and a fixed seed. Tests that integrate or enumerate at length skip themselves (MUTATION_TESTING),
 * because every expression is instrumented; tests in a browser would take a second for each mutant; the
 * hash of the report's style is not that of its instrumented source.
 */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: [`test/${folder}/**/*.test.ts`, ...published],
    exclude: ['**/browser.test.ts', '**/style.test.ts'],
    env: { MUTATION_TESTING: '1', RANDOM_CASES: '20', SEED: '1' },
    testTimeout: 120_000,
    setupFiles: ['test/support/seed.ts'],
  },
});
