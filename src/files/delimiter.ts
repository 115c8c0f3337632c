/** What separates the cells of a row. */
export type Delimiter = ',' | '\t' | ';' | '|';

const delimiters: readonly Delimiter[] = [',', '\t', ';', '|'];
const SAMPLE_ROWS = 20;

/**
 * The delimiter of a table, by its beginning: that under which most of the first rows are as wide
 * as the header, and which makes it widest; a comma where there is but one column. Titles of one
 * cell may stand above a header, if all below is as wide as that.
 *
 * @example
 * likelyDelimiter('nps;note\n9;yes, yes\n3;no, no, no\n') // => ';'
 */
export function likelyDelimiter(text: string): Delimiter {
  const fits = delimiters.map((delimiter) => ({ delimiter, ...fitOf(text, delimiter) }));
  fits.sort((a, b) => b.regular - a.regular || b.width - a.width);
  return fits[0]?.delimiter ?? ',';
}

/**
 * Whether 9,5 may be a number in a table: where cells are separated by semicolons or tabs, as they
 * are where commas are decimal.
 *
 * @example
 * hasDecimalCommas(';') // => true
 */
export function hasDecimalCommas(delimiter: string): boolean {
  return delimiter === ';' || delimiter === '\t';
}

/** A first line that is no row, but tells what separates cells. */
export interface SeparatorLine {
  /** What separates the cells of the rows below. */
  readonly delimiter: string;
  /** How many characters the line has, its end included. */
  readonly length: number;
}

/**
 * The line `sep=;` by which Excel is told what separates cells; null where a text does not begin
 * with one.
 *
 * @example
 * separatorLine('sep=;\nnps;note\n') // => { delimiter: ';', length: 6 }
 * separatorLine('nps;note\n') // => null
 */
export function separatorLine(text: string): SeparatorLine | null {
  const [line = '', delimiter] = /^sep=(.)(?:\r\n|\n|\r)/i.exec(text) ?? [];
  return delimiter === undefined ? null : { delimiter, length: line.length };
}

function fitOf(text: string, delimiter: Delimiter): { regular: number; width: number } {
  const widths = widthsOf(text, delimiter);
  const titles = widths.findIndex((width) => width > 1);
  const [width = 0, ...below] = titles < 0 ? [] : widths.slice(titles);
  const regular = below.filter((other) => other === width).length;
  if (width < 2 || (titles > 0 && regular < below.length)) return { regular: -1, width: 0 };
  return { regular, width };
}

/** How many cells the first rows have; no rows where quotation marks make no sense. */
function widthsOf(text: string, delimiter: Delimiter): number[] {
  const widths: number[] = [];
  let width = 1;
  let isQuoted = false;
  let isCellStart = true;
  for (let at = 0; at < text.length && widths.length < SAMPLE_ROWS; at++) {
    const character = text[at];
    if (isQuoted) {
      if (character !== '"') continue;
      const next = text[at + 1];
      if (next === '"') at++;
      else if (next !== delimiter && delimiters.some((other) => other === next)) return [];
      else isQuoted = false;
    } else if (character === delimiter) {
      width++;
      isCellStart = true;
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at++;
      widths.push(width);
      width = 1;
      isCellStart = true;
    } else {
      isQuoted = isCellStart && character === '"';
      isCellStart = false;
    }
  }
  if (isQuoted) return [];
  if (width > 1) widths.push(width);
  return widths;
}
