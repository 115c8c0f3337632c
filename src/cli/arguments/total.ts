import type { SurveyRequest } from '../../survey/index.js';
import { UsageError } from '../input/errors.js';
import { once } from './command.js';
import { readScore, readWhole } from './numbers.js';

/** The options about the score of all answers. */
export const totalOptions = () => [
  once('--target <score>', 'compares the score with a target, such as 40'),
  once('--population <n>', 'how many people there are: the interval counts on it'),
];

/** The values of these options, and those that they do not go with. */
export interface TotalValues {
  readonly target?: string;
  readonly population?: string;
  readonly weight?: string;
  readonly method?: string;
}

/** What these options ask for. */
export function readTotal({
  target,
  population,
  weight,
  method,
}: TotalValues): Pick<SurveyRequest, 'target' | 'population'> {
  if (population !== undefined && weight !== undefined) {
    throw new UsageError('--population goes without --weight: its respondents count alike');
  }
  if (population !== undefined && (method === 'exact' || method === 'anytime')) {
    throw new UsageError(`--population goes with another --method than ${method}`);
  }
  if (weight !== undefined && method === 'anytime') {
    throw new UsageError(
      '--weight goes with another --method than anytime: it needs answers that count alike',
    );
  }
  return {
    target: target === undefined ? undefined : readScore('--target', target),
    population: population === undefined ? undefined : readWhole('--population', population),
  };
}
