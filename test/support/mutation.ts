/**
 * Whether the tests run under mutation testing, where every expression is instrumented: what
 * enumerates or integrates at length would take a hundred times as long, and is left out there.
 */
export const isMutationTesting = process.env['MUTATION_TESTING'] === '1';
