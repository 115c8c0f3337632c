import { configureGlobal } from 'fast-check';

// Every run draws new cases. A failure prints its seed; SEED=… npm test replays it.
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
configureGlobal({ seed });
