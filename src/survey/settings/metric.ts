import type { RatingRange } from '../../counting/scale.js';
import { isShareMetric, type Metric, metricScale, metrics } from '../../metrics/metric.js';
import { readChoice } from './choice.js';
import { SettingsError } from './error.js';

/** The values of the settings that say what a survey measures, and of those that depend on them. */
export interface MetricValues {
  readonly metric?: string;
  readonly top?: string;
  readonly scale?: string;
  readonly method?: string;
  readonly target?: string;
  readonly population?: string;
}

/** What CSAT or CES is counted of; undefined where the Net Promoter Score is. */
export function readShareMetric(
  values: MetricValues,
): { readonly metric: Metric; readonly scale?: RatingRange; readonly top?: number } | undefined {
  const metric = readMetric(values);
  if (!isShareMetric(metric)) {
    if (values.top !== undefined) throw new SettingsError('--top needs --metric csat or ces');
    return undefined;
  }
  for (const name of ['method', 'target', 'population'] as const) {
    if (values[name] !== undefined) {
      throw new SettingsError(
        `--${name} is for the Net Promoter Score, not for --metric ${metric}`,
      );
    }
  }
  const scale = values.scale === undefined ? undefined : readRange(values.scale, metric);
  const top = values.top === undefined ? undefined : Number(values.top);
  return checked({ metric, ...(scale && { scale }), ...(top !== undefined && { top }) }, values);
}

/** What a survey measures. */
export function readMetric({ metric }: MetricValues): Metric {
  return metric === undefined ? 'nps' : readChoice('--metric', metric, metrics);
}

function readRange(text: string, metric: Metric): RatingRange {
  const [, min, max] = /^(-?\d{1,6})-(-?\d{1,6})$/.exec(text) ?? [];
  if (min !== undefined && Number(min) < Number(max)) return { min: Number(min), max: Number(max) };
  throw new SettingsError(
    `--scale must be MIN-MAX with --metric ${metric}, such as 1-7, not ${text}`,
  );
}

type ShareChoice = NonNullable<ReturnType<typeof readShareMetric>>;

/** Refuses a scale that the metric cannot have, in the words of the settings. */
function checked(choice: ShareChoice, { scale, top }: MetricValues): ShareChoice {
  try {
    metricScale(choice);
    return choice;
  } catch (error) {
    if (top === undefined) {
      throw new SettingsError(
        `--metric ${choice.metric} with --scale ${scale} needs --top N: how many of the highest ratings count`,
      );
    }
    const [rule = ''] = (error as Error).message.split(', received ');
    throw new SettingsError(`--${rule}, not ${top}`);
  }
}
