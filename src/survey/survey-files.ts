import type { Ledger, Problem } from '../counting/ledger.js';
import type { SurveyPlan } from './plan.js';

/** The part that a file has in a survey of several files. */
export interface SurveyFile {
  /** Its name. */
  readonly name: string;
  /** How many rows it has. */
  readonly rows: number;
  /** How many of them count. */
  readonly counted: number;
  /** In which row of the file the first answer stands, counted from 1. */
  readonly firstRow: number;
}

/** A row as people find it. */
export interface RowPlace {
  /** The row of the file, counted from 1. */
  readonly row: number;
  /** The file; absent where there is only one. */
  readonly file?: string;
}

/** The files of rows that were counted; no files where the rows are those of one. */
interface CountedFiles {
  readonly plan: SurveyPlan;
  readonly files: readonly SurveyFile[];
}

/** Where a row stands that is counted from 0 through all files. */
export function rowPlaceOf(row: number, { plan, files }: CountedFiles): RowPlace {
  let rowsBefore = 0;
  for (const { name, rows, firstRow } of files) {
    if (row < rowsBefore + rows) return { row: row - rowsBefore + firstRow, file: name };
    rowsBefore += rows;
  }
  return { row: row + plan.firstRow };
}

/** An answer that is not a rating; in a survey of several files, `row` is counted in its file. */
export interface SurveyRowProblem extends Problem {
  /** The file; absent where there is only one. */
  readonly file?: string;
}

/** The account of all rows of a survey. */
export interface SurveyLedger extends Ledger {
  /** The first 20 answers that are not ratings. */
  readonly problems: readonly SurveyRowProblem[];
}

/** The problems of a ledger, each with its row in its file. */
export function problemsByFile(survey: CountedFiles & { ledger: Ledger }): SurveyRowProblem[] {
  const firstRows = new Map(survey.files.map(({ name, firstRow }) => [name, firstRow]));
  return survey.ledger.problems.map((problem) => {
    const { row, file } = rowPlaceOf(problem.row, survey);
    return file === undefined
      ? problem
      : { ...problem, row: row - (firstRows.get(file) as number), file };
  });
}

/** Rows, counted from 0 through all files. */
type Rows = readonly { readonly row: number }[];

/** The files as they are where only the latest of some answers count. */
export function filesOfLatest(
  files: readonly SurveyFile[],
  answers: Rows,
  latest: Rows,
): SurveyFile[] {
  let first = 0;
  return files.map((file) => {
    const end = first + file.rows;
    const answersIn = (rows: Rows) => rows.filter(({ row }) => row >= first && row < end).length;
    const duplicate = answersIn(answers) - answersIn(latest);
    first = end;
    return { ...file, counted: file.counted - duplicate };
  });
}
