import { periodParts } from '../display/period-parts.js';
import type { ChartWords } from './chart.js';
import type { ReportWords } from './report.js';

const units = { week: '주차', quarter: '분기', month: '월' } as const;
const whole = (count: number): string => count.toLocaleString('ko');
const points = (by: string): string => `${by}점`;

// Particles that change with the sound before them (이/가, 을/를, 은/는, 로/으로) never follow a
// name or number that comes from outside.

/** What charts say in Korean. */
export const chart: ChartWords = {
  categories: { promoter: '추천 고객', passive: '중립 고객', detractor: '비추천 고객' },
  points: '순추천고객지수(NPS), 점',
  blank: '(빈칸)',
  nobody: '응답 없음',
  answers: (count) => `응답 ${count}건`,
  weighted: (answers, worth) => `${answers}(가중, 유효 ${worth}건)`,
  interval: ({ level, lower, upper }) => `${level} 신뢰구간 ${lower} ~ ${upper}`,
  period: (key) => {
    const [name, year] = chart.tick(key);
    return year === undefined ? name : `${year} ${name}`;
  },
  tick: (key) => {
    const parts = periodParts(key);
    if (parts === null) return [key];
    const { year, kind, number, day } = parts;
    if (kind === undefined) return [`${year}년`];
    const name = `${number}${units[kind]}`;
    return [day === undefined ? name : `${name} ${day}일`, `${year}년`];
  },

  trend: {
    stands: (score, period) => `${period} 점수 ${score}`,
    rose: ({ by, score, since }) => `${since} 이후 ${points(by)} 상승, 현재 ${score}`,
    fell: ({ by, score, since }) => `${since} 이후 ${points(by)} 하락, 현재 ${score}`,
    unclear: ({ score, since }) => `${since} 이후 뚜렷한 변화 없음, 현재 ${score}`,
    band: (level) => `띠: 각 점수의 ${level} 신뢰구간.`,
    marks: (chance) =>
      `세모와 그 숫자: 이전 기간과의 변화 중 신뢰구간이 0을 포함하지 않는 것. 실제 변화가 없어도 ${chance} 정도는 우연히 표시됩니다.`,
    latest: '굵은 숫자: 가장 최근 점수.',
    soFar: '진행 중',
    hollow: '속이 빈 점: 아직 끝나지 않은 기간.',
    gaps: (count) => `응답이 없는 기간 ${count}개에서는 선이 끊깁니다.`,
  },
  segments: {
    all: '전체',
    unclear: '집단 간 뚜렷한 차이 없음',
    unclearWhich: '집단 간 차이는 있으나 어느 집단인지는 뚜렷하지 않음',
    only: (segment, score) => `${segment}: 점수 ${score}`,
    above: (segment, by) => `${segment}: 나머지보다 ${points(by)} 높음`,
    below: (segment, by) => `${segment}: 나머지보다 ${points(by)} 낮음`,
    aboveOther: (segment, by, other) => `${segment}: ${other}보다 ${points(by)} 높음`,
    several: (clear, segments) => `집단 ${segments}개 중 ${clear}개가 나머지와 뚜렷하게 다름`,
    lines: (level) => `선: ${level} 신뢰구간, 점선: 전체 응답자.`,
    marks: '세모: 나머지보다 뚜렷하게 높거나 낮음(p값은 집단 수에 맞추어 보정).',
    lowBase: '흐림: 응답 30건 미만.',
    unanswered: (count) => `집단 ${count}개는 응답이 없음.`,
    hidden: (count) => `집단 ${count}개는 응답이 적어 표시하지 않음.`,
    answers: '응답',
    score: '점수',
  },
  distribution: {
    finding: (score, promoters, detractors) =>
      `점수 ${score}: 추천 ${promoters} − 비추천 ${detractors}`,
    ratings: '평점',
  },
  change: {
    before: '이전',
    after: '이후',
    mix: '구성',
    rate: '집단 내 점수',
    rose: (by) => `점수 ${points(by)} 상승`,
    fell: (by) => `점수 ${points(by)} 하락`,
    unclear: '점수의 뚜렷한 변화 없음',
    parts: (mix, rate) => {
      if (mix !== null && rate !== null) return `구성 ${mix}, 집단 내 점수 ${rate}`;
      if (mix !== null) return `구성 ${mix}, 집단 내 점수는 뚜렷하지 않음`;
      if (rate !== null) return `집단 내 점수 ${rate}, 구성은 뚜렷하지 않음`;
      return '구성과 집단 내 점수 모두 뚜렷하지 않음';
    },
    mixMeans: '구성: 집단의 비중이 늘거나 줄어서 생긴 변화.',
    rateMeans: '집단 내 점수: 집단 안에서 점수가 움직여 생긴 변화.',
    whiskers: (level) => `가는 선: 변화와 그 구성 요소의 ${level} 신뢰구간.`,
    cutOff: '±100에서 끊음.',
    simpson: '모든 집단이 전체와 반대 방향으로 움직임.',
  },
  transitions: {
    rose: (by) => `같은 응답자: 점수 ${points(by)} 상승`,
    fell: (by) => `같은 응답자: 점수 ${points(by)} 하락`,
    unclear: '같은 응답자: 점수의 뚜렷한 변화 없음',
    difference: (estimate, { level, lower, upper }) =>
      `변화 ${estimate}, ${level} 신뢰구간 ${lower} ~ ${upper}.`,
    moves: (up, down, stayed) => `상승 ${up}명, 하락 ${down}명, 유지 ${stayed}명.`,
    before: '이전',
    after: '이후',
    cells: '칸: 인원과 행에서의 비율.',
  },
};

/** What a report says in Korean. */
export const report: ReportWords = {
  nps: '순추천고객지수(NPS)',
  title: '순추천고객지수(NPS) 보고서',
  question: '문항',
  answers: (count) => `응답자 ${count}명`,
  worth: (count) => `가중한 결과이며, 정밀도는 가중하지 않은 응답 약 ${count}건과 같습니다.`,
  interval: ({ level, lower, upper }) =>
    `이 응답에 들어맞는 점수는 ${lower}에서 ${upper}까지입니다(${level} 신뢰구간).`,
  rose: ({ by, before, after, limits }) =>
    `${before}에서 ${after} 사이에 점수가 ${points(by)} 올랐습니다(${chart.interval(limits)}).`,
  fell: ({ by, before, after, limits }) =>
    `${before}에서 ${after} 사이에 점수가 ${points(by)} 내렸습니다(${chart.interval(limits)}).`,
  unclear: ({ before, after, limits }) =>
    `${before}에서 ${after} 사이에 뚜렷한 점수 변화가 없습니다. 변화의 ${chart.interval(limits)}에 0이 들어 있습니다.`,
  nobody: '응답이 없어 점수를 구할 수 없습니다.',

  distribution: '응답 분포',
  trend: '추이',
  segments: (by) => `집단별 점수: ${by}`,
  mixAndRate: (by, before, after) => `${before}에서 ${after}까지의 변화: ${by}`,
  samePeople: (before, after) => `같은 응답자의 변화: ${before} → ${after}`,
  compared: '두 집단 비교',
  leftOut: '집계한 응답과 제외한 응답',
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
  unanswered: (names) => `응답이 없는 집단: ${names}.`,
  hidden: (names) => `응답이 적어 표시하지 않은 집단: ${names}.`,
  higher: ({ a, b, by, limits }) =>
    `${a}의 점수가 ${b}보다 ${points(by)} 높습니다(${chart.interval(limits)}).`,
  lower: ({ a, b, by, limits }) =>
    `${a}의 점수가 ${b}보다 ${points(by)} 낮습니다(${chart.interval(limits)}).`,
  noDifference: ({ a, b, limits }) =>
    `${a}, ${b}: 뚜렷한 점수 차이가 없습니다. 차이의 ${chart.interval(limits)}에 0이 들어 있습니다.`,

  counted: (counted, rows) => `파일의 ${rows}개 행 중 ${counted}개 행을 집계했습니다.`,
  countedRows: '집계',
  allRows: '모든 행',
  reasons: {
    missing: ['무응답', '평점이 비어 있습니다. 빈칸은 0점이 아닙니다.'],
    outOfRange: ['범위 밖', '척도에 없는 수입니다.'],
    fractional: ['소수', '7.5처럼 두 평점 사이의 수입니다.'],
    unreadable: ['읽을 수 없음', '하나의 수로 읽을 수 없는 응답입니다.'],
    duplicate: ['중복', '같은 응답자의 더 나중 응답을 대신 집계했습니다.'],
    excluded: ['제외', '설문 미리보기처럼 응답이 아닌 행입니다.'],
  },
  everyRow: '파일의 모든 행은 이 표의 한 줄에만 들어 있습니다.',
  lacking: (count, what) => {
    const rows = `평점은 있으나 ${lackingNames[what]} 값이 없는 행 ${count}개는`;
    return what === 'weight'
      ? `${rows} 어느 점수에도 넣지 않았습니다.`
      : `${rows} 위의 점수에만 넣고 기간별, 집단별 수치에서는 제외했습니다.`;
  },
  wider: (count) => `머리글보다 칸이 많은 행 ${count}개에서 남는 칸은 읽지 않았습니다.`,

  notices: {
    encoding: (encoding) => `${encoding} 인코딩으로 추정하여 읽음(--encoding 옵션으로 지정 가능)`,
    vendor: (title, headerRows) => `${title} 내보내기 파일로 읽음(머리글 ${whole(headerRows)}행)`,
    noHeader: () => '머리글이 없어 첫 행부터 응답으로 읽음',
    previews: (count) => `설문 미리 보기 ${whole(count)}행은 집계에서 제외`,
    tests: (count) => `시험 응답 ${whole(count)}행은 집계에 포함`,
    coded: (column) => `‘${column}’ 열: 이미 분류된 값이어서 그대로 집계`,
    passedOver: (column) => `‘${column}’ 열: 이미 분류된 값이어서 평점으로 읽지 않음`,
    disagreements: (column, count, firstRow) =>
      `‘${column}’ 열: 평점과 다른 분류 ${whole(count)}행(첫 번째는 ${whole(firstRow)}행). 평점을 기준으로 집계`,
    dateOrder: (order, example, row) =>
      `날짜는 ${order === 'dmy' ? '일' : '월'}이 먼저인 순서로 읽음(근거: ${whole(row)}행의 ${example})`,
    sheet: (sheet, count) => `‘${sheet}’ 시트를 읽음(데이터가 있는 시트 ${count}개 중 하나)`,
  },

  methods: {
    score: '스코어 구간(Tango, 1998)',
    'adjusted-wald': '수정 왈드 구간(Rocks, 2016)',
    wald: '왈드 구간',
    jeffreys: '제프리스 사전분포를 쓴 베이즈 구간',
    exact: '정확 비조건부 구간',
  },
  definitions: ({ promoters, passives, detractors }, level, method) => [
    [
      '순추천고객지수(NPS)',
      `추천 고객(평점 ${promoters})의 백분율에서 비추천 고객(평점 ${detractors})의 백분율을 뺀 값입니다. 중립 고객(평점 ${passives})은 전체 응답자 수에만 들어갑니다. −100에서 +100까지의 점수이며 백분율이 아닙니다.`,
    ],
    [
      '신뢰구간',
      `설문은 모두가 아니라 일부에게 묻습니다. 같은 방법으로 구한 구간 가운데 약 ${level}에 모두에게 물었을 때의 점수가 들어 있습니다. 위 점수에 쓴 방법: ${method}. 우연에 따른 오차만 반영하며, 의견 때문에 응답하지 않은 사람의 영향은 반영하지 않습니다.`,
    ],
    [
      '뚜렷함',
      '변화나 차이의 신뢰구간에 0이 들어 있지 않을 때 뚜렷하다고 합니다. 집단의 경우에는 집단 수에 맞추어 홈(Holm) 방법으로 보정한 p값이 충분히 작을 때입니다. 뚜렷하지 않다고 해서 변화가 없다는 뜻은 아니며, 응답이 적어서 드러나지 않았을 수도 있습니다.',
      ['trend', 'segments', 'compared', 'explained'],
    ],
    [
      '나머지와의 차이',
      '각 집단은 그 집단이 들어 있는 전체가 아니라 나머지 모두와 비교합니다.',
      ['segments'],
    ],
    [
      '구성과 집단 내 점수',
      '점수는 집단의 비중이 바뀌어서(구성), 또는 집단 안의 점수가 움직여서(집단 내 점수) 달라질 수 있습니다. 두 부분을 더하면 전체 변화가 됩니다(Kitagawa, 1955).',
      ['explained'],
    ],
  ],
};

const lackingNames = { segment: '집단', date: '날짜', weight: '가중치' } as const;
