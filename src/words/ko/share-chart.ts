import type { ShareMetric } from '../../metrics/metric.js';
import type { ChartWords } from '../chart.js';
import { chart } from './chart.js';
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
      rose: ({ by, score, since }) => `${name}: ${since} 이후 ${points(by)} 상승, 현재 ${score}`,
      fell: ({ by, score, since }) => `${name}: ${since} 이후 ${points(by)} 하락, 현재 ${score}`,
      unclear: ({ score, since }) => `${name}: ${since} 이후 뚜렷한 변화 없음, 현재 ${score}`,
      band: (level) => `띠: 각 비율의 ${level} 신뢰구간.`,
      marks: (chance) =>
        `세모와 그 숫자: 이전 기간과의 변화(%p) 중 신뢰구간이 0을 포함하지 않는 것. 실제 변화가 없어도 ${chance} 정도는 우연히 표시됩니다.`,
      latest: '굵은 숫자: 가장 최근 비율.',
    },
    segments: {
      ...chart.segments,
      only: (segment, share) => `${segment}: ${name} ${share}`,
      above: (segment, by) => `${segment}: 나머지보다 ${points(by)} 높음`,
      below: (segment, by) => `${segment}: 나머지보다 ${points(by)} 낮음`,
      pair: (above, by, below) => `${above}: ${below}보다 ${points(by)} 높음`,
      score: name,
    },
    distribution: {
      ...chart.distribution,
    },
  };
}
