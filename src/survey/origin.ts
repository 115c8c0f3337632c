import { checkArray, invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import type { SurveyNotice } from './notices.js';

/** What the reader of a file knows of its rows besides their cells. */
export interface SurveyOrigin {
  /**
   * The row of the file that the first row is, counted from 1; 0 if the first row is the names of the
   * columns of a database table, which are not a row; null if rows have no numbers, as in groups of rows
   * that a database has counted.
   *
   * @defaultValue 1
   */
  readonly firstRow?: number | null | undefined;
  /**
   * Whether 9,5 is a number, as in files whose cells are separated by semicolons or tabs.
   *
   * @defaultValue false
   */
  readonly decimalCommas?: boolean | undefined;
  /**
   * What was guessed when the file was opened, such as its encoding.
   *
   * @defaultValue no notices
   */
  readonly notices?: readonly SurveyNotice[] | undefined;
}

const optionNames: OptionNames<SurveyOrigin> = {
  firstRow: true,
  decimalCommas: true,
  notices: true,
};

/** Refuses anything but an origin. */
export function checkOrigin(origin: SurveyOrigin): void {
  if (typeof origin !== 'object' || origin === null || Array.isArray(origin)) {
    throw invalid('origin', 'an object', origin, '');
  }
  checkOptionNames('origin of planSurvey', origin, optionNames);
  const { firstRow, notices } = origin;
  if (firstRow !== undefined && firstRow !== null && !Number.isSafeInteger(firstRow)) {
    throw invalid('firstRow', 'a whole number or null', firstRow);
  }
  if (notices !== undefined) checkArray('notices', notices, 'notices');
}
