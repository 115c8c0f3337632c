import type { Period } from 'nps-core';
import type { DateOrder } from 'nps-core/files';
import type { RecordPhrases } from 'nps-core/report';
import type { ScaleName, SurveyRecord } from 'nps-core/survey';

/** A request of the page to its worker. Answers to earlier requests are ignored. */
export type Request = { readonly id: number } & (
  | { readonly kind: 'read'; readonly source: Source }
  | { readonly kind: 'count'; readonly choice: Choice }
);

/** What is dropped or pasted, and what to call it. */
export interface Source {
  readonly name: string;
  readonly content: Blob | string;
}

/** What the controls are set to: columns by their places, and null for nothing. */
export interface Choice {
  readonly rating: number | null;
  /** Null for the standard scale, unless the table says otherwise: then the page asks. */
  readonly scale: ScaleName | null;
  readonly segment: number | null;
  readonly respondent: number | null;
  readonly date: number | null;
  readonly dateOrder: DateOrder | null;
  /** Null for periods that suit the dates. */
  readonly period: Period | null;
  /** Null for weeks from Monday. */
  readonly weekStart: 'sunday' | null;
  /** The month in which years begin, named after the calendar year of their end; null for January. */
  readonly fiscalYearStart: number | null;
  /** A score to compare with. */
  readonly target: number | null;
}

/** An answer of the worker. */
export type Answer = { readonly id: number } & (
  | { readonly kind: 'table'; readonly table: TableSummary; readonly choice: Choice }
  | { readonly kind: 'results'; readonly results: Results }
  | { readonly kind: 'charts'; readonly charts: readonly Chart[] }
  | { readonly kind: 'problem'; readonly sentence: string }
);

/** What rows are called: rows of a table, or entries of a list. */
export type Unit = 'row' | 'entry';

/** What the page shows of a table before its answers are counted. */
export interface TableSummary {
  readonly name: string;
  readonly rows: number;
  readonly unit: Unit;
  /** The place of the column that is counted where none is chosen; null where people must choose. */
  readonly plainRating: number | null;
  readonly controls: Controls;
  /** What people may do about a table that reads badly, in sentences. */
  readonly hints: readonly string[];
}

/** The columns that each control offers. */
export type Controls = Readonly<
  Record<'rating' | 'segment' | 'respondent' | 'date', readonly ColumnOption[]>
>;

/** A column in a control. */
export interface ColumnOption {
  readonly place: number;
  readonly name: string;
  /** Why it cannot be chosen; null where it can. */
  readonly obstacle: string | null;
}

/** What the answers add up to. */
export interface Results {
  readonly record: SurveyRecord;
  readonly unit: Unit;
  readonly phrases: RecordPhrases;
  /** Why there is no trend although a date is chosen; null where nothing is wrong. */
  readonly dateProblem: DateProblem | null;
}

/** Dates that cannot be read as they are. */
export interface DateProblem {
  readonly sentence: string;
  /** Whether to ask if the day or the month stands first. */
  readonly asksForOrder: boolean;
}

/** Which chart a picture is. */
export type ChartName = 'distribution' | 'segments' | 'trend';

/** A chart, drawn for light and for dark pages. */
export interface Chart {
  readonly name: ChartName;
  readonly description: string;
  readonly light: string;
  readonly dark: string;
}
