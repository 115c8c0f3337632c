import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests that mutation testing repeats: those of the core, without type checks and commands. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/{counting,inference}/**/*.test.ts', 'test/reference.test.ts'],
    testTimeout: 60_000,
    setupFiles: ['test/support/seed.ts'],
  },
});
