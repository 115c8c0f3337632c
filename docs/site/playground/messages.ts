import type { Interval, Ledger, Nps, Problem, SegmentTable, TrendPoint } from 'nps-core';
import type { RoundedShares } from 'nps-core/display';
import type { DateOrder } from 'nps-core/files';

/** What the page asks of its worker; a later request makes the answers to earlier ones void. */
export type Request = { readonly id: number } & (
  | { readonly kind: 'read'; readonly source: Source }
  | { readonly kind: 'count'; readonly choice: Choice }
);

/** What is dropped or pasted, and what to call it. */
export interface Source {
  readonly name: string;
  readonly content: Blob | string;
}

/** Which columns are read, by their index; null for none. */
export interface Choice {
  readonly rating: number | null;
  readonly segment: number | null;
  readonly date: number | null;
  readonly dateOrder: DateOrder | null;
}

/** What the worker answers. */
export type Answer = { readonly id: number } & (
  | { readonly kind: 'table'; readonly table: TableShown; readonly choice: Choice }
  | { readonly kind: 'results'; readonly results: Results }
  | { readonly kind: 'charts'; readonly charts: readonly Chart[] }
  | { readonly kind: 'problem'; readonly sentence: string }
);

/** What the page shows of a table. */
export interface TableShown {
  readonly name: string;
  readonly rows: number;
  /** Whether there is nothing but ratings, so that there is no column to choose. */
  readonly isList: boolean;
  /** What was recognised or guessed, in sentences. */
  readonly notices: readonly string[];
  /** The columns that may hold the rating, the segment and the date. */
  readonly columns: Readonly<Record<'rating' | 'segment' | 'date', readonly NamedColumn[]>>;
}

/** A column to choose. */
export interface NamedColumn {
  readonly index: number;
  readonly name: string;
  /** Why it is shown but cannot be chosen; null where it can. */
  readonly obstacle: string | null;
}

/** An answer that is no rating, in the row of the file where it stands. */
export interface OddAnswer {
  readonly row: number;
  readonly value: string;
  readonly reason: Problem['reason'];
}

/** What the answers add up to. */
export interface Results {
  /** What is counted: rows of a table, or entries of a list. */
  readonly unit: 'row' | 'entry';
  readonly nps: Nps;
  /** What people must know of how the columns that are chosen were read. */
  readonly notices: readonly string[];
  readonly interval: Interval | null;
  readonly shares: RoundedShares | null;
  readonly ledger: Omit<Ledger, 'problems'>;
  readonly oddAnswers: readonly OddAnswer[];
  /** How many answers there are of each rating from 0; null where they were classified before. */
  readonly counts: readonly number[] | null;
  /** How many respondents it takes to know such a score within five points; null where few tell. */
  readonly respondentsForFivePoints: number | null;
  readonly segments: SegmentTable<string> | null;
  readonly trend: readonly TrendPoint[] | null;
  /** How many answers are left out of the trend, since they have no date. */
  readonly undated: number;
  /** Why there is no trend although a date is chosen. */
  readonly dateProblem: DateProblem | null;
}

/** Why the dates of a column make no trend. */
export type DateProblem =
  | { readonly kind: 'undecidable' }
  | { readonly kind: 'unreadable'; readonly sentence: string };

/** Which chart a picture is. */
export type ChartName = 'distribution' | 'segments' | 'trend';

/** A chart, drawn for light and for dark pages. */
export interface Chart {
  readonly name: ChartName;
  readonly description: string;
  readonly light: string;
  readonly dark: string;
}
