import type { ShareMetric } from '../../metrics/metric.js';
import type { ChartWords } from '../chart.js';
import { chart } from './chart.js';
import { segmentTrends } from './segment-trends.js';
import { percentagePoints as points, shareNames } from './shares.js';

/** The words of charts of CSAT and CES in Korean. */
export function shareChart(metric: ShareMetric): ChartWords {
  const { name, full } = shareNames[metric];
  return {
    ...chart,
    nps: full,
    points: `${full}, %`,
    trend: {
      ...chart.trend,
      stands: (share, period) => `${period} ${name} ${share}`,
      rose: ({ by, score, after, until }) =>
        `${name}: ${after} ~ ${until}에 ${points(by)} 상승해 ${score}`,
      fell: ({ by, score, after, until }) =>
        `${name}: ${after} ~ ${until}에 ${points(by)} 하락해 ${score}`,
      unclear: ({ score, since }) => `${name}: ${since} 이후 뚜렷한 변화 없음, 전체 ${score}`,
      band: (level) => `띠: 각 비율의 ${level} 신뢰구간.`,
      marks: (chance) =>
        `세모: 이전 기간과 뚜렷하게 달라진 것(%p). 홀름 방법으로 보정했으므로, 그중 하나라도 우연일 확률은 ${chance} 이하입니다.`,
      detectable: (by) =>
        `이 기간 동안 약 ${points(by)}보다 작은 변화는 드러나지 않았을 가능성이 큽니다.`,
    },
    segments: {
      ...chart.segments,
      only: (segment, share) => `${segment}: ${name} ${share}`,
      above: (segment, by) => `${segment}: 나머지보다 ${points(by)} 높음`,
      below: (segment, by) => `${segment}: 나머지보다 ${points(by)} 낮음`,
      pair: (above, by, below) => `${above}: ${below}보다 ${points(by)} 높음`,
      score: name,
    },
    segmentTrends: segmentTrends(points),
  };
}
