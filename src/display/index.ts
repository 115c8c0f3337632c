// For printing only: nothing here goes back into a computation.
export { type FormatOptions, formatPValue, formatScore, formatShare } from './format.js';
export { type Percentages, percentages } from './percentages.js';
export { type RoundedShares, type RoundOptions, roundShares } from './round-shares.js';
