import { isLowBase } from '../grouping/segment-table.js';

/** The newest spans of time that are over; null for one that nobody answered in. */
export interface NewestSpans<Score> {
  readonly month: Score | null;
  readonly quarter: Score | null;
  readonly twelveMonths: Score | null;
}

/** The spans that may be in the headline, the first that has enough answers before the others. */
const order = ['quarter', 'twelveMonths', 'month'] as const;

/** A span of time that may be in the headline. */
export type HeadlineSpan = (typeof order)[number];

/**
 * The span whose score is the headline: the newest quarter that is over; where that has fewer than 30
 * answers the twelve months that end with it; then the newest month. Null where none of them has as
 * many: the headline is that of all answers.
 */
export function headlineSpan(
  spans: NewestSpans<{ readonly answers: number }> | undefined,
): HeadlineSpan | null {
  return (
    order.find((name) => {
      const span = spans?.[name];
      return span && !isLowBase(span.answers);
    }) ?? null
  );
}
