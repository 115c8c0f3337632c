import type { CommentWords } from '../comment-words.js';
import { points } from './common.js';

const notBecause = '평점과 함께 나오는 말일 뿐, 꼭 그 이유인 것은 아닙니다.';
const chance = (share: string) => [
  `p값은 검정한 모든 말에 맞추어 보정: 평점을 가르는 말 가운데 우연은 평균 ${share} 이하.`,
];

/** What is said of comments in Korean. */
export const comments: CommentWords = {
  title: '고객이 쓴 의견',
  wrote: (written, answers, column) => `응답 ${answers}건 중 ${written}건에 의견이 있음(${column})`,
  low: '낮은 평점과 함께 나오는 말',
  high: '높은 평점과 함께 나오는 말',
  ofSegment: (segment, words) => `${segment}: ${words}`,
  isNew: (period) => `${period}에 새로 늘어난 말`,
  isGone: (period) => `${period}에 줄어든 말`,
  noContrast: (period) =>
    `${period}에 무엇이 새로운지 알 수 없습니다. 그 기간이나 그 이전의 응답이 너무 적습니다`,
  none: '아직 가르는 말이 없습니다',
  remarks: {
    'few-comments':
      '의견이 500건보다 적으면 평점을 가르는 말이 거의 나오지 않습니다. 주제를 정해 보십시오.',
    'hardly-more-than-chance': '한두 단어뿐이면 우연과 거의 구별되지 않습니다.',
  },
  columns: {
    term: '말',
    theme: '주제',
    answers: '응답',
    score: '점수',
    gap: '차이',
    interval: '신뢰구간',
    pValue: 'p',
    first: '처음',
    missing: '모자람',
    atStake: '걸린 점수',
  },
  termNotes: (share) => [
    '차이: 길이가 비슷한 의견끼리, 그 말을 쓴 사람의 점수에서 나머지의 점수를 뺀 값.',
    '처음: 위에 있는 말로는 설명되지 않는 응답 수.',
    ...chance(share),
    notBecause,
  ],
  contrastNotes: (share) => [
    '차이: 길이가 비슷한 의견끼리, 그 말을 쓴 사람 가운데 새 응답의 비율에서 나머지의',
    '비율을 뺀 값(퍼센트포인트).',
    ...chance(share),
  ],
  forms: (words) => `쓰인 꼴: ${words}`,
  beside: (words) => `함께 쓰인 말: ${words}`,
  themes: (missing) => `100점까지 모자란 ${points(missing)}, 주제별`,
  other: '(그 밖의 의견)',
  silent: '(의견 없음)',
  themeNotes: [
    '모자람: 응답마다 중립 고객은 100점, 비추천 고객은 200점이 모자라고, 의견의 주제들이',
    '똑같이 나눕니다. 모두 더하면 모자란 점수 전체입니다. 걸린 점수: 그 주제를 말한',
    '사람이 나머지처럼 답했다면 올랐을 점수로, 서로 더할 수 없습니다.',
    '평점과 함께 나오는 주제일 뿐, 꼭 그 이유인 것은 아닙니다.',
  ],
  fewMentions: (names, minMentions) =>
    `${minMentions}건보다 적은 언급 수를 알아낼 수 없도록 표시하지 않음: ${names}.`,
  requests: (count, share) => `무언가를 바라는 의견 ${count}건(의견의 ${share})`,
  detractorsLikePromoters: (count, of) =>
    `비추천 고객 ${of}명 중 최대 ${count}명은 추천 고객처럼 씀`,
  promotersLikeDetractors: (count, of) =>
    `추천 고객 ${of}명 중 최대 ${count}명은 비추천 고객처럼 씀`,
  upsideDown: '평점과 어긋나는 의견: 척도를 거꾸로 읽지는 않았는지 살펴보십시오.',
  toRead: '읽어 볼 의견',
  unmasked: '가리지 않음: 사람이 드러날 수 있으니 전달하지 마십시오.',
  quote: (rating, text) => `${rating}점 “${text}”`,
};
