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
