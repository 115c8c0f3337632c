import { checkArray, invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import { checkRange, type Flavour, sizeOf } from './range.js';

/** What a row must have in another range to be counted: `{ range: 'B2:B9', is: 'Pro' }`. */
export interface FormulaCondition {
  /** The cells that are compared; as many rows and columns as the ratings have. */
  readonly range: string;
  /**
   * The content of the cell: a whole number, or a text of 1 to 250 characters. As everywhere in these
   * programs, `Pro` is the same as `pro`, and the text of a number the same as that number.
   */
  readonly is: string | number;
}

const conditionNames: OptionNames<FormulaCondition> = { range: true, is: true };

/** Excel takes texts of at most 255 characters in a formula: so many and the equals sign, at least. */
const LONGEST_TEXT = 250;
/** Spreadsheets hold whole numbers exactly up to 15 digits. */
const LARGEST_NUMBER = 999_999_999_999_999;

/** The arguments of COUNTIFS for conditions on the rows of a range. */
export function conditionArguments(
  conditions: readonly FormulaCondition[],
  ratings: string,
  flavour: Flavour,
): string[] {
  checkArray('where', conditions, 'conditions');
  return conditions.flatMap((condition, index) => {
    const name = `where at index ${index}`;
    checkOptionNames(name, condition, conditionNames);
    const range = checkRange(`range of ${name}`, condition.range, flavour);
    if (sizeOf(range) === sizeOf(ratings)) return criteria(`is of ${name}`, range, condition.is);
    throw new RangeError(
      `range of ${name} must have as many rows and columns as ${ratings}, received "${range}"`,
    );
  });
}

function criteria(name: string, range: string, value: string | number): string[] {
  if (typeof value === 'number') return numberCriteria(name, range, value);
  if (typeof value === 'string' && value !== '' && !/\p{Cc}/u.test(value)) {
    const literal = value.replace(/[~*?]/g, '~$&'); // these signs stand for other characters otherwise
    if (literal.length <= LONGEST_TEXT) return [range, quoted(`=${literal}`)];
  }
  throw invalid(
    name,
    `a whole number, or a text of 1 to ${LONGEST_TEXT} characters, none of them a control character`,
    value,
    'string',
  );
}

function numberCriteria(name: string, range: string, value: number): string[] {
  if (Number.isInteger(value) && Math.abs(value) <= LARGEST_NUMBER) {
    return [range, `">=${value}"`, range, `"<=${value}"`];
  }
  throw invalid(name, 'a whole number of at most 15 digits', value);
}

/** A text in a formula: a quotation mark inside is written twice. */
function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
