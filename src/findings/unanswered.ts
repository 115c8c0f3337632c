import type { SegmentTable } from '../index.js';

/** Whether nobody answered in the segments that are not shown, as far as the table tells. */
export function hidesNobody<Key>({ total, segments, overlapping }: SegmentTable<Key>): boolean {
  const shown = segments.reduce((sum, { answers }) => sum + answers, 0);
  return !overlapping && shown === total.answers;
}
