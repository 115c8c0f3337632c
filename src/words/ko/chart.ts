import type { ChartWords } from '../chart.js';
import type { NamesText } from '../common.js';
import { commentChart } from './comment-chart.js';
import { common, points } from './common.js';
import { describe } from './describe.js';
import { segmentTrends } from './segment-trends.js';

/** Names in a row, and how many more. */
function listed({ names, more }: NamesText): string {
  return [...names, ...(more > 0 ? [`외 ${more.toLocaleString('ko')}개`] : [])].join(', ');
}

/** The words of charts in Korean. */
export const chart: ChartWords = {
  ...common,
  fonts:
    'Apple SD Gothic Neo, Malgun Gothic, Noto Sans CJK KR, Noto Sans KR, NanumGothic, sans-serif',
  points: '순추천고객지수(NPS), 점',
  answersRow: (most) => ['응답', `≤ ${most}`],
  comments: commentChart,
  describe,
  source: {
    question: (question) => `“${question}”`,
    ofRows: (answers, rows) => `${rows}행 중 ${answers}`,
    days: (from, to) => `${from} ~ ${to}`,
  },
  trend: {
    stands: (score, period) => `${period} 점수 ${score}`,
    standsSoFar: (score, period) => `${period} 현재까지 점수 ${score}`,
    rose: ({ by, score, after, until }) => `${after} ~ ${until}에 ${points(by)} 상승해 ${score}`,
    fell: ({ by, score, after, until }) => `${after} ~ ${until}에 ${points(by)} 하락해 ${score}`,
    unclear: ({ score, since }) => `${since} 이후 뚜렷한 변화 없음, 전체 ${score}`,
    thirds: ([from, to], [lateFrom, lateTo]) =>
      `파선과 제목: ${from} ~ ${to}의 모든 응답과 ${lateFrom} ~ ${lateTo}의 모든 응답.`,
    detectable: (by) =>
      `이 기간 동안 약 ${points(by)}보다 작은 변화는 드러나지 않았을 가능성이 큽니다.`,
    strip: '회색 띠: 수준이 바뀐 때(가능한 모든 시점).',
    changed: '변화',
    lastThird: '최근 1/3',
    lastPeriod: '최근 기간',
    overall: '전체 기간',
    expected: '예상',
    fan: (chance) =>
      `마지막 기간 다음: 앞으로 나올 점수의 ${chance} 범위, 진한 부분은 수준의 범위.`,
    thin: '작고 속이 빈 점: 응답 30건 미만.',
    season: '2년이 안 되므로 변화의 일부는 계절 때문일 수 있습니다.',
    band: (level) => `띠: 각 점수의 ${level} 신뢰구간.`,
    marks: (chance) =>
      `세모: 이전 기간과 뚜렷하게 달라진 것. 홀름 방법으로 보정했으므로, 그중 하나라도 우연일 확률은 ${chance} 이하입니다.`,
    soFar: '진행 중',
    hollow: '크고 속이 빈 점: 아직 끝나지 않은 기간.',
    gaps: (count) => `응답이 없는 기간 ${count}개에서는 선이 끊깁니다.`,
    hidden: (count) => `응답이 너무 적거나 그런 기간을 보호하려고 기간 ${count}개를 숨겼습니다.`,
  },
  shares: {
    axis: '응답의 비율',
    bars: '막대: 기간별 응답의 고객 구분. 오른쪽: 전체 응답의 비율.',
  },
  monitor: {
    usual: (score, period) => `${period}: ${score}, 평소와 같음`,
    wave: {
      below: (score, period) => `${period}: ${score}, 우연으로 보기에는 너무 낮음`,
      above: (score, period) => `${period}: ${score}, 우연으로 보기에는 너무 높음`,
    },
    slipped: {
      below: (level, period) => `수준이 내려감: ${period} 평활 수준 ${level}`,
      above: (level, period) => `수준이 올라감: ${period} 평활 수준 ${level}`,
    },
    waiting: (periods) => `기간 ${periods}개로 정상 범위를 정함, 다음 기간부터 판정`,
    normal: ({ lower, upper, answers }) => `${answers}의 정상 범위: ${lower} ~ ${upper}.`,
    baseline: '기준',
    level: '수준',
    baselineIs: ([from, to], score, answers) =>
      `회색 점: 기준 기간(${from} ~ ${to}), 점수 ${score}, ${answers}.`,
    lines: '회색 계단: 그만한 응답 수에서 정상인 점수. 굵은 선: 평활한 수준, 파선: 그 정상 범위.',
    alarms: '세모: 경보.',
  },
  segments: {
    all: '전체',
    unclear: '집단 간 뚜렷한 차이 없음',
    unclearWhich: '집단 간 차이는 있으나 어느 집단인지는 뚜렷하지 않음',
    only: (segment, score) => `${segment}: 점수 ${score}`,
    above: (segment, by) => `${segment}: 나머지보다 ${points(by)} 높음`,
    below: (segment, by) => `${segment}: 나머지보다 ${points(by)} 낮음`,
    pair: (above, by, below) => `${above}: ${below}보다 ${points(by)} 높음`,
    several: (above, below) => {
      const parts = [
        ...(above.names.length > 0 ? [`높음 ${listed(above)}`] : []),
        ...(below.names.length > 0 ? [`낮음 ${listed(below)}`] : []),
      ];
      return `나머지와 뚜렷하게 다름: ${parts.join(' / ')}`;
    },
    by: (finding, column) => `${finding} (기준: ${column})`,
    thin: '응답 30건 미만',
    others: (count, clear) =>
      `… 외 ${count.toLocaleString('ko')}개, 뚜렷한 차이 ${clear === 0 ? '없음' : `${clear}개`}`,
    lines: (level) => `선: ${level} 신뢰구간, 파선: 전체 응답.`,
    marks: '세모: 나머지보다 뚜렷하게 높거나 낮음(p값은 집단 수에 맞추어 보정).',
    lowBase: '속이 빈 표시: 응답 30건 미만.',
    tooFewAnswers: (count) => `집단 ${count}개는 응답이 적어 표시하지 않음.`,
    nobodyAnswered: (count) => `집단 ${count}개는 응답이 없음.`,
    answers: '응답',
    score: '점수',
  },
  segmentTrends: segmentTrends(),
  distribution: {
    shares: (score, promoters, detractors) =>
      `점수 ${score}: 추천 ${promoters} − 비추천 ${detractors}`,
    ratings: '평점',
    weighted: (answers, worth) => `${answers}(가중, 유효 ${worth}건)`,
  },
  change: {
    before: '이전',
    after: '이후',
    mix: '구성',
    rate: '집단 내 점수',
    whole: '변화',
    segments: '집단',
    share: '비중',
    score: '점수',
    others: (count) => `그 밖의 ${count.toLocaleString('ko')}개`,
    stricter: '변화가 뚜렷하지 않을 때 제목에는 더 엄격한 수준에서도 뚜렷한 부분만 적습니다.',
    rose: (by) => `점수 ${points(by)} 상승`,
    fell: (by) => `점수 ${points(by)} 하락`,
    unclear: () => '점수의 뚜렷한 변화 없음',
    parts: (mix, rate) => {
      if (mix !== null && rate !== null) return `구성 ${mix}, 집단 내 점수 ${rate}`;
      if (mix !== null) return `구성 ${mix}, 집단 내 점수는 뚜렷하지 않음`;
      if (rate !== null) return `집단 내 점수 ${rate}, 구성은 뚜렷하지 않음`;
      return '구성과 집단 내 점수 모두 뚜렷하지 않음';
    },
    mixMeans: '구성: 집단의 비중이 늘거나 줄어서 생긴 변화.',
    rateMeans: '집단 내 점수: 집단 안에서 점수가 움직여 생긴 변화.',
    whiskers: (level) => `가는 선: 왼쪽 막대의 ${level} 신뢰구간.`,
    cutOff: '±100에서 끊음.',
    simpson: '모든 집단이 전체와 반대 방향으로 움직임.',
  },
  transitions: {
    rose: (by) => `같은 응답자: 점수 ${points(by)} 상승`,
    fell: (by) => `같은 응답자: 점수 ${points(by)} 하락`,
    unclear: () => '같은 응답자: 점수의 뚜렷한 변화 없음',
    difference: (estimate, { level, lower, upper }) =>
      `변화 ${estimate}, ${level} 신뢰구간 ${lower} ~ ${upper}.`,
    moves: (up, down, stayed) => `상승 ${up}명, 하락 ${down}명, 유지 ${stayed}명.`,
    before: '이전',
    after: '이후',
    cells: '칸: 인원과, 그 행에서 차지하는 비율.',
  },
};
