import type { SurveyRequest } from '../request.js';
import { SettingsError } from './error.js';
import { readScore, readWhole } from './numbers.js';

/** The values of the settings about the score of all answers, and those that they do not go with. */
export interface TotalValues {
  readonly target?: string;
  readonly population?: string;
  readonly weight?: string;
  readonly method?: string;
}

/** What these settings ask for. */
export function readTotal({
  target,
  population,
  weight,
  method,
}: TotalValues): Pick<SurveyRequest, 'target' | 'population'> {
  if (population !== undefined && weight !== undefined) {
    throw new SettingsError('--population goes without --weight: its respondents count alike');
  }
  if (population !== undefined && (method === 'exact' || method === 'anytime')) {
    throw new SettingsError(`--population goes with another --method than ${method}`);
  }
  if (weight !== undefined && method === 'anytime') {
    throw new SettingsError(
      '--weight goes with another --method than anytime: it needs answers that count alike',
    );
  }
  return {
    target: target === undefined ? undefined : readScore('--target', target),
    population: population === undefined ? undefined : readWhole('--population', population),
  };
}
