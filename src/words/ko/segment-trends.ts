import type { SegmentTrendsWords } from '../segment-trends.js';
import { points } from './common.js';

/** The words of charts with the trend of each segment in Korean; `pointsOf` says how far. */
export function segmentTrends(pointsOf: (by: string) => string = points): SegmentTrendsWords {
  return {
    rose: (segment, by, score) => `${segment} ${pointsOf(by)} 상승해 ${score}`,
    fell: (segment, by, score) => `${segment} ${pointsOf(by)} 하락해 ${score}`,
    finding(moved, { names, more }) {
      const others = moved.more > 0 ? [`외 ${moved.more}개 변화`] : [];
      const still =
        names.length > 0
          ? names.join(', ')
          : `${moved.names.length > 0 ? '나머지' : '집단'} ${more}개`;
      const count = names.length + more;
      const unmoved = count > 0 ? [`${still}${count > 1 ? ' 모두' : ''} 뚜렷한 변화 없음`] : [];
      return [...moved.names, ...others, ...unmoved].join(' / ');
    },
    tooShort: '변화를 보기에는 기간이 너무 적음',
    roseIn: (by, score) => `▲ ${by}, ${score}`,
    fellIn: (by, score) => `▼ ${by}, ${score}`,
    unclearIn: (score) => `뚜렷한 변화 없음: ${score}`,
    nobody: '응답 없음',
    tooFewAnswers: '응답이 너무 적음',
    lines: (level) => `띠: 각 점수의 ${level} 신뢰구간. 회색 선: 전체 응답.`,
    thirds: '파선: 기간의 처음 1/3과 마지막 1/3.',
    adjusted: (segments) => `검정은 집단 ${segments}개에 맞추어 보정했습니다.`,
    hidden: (count) => `응답이 적어 집단의 기간 ${count}개를 숨겼습니다.`,
    others: (count) => `더 작은 집단 ${count}개는 표시하지 않았습니다.`,
  };
}
