import { respondents } from '../counting/tally.js';
import { netShareTest } from './constrained.js';
import { confidenceInterval, type Interval } from './interval.js';
import { addPseudoAnswers } from './pseudo-answers.js';
import type { Sample } from './sample.js';
import { scoreOf, standardErrorOf } from './score.js';
import { standardized, statisticAt } from './score-test.js';
import type { Question, Verdict } from './verdict.js';

/** The verdict about the score of a sample with respondents minus a known score. */
export function oneSampleVerdict(sample: Sample, known: number, question: Question): Verdict {
  const { method, level, tested } = question;
  const { tally, population } = sample;
  const interval = confidenceInterval(tally, {
    confidenceLevel: level,
    method,
    population,
  }) as Interval;
  return {
    lower: interval.lower - known,
    upper: interval.upper - known,
    statistic: statisticOf(sample, known + tested, question),
  };
}

function statisticOf(sample: Sample, truth: number, { method }: Question): number | null {
  if (sample.isCensus || Math.abs(truth) > 100) return standardized(sample.score - truth, 0);
  const counts = method === 'adjusted-wald' ? addPseudoAnswers(sample.worth) : sample.worth;
  const n = respondents(counts);
  return method === 'score'
    ? statisticAt(netShareTest(counts, n), truth / 100)
    : standardized(scoreOf(counts, n) - truth, standardErrorOf(counts, n));
}
