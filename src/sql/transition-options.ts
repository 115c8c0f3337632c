import type { ColumnName, DateOptions, PeriodOptions, SourceOptions } from './options.js';
import type { DaySpan } from './span.js';

interface RespondentOptions extends SourceOptions, DateOptions {
  /** The column of respondents; rows where it is blank are left out. */
  readonly respondent: ColumnName;
}

/** What a transition query of two waves reads. */
export interface TwoWavesQueryOptions extends RespondentOptions {
  /** The first and last day of the earlier wave, or the wave itself. */
  readonly before: DaySpan;
  /** The first and last day of the later wave, or the wave itself. */
  readonly after: DaySpan;
  /** Absent: the waves are named. */
  readonly period?: undefined;
  /** Absent: the waves are named. */
  readonly during?: undefined;
}

/** What a transition query of all neighbouring waves reads. */
export interface NeighboursQueryOptions
  extends RespondentOptions,
    Omit<PeriodOptions, 'weekStart' | 'fiscalYearStart'> {
  /** Absent: the periods are the waves. */
  readonly before?: undefined;
  /** Absent: the periods are the waves. */
  readonly after?: undefined;
}

/** What a transition query reads, and its waves: two of them, or all periods. */
export type TransitionQueryOptions = TwoWavesQueryOptions | NeighboursQueryOptions;
