// Queries that let an engine count, and readers of what it counted.
export type { DateType } from './dialect.js';
export type { DialectName } from './dialects.js';
export { histogramQuery } from './histogram-query.js';
export type {
  DateOptions,
  GroupOptions,
  PeriodOptions,
  SourceOptions,
  SqlValue,
  Undated,
} from './options.js';
export { type Account, readAccount } from './read-account.js';
export { readHistogram, type SqlHistogram } from './read-histogram.js';
export {
  type ReadSegmentsOptions,
  type ReadWavesOptions,
  readSegments,
  readTally,
  readWaves,
} from './read-tallies.js';
export { readTransitions } from './read-transitions.js';
export type { NoList, SqlRow } from './rows.js';
export type { DaySpan } from './span.js';
export { type TallyQueryOptions, tallyQuery } from './tally-query.js';
export { type TransitionQueryOptions, transitionQuery } from './transition-query.js';
export { type TrustedSql, trusted } from './trusted.js';
