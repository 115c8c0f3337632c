/** The kind of error that a cell shows, named as in Excel's `CustomFunctions.ErrorCode`. */
export type SpreadsheetErrorKind = 'invalidNumber' | 'invalidValue' | 'notAvailable';

/** The error for a range without a rating; it is shown as #N/A. */
export function noRating(name: string): RangeError {
  return notAvailable(`${name} must hold at least one rating, received none`);
}

/** The error for data of which a result cannot be said yet; it is shown as #N/A. */
export function notAvailable(message: string): RangeError {
  return Object.assign(new RangeError(message), { code: 'not-available' });
}

/**
 * The kind of spreadsheet error that a cell shows for an error of a custom function: `#NUM!`
 * (`'invalidNumber'`) for a number that breaks a rule, `#N/A` (`'notAvailable'`) where nobody
 * answered, `#VALUE!` (`'invalidValue'`) for anything else. The error's message says the rest.
 *
 * @example
 * spreadsheetErrorKind(new RangeError('ratings at row 3, column 1 must be …')) // => 'invalidNumber'
 */
export function spreadsheetErrorKind(error: unknown): SpreadsheetErrorKind {
  if (typeof error !== 'object' || error === null) return 'invalidValue';
  if ('code' in error && error.code === 'not-available') return 'notAvailable';
  return 'name' in error && error.name === 'RangeError' ? 'invalidNumber' : 'invalidValue';
}
