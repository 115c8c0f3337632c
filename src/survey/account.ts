import type { Ledger } from '../counting/ledger.js';
import type { SurveyRecord } from './record.js';
import { rowOfFile } from './rows.js';
import type { SurveyRowProblem } from './survey-files.js';

/** Why a row does not count: because of its rating, or of its weight. */
export type LeftOut =
  | Exclude<keyof Ledger, 'rows' | 'counted' | 'problems'>
  | 'withoutWeight'
  | 'weightOfZero';

/** The account of all rows for people: rows that count, and those that do not by reason. */
export interface RowAccount {
  readonly rows: number;
  readonly counted: number;
  readonly leftOut: Readonly<Record<LeftOut, number>>;
}

/** What an account is made of. */
export type AccountSource = Pick<SurveyRecord, 'ledger' | 'missing' | 'notices'>;

/**
 * The account of all rows. The ledger is about ratings alone; people want to know which rows count,
 * and a row with a rating but without a weight does not.
 */
export function rowAccount({ ledger, missing, notices }: AccountSource): RowAccount {
  const { rows, counted, problems: _, ...leftOut } = ledger;
  const withoutWeight = missing?.weight ?? 0;
  const zero = notices.find((notice) => notice.code === 'weights-zero');
  const weightOfZero = zero?.count ?? 0;
  return {
    rows,
    counted: counted - withoutWeight - weightOfZero,
    leftOut: { ...leftOut, withoutWeight, weightOfZero },
  };
}

/** The answers that are not ratings, each with the row of its file as people count it: from 1. */
export function problemRows({
  ledger,
  firstRow,
  files = [],
}: Pick<SurveyRecord, 'ledger' | 'firstRow' | 'files'>): SurveyRowProblem[] {
  return ledger.problems.map((problem) => {
    const file = files.find(({ name }) => name === problem.file);
    const row = problem.row === null ? null : rowOfFile(problem.row, file ?? { firstRow });
    return { ...problem, row };
  });
}
