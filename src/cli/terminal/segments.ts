import { formatPValue, formatShare } from '../../display/index.js';
import { roundingShows } from '../../display/percentages.js';
import { type HiddenSegments, hiddenSegments } from '../../findings/segments.js';
import { segmentParts } from '../../grouping/keys.js';
import type { SegmentRow, SegmentTable } from '../../grouping/segment-table.js';
import { printable } from './one-line.js';
import { count, nameOf, type Printing, range } from './printing.js';
import { firstOf, hiddenLines, longTableLines, moreLines } from './table.js';

/** The segments of a survey, each against the rest. */
export function segmentLines(
  table: SegmentTable<string>,
  columns: readonly string[],
  minRespondents: number,
  printing: Printing,
): string[] {
  const { words, colours } = printing;
  const { answers, score, interval, share, versusRest, pValue } = words.columns;
  const heading = ['', answers, score, interval, share, versusRest, pValue];
  const rowOf = (row: SegmentRow<string>) => [
    nameOf(row.parts ?? [row.segment], printing),
    `${row.lowBase ? '*' : ''}${count(row.answers)}`,
    printing.score(row.score),
    range(row.interval, printing, printing.score),
    formatShare(row.share),
    printing.change(row.versusRest?.estimate),
    formatPValue(row.versusRest?.adjustedPValue ?? null),
  ];
  const hidden = hiddenSegments(table);
  return [
    colours.bold(words.by(columns.map((column) => printable(column, 40)).join(' × '))),
    ...longTableLines(heading, table.segments, rowOf, printing),
    ...(roundingShows(table.segments.map((row) => row.share)) ? [`  ${words.roundedShares}`] : []),
    ...(table.segments.some(({ lowBase }) => lowBase) ? [`  ${words.lowBase}`] : []),
    ...(table.overlapping ? [`  ${words.overlapping}`] : []),
    ...(hidden ? linesOfHidden(hidden, minRespondents, printing) : []),
    ...(table.homogeneity && table.segments.length > 0
      ? [`  ${words.homogeneity(formatPValue(table.homogeneity.pValue))}`]
      : []),
  ];
}

/** The segments that are not shown, and why. */
function linesOfHidden(
  { reason, segments }: HiddenSegments<string>,
  minRespondents: number,
  printing: Printing,
): string[] {
  const { words } = printing;
  const names = segments.map((key) => nameOf(segmentParts(key), printing));
  return reason === 'nobodyAnswered'
    ? [`  ${words.unanswered(firstOf(names).join(', '))}`, ...moreLines(names, printing)]
    : hiddenLines(names, minRespondents, printing);
}
