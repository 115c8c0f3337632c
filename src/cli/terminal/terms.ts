import type { Example } from '../../comments/reading-list.js';
import type { TermRow } from '../../comments/term-row.js';
import type { TermTable } from '../../comments/term-table.js';
import { formatPValue, formatShare } from '../../display/index.js';
import type { CommentWords } from '../../words/comment-words.js';
import { commentWords } from '../../words/comments.js';
import { printable } from './one-line.js';
import { count, type Printing, range } from './printing.js';
import { longTableLines, type PrintedTable } from './table.js';

/** Of so many words of each side there are comments to read. */
const MOST_READ = 5;
const LONGEST_TERM = 24;

/** What the two sides of words are called, and what their columns mean. */
export interface SideTitles {
  readonly low: string;
  readonly high: string;
  readonly notes: (falseShare: string) => readonly string[];
}

/** Both sides of words, what their columns mean, and comments to read. */
export function termSections(table: TermTable, titles: SideTitles, printing: Printing): string[][] {
  const { detractors, promoters, remark, falseDiscoveryRate } = table;
  const words = commentWords[printing.language];
  const remarks = remark === null ? [] : [words.remarks[remark]];
  const isAny = detractors.length + promoters.length > 0;
  const notes = isAny ? titles.notes(formatShare(falseDiscoveryRate, { digits: 0 })) : [];
  const listed = [detractors, promoters].flatMap((rows) => rows.slice(0, MOST_READ));
  return [
    ...sideSections(table, titles, printing),
    [...remarks, ...notes].map((note) => `  ${note}`),
    readingLines(listed, printing),
  ].filter((lines) => lines.length > 0);
}

/** Both sides of words: of a contrast the new ones first. */
export function sideSections(
  table: TermTable,
  { low, high }: Pick<SideTitles, 'low' | 'high'>,
  printing: Printing,
): string[][] {
  const lowLines = sideLines(low, table.detractors, table, printing);
  const highLines = sideLines(high, table.promoters, table, printing);
  return table.contrast ? [highLines, lowLines] : [lowLines, highLines];
}

function sideLines(
  title: string,
  rows: readonly TermRow[],
  table: TermTable,
  printing: Printing,
): string[] {
  const words = commentWords[printing.language];
  return [
    printing.colours.bold(title),
    ...(rows.length > 0
      ? longTableLines(termHeading(words), rows, (row) => termCells(row, table, printing), printing)
      : [`  ${words.none}`]),
  ];
}

/** The headings of words. */
function termHeading({ columns }: CommentWords): string[] {
  const { answers, score, gap, interval, pValue, first } = columns;
  return ['', answers, score, gap, interval, pValue, first];
}

/** The cells of a word. */
function termCells(row: TermRow, { contrast }: TermTable, printing: Printing): string[] {
  // of a contrast the sides are −100 and 100: the difference of shares is half of theirs
  const gap = (points: number | null | undefined) =>
    printing.change(contrast && points != null ? points / 2 : points);
  return [
    printable(row.term, LONGEST_TERM),
    count(row.respondents),
    printing.score(row.score),
    gap(row.gap.estimate),
    range(row.gap, printing, gap),
    formatPValue(row.adjustedPValue),
    count(row.added),
  ];
}

/** The words of both sides as one table. */
export function printedTerms(
  table: TermTable,
  titles: SideTitles,
  printing: Printing,
): PrintedTable {
  const [, ...heading] = termHeading(commentWords[printing.language]);
  const rowsOf = (title: string, rows: readonly TermRow[]) =>
    rows.map((row) => [title, ...termCells(row, table, printing)]);
  return {
    heading: ['', commentWords[printing.language].columns.term, ...heading],
    rows: [...rowsOf(titles.low, table.detractors), ...rowsOf(titles.high, table.promoters)],
    notes: titles.notes(formatShare(table.falseDiscoveryRate, { digits: 0 })),
  };
}

function readingLines(rows: readonly TermRow[], printing: Printing): string[] {
  const words = commentWords[printing.language];
  const lines = rows.flatMap(({ term, words: forms, companions, examples }) => {
    const quotes = quoteLines(examples, printing);
    if (quotes.length === 0) return [];
    const beside = [
      ...(term.endsWith('~') && forms.length > 0
        ? [words.forms(forms.map((form) => printable(form, 20)).join(', '))]
        : []),
      ...(companions.length > 0
        ? [words.beside(companions.map((word) => printable(word, 20)).join(', '))]
        : []),
    ];
    const about = beside.length > 0 ? ` (${beside.join('; ')})` : '';
    return [`  ${printable(term, LONGEST_TERM)}${about}`, ...quotes];
  });
  return lines.length === 0 ? [] : [printing.colours.bold(words.toRead), ...lines];
}

const LONGEST_QUOTE = 70;

/** Comments with their ratings. */
export function quoteLines(examples: readonly Example[], { language }: Printing): string[] {
  const words = commentWords[language];
  return examples
    .filter(({ text }) => text !== '')
    .map(
      ({ rating, text }) => `    ${words.quote(String(rating), printable(text, LONGEST_QUOTE))}`,
    );
}
