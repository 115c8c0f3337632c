import { merge, respondents, type Tally } from '../../counting/tally.js';
import { normalTail } from '../../inference/distributions.js';
import { confidenceInterval, type IntervalMethod } from '../../inference/interval.js';
import { scoreOf } from '../../inference/score.js';
import { equalityStatistic } from '../../inference/two-samples.js';
import { drawMarked } from './hypergeometric.js';
import { type RandomState, randomFrom } from './random.js';

/** What a self-test does. */
export interface SelfTestOptions {
  /** Where the random numbers begin: the same seed gives the same splits. */
  readonly seed: number;
  /** How many splits are drawn. */
  readonly splits: number;
  readonly confidenceLevel: number;
  /** The method of the intervals. */
  readonly method: IntervalMethod;
}

/** How tests and intervals do on random halves of the same answers, which differ by chance alone. */
export interface SelfTest extends SelfTestOptions {
  /** How many answers there are. */
  readonly answers: number;
  /** How many of them are in the first half; the others are in the second. */
  readonly half: number;
  readonly score: number;
  /** The share of splits in which the test finds a difference: p below 1 − confidenceLevel. */
  readonly falseFindings: number;
  /** The share of first halves whose interval, with all answers as the population, holds the score. */
  readonly coverage: number;
  /** The standard errors that so many splits leave if both rates are as promised. */
  readonly standardError: number;
}

/** The self-test of a tally; null for fewer than two answers, which have no halves. */
export function selfTest(tally: Tally, options: SelfTestOptions): SelfTest | null {
  const answers = respondents(tally);
  if (answers < 2) return null;
  const { seed, splits, confidenceLevel } = options;
  const score = scoreOf(tally, answers);
  const half = Math.floor(answers / 2);
  const random = randomFrom(seed);
  const known = new Map<string, Outcome>(); // few answers make few different halves
  let [falseFindings, covered] = [0, 0];
  for (let split = 0; split < splits; split++) {
    const first = drawHalf(tally, half, random);
    const key = `${first.promoters} ${first.passives}`;
    const outcome = known.get(key) ?? outcomeOf(first, tally, score, options);
    known.set(key, outcome);
    if (outcome.isFinding) falseFindings++;
    if (outcome.isCovered) covered++;
  }
  return {
    ...options,
    answers,
    half,
    score,
    falseFindings: falseFindings / splits,
    coverage: covered / splits,
    standardError: Math.sqrt((confidenceLevel * (1 - confidenceLevel)) / splits),
  };
}

/** A random half, drawn from the tally: the answers themselves need not be shuffled. */
function drawHalf(
  { promoters, passives, detractors }: Tally,
  half: number,
  random: RandomState,
): Tally {
  const others = passives + detractors;
  const own = drawMarked({ marked: promoters, others, drawn: half }, random);
  const drawn = half - own;
  const ownPassives = drawMarked({ marked: passives, others: detractors, drawn }, random);
  return { promoters: own, passives: ownPassives, detractors: drawn - ownPassives };
}

interface Outcome {
  readonly isFinding: boolean;
  readonly isCovered: boolean;
}

function outcomeOf(
  first: Tally,
  all: Tally,
  score: number,
  { confidenceLevel, method }: SelfTestOptions,
): Outcome {
  const second = {
    promoters: all.promoters - first.promoters,
    passives: all.passives - first.passives,
    detractors: all.detractors - first.detractors,
  };
  const statistic = equalityStatistic(first, second) ?? Infinity;
  const population = respondents(merge(first, second));
  const interval = confidenceInterval(first, { confidenceLevel, method, population });
  return {
    isFinding: 2 * normalTail(Math.abs(statistic)) < 1 - confidenceLevel,
    isCovered: interval !== null && interval.lower <= score && score <= interval.upper,
  };
}
