import type { IntervalMethod, Period } from 'nps-core';
import type { Language } from 'nps-core/chart';
import type { DateOrder } from 'nps-core/files';
import type { RecordPhrases } from 'nps-core/report';
import type {
  Metric,
  Relation,
  ScaleName,
  Settings,
  SurveyRecord,
  SurveyRequest,
} from 'nps-core/survey';

export type { Language } from 'nps-core/chart';

/** A request of the page to its worker. Answers to earlier requests are ignored, those of saving aside. */
export type Request = { readonly id: number; readonly language: Language } & (
  | { readonly kind: 'read'; readonly source: Source }
  | { readonly kind: 'sheet'; readonly name: string }
  | { readonly kind: 'count'; readonly choice: Choice }
  | { readonly kind: 'settings'; readonly name: string; readonly text: string }
  | { readonly kind: 'tell-again'; readonly choice: Choice }
  | { readonly kind: 'save'; readonly what: Saved }
  | { readonly kind: 'link' }
);

/** What is dropped or pasted, and what to call it. */
export interface Source {
  readonly name: string;
  readonly content: Blob | string;
}

/** What the worker writes of results. */
export type Saved = 'report' | 'settings' | ChartName;

/** What the controls are set to: columns by their places, and null for nothing. */
export interface Choice {
  readonly rating: number | null;
  readonly metric: Metric | null;
  /** How many of the highest ratings count, in CSAT and CES. */
  readonly top: number | null;
  /** Null for the standard scale, unless the table says otherwise: then the page asks. */
  readonly scale: ScaleName | null;
  readonly segment: number | null;
  readonly respondent: number | null;
  readonly weight: number | null;
  /** The column whose comments are read. */
  readonly comment: number | null;
  readonly where: readonly ChosenCondition[];
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
  readonly level: number | null;
  readonly method: IntervalMethod | null;
  /** What settings ask for and no control shows. */
  readonly others: SurveyRequest;
}

/** A condition that rows must fulfil. */
export interface ChosenCondition {
  readonly column: number;
  readonly relation: Relation;
  /** What the cell is compared with: for `is` and `isNot` alternatives between bars. */
  readonly value: string;
}

/** An answer of the worker. */
export type Answer = { readonly id: number } & (
  | { readonly kind: 'table'; readonly table: TableSummary; readonly choice: Choice }
  | { readonly kind: 'results'; readonly results: Results }
  | { readonly kind: 'charts'; readonly charts: readonly Chart[] }
  | {
      readonly kind: 'problem';
      readonly sentence: string;
      /** Whether to ask if the day or the month stands first in dates. */
      readonly asksForOrder: boolean;
      readonly keepsResults: boolean;
    }
  | { readonly kind: 'settings-wait' }
  /** Settings ask for another language. */
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'link'; readonly settings: Settings }
  | { readonly kind: 'file'; readonly file: SavedFile }
);

/** A file to save. */
export interface SavedFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** What rows are called: rows of a table, or entries of a list. */
export type Unit = 'row' | 'entry';

/** What the page shows of a table before its answers are counted. */
export interface TableSummary {
  readonly name: string;
  readonly rows: number;
  readonly unit: Unit;
  /** The names of the sheets of a workbook, in the order of their tabs. */
  readonly sheets: readonly string[];
  /** The sheet that is read; null where there is none. */
  readonly sheet: string | null;
  /** The place of the column that is counted where none is chosen; null where people must choose. */
  readonly plainRating: number | null;
  readonly controls: Controls;
  /** What people may do about a table that reads badly. */
  readonly hints: readonly Hint[];
}

/** Why a table reads badly. */
export type Hint =
  | { readonly kind: 'title-above'; readonly wider: number }
  | { readonly kind: 'dates-unread'; readonly column: string; readonly text: string };

/** Why a file cannot be read. */
export type SourceProblem =
  | { readonly code: 'too-large'; readonly megabytes: number }
  | { readonly code: 'workbook'; readonly message: string }
  | { readonly code: 'not-text' }
  | { readonly code: 'damaged' }
  | { readonly code: 'damaged-gzip' }
  | { readonly code: 'quote-not-closed'; readonly row: number }
  | { readonly code: 'row-too-long'; readonly row: number }
  | { readonly code: 'not-an-object'; readonly line: number }
  | { readonly code: 'line-too-long'; readonly line: number }
  | { readonly code: 'no-sheet'; readonly sheet: string; readonly choices: readonly string[] };

/** The columns that each control offers. */
export type Controls = Readonly<
  Record<
    'rating' | 'segment' | 'respondent' | 'weight' | 'date' | 'comment' | 'condition',
    readonly ColumnOption[]
  >
>;

/** A column in a control. */
export interface ColumnOption {
  readonly place: number;
  readonly name: string;
  /** Whether no other column has the name; else its number is shown too. */
  readonly isUnique: boolean;
  /** The number of values that it exceeds, so that it cannot be chosen; null where it can. */
  readonly exceeds: number | null;
}

/** What the answers add up to. */
export interface Results {
  readonly record: SurveyRecord;
  readonly unit: Unit;
  readonly phrases: RecordPhrases;
  /** Why there is no trend although a date is chosen; null where nothing is wrong. */
  readonly dateProblem: DateProblem | null;
  /** How long the periods of the trend are; null where there is none. */
  readonly period: Period | null;
  /** The names of the columns whose values are the segments. */
  readonly by: readonly string[];
  /** The period of which it is said what is new in its comments; null for none. */
  readonly contrast: string | null;
}

/** Dates that cannot be read as they are. */
export interface DateProblem {
  readonly sentence: string;
  /** Whether to ask if the day or the month stands first. */
  readonly asksForOrder: boolean;
}

/** Which chart a picture is. */
export type ChartName = 'distribution' | 'segments' | 'trend' | 'themes' | 'comments';

/** A chart, drawn for light and for dark pages. */
export interface Chart {
  readonly name: ChartName;
  readonly description: string;
  readonly light: string;
  readonly dark: string;
}
