import type { Option } from 'commander';
import { needsWholeCounts } from '../../inference/interval.js';
import { DEFAULT_LEVEL } from '../../inference/level.js';
import type { SelfTestOptions } from '../../survey/self-test/self-test.js';
import { readWhole } from '../../survey/settings/numbers.js';
import { UsageError } from '../input/errors.js';
import { once } from './command.js';
import type { ReadingValues, ReadRequest } from './reading.js';

/** The options of `selftest` beside those that say how to read. */
export const selfTestOptions = (): Option[] => [
  once('--seed <n>', 'another number draws other halves; 1 if not given'),
];

/** The values of these options. */
export interface SelfTestValues {
  readonly seed?: string;
}

const SPLITS = 10_000;

/** What a call asks of the self-test. Of weighted answers no half can be drawn from a tally. */
export function readSelfTest(
  { seed = '1', weight, population }: ReadingValues & SelfTestValues,
  { confidenceLevel = DEFAULT_LEVEL, method = 'score' }: ReadRequest,
): SelfTestOptions {
  if (weight !== undefined) throw new UsageError('selftest takes no --weight: answers are split');
  if (population !== undefined) {
    throw new UsageError('selftest takes no --population: all answers are the population');
  }
  if (needsWholeCounts(method)) {
    throw new UsageError(`selftest goes with another --method than ${method}`);
  }
  return { seed: readWhole('--seed', seed), splits: SPLITS, confidenceLevel, method };
}
