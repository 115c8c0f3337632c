import type { Option } from 'commander';
import { isShareMetric, metrics } from '../../metrics/metric.js';
import { type MetricValues, readMetric } from '../../survey/settings/metric.js';
import { UsageError } from '../input/errors.js';
import { phraseOf } from './choice.js';
import { once } from './command.js';

/** The options that say what a survey measures. */
export const metricOptions = (): Option[] => [
  once('--metric <name>', `${phraseOf(metrics)}; nps if not given`),
  once('--top <n>', 'how many of the highest ratings count, in CSAT or CES'),
];

/** Refuses CSAT and CES in a command, or a part of one, that is about scores. */
export function refuseShareMetric(what: string, values: MetricValues): void {
  const metric = readMetric(values);
  if (isShareMetric(metric)) {
    throw new UsageError(`${what} is for the Net Promoter Score, not for --metric ${metric}`);
  }
}
