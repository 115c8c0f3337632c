import fc from 'fast-check';
import {
  classify,
  type Scale,
  scales,
  standardScale,
  type Tally,
  type WeightedTally,
} from '../../src/index.js';

/** One rating of a scale. */
export const ratingOn = ({ min, max }: Scale = standardScale): fc.Arbitrary<number> =>
  fc.integer({ min, max });

/** A list of ratings of a scale, which may be empty. */
export const ratingsOn = (scale?: Scale): fc.Arbitrary<number[]> =>
  fc.array(ratingOn(scale), { maxLength: 60 });

/** Ratings on the standard scale. */
export const ratings: fc.Arbitrary<number[]> = ratingsOn();

/** The scales of the library. */
export const presetScales: fc.Arbitrary<Scale> = fc.constantFrom(...Object.values(scales));

/** A random scale of whole numbers, below zero and beyond a byte too. */
export const ownScales: fc.Arbitrary<Scale> = fc
  .tuple(
    fc.integer({ min: -300, max: 300 }),
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 0, max: 60 }), // 0: no passives, as in a top-box metric
    fc.integer({ min: 0, max: 60 }),
  )
  .map(([min, detractors, passives, furtherPromoters]) => ({
    min,
    passiveFrom: min + detractors,
    promoterFrom: min + detractors + passives,
    max: min + detractors + passives + furtherPromoters,
  }));

/** A scale of the library, or a random one. */
export const scalesArbitrary: fc.Arbitrary<Scale> = fc.oneof(presetScales, ownScales);

/** A scale and ratings on it. */
export const scaledRatings: fc.Arbitrary<{ scale: Scale; ratings: number[] }> =
  scalesArbitrary.chain((scale) => ratingsOn(scale).map((ratings) => ({ scale, ratings })));

const wholeCount = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 50 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 1_000_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 ** 48 }) },
);

const tallyFrom = (count: fc.Arbitrary<number>): fc.Arbitrary<Tally> =>
  fc.record({ promoters: count, passives: count, detractors: count }, { noNullPrototype: true });

/** Whole counts from 0 to 2⁴⁸. Four of these tallies always add up exactly, below 2⁵³. */
export const tallies: fc.Arbitrary<Tally> = tallyFrom(wholeCount);

/** Whole counts of at least one respondent. */
export const answeredTallies: fc.Arbitrary<Tally> = tallies.filter(
  ({ promoters, passives, detractors }) => promoters + passives + detractors > 0,
);

/** Whole counts of at most a few hundred respondents, as in a table of segments. */
export const smallTallies: fc.Arbitrary<Tally> = tallyFrom(
  fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100 })),
);

/** Fractional counts, as in an effective tally. */
export const fractionalTallies: fc.Arbitrary<Tally> = tallyFrom(
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.double({ min: 1e-3, max: 1e4, noNaN: true }) },
  ),
);

/** A weight as in surveys, where weights are trimmed: far from 0 and from infinity. */
export const weight: fc.Arbitrary<number> = fc.double({ min: 0.01, max: 100, noNaN: true });

/** A list of answers with weights, which may be empty. */
export const weightedAnswers: fc.Arbitrary<[rating: number, weight: number][]> = fc.array(
  fc.tuple(ratingOn(), weight),
  { maxLength: 40 },
);

/** Answers with whole weights, whose sums are exact in every order of addition. */
export const wholeWeightedAnswers: fc.Arbitrary<[rating: number, weight: number][]> = fc.array(
  fc.tuple(ratingOn(), fc.integer({ min: 1, max: 1000 })),
  { maxLength: 40 },
);

/** A value of a survey export: a rating, or anything else that stands in such columns. */
export const messyAnswer: fc.Arbitrary<unknown> = fc.oneof(
  ratingOn(),
  ratingOn().map(String),
  ratingOn().map((rating) => `Label - ${rating}`),
  fc.constantFrom(null, undefined, Number.NaN, '', '  ', 'NA', 'n/a', -0, 9n),
  fc.constantFrom(11, -1, 9.5, '11', '-1', '9.5', 1e21, Infinity, -Infinity, '1e1', '0x0A'),
  fc.constantFrom(true, [9], {}, '9/10', 'ten', Symbol('s'), () => 9),
  fc.double(),
  fc.string(),
);

/** A tally with promoters and detractors swapped. */
export const mirrored = ({ promoters, passives, detractors }: Tally): Tally => ({
  promoters: detractors,
  passives,
  detractors: promoters,
});

/** The three counts of an object that may have more fields. */
export const countsOf = ({ promoters, passives, detractors }: Tally): Tally => ({
  promoters,
  passives,
  detractors,
});

/** The weighted tally of nobody. */
export const emptyWeighted: WeightedTally = {
  counts: { promoters: 0, passives: 0, detractors: 0 },
  weights: { promoters: 0, passives: 0, detractors: 0 },
  squaredWeights: { promoters: 0, passives: 0, detractors: 0 },
};

/** The tally of ratings, counted in the simplest way. */
export function countNaively(list: readonly number[], scale: Scale = standardScale): Tally {
  const categories = list.map((rating) => classify(rating, { scale }));
  const count = (name: string) => categories.filter((category) => category === name).length;
  return {
    promoters: count('promoter'),
    passives: count('passive'),
    detractors: count('detractor'),
  };
}
