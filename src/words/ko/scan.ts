import type { ScanWords } from '../terminal-words.js';

/** What `nps-core scan` prints in Korean. */
export const scan: ScanWords = {
  found: (findings, comparisons, columns) =>
    `열 ${columns}개에서 ${comparisons}번 비교한 결과 ${findings}건이 두드러집니다`,
  nothing: (comparisons, columns) =>
    `열 ${columns}개에서 ${comparisons}번 비교한 결과 두드러지는 값이 없습니다`,
  notCompared: (minRespondents) =>
    `비교한 값이 없습니다. 응답이 ${minRespondents}건 이상인 값이 둘 이상 있는 열이 없습니다`,
  comparedWith: '비교',
  itsScore: '점수',
  difference: '차이',
  rest: '나머지',
  notes: [
    'p: 모든 비교를 반영한 보정값. 이런 결과 가운데 우연은 평균 10건 중 1건 이하입니다.',
    '서로 관련된 열에서는 같은 원인이 여러 번 나타납니다.',
  ],
  allAnswers: (before, after, difference) => `전체 응답, ${before} → ${after}: ${difference}`,
  lookedAt: '열',
  compared: (columns) => `살펴봄: ${columns}`,
  inBands: (columns) => `다섯 구간으로 나눈 숫자: ${columns}`,
  leftOut: {
    empty: (columns) => `제외(값 없음): ${columns}`,
    id: (columns) => `제외(행이나 사람의 식별자): ${columns}`,
    date: (columns) => `제외(날짜): ${columns}`,
    text: (columns) => `제외(의견): ${columns}`,
    object: (columns) => `제외(목록이나 객체): ${columns}`,
    'many-values': (columns) => `제외(값이 50가지 초과): ${columns}`,
    'one-value': (columns) => `제외(값이 한 가지): ${columns}`,
    'few-answers': (columns) => `제외(값마다 응답이 너무 적음): ${columns}`,
    rating: (columns) => `제외(평점에서 나오거나 평점을 정하는 열): ${columns}`,
  },
  fewAnswers: (minRespondents) => `응답이 ${minRespondents}건 미만인 값은 비교하지 않았습니다`,
};
