// Ratios of speed, measured side by side in one run: how many times faster than the plain way, or how
// many times slower than a cheap method. See README.md in this folder.
import { confidenceInterval, difference, tally, tallyWeighted } from '../../dist/index.js';
import { fastest, print, random } from './measure.mjs';

const SIZE = 1_000_000;

const ratings = Array.from({ length: SIZE }, () => Math.floor(random() * 11));
const bytes = Uint8Array.from(ratings);
const answers = ratings.map((rating) => [rating, 1 + Math.floor(random() * 5)]);

/** The usual code without a library: one pass with filter for each category. */
function threeFilters(values) {
  return {
    promoters: values.filter((rating) => rating >= 9).length,
    passives: values.filter((rating) => rating >= 7 && rating <= 8).length,
    detractors: values.filter((rating) => rating <= 6).length,
  };
}

/** The same with weights: a pass for the count, the weights and the squared weights of each. */
function nineFilters(pairs) {
  const sums = (isIn) => ({
    count: pairs.filter(([rating]) => isIn(rating)).length,
    weights: pairs.filter(([rating]) => isIn(rating)).reduce((sum, [, weight]) => sum + weight, 0),
    squares: pairs
      .filter(([rating]) => isIn(rating))
      .reduce((sum, [, weight]) => sum + weight ** 2, 0),
  });
  return {
    promoters: sums((rating) => rating >= 9),
    passives: sums((rating) => rating >= 7 && rating <= 8),
    detractors: sums((rating) => rating <= 6),
  };
}

/** Runs every kind of input first: a loop that sees one kind only would be optimised better than in use. */
function useEveryKind() {
  const kinds = [Int8Array, Uint8ClampedArray, Uint16Array, Int32Array, Float32Array, Float64Array];
  for (let round = 0; round < 50; round++) {
    for (const Kind of kinds) tally(Kind.from([0, 5, 7, 9, 10]));
    tally([1, 2, 3]);
    tally([0.5 + 0.5, 9, 10]);
    tally(new Set([9, 10]));
    tally(bytes.subarray(round, round + 100));
    tallyWeighted(new Map([[9, 1.5]]));
    for (const wrong of [[1, '2'], [9.5], [null], new Array(1)]) {
      try {
        tally(wrong);
      } catch {
        // The error is the expected result.
      }
    }
  }
}

const before = { promoters: 500, passives: 300, detractors: 200 };
const after = { promoters: 460, passives: 320, detractors: 220 };
const repeated = (work, times) => () => {
  for (let i = 0; i < times; i++) work();
};

useEveryKind();
const wald = fastest(repeated(() => confidenceInterval(before, { method: 'wald' }), 2000)) / 2000;
const score = fastest(repeated(() => confidenceInterval(before), 2000)) / 2000;
const twoSample = fastest(repeated(() => difference(before, after), 500)) / 500;

const measured = [
  [
    'tally of a Uint8Array, × three filters',
    fastest(() => threeFilters(bytes)) / fastest(() => tally(bytes)),
    'at least',
    50,
  ],
  [
    'tally of an array, × three filters',
    fastest(() => threeFilters(ratings)) / fastest(() => tally(ratings)),
    'at least',
    10,
  ],
  [
    'tallyWeighted of pairs, × nine filters',
    fastest(() => nineFilters(answers), 5) / fastest(() => tallyWeighted(answers)),
    'at least',
    30,
  ],
  ['score interval, cost in Wald intervals', score / wald, 'at most', 150],
  ['two-sample score, cost in score intervals', twoSample / score, 'at most', 40],
];

process.exitCode = print(measured);
