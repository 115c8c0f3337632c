import { formatPValue, formatShare } from '../../display/index.js';
import { roundingShows } from '../../display/percentages.js';
import { type HiddenSegments, hiddenSegments } from '../../findings/segments.js';
import { segmentParts } from '../../grouping/keys.js';
import type { SegmentRow, SegmentTable } from '../../grouping/segment-table.js';
import { count, nameOf, type Printing, range } from './printing.js';
import { firstOf, hiddenNotes, moreNotes, type PrintedTable } from './table.js';

/** The segments of a survey, each against the rest. */
export function printedSegments(
  table: SegmentTable<string>,
  minRespondents: number,
  printing: Printing,
): PrintedTable {
  const { words } = printing;
  const { answers, score, interval, share, versusRest, pValue } = words.columns;
  const hidden = hiddenSegments(table);
  return {
    heading: ['', answers, score, interval, share, versusRest, pValue],
    rows: table.segments.map((row) => cellsOf(row, printing)),
    notes: [
      ...(roundingShows(table.segments.map((row) => row.share)) ? [words.roundedShares] : []),
      ...(table.segments.some(({ lowBase }) => lowBase) ? [words.lowBase] : []),
      ...(table.overlapping ? [words.overlapping] : []),
      ...(hidden ? notesOfHidden(hidden, minRespondents, printing) : []),
      ...(table.homogeneity && table.segments.length > 0
        ? [words.homogeneity(formatPValue(table.homogeneity.pValue))]
        : []),
    ],
  };
}

function cellsOf(row: SegmentRow<string>, printing: Printing): string[] {
  return [
    nameOf(row.parts ?? [row.segment], printing),
    `${row.lowBase ? '*' : ''}${count(row.answers)}`,
    printing.score(row.score),
    range(row.interval, printing, printing.score),
    formatShare(row.share),
    printing.change(row.versusRest?.estimate),
    formatPValue(row.versusRest?.adjustedPValue ?? null),
  ];
}

/** The segments that are not shown, and why. */
function notesOfHidden(
  { reason, segments }: HiddenSegments<string>,
  minRespondents: number,
  printing: Printing,
): string[] {
  const { words } = printing;
  const names = segments.map((key) => nameOf(segmentParts(key), printing));
  return reason === 'nobodyAnswered'
    ? [words.unanswered(firstOf(names).join(', ')), ...moreNotes(names, printing)]
    : hiddenNotes(names, minRespondents, printing);
}
