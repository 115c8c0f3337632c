import { separatingTerms } from '../comments/separating-terms.js';
import type { TermRow } from '../comments/term-row.js';
import { type CellValue, cell } from './cells.js';
import { segmentedRatings } from './segments.js';

/**
 * A table of the words that go with low and with high ratings: one row for each. A word that fewer
 * than five people use is not in it. The sides are the same in every language: other formulas compare
 * with them.
 */
export function termsTable(ratings: unknown, comments: unknown): CellValue[][] {
  const rows = segmentedRatings(['ratings', ratings], ['comments', comments]);
  const { detractors, promoters } = separatingTerms(rows, {
    rating: 'rating',
    comment: ({ segment }) => String(segment),
  });
  return [
    ['Side', 'Term', 'Respondents', 'Score', 'Gap', 'Lower', 'Upper', 'Adjusted p-value'],
    ...detractors.map((row) => ['low', ...statistics(row)]),
    ...promoters.map((row) => ['high', ...statistics(row)]),
  ];
}

function statistics({ term, respondents, score, gap, adjustedPValue }: TermRow): CellValue[] {
  return [term, respondents, cell(score), gap.estimate, gap.lower, gap.upper, adjustedPValue];
}
