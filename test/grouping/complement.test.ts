import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareSegments,
  computeNps,
  effectiveTally,
  mergeWeighted,
  tallyWeighted,
} from '../../src/index.js';
import { weightedAnswers } from '../support/arbitraries.js';
import { expectPlainNumbers } from '../support/laws.js';

describe('the rest of overlapping weighted segments', () => {
  test('all respondents in the segment: an empty rest, despite rounding', () => {
    const parts = [0.1, 0.2, 0.3].map((weight) => tallyWeighted([[9, weight]]));
    const [a, b, c] = parts as [(typeof parts)[0], (typeof parts)[0], (typeof parts)[0]];
    const total = mergeWeighted(mergeWeighted(a, b), c);
    const segment = mergeWeighted(a, mergeWeighted(b, c));
    expect(total.weights).not.toEqual(segment.weights);
    for (const [whole, part] of [
      [total, segment],
      [segment, total],
    ] as const) {
      const table = compareSegments([['all', part]], { overlapping: true, total: whole });
      expect(table.segments[0]?.versusRest).toBeNull();
    }
  });

  test('respondents outside the segment: their tally up to rounding', () => {
    fc.assert(
      fc.property(weightedAnswers, weightedAnswers, (inside, outside) => {
        fc.pre(inside.length > 0 && outside.length > 0);
        const [segment, rest] = [tallyWeighted(inside), tallyWeighted(outside)];
        const total = tallyWeighted([...inside, ...outside]);
        const table = compareSegments([['inside', segment]], { overlapping: true, total });
        const expected =
          (computeNps(effectiveTally(segment)).score as number) -
          (computeNps(effectiveTally(rest)).score as number);
        // weights from 0.01 to 100 subtracted from sums up to 8000, each rounded by 1e-16 of it
        expect(table.segments[0]?.versusRest?.estimate).toBeCloseTo(expected, 6);
        expectPlainNumbers(table);
      }),
    );
  });
});
