import type { TermRow } from '../comments/term-row.js';
import type { TermTable } from '../comments/term-table.js';

/** What may be claimed of a table of terms. */
export type TermFinding =
  | { readonly kind: 'nobody' }
  /** No term separates. */
  | { readonly kind: 'none' }
  /** So few terms are listed that chance alone may have listed them. */
  | { readonly kind: 'chance' }
  /** The first term of each side; one of the two sides may have none. */
  | { readonly kind: 'terms'; readonly low: TermRow | null; readonly high: TermRow | null };

/** What may be claimed of a table of terms: that terms go with ratings, never that they are the reason. */
export function termFinding(table: TermTable): TermFinding {
  const [low = null] = table.detractors;
  const [high = null] = table.promoters;
  if (table.total.respondents === 0) return { kind: 'nobody' };
  if (low === null && high === null) return { kind: 'none' };
  if (table.remark === 'hardly-more-than-chance') return { kind: 'chance' };
  return { kind: 'terms', low, high };
}
