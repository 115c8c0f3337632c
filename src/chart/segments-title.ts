import { nameOf } from '../display/names.js';
import { hiddenSegments, segmentFinding, standingOf } from '../findings/segments.js';
import type { SegmentRow, SegmentTable } from '../grouping/segment-table.js';
import type { Style } from './options.js';
import { cutForTitle } from './text.js';

/** The finding of a table of segments, in a sentence. */
export function titleOf<Key>(
  table: SegmentTable<Key>,
  { words, scoreWithin, distance }: Style,
): string {
  const finding = segmentFinding(table);
  const name = (row: SegmentRow<Key>) => cutForTitle(nameOf(row.segment, row.parts, words.blank));
  switch (finding.kind) {
    case 'nobody':
      return words.nobody;
    case 'only': {
      const { segment } = finding;
      return words.segments.only(name(segment), scoreWithin(segment.interval)(segment.score));
    }
    case 'pair':
      return words.segments.pair(
        name(finding.above),
        distance(finding.points),
        name(finding.below),
      );
    case 'above':
    case 'below':
      return words.segments[finding.kind](name(finding.segment), distance(finding.points));
    case 'several':
      return words.segments.several(finding.clear, finding.segments);
    case 'unclear-which':
      return words.segments.unclearWhich;
    case 'unclear':
      return words.segments.unclear;
  }
}

/** How the scores are drawn, in sentences. */
export function notesOf<Key>(table: SegmentTable<Key>, { words, whole, percent }: Style): string[] {
  const { total, segments } = table;
  if (total.interval === null) return [`${words.answers('0')}.`];
  const hidden = hiddenSegments(table);
  const lines = words.segments.lines(percent(total.interval.confidenceLevel));
  return [
    `${words.answers(whole(total.answers))}. ${lines}`,
    ...(segments.some((row) => standingOf(row) !== 'unclear') ? [words.segments.marks] : []),
    ...(segments.some(({ lowBase }) => lowBase) ? [words.segments.lowBase] : []),
    ...(table.overlapping ? [words.overlapping] : []),
    ...(hidden ? [words.segments[hidden.reason](hidden.segments.length)] : []),
  ];
}
