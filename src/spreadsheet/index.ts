// For spreadsheets: formulas that need no add-in, and custom functions for Excel and Google Sheets.

export type { CellValue } from './cells.js';
export { type SpreadsheetErrorKind, spreadsheetErrorKind } from './errors.js';
export {
  type Flavour,
  type FormulaCondition,
  type FormulaOptions,
  type FormulaResult,
  spreadsheetFormula,
} from './formula.js';
export {
  type SpreadsheetFunction,
  type SpreadsheetParameter,
  spreadsheetFunctions,
} from './functions.js';
