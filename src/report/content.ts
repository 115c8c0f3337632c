import type {
  ChangeExplained,
  Difference,
  Interval,
  IntervalMethod,
  Ledger,
  Missing,
  Nps,
  Scale,
  SegmentTable,
  Transitions,
  TrendPoint,
} from '../index.js';
import type { Language } from '../words/languages.js';
import type { Notice } from '../words/notices.js';

/** What a report tells. Numbers are as the core gives them, drawings are SVG. */
export interface ReportContent {
  readonly language: Language;
  /** What the answers come from, such as the name of a file. */
  readonly source: string;
  /** The question that was answered. */
  readonly question: string;
  readonly nps: Nps & { readonly interval: Interval | null };
  /** How many people answered, also where weights are used. */
  readonly answers: number;
  readonly method: IntervalMethod;
  readonly confidenceLevel: number;
  readonly scale: Scale;
  /** Counts by rating, which make the tally of the score; absent where categories were read. */
  readonly distribution?: { readonly histogram: readonly number[]; readonly drawing: string };
  readonly trend?: { readonly points: readonly TrendPoint[]; readonly drawing: string };
  readonly segments?: {
    readonly by: string;
    readonly table: SegmentTable<string>;
    readonly drawing: string;
  };
  readonly explained?: {
    readonly by: string;
    readonly before: string;
    readonly after: string;
    readonly change: ChangeExplained<string>;
    readonly drawing: string;
  };
  readonly compared?: {
    readonly a: string;
    readonly b: string;
    readonly difference: Difference | null;
  };
  /** How the same respondents moved from one period to another. */
  readonly matched?: {
    readonly before: string;
    readonly after: string;
    readonly transitions: Transitions;
    readonly drawing: string;
  };
  /** What people must know of how the file was read. */
  readonly notices: readonly Notice[];
  readonly ledger: Ledger;
  /** How many rows have more cells than the heading. */
  readonly widerRows: number;
  /** Rows with a rating that lack something else. */
  readonly missing?: Missing;
}
