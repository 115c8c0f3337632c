import type { ShareMetric } from '../../metrics/metric.js';
import type { ChartWords } from '../chart.js';
import { chart } from './chart.js';
import { percentagePoints as points, shareNames } from './shares.js';

/** The words of charts of CSAT and CES in English. */
export function shareChart(metric: ShareMetric): ChartWords {
  const { name, full } = shareNames[metric];
  return {
    ...chart,
    nps: full,
    points: `${name}, percent`,
    trend: {
      ...chart.trend,
      stands: (share, period) => `${name} ${share} in ${period}`,
      rose: ({ by, score, since }) => `${name} rose by ${points(by)} to ${score} since ${since}`,
      fell: ({ by, score, since }) => `${name} fell by ${points(by)} to ${score} since ${since}`,
      unclear: ({ score, since }) => `No clear change since ${since}: ${name} is ${score}`,
      band: (level) => `Band: ${level} interval of each share.`,
      marks: (chance) =>
        `Triangles and their numbers: changes from the period before, in percentage points, whose interval leaves out zero; about ${chance} of all would by chance alone.`,
      latest: 'Bold number: the latest share.',
    },
    segments: {
      ...chart.segments,
      only: (segment, share) => `${segment}: ${name} ${share}`,
      above: (segment, by) => `${segment}: ${points(by)} above the rest`,
      below: (segment, by) => `${segment}: ${points(by)} below the rest`,
      pair: (above, by, below) => `${above}: ${points(by)} above ${below}`,
      score: name,
    },
    distribution: {
      ...chart.distribution,
    },
  };
}
