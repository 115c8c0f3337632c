import { formatPValue, formatShare } from '../../display/index.js';
import type { SegmentTable } from '../../index.js';
import { printable } from './one-line.js';
import { count, nameOf, type Printing, points, range } from './printing.js';
import { firstOf, longTableLines, moreLines } from './table.js';

/** The segments of a survey, each against the rest. */
export function segmentLines(
  table: SegmentTable<string>,
  columns: readonly string[],
  minRespondents: number,
  printing: Printing,
): string[] {
  const { words, colours } = printing;
  const { answers, score, interval, share, versusRest, pValue } = words.columns;
  const rows = table.segments.map((row) => [
    nameOf(row.parts ?? [row.segment], printing),
    `${row.lowBase ? '*' : ''}${count(row.answers)}`,
    points(row.score),
    range(row.interval, printing),
    formatShare(row.share),
    points(row.versusRest?.estimate),
    formatPValue(row.versusRest?.adjustedPValue ?? null),
  ]);
  const hidden = firstOf(table.suppressed)
    .map((key) => nameOf(columns.length > 1 ? partsOf(key) : [key], printing))
    .join(', ');
  return [
    colours.bold(words.by(columns.map((column) => printable(column, 40)).join(' × '))),
    ...longTableLines(['', answers, score, interval, share, versusRest, pValue], rows, printing),
    ...(table.segments.some(({ lowBase }) => lowBase) ? [`  ${words.lowBase}`] : []),
    ...(hidden === ''
      ? []
      : [
          `  ${minRespondents <= 1 ? words.unanswered(hidden) : words.hidden(minRespondents, hidden)}`,
        ]),
    ...moreLines(table.suppressed, printing),
    ...(table.homogeneity
      ? [`  ${words.homogeneity(formatPValue(table.homogeneity.pValue))}`]
      : []),
  ];
}

/** The values of crossed columns in the key of a hidden segment, of which no row is there. */
function partsOf(key: string): readonly unknown[] {
  return JSON.parse(key) as unknown[];
}
