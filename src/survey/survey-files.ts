import type { Ledger, Problem } from '../counting/ledger.js';
import { type RowPlace, rowOfFile } from './rows.js';

/** The part that a file has in a survey of several files. */
export interface SurveyFile {
  /** Its name. */
  readonly name: string;
  /** How many rows it has. */
  readonly rows: number;
  /** How many of them count. */
  readonly counted: number;
  /** In which row of the file the first answer stands, counted from 1; null if rows have no numbers. */
  readonly firstRow: number | null;
}

/** The files of rows that were counted; no files where the rows are those of one. */
interface CountedFiles {
  readonly plan: { readonly firstRow: number | null };
  readonly files: readonly SurveyFile[];
}

/** Where a row stands that is counted from 0 through all files. */
export function rowPlaceOf(row: number, { plan, files }: CountedFiles): RowPlace {
  let rowsBefore = 0;
  for (const file of files) {
    if (row < rowsBefore + file.rows) {
      return { row: rowOfFile(row - rowsBefore, file), file: file.name };
    }
    rowsBefore += file.rows;
  }
  return { row: rowOfFile(row, plan) };
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

/** The problems of a ledger, each with its row in its file; without a row, its file is not known. */
export function problemsByFile(
  files: readonly SurveyFile[],
  problems: readonly Problem[],
): SurveyRowProblem[] {
  return problems.map((problem) => {
    let row = problem.row;
    if (row === null) return problem;
    for (const { name, rows } of files) {
      if (row < rows) return { ...problem, row, file: name };
      row -= rows;
    }
    return problem;
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
