/** The error a cell shows, by the names of Excel's `CustomFunctions.ErrorCode`. */
export type SpreadsheetErrorKind = 'invalidNumber' | 'invalidValue' | 'notAvailable';

/** The error where there is nothing to compute from. */
export function noRating(name: string): RangeError {
  const error = new RangeError(`${name} must hold at least one rating, received none`);
  return Object.assign(error, { code: 'not-available' });
}

/**
 * Which error of the spreadsheet an error of a custom function is: `#NUM!` (`'invalidNumber'`) for
 * a number that breaks a rule, `#N/A` (`'notAvailable'`) where nobody answered, `#VALUE!`
 * (`'invalidValue'`) for anything else. The sentence is the error's own message.
 *
 * @example
 * spreadsheetErrorKind(new RangeError('ratings at row 3, column 1 must be …')) // => 'invalidNumber'
 */
export function spreadsheetErrorKind(error: unknown): SpreadsheetErrorKind {
  if (typeof error !== 'object' || error === null) return 'invalidValue';
  if ('code' in error && error.code === 'not-available') return 'notAvailable';
  return 'name' in error && error.name === 'RangeError' ? 'invalidNumber' : 'invalidValue';
}
