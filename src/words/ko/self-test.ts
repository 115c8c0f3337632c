import type { SelfTestWords } from '../self-test-words.js';

/** What `nps-core selftest` prints in Korean. */
export const selfTest: SelfTestWords = {
  title: (splits, answers, seed) =>
    `응답 ${answers}건을 무작위로 절반씩 나누기를 ${splits}번 되풀이했습니다(시드 ${seed})`,
  tooFew: '응답이 두 건보다 적어 절반으로 나눌 수 없습니다',
  falseFindings: '거짓 발견',
  coverage: '포함률',
  atMost: (share) => `약속: ${share} 이하`,
  atLeast: (share) => `약속: ${share}`,
  differ: (level) =>
    `거짓 발견: 두 절반은 우연히만 다른데도 p가 ${level}보다 작게 나온 비율입니다.`,
  holds: (level, score) =>
    `포함률: 전체 응답을 모집단으로 볼 때 절반의 ${level} 신뢰구간이 전체 응답의 점수(${score})를 포함한 비율입니다.`,
  kept: '이 응답에서 검정과 신뢰구간은 약속을 지킵니다.',
  moreFindings: '이 응답에서 검정은 약속보다 자주 차이를 찾습니다.',
  lessCoverage: '이 응답에서 신뢰구간은 약속보다 드물게 점수를 포함합니다.',
  luck: (points) => `이 횟수로는 우연에 따른 오차가 ±${points}%p 남습니다.`,
};
