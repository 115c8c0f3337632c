import { checkExact, type Tally } from '../counting/tally.js';
import type { AnyTally } from '../counting/weighted.js';
import { answersOf } from '../grouping/any-tally.js';
import { type RowReader, rowReaders, type SqlRow } from './rows.js';

/** A row of a tally query: its tally, and its other columns. */
export interface TallyRow {
  readonly row: RowReader;
  readonly tally: AnyTally;
}

/** The rows of a tally query. */
export function tallyRows(rows: Iterable<SqlRow>): TallyRow[] {
  return rowReaders(rows).map((row) => ({ row, tally: tallyOf(row) }));
}

/** Whether the row counts a rating; rows without one belong to no segment and no wave. */
export function hasAnswers({ tally }: TallyRow): boolean {
  return answersOf(tally) > 0;
}

const WEIGHTS = /^(promoter|passive|detractor|missing|invalid)_(squared_)?weight$/;

function tallyOf({ columns, count, sum }: RowReader): AnyTally {
  const counts: Tally = {
    promoters: count('promoters'),
    passives: count('passives'),
    detractors: count('detractors'),
  };
  checkExact(counts.promoters + counts.passives + counts.detractors);
  if (columns(WEIGHTS).length === 0) return counts;
  const sums = (suffix: string): Tally => ({
    promoters: sum(`promoter_${suffix}`),
    passives: sum(`passive_${suffix}`),
    detractors: sum(`detractor_${suffix}`),
  });
  return { counts, weights: sums('weight'), squaredWeights: sums('squared_weight') };
}
