import type { CommentChartWords } from '../comment-chart.js';
import { points } from './common.js';

/** The words of charts of comments in Korean. */
export const commentChart: CommentChartWords = {
  terms: {
    ratings: {
      low: '낮은 평점과 함께',
      high: '높은 평점과 함께',
      lowTitle: (term) => `낮은 평점과 함께 나오는 말: “${term}”`,
      highTitle: (term) => `높은 평점과 함께 나오는 말: “${term}”`,
      bothTitle: (low, high) => `낮은 평점에는 “${low}”, 높은 평점에는 “${high}”`,
      axis: '차이, 점',
      gap: '차이: 길이가 비슷한 의견끼리, 그 말을 쓴 사람의 점수에서 나머지의 점수를 뺀 값입니다.',
    },
    contrast: {
      low: '나머지 응답에 더 많음',
      high: '선택한 응답에 더 많음',
      lowTitle: (term) => `선택한 응답에 더 적은 말: “${term}”`,
      highTitle: (term) => `선택한 응답에 더 많은 말: “${term}”`,
      bothTitle: (low, high) => `선택한 응답에 더 많은 말 “${high}”, 더 적은 말 “${low}”`,
      axis: '차이, 퍼센트포인트',
      gap: '차이: 길이가 비슷한 의견끼리, 그 말을 쓴 사람 가운데 선택한 응답의 비율에서 나머지의 비율을 뺀 값입니다.',
    },
    none: '아직 낮은 평점과 높은 평점을 가르는 말 없음',
    chance: '한두 단어뿐: 우연과 거의 구별되지 않음',
    comments: (withComment, answers) => `${answers} 중 의견 ${withComment}건.`,
    tested: (tested, falseShare) =>
      `말 ${tested}개를 검정했습니다. 평점을 가르는 말 가운데 잘못된 것은 평균 ${falseShare} 이하입니다.`,
    fewComments: '의견이 500건보다 적으면 평점을 가르는 말이 거의 나오지 않습니다.',
    lines: (level) => `선: ${level} 신뢰구간.`,
    gap: '차이',
    people: '인원',
    bars: '막대: 그 말을 쓴 사람, 비추천 고객부터 추천 고객까지.',
    notBecause: '평점과 함께 나오는 말일 뿐, 꼭 그 이유인 것은 아닙니다.',
  },
  themes: {
    other: '그 밖의 의견',
    silent: '의견 없음',
    holds: (theme, held, missing) =>
      `${theme}: 100점까지 모자란 ${points(missing)} 중 약 ${points(held)}`,
    missing: (missing) => `100점까지 ${points(missing)} 모자람`,
    nothingMissing: '100점: 모두 추천 고객',
    axis: '점',
    bars: (level) =>
      `막대: 100점까지 모자란 점수를 의견의 주제들에 똑같이 나눈 값으로, 모두 더하면 모자란 점수 전체입니다. 선: ${level} 신뢰구간.`,
    dots: '동그라미: 그 주제를 말한 사람이 나머지처럼 답했다면 올랐을 점수입니다. 뚜렷하지 않으면 속이 비어 있고, 서로 더할 수 없습니다.',
    notBecause: '평점과 함께 나오는 주제일 뿐, 꼭 그 이유인 것은 아닙니다.',
    hidden: (count) => `주제 ${count}개는 언급이 적어 표시하지 않았습니다.`,
    people: '인원',
    shortfall: '모자란 점수',
    stake: '걸린 점수',
  },
};
