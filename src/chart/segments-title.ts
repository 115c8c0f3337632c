import { nameOf } from '../display/names.js';
import { hidesNobody } from '../findings/unanswered.js';
import type { SegmentRow, SegmentTable } from '../index.js';
import type { Style } from './options.js';
import { fitted } from './text.js';

/** Where a segment stands to the rest, as far as the adjusted p-value makes it clear. */
export function standingOf<Key>({ versusRest }: SegmentRow<Key>): 'above' | 'below' | 'unclear' {
  if (versusRest === null || !(versusRest.adjustedPValue < 1 - versusRest.confidenceLevel)) {
    return 'unclear';
  }
  return versusRest.estimate > 0 ? 'above' : 'below';
}

/** What the segments show, in a sentence. */
export function findingOf<Key>(
  table: SegmentTable<Key>,
  { words, scoreWithin, distance }: Style,
): string {
  const { homogeneity, total } = table;
  const answered = table.segments.filter(({ score }) => score !== null);
  const clear = answered.filter((row) => standingOf(row) !== 'unclear');
  const called = (row: SegmentRow<Key>) =>
    fitted(nameOf(row.segment, row.parts, words.blank), 17, 200);
  const [first, second] = answered;
  if (total.interval === null) return words.nobody;
  if (first !== undefined && second === undefined) {
    return words.segments.only(called(first), scoreWithin(first.interval)(first.score));
  }
  const [found, another] = clear;
  if (found?.versusRest && another === undefined) {
    const say = words.segments[found.versusRest.estimate > 0 ? 'above' : 'below'];
    return say(called(found), distance(found.versusRest.estimate));
  }
  const isWhole = table.suppressed.length === 0 && !table.overlapping;
  if (found?.versusRest && another && answered.length === 2 && isWhole) {
    const [above, below] = standingOf(found) === 'above' ? [found, another] : [another, found];
    const apart = distance(found.versusRest.estimate); // the rest of one is the other
    return words.segments.aboveOther(called(above), apart, called(below));
  }
  if (found) return words.segments.several(clear.length, answered.length);
  const isOneScore = !(homogeneity && homogeneity.pValue < 1 - total.interval.confidenceLevel);
  return isOneScore ? words.segments.unclear : words.segments.unclearWhich;
}

/** How it was found. */
export function notesOf<Key>(table: SegmentTable<Key>, { words, whole, percent }: Style): string[] {
  const { total, segments, suppressed } = table;
  if (total.interval === null) return [`${words.answers('0')}.`];
  const hidden = words.segments[hidesNobody(table) ? 'unanswered' : 'hidden'];
  const lines = words.segments.lines(percent(total.interval.confidenceLevel));
  return [
    `${words.answers(whole(total.answers))}. ${lines}`,
    ...(segments.some((row) => standingOf(row) !== 'unclear') ? [words.segments.marks] : []),
    ...(segments.some(({ lowBase }) => lowBase) ? [words.segments.lowBase] : []),
    ...(suppressed.length > 0 ? [hidden(suppressed.length)] : []),
  ];
}
