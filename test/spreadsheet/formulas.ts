import fc from 'fast-check';
import {
  computeNps,
  confidenceInterval,
  type IntervalOptions,
  isRating,
  type Scale,
  type ScaleOption,
} from '../../src/index.js';
import type { FormulaResult } from '../../src/spreadsheet/index.js';
import { presetScales, ratingOn } from '../support/arbitraries.js';

/** All results that a formula can have. */
export const results: readonly FormulaResult[] = [
  'score',
  'wald-lower',
  'wald-upper',
  'adjusted-wald-lower',
  'adjusted-wald-upper',
  'promoters',
  'passives',
  'detractors',
  'respondents',
  'ignored',
];

/** The content of a cell. */
export type Content = number | string | null;

/** The content of a cell with an error. */
export const ERROR = '#DIV/0!';

/** The results of all formulas for a range, computed by the library; null stands for `#DIV/0!`. */
export function expectedOf(
  cells: readonly Content[],
  options: ScaleOption & IntervalOptions = {},
): (number | null)[] {
  const ratings = cells.filter((cell): cell is number =>
    options.scale ? isRating(cell, { scale: options.scale }) : isRating(cell),
  );
  const nps = computeNps(ratings, { scale: options.scale });
  const { confidenceLevel = 0.95 } = options;
  const wald = confidenceInterval(nps, { confidenceLevel, method: 'wald' });
  const adjusted = confidenceInterval(nps, { confidenceLevel, method: 'adjusted-wald' });
  return [
    nps.score,
    wald?.lower ?? null,
    wald?.upper ?? null,
    adjusted?.lower ?? null,
    adjusted?.upper ?? null,
    nps.promoters,
    nps.passives,
    nps.detractors,
    nps.respondents,
    cells.filter((cell) => cell !== null).length - nps.respondents,
  ];
}

/** A random range with ratings and other contents. */
export const range = (
  scale: Scale,
  others: readonly Content[] = [null, 'great', '9', 9.5, 0.25, 11, -1, 1e9, ERROR],
): fc.Arbitrary<Content[]> =>
  fc.array(
    fc.oneof(
      { weight: 5, arbitrary: ratingOn(scale) },
      { weight: 1, arbitrary: fc.constantFrom(...others) },
    ),
    { minLength: 1, maxLength: 40 },
  );

/** A random range on a random scale, with a confidence level. */
export const question: fc.Arbitrary<{
  scale: Scale;
  cells: Content[];
  confidenceLevel: number;
}> = presetScales.chain((scale) =>
  fc.record({
    scale: fc.constant(scale),
    cells: range(scale),
    confidenceLevel: fc.constantFrom(0.8, 0.9, 0.95, 0.99),
  }),
);

/** Contents of a column of segments: what a criterion could take for an operator, a pattern or a number. */
const segments: readonly Content[] = [
  'Pro',
  'pro',
  'Pro plus',
  'P*',
  'P?o',
  '~Pro',
  '=Pro',
  '<>Pro',
  '>5',
  'say "Pro"',
  '프로',
  7,
  null,
];

/** Random rows of a rating and a segment, and one of the segments. */
export const segmentedQuestion: fc.Arbitrary<{
  rows: (readonly [rating: Content, segment: Content])[];
  is: string | number;
}> = fc.record({
  rows: fc.array(
    fc.tuple(
      fc.oneof(ratingOn(), fc.constantFrom<Content>(null, 'great', 9.5, 11)),
      fc.constantFrom(...segments),
    ),
    { minLength: 1, maxLength: 40 },
  ),
  is: fc.constantFrom(...segments.flatMap((segment) => segment ?? [])),
});

/** The ratings of the rows with a segment; spreadsheets do not distinguish capital letters. */
export function ratingsIn(
  rows: readonly (readonly [rating: Content, segment: Content])[],
  is: string | number,
): Content[] {
  const folded = (content: Content) =>
    typeof content === 'string' ? content.toLowerCase() : content;
  return rows.flatMap(([rating, segment]) => (folded(segment) === folded(is) ? [rating] : []));
}
