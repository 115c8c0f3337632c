// Queries that let a database count, readers of the counts, and dialects.
export type { DateType, Dialect, PeriodRule, TextParts } from './dialect.js';
export { type DialectName, dialects } from './dialects.js';
export { histogramQuery } from './histogram-query.js';
export type {
  ColumnName,
  DateOptions,
  GroupOptions,
  PeriodOptions,
  SourceOptions,
  SpanOptions,
  SqlValue,
} from './options.js';
export type { PatternSyntax } from './pattern.js';
export { type Quoting, quotings } from './quoting.js';
export { type Account, readAccount } from './read-account.js';
export { readHistogram, type SqlHistogram } from './read-histogram.js';
export { type ReadSegmentsOptions, readSegments } from './read-segments.js';
export { readTally } from './read-tally.js';
export { type ReadThemesOptions, readThemes } from './read-themes.js';
export { readTransitions } from './read-transitions.js';
export { type ReadWavesOptions, readWaves } from './read-waves.js';
export type { SqlRow } from './rows.js';
export type { Separators } from './separators.js';
export type { DaySpan } from './span.js';
export { type TallyQueryOptions, tallyQuery } from './tally-query.js';
export { type ThemeQueryOptions, themeQuery } from './theme-query.js';
export type {
  NeighboursQueryOptions,
  TransitionQueryOptions,
  TwoWavesQueryOptions,
} from './transition-options.js';
export { transitionQuery } from './transition-query.js';
export { type TrustedSql, trusted } from './trusted.js';
