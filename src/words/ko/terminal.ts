import type { TerminalWords } from '../terminal-words.js';
import { common } from './common.js';
import { scan } from './scan.js';
import { survey } from './survey.js';

const periodNames = {
  day: '일별',
  week: '주별',
  month: '월별',
  quarter: '분기별',
  year: '연도별',
} as const;
/** What the command prints in Korean. */
export const terminal: TerminalWords = {
  ...common,
  ...survey,
  scan,
  range: (lower, upper) => `${lower} ~ ${upper}`,
  respondents: (count) => `응답자 ${count}명`,
  worth: (count) => `(가중, 유효 ${count}건)`,

  toTarget: {
    higher: (target, difference) => `점수가 목표 ${target}보다 높습니다. ${difference}`,
    lower: (target, difference) => `점수가 목표 ${target}보다 낮습니다. ${difference}`,
    unclear: (target, difference) =>
      `점수가 목표 ${target}보다 뚜렷하게 높거나 낮지 않습니다. ${difference}`,
  },

  columns: {
    answers: '응답',
    score: '점수',
    interval: '신뢰구간',
    share: '비중',
    versusRest: '나머지와',
    pValue: 'p',
    change: '변화',
    detects: '검출',
    difference: '차이',
    year: '전년',
    mix: '구성',
    rate: '집단 내',
  },
  more: (count) => `외 ${count}건`,
  moreInJson: (count) => `외 ${count}개(--json에 모두 있음)`,

  by: (columns) => `집단별: ${columns}`,
  lowBase: '* 응답 30건 미만',
  hidden: (minRespondents, names) =>
    `응답이 ${minRespondents}건 미만이거나 그런 수치를 보호하려고 숨김: ${names}`,
  unanswered: (names) => `응답이 없는 집단: ${names}`,
  homogeneity: (pValue) =>
    `모든 집단의 점수가 같다면 p ${pValue}. 위의 p값은 홀름(Holm) 보정값입니다.`,

  byPeriod: (period) => periodNames[period],
  trendNotes: (areWindows) => [
    `${areWindows ? '' : '변화와 p: 응답이 있는 바로 앞 기간과의 비교. '}전년: 1년 전과의 차이.`,
    'p: 표시한 변화 전체에 홀름 보정을 한 값.',
    '검출: 이만한 응답으로 확실히 드러나는 가장 작은 변화.',
  ],

  notOver: '* 아직 끝나지 않아 비교하지 않음',

  against: (a, b) => `${a} 대 ${b}`,
  scores: (a, b, difference) => `${a} 대 ${b}: ${difference}`,
  difference: (points, range, pValue) => `차이 ${points}점, ${range}, p ${pValue}`,
  differenceWithin: (points, range) => `차이 ${points}점, ${range}`,
  nobodyInOne: '한쪽에 응답이 없습니다',

  why: (before, after, column) => `점수가 움직인 까닭: ${before} → ${after}, ${column}`,
  nobodyInPeriod: '두 기간 가운데 하나에 응답이 없습니다',
  mixMeans: '집단의 비중이 늘거나 줄어서 생긴 변화',
  rateMeans: '집단 안에서 점수가 움직여 생긴 변화',
  formerMix: (score) => `이전의 구성이었다면 점수는 ${score}입니다.`,
  simpson: '모든 집단이 전체와 반대 방향으로 움직였습니다. 구성을 확인하십시오.',

  samePeople: (before, after) => `같은 응답자의 변화: ${before} → ${after}`,
  now: ['추천', '중립', '비추천'],
  was: ['이전 추천', '이전 중립', '이전 비추천'],
  changed: (difference) => difference,
  changedInAll: (difference) => `모든 응답의 ${difference}`,
  nobodyInBoth: '두 기간에 모두 응답한 사람이 없습니다',
  inBoth: (count) => `두 기간 모두 응답 ${count}명`,
  onlyIn: (period, count, score) => `${period}에만 응답 ${count}명(점수 ${score})`,
  unmatched: (count) => `응답자를 알 수 없어 짝짓지 못한 응답 ${count}건`,

  rows: (count, rows, others) =>
    `${survey.rowsCounted(count, rows)}${others.length > 0 ? ` 집계하지 않은 행: ${others.join(', ')}` : ''}`,
  rowName: (row) => `${row}행`,
  problems: { 'out-of-range': '범위 밖', fractional: '소수', unreadable: '읽을 수 없음' },
  leftOutOfTables: (reasons) => `값이 필요한 곳에서 제외: ${reasons.join(', ')}`,
  overrule: (guess, option) => `${guess}(${option} 옵션으로 지정 가능)`,
  settleScale: (doubt, option) => `${doubt}(${option} 옵션으로 지정)`,
  settleRows: (questions, option) => `${questions}(${option} 옵션으로 한 문항만 집계)`,
  confirmScale: (doubt, option) => `${doubt}(아니라면 ${option} 옵션으로 지정)`,
  settleLabel: (leftOut, option) => `${leftOut}(${option} 옵션으로 평점 지정)`,
  method: (name) => `방법: ${name}`,
  written: (file) => `저장한 파일: ${file}`,

  plan: {
    margin: ({ margin, level, respondents }, population) =>
      `오차 한계 ±${margin}점(신뢰수준 ${level})에 필요한 응답: ${respondents}건${population === null ? '' : `(모집단 ${population}명)`}.`,
    change: ({ before, after, chance, level, respondents }) =>
      `점수가 ${before}에서 ${after}까지 움직일 때 그 변화를 ${chance} 확률로 찾아내려면(신뢰수준 ${level}) 두 설문에 각각 응답 ${respondents}건이 필요합니다.`,
    marginOf: ({ margin, level, respondents }) =>
      `응답 ${respondents}건이면 오차 한계는 약 ±${margin}점입니다(신뢰수준 ${level}).`,
    detectable: (change, chance) =>
      `이런 설문 두 번을 비교하면 ${change}점의 변화를 ${chance} 확률로 찾아냅니다.`,
    assumed: ([promoters, passives, detractors], score, isWorst) =>
      `가정: 추천 ${promoters}, 중립 ${passives}, 비추천 ${detractors}(점수 ${score})${isWorst ? '. 그 점수에서 응답이 가장 많이 필요한 경우입니다' : ''}.`,
    answers: '초대한 사람이 아니라 응답의 수입니다. 응답률로 나누어 초대할 인원을 구하십시오.',
  },
};
