/** A character that separates the cells of a row. */
type Delimiter = ',' | '\t' | ';' | '|';

const delimiters: readonly Delimiter[] = [',', '\t', ';', '|'];
const SAMPLE_ROWS = 20;

/** How the first rows fit a delimiter. */
interface Fit {
  readonly delimiter: Delimiter;
  /** In which row the header stands: the first with the delimiter. */
  readonly header: number;
  /** Which share of the rows below is no wider than the header. */
  readonly regular: number;
  /** Which share of the delimiters is followed by a blank, as in prose. */
  readonly spaced: number;
  /** Which share of the cells below is nothing but a number. */
  readonly numeric: number;
  /** How many cells the header has. */
  readonly width: number;
}

/**
 * The likely delimiter of a table, by its beginning; a comma for a single column. The delimiter of
 * the header wins over one that only the rows below it have, however regularly: `9;Doe, Jane` below
 * `NPS;Name`. Rows may be shorter than the header, as spreadsheets save them, and blank cells may
 * stand behind it. Titles of one cell may stand above the header if all rows below are regular.
 */
export function likelyDelimiter(text: string): Delimiter {
  const fits = delimiters.flatMap((delimiter) => fitOf(text, delimiter) ?? []);
  fits.sort(
    (a, b) =>
      a.header - b.header ||
      b.regular - b.spaced / 2 - (a.regular - a.spaced / 2) ||
      b.numeric - a.numeric ||
      b.width - a.width,
  );
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

/** What the first rows are, if this is the delimiter; null if it is not. */
function fitOf(text: string, delimiter: Delimiter): Fit | null {
  const rows = linesOf(text, delimiter).filter(({ width }) => width > 0);
  const header = rows.findIndex(({ width, marks }) => width > 1 || marks > 0);
  const first = rows[header];
  if (first === undefined) return null;
  const below = rows.slice(header + 1);
  const regular = below.filter(({ width, marks }) => marks > 0 && width <= first.width).length;
  const torn = below.filter(({ marks }) => marks > 0).length;
  // A mark that most rows lack is part of a text.
  if (2 * torn < below.length) return null;
  const isTitled = header > 0;
  if (isTitled && (first.numbers > 0 || regular < below.length || below.length === 0)) return null;
  const [marks, spaced] = [sumOf([first, ...below], 'marks'), sumOf([first, ...below], 'spaced')];
  return {
    delimiter,
    header,
    regular: below.length === 0 ? 1 : regular / below.length,
    spaced: spaced / marks,
    numeric:
      below.length === 0 ? 0 : sumOf(below, 'numbers') / (sumOf(below, 'marks') + below.length),
    width: first.width,
  };
}

function sumOf(lines: readonly Line[], part: keyof Line): number {
  return lines.reduce((sum, line) => sum + line[part], 0);
}

/** A row as a delimiter cuts it. */
interface Line {
  /** How many cells it has up to the last that is not blank. */
  readonly width: number;
  readonly marks: number;
  /** How many delimiters are followed by a blank. */
  readonly spaced: number;
  /** How many cells are nothing but a number. */
  readonly numbers: number;
}

/** The first rows; none if quotation marks do not fit the delimiter. */
function linesOf(text: string, delimiter: Delimiter): Line[] {
  const lines: Line[] = [];
  let line = { width: 0, marks: 0, spaced: 0, numbers: 0 };
  let cellStart = 0;
  let isQuoted = false;
  const endCell = (at: number) => {
    const cell = text.slice(cellStart, at);
    if (/\S/.test(cell)) line.width = line.marks + 1;
    if (/^\s*"?[+-]?\d+(?:[.,]\d+)?"?\s*$/.test(cell)) line.numbers++;
    cellStart = at + 1;
  };
  let at = 0;
  for (; at < text.length && lines.length < SAMPLE_ROWS; at++) {
    const character = text[at];
    if (isQuoted) {
      if (character !== '"') continue;
      const next = text[at + 1];
      if (next === '"') at++;
      else if (next !== delimiter && delimiters.some((other) => other === next)) return [];
      else isQuoted = false;
    } else if (character === delimiter) {
      endCell(at);
      line.marks++;
      if (text[at + 1] === ' ') line.spaced++;
    } else if (character === '\n' || character === '\r') {
      endCell(at);
      if (character === '\r' && text[at + 1] === '\n') at++;
      cellStart = at + 1;
      lines.push(line);
      line = { width: 0, marks: 0, spaced: 0, numbers: 0 };
    } else if (character === '"') {
      isQuoted = at === cellStart;
    }
  }
  if (isQuoted) return [];
  endCell(at);
  if (line.marks > 0 && lines.length < SAMPLE_ROWS) lines.push(line); // the last line may have no end
  return lines;
}
