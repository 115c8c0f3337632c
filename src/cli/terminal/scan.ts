import { formatPValue } from '../../display/index.js';
import type { LeftOutReason } from '../../grouping/column-kind.js';
import type { Scan, ScanFinding } from '../../grouping/scan-result.js';
import { differenceText } from './comparison.js';
import { columnsOf, printable } from './one-line.js';
import { count, nameOf, type Printing, points } from './printing.js';
import { longTableLines } from './table.js';

const LONGEST_COLUMN = 40;

/** What the table leaves for the name of a column and a value. */
const WIDTH = 28;
const LEAST_OF_COLUMN = 8;
const EQUALS = ' = ';

/** What stands out, and what was looked at and what was not. */
export function scanSections(scan: Scan<string>, printing: Printing): string[][] {
  return [findingLines(scan, printing), columnLines(scan, printing)];
}

function findingLines(scan: Scan<string>, printing: Printing): string[] {
  const { words, colours } = printing;
  const { findings, comparisons, columns, minRespondents, periods } = scan;
  const { columns: headings, scan: scanWords } = words;
  const heading = [
    '',
    headings.answers,
    headings.score,
    scanWords.comparedWith,
    scanWords.itsScore,
    scanWords.difference,
    headings.pValue,
  ];
  const made = [count(comparisons), count(columns.length)] as const;
  const title =
    findings.length > 0
      ? scanWords.found(count(findings.length), ...made)
      : comparisons > 0
        ? scanWords.nothing(...made)
        : scanWords.notCompared(count(minRespondents));
  return [
    colours.bold(title),
    ...(findings.length > 0
      ? longTableLines(heading, findings, (finding) => rowOf(finding, scan, printing), printing)
      : []),
    ...(findings.length > 0 ? scanWords.notes.map((note) => `  ${note}`) : []),
    ...(periods
      ? [
          `  ${scanWords.allAnswers(periods.before, periods.after, differenceText(periods.change, printing))}`,
        ]
      : []),
  ];
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
