import type { SelfTestWords } from '../self-test-words.js';

/** What `nps-core selftest` prints in English. */
export const selfTest: SelfTestWords = {
  title: (splits, answers, seed) =>
    `${splits} random splits of the ${answers} answers into halves (seed ${seed})`,
  tooFew: 'Fewer than two answers have no halves',
  falseFindings: 'false findings',
  coverage: 'coverage',
  atMost: (share) => `promised: ${share} at most`,
  atLeast: (share) => `promised: ${share}`,
  differ: (level) =>
    `False findings: splits with p below ${level}, although halves differ by chance alone.`,
  holds: (level, score) =>
    `Coverage: halves whose ${level} interval, with all answers as the population, holds their score, ${score}.`,
  kept: 'Tests and intervals keep their promise on these answers.',
  moreFindings: 'The test finds more than it promises on these answers.',
  lessCoverage: 'Intervals hold the score less often than they promise on these answers.',
  luck: (points) => `So many splits leave ±${points} percentage points to chance.`,
};
