/**
 * Whether the tests run under mutation testing. Every expression is instrumented there, so tests that
 * enumerate or integrate at length would take a hundred times as long and are left out.
 */
export const isMutationTesting = process.env['MUTATION_TESTING'] === '1';
