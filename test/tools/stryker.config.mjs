/** Mutation testing of one floor, by its own tests: `npm run mutate` goes through all of them. */
const floor = process.env['FLOOR'] ?? 'counting';

export default {
  mutate: [`src/${floor}/**/*.ts`],
  testRunner: 'vitest',
  vitest: { configFile: 'test/tools/vitest.stryker.config.ts' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['clear-text', 'progress', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutation-${floor}.json` },
  htmlReporter: { fileName: `reports/mutation-${floor}.html` },
  ignoreStatic: true,
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 85, break: 80 },
};
