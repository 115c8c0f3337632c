import { formatPValue } from '../../display/index.js';
import type { LeftOutReason } from '../../grouping/column-kind.js';
import type { Scan, ScanFinding } from '../../grouping/scan-result.js';
import { differenceText } from './comparison.js';
import { columnsOf, printable } from './one-line.js';
import { count, nameOf, type Printing, points } from './printing.js';
import { type PrintedTable, shortened, titledLines } from './table.js';

const LONGEST_COLUMN = 40;

/** What the table leaves for the name of a column and a value. */
const WIDTH = 28;
const LEAST_OF_COLUMN = 8;
const EQUALS = ' = ';

/** What stands out, and what was looked at and what was not. */
export function scanSections(scan: Scan<string>, printing: Printing): string[][] {
  return [findingLines(scan, printing), columnLines(scan, printing)];
}

/** What stands out as one table, with what was compared below it. */
export function printedScan(scan: Scan<string>, printing: Printing): PrintedTable {
  const { heading, rows, notes } = printedFindings(scan, printing);
  const below = [titleOf(scan, printing), ...(rows.length > 0 ? notes : [])];
  return { heading, rows, notes: [...below, ...periodNotes(scan, printing)] };
}

function findingLines(scan: Scan<string>, printing: Printing): string[] {
  const title = titleOf(scan, printing);
  const table = shortened(printedFindings(scan, printing), printing);
  return [
    ...(table.rows.length > 0
      ? titledLines(title, table, printing)
      : [printing.colours.bold(title)]),
    ...periodNotes(scan, printing).map((note) => `  ${note}`),
  ];
}

function titleOf(
  { findings, comparisons, columns, minRespondents }: Scan<string>,
  { words: { scan } }: Printing,
): string {
  const made = [count(comparisons), count(columns.length)] as const;
  if (findings.length > 0) return scan.found(count(findings.length), ...made);
  return comparisons > 0 ? scan.nothing(...made) : scan.notCompared(count(minRespondents));
}

function printedFindings(scan: Scan<string>, printing: Printing): PrintedTable {
  const { columns, scan: words } = printing.words;
  const { answers, score, pValue } = columns;
  return {
    heading: ['', answers, score, words.comparedWith, words.itsScore, words.difference, pValue],
    rows: scan.findings.map((finding) => rowOf(finding, scan, printing)),
    notes: words.notes,
  };
}

function periodNotes({ periods }: Scan<string>, printing: Printing): string[] {
  if (periods === null) return [];
  const { before, after, change } = periods;
  return [printing.words.scan.allAnswers(before, after, differenceText(change, printing))];
}

function rowOf(
  { column, segment, against, answers, score, other, difference }: ScanFinding<string>,
  { periods }: Scan<string>,
  printing: Printing,
): string[] {
  const { words } = printing;
  return [
    segmentName(column, segment, printing),
    count(answers),
    points(score),
    against === 'before' && periods ? periods.before : words.scan.rest,
    points(other.score),
    points(difference.estimate),
    formatPValue(difference.adjustedPValue),
  ];
}

/** A long column is cut rather than its value: bands of numbers differ at their ends. */
function segmentName(column: string, segment: string, printing: Printing): string {
  const left = WIDTH - EQUALS.length;
  const value = printable(nameOf([segment], printing), left - LEAST_OF_COLUMN);
  return `${printable(nameOf([column], printing), left - columnsOf(value))}${EQUALS}${value}`;
}

function columnLines(
  { columns, leftOut, minRespondents }: Scan<string>,
  printing: Printing,
): string[] {
  const { words, colours } = printing;
  const banded = columns.filter(({ bands }) => bands !== null);
  const listed = (names: readonly { readonly column: string }[]) =>
    names.map(({ column }) => printable(nameOf([column], printing), LONGEST_COLUMN)).join(', ');
  const reasons = [...new Set(leftOut.map(({ reason }) => reason))];
  const left = (reason: LeftOutReason) => leftOut.filter((column) => column.reason === reason);
  return [
    colours.bold(words.scan.lookedAt),
    ...(columns.length > 0 ? [`  ${words.scan.compared(listed(columns))}`] : []),
    ...(banded.length > 0 ? [`  ${words.scan.inBands(listed(banded))}`] : []),
    ...reasons.map((reason) => `  ${words.scan.leftOut[reason](listed(left(reason)))}`),
    `  ${words.scan.fewAnswers(count(minRespondents))}`,
  ];
}
