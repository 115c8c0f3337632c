import type { SurveyWords } from '../survey.js';
import { common } from './common.js';
import { notices } from './notices.js';

const lacking = (thing: string, table: string) => (count: string) =>
  `평점은 있으나 ${thing} 값이 없는 행 ${count}개는 전체 응답의 점수에만 넣고 ${table} 수치에서는 제외했습니다.`;

/** Words about how a survey was read and counted, in Korean. */
export const survey: SurveyWords = {
  meanRating: (mean, min, max) => `평균 평점 ${mean}(${min}~${max}점 척도)`,
  responseRate: (answered, asked, rate, limits) =>
    `응답률 ${rate}(${common.interval(limits)}): 요청 대상 ${asked}명 가운데 ${answered}명 응답`,
  methods: {
    score: '스코어 구간(Tango 1998)',
    'adjusted-wald': '수정 왈드 구간(Rocks 2016)',
    wald: '왈드 구간',
    jeffreys: '제프리스 사전분포를 쓴 베이즈 구간',
    exact: '정확 비조건부 구간',
    anytime: '상시 구간, 언제 몇 번을 보아도 성립(Ville 1939)',
  },
  leftOut: {
    missing: {
      name: '무응답',
      meaning: '평점이 비어 있습니다. 빈칸은 0점이 아닙니다.',
      rows: (count) => `무응답 ${count}행`,
    },
    outOfRange: {
      name: '범위 밖',
      meaning: '척도에 없는 수입니다.',
      rows: (count) => `범위 밖 ${count}행`,
    },
    fractional: {
      name: '소수',
      meaning: '7.5처럼 두 평점 사이의 수입니다.',
      rows: (count) => `소수 ${count}행`,
    },
    unreadable: {
      name: '읽을 수 없음',
      meaning: '하나의 수로 읽을 수 없는 응답입니다.',
      rows: (count) => `읽을 수 없음 ${count}행`,
    },
    duplicate: {
      name: '중복',
      meaning: '같은 응답자의 더 나중 응답을 대신 집계했습니다.',
      rows: (count) => `중복 ${count}행`,
    },
    excluded: {
      name: '제외',
      meaning: '지정한 조건에 맞지 않거나 설문 미리 보기인 행입니다.',
      rows: (count) => `제외 ${count}행`,
    },
    withoutWeight: {
      name: '가중치 없음',
      meaning: '평점은 있으나 가중치가 없습니다.',
      rows: (count) => `가중치 없음 ${count}행`,
    },
    weightOfZero: {
      name: '가중치 0',
      meaning: '평점은 있으나 가중치가 0입니다.',
      rows: (count) => `가중치 0 ${count}행`,
    },
  },
  rowsCounted: (counted, rows) => `${rows}개 행 중 ${counted}개 행을 집계했습니다.`,
  ofFile: (counted, rows) => `${rows}개 행 중 ${counted}개 행`,
  missing: {
    segment: (count) => `집단 없음 ${count}행`,
    date: (count) => `날짜 없음 ${count}행`,
  },
  lacking: {
    segment: lacking('집단', '집단별'),
    date: lacking('날짜', '기간별'),
  },
  roundedShares: '비중은 각각 따로 반올림했습니다',
  wider: (count) => `머리글보다 칸이 많은 행 ${count}개에서 남는 칸은 읽지 않았습니다.`,
  notices,
};
