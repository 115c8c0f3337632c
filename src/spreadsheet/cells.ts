import { invalid } from '../counting/invalid.js';

/** The content that a function gives to a cell. */
export type CellValue = number | string;

/** A number, or an empty text where it is not defined. */
export function cell(value: number | null | undefined): CellValue {
  return value ?? '';
}

/** The cells of a range, row by row. */
export interface Cells {
  /** The name of the range in error messages. */
  readonly name: string;
  readonly values: readonly unknown[];
  /** How many columns the range has. */
  readonly width: number;
}

/** The cells of a range as the host passes it: an array of rows, or the bare value of a single cell. */
export function cellsOf(name: string, range: unknown): Cells {
  if (!Array.isArray(range)) return { name, values: [plain(range)], width: 1 };
  const first: unknown = range[0];
  const width = Array.isArray(first) ? first.length : 1;
  return { name, values: range.flat().map(plain), width };
}

/** The plain value of a cell that Excel passes as an object: an error, or a number with a format. */
function plain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('basicType' in value) return (value as { readonly basicValue?: unknown }).basicValue;
  return 'code' in value ? value.code : value;
}

/** The place of a cell for error messages: `ratings at row 3, column 1`. */
export function placeOf({ name, width }: Cells, index: number): string {
  return `${name} at row ${Math.floor(index / width) + 1}, column ${(index % width) + 1}`;
}

/**
 * Whether a cell is blank: an empty text, no value, or HyperFormula's symbol for empty. Excel on
 * the desktop passes a blank as 0, which cannot be recognised here.
 */
export function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === null || value === undefined || typeof value === 'symbol';
}

/** The value of an argument that must be a single cell; undefined where it is blank or left out. */
export function single(name: string, argument: unknown): unknown {
  const { values } = cellsOf(name, argument);
  if (values.length !== 1) throw invalid(name, 'a single cell', argument, '');
  return isBlank(values[0]) ? undefined : values[0];
}

/** Throws unless two ranges have the same shape, so that their cells can be paired. */
export function checkSameShape(a: Cells, b: Cells): void {
  if (a.values.length === b.values.length && a.width === b.width) return;
  const [sizeA, sizeB] = [a, b].map(({ values, width }) => `${values.length / width} × ${width}`);
  throw new TypeError(
    `${b.name} must have as many rows and columns as ${a.name}, received ${sizeB} and ${sizeA}`,
  );
}
