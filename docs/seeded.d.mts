/** Numbers from 0 to below 1 that depend on the seed alone. */
export function seeded(seed: number): () => number;
