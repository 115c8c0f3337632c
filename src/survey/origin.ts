import type { SurveyNotice } from './notices.js';

/** What is known of rows besides their cells, by whoever opened the file. */
export interface SurveyOrigin {
  /**
   * Which row of the file the first of the rows is, counted from 1; 0 where the names of a database
   * table's columns stand in for a header row.
   *
   * @defaultValue 1
   */
  readonly firstRow?: number | undefined;
  /**
   * Whether 9,5 is a number, as it is where semicolons or tabs separate cells.
   *
   * @defaultValue false
   */
  readonly decimalCommas?: boolean | undefined;
  /**
   * What was guessed on opening the file, such as its encoding.
   *
   * @defaultValue nothing
   */
  readonly notices?: readonly SurveyNotice[] | undefined;
}
