import { invalid } from '../counting/invalid.js';
import { type RatingRange, type Scale, scaleOf } from '../counting/scale.js';
import { type BoxMetric, boxScaleOf } from './box.js';
import { ces } from './ces.js';
import { csat } from './csat.js';

/** What a survey measures: the Net Promoter Score, or the share of the highest ratings. */
export type Metric = 'nps' | 'csat' | 'ces';

/** A metric that is a share of the highest ratings. */
export type ShareMetric = Exclude<Metric, 'nps'>;

const shareMetrics: Readonly<Record<ShareMetric, BoxMetric>> = { csat, ces };

/** The names of the metrics. */
export const metrics: Readonly<Record<Metric, true>> = { nps: true, csat: true, ces: true };

/** Whether a metric is a share, which has no passives. */
export function isShareMetric(metric: Metric): metric is ShareMetric {
  return metric !== 'nps';
}

/** A metric, the ratings that exist and how many of the highest count. */
export interface MetricChoice {
  readonly metric?: Metric | undefined;
  readonly scale?: Scale | RatingRange | undefined;
  readonly top?: number | undefined;
}

/** The scale on which a metric is counted. */
export function metricScale({ metric = 'nps', scale, top }: MetricChoice): Scale {
  if (isShareMetric(metric)) {
    if (typeof scale === 'object' && scale !== null && 'passiveFrom' in scale) {
      const rule = `{ min, max } with metric ${metric}: top says which ratings count`;
      throw invalid('scale', rule, scale, '');
    }
    return boxScaleOf(scale, top, shareMetrics[metric]);
  }
  if (top !== undefined) throw new TypeError('top must come with metric csat or ces');
  return scaleOf({ scale: scale as Scale | undefined });
}
