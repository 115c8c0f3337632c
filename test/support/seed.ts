import { configureGlobal } from 'fast-check';

// Every run draws new cases. A failure prints its seed, and `SEED=… npm run unit` repeats the run.
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const numRuns = Number(process.env['RANDOM_CASES'] ?? 100);
configureGlobal({ seed, numRuns });
