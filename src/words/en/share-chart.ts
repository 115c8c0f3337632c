import type { ShareMetric } from '../../metrics/metric.js';
import type { ChartWords } from '../chart.js';
import { chart } from './chart.js';
import { segmentTrends } from './segment-trends.js';
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
      rose: ({ by, score, after, until }) =>
        `${name} rose by ${points(by)} to ${score} between ${after} and ${until}`,
      fell: ({ by, score, after, until }) =>
        `${name} fell by ${points(by)} to ${score} between ${after} and ${until}`,
      unclear: ({ score, since }) => `No clear change since ${since}: ${name} ${score} overall`,
      band: (level) => `Band: ${level} interval of each share.`,
      marks: (chance) =>
        `Triangles: clear changes from the period before, in percentage points, adjusted after Holm (a chance of at most ${chance} that any of them is by chance alone).`,
      detectable: (by) =>
        `A change of less than about ${points(by)} over these periods would likely not show.`,
    },
    segments: {
      ...chart.segments,
      only: (segment, share) => `${segment}: ${name} ${share}`,
      above: (segment, by) => `${segment}: ${points(by)} above the rest`,
      below: (segment, by) => `${segment}: ${points(by)} below the rest`,
      pair: (above, by, below) => `${above}: ${points(by)} above ${below}`,
      score: name,
    },
    segmentTrends: segmentTrends(points),
  };
}
