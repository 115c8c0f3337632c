import type { ReportWords } from '../report.js';
import { common, points } from './common.js';
import { reportHead } from './report-head.js';
import { survey } from './survey.js';

/** The words of a report in Korean. */
export const report: ReportWords = {
  ...common,
  ...survey,
  ...reportHead,
  title: '순추천고객지수(NPS) 보고서',
  question: '문항',
  noScore: '응답이 없어 점수를 구할 수 없습니다.',
  noTrend: (from, to) =>
    `${from}에서 ${to} 사이에, 모든 응답을 보아도 뚜렷한 상승이나 하락이 없습니다.`,
  periods: (from, to) => `${from}–${to}`,
  change: {
    rose: ({ by, before, after, limits }) =>
      `${before}에서 ${after} 사이에 점수가 ${points(by)} 올랐습니다(${common.interval(limits)}).`,
    fell: ({ by, before, after, limits }) =>
      `${before}에서 ${after} 사이에 점수가 ${points(by)} 내렸습니다(${common.interval(limits)}).`,
    unclear: ({ before, after, limits }) =>
      `${before}에서 ${after} 사이에 뚜렷한 점수 변화가 없습니다. 변화의 ${common.interval(limits)}에 0이 들어 있습니다.`,
  },

  distribution: '응답 분포',
  trend: '추이',
  notOver: (period) => `${period}(진행 중)`,
  segments: (columns) => `집단별 점수: ${columns}`,
  segmentTrends: (columns) => `기간과 집단별 점수와 응답 수${columns === '' ? '' : `: ${columns}`}`,
  scoreOf: (score, answers) => `${score} (${answers})`,
  ofSegments: (shown, segments) =>
    `집단 ${segments}개 가운데 ${shown}개: 나머지와 뚜렷하게 다른 집단과 응답이 가장 많은 집단 10개입니다.`,
  mixAndRate: (column, before, after) => `${before}에서 ${after}까지의 변화: ${column}`,
  samePeople: (before, after) => `같은 응답자의 변화: ${before} → ${after}`,
  compared: '두 집단 비교',
  noMixAndRate: {
    heading: '두 기간 사이의 변화',
    reason: '두 기간 가운데 하나에 응답이 없거나 적어 표시하지 않았습니다.',
  },
  noSamePeople: {
    heading: '두 기간의 같은 응답자',
    reason:
      '어느 한 기간에, 두 기간 모두에, 또는 한 기간에만 응답한 사람이 너무 적어 표시하지 않았습니다.',
  },
  account: '집계한 응답과 제외한 응답',
  method: '방법과 용어',
  numbers: '이 그림의 수치',

  columns: {
    rating: '평점',
    category: '구분',
    answers: '응답',
    weightedAnswers: '응답(가중)',
    period: '기간',
    segment: '집단',
    score: '점수',
    interval: '신뢰구간',
    change: '변화',
    changeInterval: '변화의 신뢰구간',
    share: '비중',
    versusRest: '나머지와의 차이',
    pValue: 'p',
    effect: '변화의 구성',
    estimate: '점',
    shares: '비중, 이전 → 이후',
    scores: '점수, 이전 → 이후',
    mix: '구성',
    rate: '집단 내 점수',
    outcome: '처리',
    rows: '행',
    meaning: '뜻',
  },
  all: '전체',
  mix: '구성: 집단의 비중이 늘거나 줄어서 생긴 변화',
  rate: '집단 내 점수: 집단 안에서 점수가 움직여 생긴 변화',
  wholeChange: '전체 변화',
  range: (lower, upper) => `${lower} ~ ${upper}`,
  fromTo: (before, after) => `${before} → ${after}`,
  simpson:
    '모든 집단이 전체와 반대 방향으로 움직였습니다. 전체 점수는 집단의 비중이 바뀌어 움직였습니다.',
  tooFewAnswers: (names) => `응답이 적어 표시하지 않았습니다: ${names}.`,
  nobodyAnswered: (names) => `응답이 없는 집단: ${names}.`,
  comparison: {
    higher: ({ a, b, by, limits }) =>
      `${a}의 점수가 ${b}보다 ${points(by)} 높습니다(${common.interval(limits)}).`,
    lower: ({ a, b, by, limits }) =>
      `${a}의 점수가 ${b}보다 ${points(by)} 낮습니다(${common.interval(limits)}).`,
    unclear: ({ a, b, limits }) =>
      `${a}, ${b}: 뚜렷한 점수 차이가 없습니다. 차이의 ${common.interval(limits)}에 0이 들어 있습니다.`,
  },

  countedRows: '집계',
  allRows: '모든 행',
  everyRow: '모든 행은 이 표의 한 줄에만 들어 있습니다.',

  definitions: ({ promoters, passives, detractors }, level, method) => [
    {
      term: '순추천고객지수(NPS)',
      meaning: `추천 고객(평점 ${promoters})의 백분율에서 비추천 고객(평점 ${detractors})의 백분율을 뺀 값입니다. 중립 고객(평점 ${passives})은 전체 응답자 수에만 들어갑니다. −100에서 +100까지의 점수이며 백분율이 아닙니다.`,
    },
    {
      term: '신뢰구간',
      meaning: `설문은 모두가 아니라 일부에게 묻습니다. 같은 방법으로 구한 구간 가운데 약 ${level}에 모두에게 물었을 때의 점수가 들어 있습니다. 점수에 쓴 방법: ${method}. 우연에 따른 오차만 반영하며, 의견 때문에 응답하지 않은 사람의 영향은 반영하지 않습니다.`,
    },
    {
      term: '뚜렷함',
      meaning:
        '변화나 차이의 신뢰구간에 0이 들어 있지 않을 때 뚜렷하다고 합니다. 집단의 경우에는 집단 수에 맞추어 보정한 p값도 충분히 작아야 합니다. 뚜렷하지 않다고 해서 변화가 없다는 뜻은 아니며, 응답이 적어서 드러나지 않았을 수도 있습니다.',
      parts: ['target', 'trend', 'segments', 'compared', 'explained', 'matched'],
    },
    {
      term: '나머지와의 차이',
      meaning: '각 집단은 그 집단이 들어 있는 전체가 아니라 나머지 모두와 비교합니다.',
      parts: ['segments'],
    },
    {
      term: '구성과 집단 내 점수',
      meaning:
        '점수는 집단의 비중이 바뀌어서(구성), 또는 집단 안의 점수가 움직여서(집단 내 점수) 달라질 수 있습니다. 두 부분을 더하면 전체 변화가 됩니다(Kitagawa, 1955).',
      parts: ['explained'],
    },
  ],
};
