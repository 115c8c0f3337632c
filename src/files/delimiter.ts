/** A character that separates the cells of a row. */
type Delimiter = ',' | '\t' | ';' | '|';

const delimiters: readonly Delimiter[] = [',', '\t', ';', '|'];
const SAMPLE_ROWS = 20;

/**
 * The likely delimiter of a table, by its beginning: the one with which most of the first rows are
 * as wide as the header, and among several the one that makes the header widest; a comma for a
 * single column. Titles of one cell may stand above the header if all rows below are as wide as it.
 */
export function likelyDelimiter(text: string): Delimiter {
  const fits = delimiters.map((delimiter) => ({ delimiter, ...fitOf(text, delimiter) }));
  fits.sort((a, b) => b.regular - a.regular || b.width - a.width);
  return fits[0]?.delimiter ?? ',';
}

/** Whether 9,5 may be a number: regions with decimal commas separate cells by semicolons or tabs. */
export function hasDecimalCommas(delimiter: string): boolean {
  return delimiter === ';' || delimiter === '\t';
}

/** A first line that is not a row but names the delimiter. */
interface SeparatorLine {
  readonly delimiter: string;
  /** How many characters the line has, with its line end. */
  readonly length: number;
}

/**
 * The line `sep=;` that tells Excel the delimiter; null if the text does not begin with one.
 */
export function separatorLine(text: string): SeparatorLine | null {
  const [line = '', delimiter] = /^sep=(.)(?:\r\n|\n|\r)/i.exec(text) ?? [];
  return delimiter === undefined ? null : { delimiter, length: line.length };
}

function fitOf(text: string, delimiter: Delimiter): { regular: number; width: number } {
  const widths = widthsOf(text, delimiter);
  const header = widths.findIndex((width) => width > 1);
  const [width = 0, ...below] = header < 0 ? [] : widths.slice(header);
  const regular = below.filter((other) => other === width).length;
  if (width < 2 || (header > 0 && regular < below.length)) return { regular: -1, width: 0 };
  return { regular, width };
}

/** The numbers of cells in the first rows; none if quotation marks do not fit the delimiter. */
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
  if (width > 1) widths.push(width); // the last line may have no end
  return widths;
}
