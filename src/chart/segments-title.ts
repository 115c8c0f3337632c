import { nameOf } from '../display/names.js';
import { hiddenSegments, segmentFinding, standingOf } from '../findings/segments.js';
import type { SegmentRow, SegmentTable } from '../grouping/segment-table.js';
import type { NamesText } from '../words/common.js';
import type { Style } from './options.js';
import type { ArrangedSegments } from './segments-arranged.js';
import { cutForTitle, cutInMiddle } from './text.js';

/** The finding of a table of segments, in a sentence; `by` is what they are by, or empty. */
export function titleOf<Key>(table: SegmentTable<Key>, by: string, style: Style): string {
  const title = findingOf(table, style);
  return by === '' ? title : style.words.segments.by(title, cutForTitle(by));
}

function findingOf<Key>(table: SegmentTable<Key>, { words, scoreWithin, distance }: Style): string {
  const finding = segmentFinding(table);
  const name = (row: SegmentRow<Key>) => cutInMiddle(nameOf(row.segment, row.parts, words.blank));
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
      return words.segments.several(
        namesOf(finding.above, finding.below.length, name, scoreWithin),
        namesOf(finding.below, finding.above.length, name, scoreWithin),
      );
    case 'unclear-which':
      return words.segments.unclearWhich;
    case 'unclear':
      return words.segments.unclear;
  }
}

const MOST_NAMES = 4;

/** The clearest segments with their scores, and how many more there are on that side. */
function namesOf<Key>(
  rows: readonly SegmentRow<Key>[],
  onOtherSide: number,
  name: (row: SegmentRow<Key>) => string,
  scoreWithin: Style['scoreWithin'],
): NamesText {
  const half = Math.max(MOST_NAMES / 2, MOST_NAMES - onOtherSide);
  const named = rows.slice(0, half);
  return {
    names: named.map((row) => `${name(row)} ${scoreWithin(row.interval)(row.score)}`),
    more: rows.length - named.length,
  };
}

/** How many answered, what the lines are and what is not shown, in sentences. */
export function notesOf<Key>(table: SegmentTable<Key>, { words, whole, percent }: Style): string[] {
  const { total } = table;
  if (total.interval === null) return [`${words.answers('0')}.`];
  const hidden = hiddenSegments(table);
  const lines = words.segments.lines(percent(total.interval.confidenceLevel));
  return [
    `${words.answers(whole(total.answers))}. ${lines}`,
    ...(table.overlapping ? [words.overlapping] : []),
    ...(hidden ? [words.segments[hidden.reason](hidden.segments.length)] : []),
  ];
}

/** What triangles and faint marks are, in sentences. */
export function methodOf<Key>(
  { firm, thin, blank }: ArrangedSegments<Key>,
  { words }: Style,
): string[] {
  const isMarked = [...firm, ...thin].some((row) => standingOf(row) !== 'unclear');
  return [
    ...(isMarked ? [words.segments.marks] : []),
    ...(blank.some(({ lowBase }) => lowBase) ? [words.segments.lowBase] : []),
  ];
}
