import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anytimePValue, confidenceInterval, type Interval, type Tally } from '../../src/index.js';
import { logWealth } from '../../src/inference/anytime.js';
import { expectError } from '../support/laws.js';

const counts = (promoters: number, passives: number, detractors: number): Tally => ({
  promoters,
  passives,
  detractors,
});
const intervalOf = (tally: Tally, confidenceLevel?: number): Interval =>
  confidenceInterval(tally, { method: 'anytime', confidenceLevel }) as Interval;

const few = fc.integer({ min: 0, max: 40 });
const tallies = fc.tuple(few, few, few).map((each) => counts(...each));
const answered = tallies.filter(
  ({ promoters, passives, detractors }) => promoters + passives + detractors > 0,
);

/**
 * The logarithm of the purse as a sum over the passives' bets, of which each is a stake on one side:
 * terms are ratios of beta functions, and so products.
 */
function summedLogWealth({ promoters, passives, detractors }: Tally, net: number): number {
  const [up, down] = [1 + net, 1 - net];
  const rising = (start: number, steps: number): number => {
    let sum = 0;
    for (let step = 0; step < steps; step++) sum += Math.log(start + step);
    return sum;
  };
  const terms: number[] = [];
  let ways = 0; // log of the number of ways to take so many passives as bets on "up"
  for (let above = 0; above <= passives; above++) {
    const below = passives - above;
    const odds =
      promoters * Math.log(2 / up) +
      detractors * Math.log(2 / down) -
      above * Math.log(up) -
      below * Math.log(down);
    const beta =
      rising(4 * up, promoters + above) +
      rising(4 * down, detractors + below) -
      rising(8, promoters + passives + detractors);
    terms.push(ways + odds + beta);
    ways += Math.log(below / (above + 1));
  }
  const top = Math.max(...terms);
  return top + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - top), 0));
}

describe('the purse of a gambler', () => {
  test('no answers: what it was', () => {
    expect(logWealth(counts(0, 0, 0), 0.3)).toBeCloseTo(0, 12);
  });

  test('one promoter at fair odds: the mean of the stake is the odds, so nothing is won', () => {
    expect(logWealth(counts(1, 0, 0), 0.9)).toBeCloseTo(0, 12);
  });

  test.each([0, 0.5, -0.98, 0.9999, 1 - 1e-9])('odds for %d: the sum over the passives', (net) => {
    fc.assert(
      fc.property(tallies, (tally) => {
        const expected = summedLogWealth(tally, net);
        // a tenth of what the reference values allow: the trapezoid rule is not exact where the odds
        // are long, and either way rounds the logarithms of as many bets as there are answers
        const tolerance = 1e-10 * (1 + Math.abs(expected));
        expect(Math.abs(logWealth(tally, net) - expected)).toBeLessThan(tolerance);
      }),
      { numRuns: 50 },
    );
  });
});

describe('an interval that is right at all times at once', () => {
  test.each([
    [counts(14, 4, 2), -2.9, 92.9],
    [counts(61, 28, 21), 12.4, 57.6],
    [counts(240, 130, 130), 10, 33.6],
    [counts(10, 0, 0), -5.9, 100],
    [counts(1, 0, 0), -100, 100],
  ])('%o: from %d to %d', (tally, lower, upper) => {
    const interval = intervalOf(tally);
    expect(interval.lower).toBeCloseTo(lower, 1);
    expect(interval.upper).toBeCloseTo(upper, 1);
    expect(interval.method).toBe('anytime');
  });

  test('a million promoters: the purse of somebody who bets on promoters alone', () => {
    // without a lost bet the purse grows by ln(2/up) an answer, so 1 − net is nearly 2 ln(20)/n
    const { lower, upper } = intervalOf(counts(1e6, 0, 0));
    expect(upper).toBe(100);
    expect(((100 - lower) * 1e4) / (2 * Math.log(20))).toBeCloseTo(1, 3);
  });

  test('any answers: the estimate is inside, and twice as many of each make it narrower', () => {
    fc.assert(
      fc.property(answered, (tally) => {
        const { estimate, lower, upper } = intervalOf(tally);
        expect(lower).toBeLessThanOrEqual(estimate);
        expect(upper).toBeGreaterThanOrEqual(estimate);
        const { promoters, passives, detractors } = tally;
        const twice = intervalOf(counts(2 * promoters, 2 * passives, 2 * detractors));
        expect(twice.upper - twice.lower).toBeLessThanOrEqual(upper - lower);
      }),
    );
  });

  test('watched after every answer: it misses the truth in at most 5 % of streams', () => {
    // 400 streams of 300 answers; more than 38 misses have a chance below 1e-4 at 5 %
    const draw = generator(20_260_101);
    const truth = 70; // 80 % promoters, 10 % passives, 10 % detractors
    let misses = 0;
    for (let stream = 0; stream < 400; stream++) if (isMissed(draw, truth)) misses++;
    expect(misses).toBeLessThanOrEqual(38);
  });

  test.each([
    [counts(1.5, 1, 1), {}, 'respondents must be whole and at most 1e12 for anytime, received 3.5'],
    [
      counts(1e12, 1, 1),
      {},
      'respondents must be whole and at most 1e12 for anytime, received 1000000000002',
    ],
    [
      counts(5, 3, 2),
      { population: 100 },
      'population must be Infinity with anytime, which needs whole counts, received 100',
    ],
  ])('%o, %o: refused', (tally, options, message) => {
    const call = () => confidenceInterval(tally, { method: 'anytime', ...options });
    expectError(call, RangeError, message);
  });

  test('weighted answers: refused, because nothing bounds what an answer wins', () => {
    const weighted = {
      counts: counts(1, 1, 1),
      weights: counts(2, 1, 1),
      squaredWeights: counts(4, 1, 1),
    };
    expect(() =>
      confidenceInterval(weighted as unknown as Tally, { method: 'anytime' }),
    ).toThrowError(TypeError);
  });
});

describe('the p-value of a target at all times at once', () => {
  test('any answers: at most 5 % exactly where the interval at 95 % excludes the target', () => {
    const targets = fc.integer({ min: -99, max: 99 });
    fc.assert(
      fc.property(answered, targets, (tally, target) => {
        const { lower, upper } = intervalOf(tally);
        const isExcluded = target <= lower || target >= upper;
        expect((anytimePValue(tally, target) as number) <= 0.05).toBe(isExcluded);
      }),
    );
  });

  test('promoters and detractors swapped: the p-value of minus the target', () => {
    fc.assert(
      fc.property(answered, fc.integer({ min: -100, max: 100 }), (tally, target) => {
        const { promoters, passives, detractors } = tally;
        const mirrored = anytimePValue(counts(detractors, passives, promoters), 0 - target);
        // the trapezoid rule starts at a mode that is known to within a width
        expect(mirrored).toBeCloseTo(anytimePValue(tally, target) as number, 9);
      }),
    );
  });

  test('nobody: null; the score itself: 1; a million answers far away: 0', () => {
    expect(anytimePValue(counts(0, 0, 0), 10)).toBeNull();
    expect(anytimePValue(counts(50, 30, 20), 30)).toBe(1);
    expect(anytimePValue(counts(1e6, 0, 0), -50)).toBe(0);
  });

  test('a target of ±100: 1 where everybody agrees, 0 where anybody does not', () => {
    expect(anytimePValue(counts(9, 0, 0), 100)).toBe(1);
    expect(anytimePValue(counts(9, 1, 0), 100)).toBe(0);
    expect(anytimePValue(counts(0, 0, 2), -100)).toBe(1);
    expect(anytimePValue(counts(1, 0, 2), -100)).toBe(0);
  });

  test('a target beyond ±100, half an answer: refused', () => {
    const target = 'target must be a number from -100 to 100, received 100.5';
    expectError(() => anytimePValue(counts(1, 1, 1), 100.5), RangeError, target);
    const respondents = 'respondents must be whole and at most 1e12 for anytime, received 2.5';
    expectError(() => anytimePValue(counts(1.5, 1, 0), 0), RangeError, respondents);
  });
});

/** Whether the purse against the truth ever reaches 20, so that one of the limits passes it. */
function isMissed(draw: () => number, truth: number): boolean {
  const tally = { promoters: 0, passives: 0, detractors: 0 };
  const bound = Math.log(20);
  for (let answer = 0; answer < 300; answer++) {
    const place = draw();
    tally[place < 0.8 ? 'promoters' : place < 0.9 ? 'passives' : 'detractors']++;
    if (logWealth(tally, truth / 100) >= bound) {
      const { lower, upper } = intervalOf(tally);
      expect(lower >= truth || upper <= truth).toBe(true);
      return true;
    }
  }
  return false;
}

/** Numbers from 0 to 1 by a linear congruence (Park & Miller 1988), the same in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
