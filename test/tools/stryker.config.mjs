/** Mutation testing of one folder of src by its own tests; `npm run mutate` runs it for each folder. */
const folder = process.env['FOLDER'] ?? 'counting';

export default {
  mutate: [`src/${folder}/**/*.ts`],
  testRunner: 'vitest',
  vitest: { configFile: 'test/tools/vitest.stryker.config.ts' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['clear-text', 'progress', 'json', 'html'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutation-${folder}.json` },
  htmlReporter: { fileName: `reports/mutation-${folder}.html` },
  ignoreStatic: true,
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 85, break: 80 },
};
