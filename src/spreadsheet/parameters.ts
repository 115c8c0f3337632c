import { intervalMethods } from '../inference/interval.js';

/** A parameter of a custom function, as the spreadsheet shows it while the formula is typed. */
export interface SpreadsheetParameter {
  /** Its name. */
  readonly name: string;
  /** Its meaning, for users of the spreadsheet. */
  readonly description: string;
  /** Whether it takes a range of cells, or a single number or text. */
  readonly type: 'range' | 'number' | 'text';
  /** Whether it may be left out. */
  readonly optional?: true;
}

/** A parameter that takes a range of cells. */
export const range = (name: string, description: string): SpreadsheetParameter => ({
  name,
  description,
  type: 'range',
});

/** A warning in the description of each range of ratings: a blank that arrives as 0 counts as a detractor. */
export const BLANKS =
  'Blank cells are ignored, but Excel may pass them as 0: in Excel, leave them out with FILTER(A2:A99,A2:A99<>"").';

export const ratings: SpreadsheetParameter = range('ratings', `Ratings from 0 to 10. ${BLANKS}`);
export const segments: SpreadsheetParameter = range('segments', 'The segment of each rating.');
export const groups: readonly SpreadsheetParameter[] = [
  range('ratings', `Ratings of the first group. ${BLANKS}`),
  range('others', `Ratings of the second group. ${BLANKS}`),
];
/** The names of choices as a list: `a, b or c`. */
export const listOf = (choices: Readonly<Record<string, unknown>>): string =>
  Object.keys(choices)
    .join(', ')
    .replace(/, ([^,]*)$/, ' or $1');

export const confidenceLevel: SpreadsheetParameter = {
  name: 'confidenceLevel',
  description: 'The confidence level, such as 0.95 or 95%. If left out: 95%.',
  type: 'number',
  optional: true,
};
export const method: SpreadsheetParameter = {
  name: 'method',
  description: `${listOf(intervalMethods)}. If left out: score.`,
  type: 'text',
  optional: true,
};
export const target: SpreadsheetParameter = {
  name: 'target',
  description: 'A score to compare with, from -100 to 100. If left out: none.',
  type: 'number',
  optional: true,
};
