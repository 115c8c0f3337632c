import type { DateOrder } from '../files/date-order.js';

/**
 * What people must know of how a survey was read: a guess, or something that was left out or
 * disagrees. Columns and values are as in the file, rows are those of the file, counted from 1.
 */
export type SurveyNotice =
  | { readonly code: 'encoding'; readonly encoding: string }
  | { readonly code: 'sheet'; readonly sheet: string; readonly sheets: number }
  | { readonly code: 'vendor'; readonly vendor: string; readonly headerRows: number }
  | { readonly code: 'no-header' }
  | { readonly code: 'previews'; readonly count: number }
  | { readonly code: 'tests'; readonly count: number }
  | { readonly code: 'categories-counted'; readonly column: string }
  | { readonly code: 'categories-passed-over'; readonly column: string }
  | {
      readonly code: 'categories-disagree';
      readonly column: string;
      readonly count: number;
      readonly firstRow: number;
    }
  | {
      readonly code: 'date-order';
      readonly order: DateOrder;
      readonly value: string;
      readonly row: number;
    }
  | {
      readonly code: 'dates-unreadable';
      readonly count: number;
      /** The first of them and its row. */
      readonly value: string;
      readonly row: number;
    }
  | { readonly code: 'weights-zero'; readonly count: number }
  | { readonly code: 'respondents-unknown'; readonly count: number }
  | {
      /** A respondent with more than a fifth of all answers, who may be several people. */
      readonly code: 'respondent-frequent';
      readonly count: number;
      readonly answers: number;
      readonly firstRow: number;
    };
