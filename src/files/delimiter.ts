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
  /** Which share of the rows has a quotation mark that opens a cell and does not close it. */
  readonly stray: number;
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
      a.header - b.header || fitness(b) - fitness(a) || b.numeric - a.numeric || b.width - a.width,
  );
  return fits[0]?.delimiter ?? ',';
}

function fitness({ regular, spaced, stray }: Fit): number {
  return regular - spaced / 2 - stray;
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
    stray: sumOf(rows, 'stray') / rows.length,
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
  /** How many quotation marks open a cell and do not close it. */
  readonly stray: number;
  /** How many delimiters are followed by a blank. */
  readonly spaced: number;
  /** How many cells are nothing but a number. */
  readonly numbers: number;
}

const noCells: Line = { width: 0, marks: 0, stray: 0, spaced: 0, numbers: 0 };

/**
 * The first rows. A quotation mark that opens a cell must be closed before a delimiter or a line end.
 * Else it is text, as in the scanner, and a hint that another delimiter is the right one.
 */
function linesOf(text: string, delimiter: Delimiter): Line[] {
  const lines: Line[] = [];
  let line = { ...noCells };
  let cellStart = 0;
  let at = 0;
  const endCell = () => {
    const cell = text.slice(cellStart, at);
    if (/\S/.test(cell)) line.width = line.marks + 1;
    if (/^\s*"?[+-]?\d+(?:[.,]\d+)?"?\s*$/.test(cell)) line.numbers++;
    cellStart = at + 1;
  };
  for (; at < text.length && lines.length < SAMPLE_ROWS; at++) {
    const character = text[at];
    if (character === '"' && at === cellStart) {
      const { close, isClosed } = quotesFrom(text, at, delimiter);
      if (!isClosed) line.stray++;
      if (isClosed || !/[\r\n]/.test(text.slice(at, close))) at = close;
    } else if (character === delimiter) {
      endCell();
      line.marks++;
      if (text[at + 1] === ' ') line.spaced++;
    } else if (character === '\n' || character === '\r') {
      endCell();
      if (character === '\r' && text[at + 1] === '\n') at++;
      cellStart = at + 1;
      lines.push(line);
      line = { ...noCells };
    }
  }
  endCell();
  if (line.marks > 0 && lines.length < SAMPLE_ROWS) lines.push(line); // the last line may have no end
  return lines;
}

/** Where the partner of a quotation mark stands, and whether the cell ends with it. */
function quotesFrom(text: string, start: number, delimiter: Delimiter) {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return { close: text.length, isClosed: false };
  const next = text[close + 1];
  const isClosed = next === undefined || next === delimiter || next === '\n' || next === '\r';
  return { close, isClosed };
}
