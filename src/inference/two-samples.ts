import { respondents, type Tally } from '../counting/tally.js';
import { commonNet, netShareTest } from './constrained.js';
import { criticalValue } from './level.js';
import { oneSampleVerdict } from './one-sample.js';
import { addPseudoAnswers } from './pseudo-answers.js';
import type { Sample } from './sample.js';
import { scoreOf, standardErrorOfDifference } from './score.js';
import { lowerLimit, type ScoreTest, standardized, statisticAt } from './score-test.js';
import { type DifferenceMethod, mirrorVerdict, type Question, type Verdict } from './verdict.js';

type Method = (a: Tally, b: Tally, z: number, tested: number) => Verdict;

/** The methods by their names. */
export const differenceMethods: Readonly<Record<DifferenceMethod, Method>> = {
  score: scoreVerdict,
  'adjusted-wald': (a, b, z, tested) =>
    waldVerdict(addPseudoAnswers(a), addPseudoAnswers(b), z, tested),
  wald: waldVerdict,
};

/**
 * The verdict about a − b, of two independent samples with respondents. If everybody of one of the
 * populations answered, its score is known, and only the other sample is left to chance.
 */
export function twoSampleVerdict(a: Sample, b: Sample, question: Question): Verdict {
  const { method, level, tested } = question;
  if (b.isCensus) return oneSampleVerdict(a, b.score, question);
  if (a.isCensus) {
    return mirrorVerdict(oneSampleVerdict(b, a.score, { ...question, tested: 0 - tested }));
  }
  return differenceMethods[method](a.worth, b.worth, criticalValue(level), tested);
}

function waldVerdict(a: Tally, b: Tally, z: number, tested: number): Verdict {
  const na = respondents(a);
  const nb = respondents(b);
  const distance = scoreOf(a, na) - scoreOf(b, nb);
  const standardError = standardErrorOfDifference(a, na, b, nb);
  const margin = z * standardError;
  return {
    lower: distance - margin,
    upper: distance + margin,
    statistic: standardized(distance - tested, standardError),
  };
}

function scoreVerdict(a: Tally, b: Tally, z: number, tested: number): Verdict {
  const na = respondents(a);
  const nb = respondents(b);
  if (na + nb <= 1) return { lower: -200, upper: 200, statistic: 0 }; // N/(N − 1) is not defined
  const testA = netShareTest(a, na);
  const testB = netShareTest(b, nb);
  const test = netDifferenceTest(testA, testB);
  return {
    lower: 100 * lowerLimit(test, z),
    upper: -100 * lowerLimit(netDifferenceTest(testB, testA), z),
    statistic: statisticAt(test, tested / 100),
  };
}

/**
 * The statistic of the score test that two scores are equal, without the limits of their difference,
 * which take most of the time. Both groups must have respondents.
 */
export function equalityStatistic(a: Tally, b: Tally): number | null {
  const [na, nb] = [respondents(a), respondents(b)];
  if (na + nb <= 1) return 0; // N/(N − 1) is not defined
  return statisticAt(netDifferenceTest(netShareTest(a, na), netShareTest(b, nb)), 0);
}

/** The score test of the difference a − b of two net shares, its variance times N/(N − 1). */
function netDifferenceTest(a: ScoreTest, b: ScoreTest): ScoreTest {
  const total = a.respondents + b.respondents;
  const smaller = Math.min(a.respondents, b.respondents);
  const weightA = (smaller / a.respondents) * (total / (total - 1));
  const weightB = (smaller / b.respondents) * (total / (total - 1));
  return {
    estimate: a.estimate - b.estimate,
    least: -2,
    respondents: smaller,
    varianceAt: (delta) => {
      const net = commonNet([a, b], [0, delta]);
      return a.varianceAt(net) * weightA + b.varianceAt(net - delta) * weightB;
    },
  };
}
