import type { Category } from 'nps-core';
import { answers, koreanProblems, whole } from './problems-in-korean.js';
import { koreanName, refusalInKorean } from './refusals.js';
import type { PageWords } from './words.js';

// Particles that depend on the sound before them (이/가, 을/를, 은/는) do not follow names and numbers.

const categories: Readonly<Record<Category, string>> = {
  promoter: '추천 고객',
  passive: '중립 고객',
  detractor: '비추천 고객',
};

/** What the page says in Korean. */
export const korean: PageWords = {
  language: 'ko',
  none: '없음',
  january: '1월',
  report: '보고서(HTML)',
  settings: '명령에서 쓸 설정',
  link: '링크 복사',
  copyPicture: '그림 복사',
  tools: '저장과 공유',
  whole,

  pasted: '붙여 넣은 내용',
  example: '예시 설문',
  reading: (name) => `${name}: 읽는 중입니다.`,
  read: (name, rows) => `${name}: ${rows}.`,
  units: (count, unit) => (unit === 'row' ? `행 ${whole(count)}개` : `값 ${whole(count)}개`),
  failed: (message) => `페이지에 오류가 생겼습니다: ${message}`,
  oneFile: '파일은 한 번에 하나만 놓으십시오.',
  hints: {
    'title-above': ({ wider }) =>
      `첫 행은 한 칸인데 ${whole(wider)}개 행은 칸이 더 많습니다. 첫 행이 제목이면 지우십시오.`,
    'dates-unread': ({ column, text }) =>
      `‘${column}’ 열은 날짜로 보이지만 ‘${text}’ 같은 날짜는 읽지 못합니다. 2026-03-04처럼 쓰십시오.`,
  },
  sourceProblems: {
    'too-large': (name, { megabytes }) =>
      `파일이 이 페이지에서 다룰 수 있는 ${megabytes}MB보다 큽니다: ${name}. nps-core 명령은 크기에 관계없이 파일을 읽습니다.`,
    workbook: (name, { message }) => `통합 문서를 읽을 수 없습니다: ${name} ${message}.`,
    'not-text': (name) =>
      `텍스트 파일이 아닙니다: ${name}. 설문을 CSV로 내보내 그 파일을 놓으십시오.`,
    damaged: (name) => `깨진 문자가 있습니다: ${name}. ‘CSV UTF-8’로 저장해 그 파일을 놓으십시오.`,
    'damaged-gzip': (name) => `압축 파일이 손상되었습니다: ${name}. 다시 압축하십시오.`,
    'quote-not-closed': (name, { row }) =>
      `${name}: ${whole(row)}행 또는 그 뒤에서 연 따옴표가 닫히지 않았습니다.`,
    'not-an-object': (name, { line }) =>
      `${name}: ${whole(line)}번째 줄이 JSON 객체가 아닙니다. JSON Lines는 줄마다 객체가 하나씩 있어야 합니다.`,
    'line-too-long': (name, { line }) => `${name}: ${whole(line)}번째 줄이 16MB를 넘습니다.`,
    'no-sheet': (name, { sheet, choices }) =>
      `${name}: ‘${sheet}’ 시트가 없습니다. 있는 시트: ${choices.map((choice) => `‘${choice}’`).join(', ')}.`,
    'row-too-long': (name, { row }) =>
      `${name}: ${whole(row)}행이 16MB를 넘습니다. 닫히지 않은 따옴표가 있는지 확인하십시오.`,
  },
  problems: koreanProblems,
  otherProblem: (message) => `집계할 수 없습니다. ${refusalInKorean(message)}`,

  settingsProblem: (message) => `설정을 읽을 수 없습니다. ${refusalInKorean(message)}`,
  settingsWait: (name) => `설정을 읽었습니다: ${name}. 이제 이 설정을 쓸 설문을 여십시오.`,
  others: (names) =>
    `설정에 있으나 여기에 선택란이 없는 항목: ${names.map(koreanName).join(', ')}.`,

  chooseOne: '하나를 선택하십시오',
  columnNumber: (name, number) => `${name} (${number}번째 열)`.trim(),
  tooManyValues: (column, most) => `${column} (값이 ${most}개를 넘음)`,
  conditionColumn: '열',
  comparison: '비교',
  value: '값',
  valueHint: 'Pro|Team',
  removeCondition: '삭제',
  relations: {
    is: '같음',
    isNot: '같지 않음',
    atLeast: '이상',
    above: '초과',
    atMost: '이하',
    below: '미만',
  },

  linkCopied: '링크를 복사했습니다. 설정과 집계한 수만 들어 있고 응답은 들어 있지 않습니다.',
  linkTooLong: '설정이 길어 링크에 담을 수 없습니다. 설정을 파일로 저장하십시오.',
  pictureCopied: '그림을 복사했습니다.',
  notCopied: '브라우저가 복사를 허용하지 않습니다. 링크는 주소창에 있습니다.',
  ofPart: (button, part) => `${button}: ${part}`,

  counts: {
    fillIn: '추천 고객, 중립 고객, 비추천 고객의 수를 입력하십시오.',
    score: '점수',
    firstScore: '첫 번째 점수',
    secondScore: '두 번째 점수',
    answers,
    change: (points, { level, range }, pValue) =>
      `변화: ${points}점, ${level} 신뢰구간 ${range}, p ${pValue}.`,
    howToRead:
      '신뢰구간에 0이 들어 있지 않으면 변화가 뚜렷합니다. 0이 들어 있으면 응답이 적어 알 수 없습니다.',
    forMargin: (margin, count) =>
      `점수를 ${margin}점 이내로 알려면 응답이 약 ${whole(count)}건 필요합니다.`,
    forChange: (second, first) =>
      `이만한 변화를 다섯 번에 네 번 찾으려면 첫 번째 설문에 약 ${whole(first)}건, 두 번째 설문에 약 ${whole(second)}건의 응답이 필요합니다.`,
    toTarget: (target, points, { level, range }) =>
      `점수와 목표의 차이(목표 ${target}): ${points}점, ${level} 신뢰구간 ${range}.`,
    targetNeeds: (target, net) =>
      net === 0
        ? `이 응답은 목표에 이르렀습니다(목표 ${target}).`
        : `같은 수의 응답으로 목표에 이르려면(목표 ${target}) 추천 고객과 비추천 고객의 차이가 지금보다 ${whole(net)}명 더 커야 합니다. 비추천 고객이 추천 고객이 되면 2명, 중립 고객이 추천 고객이 되면 1명으로 셉니다.`,
  },

  comments: {
    heading: '고객이 쓴 의견',
    read: (comments, all) =>
      `${answers(all)} 가운데 의견이 있는 응답은 ${whole(comments)}건입니다.`,
    promise:
      '의견은 이 페이지 안에서만 읽으며 어떤 경로로도 밖으로 나가지 않습니다. 이메일 주소, 전화번호 등은 가렸습니다.',
    nothing: '아직 낮은 평점과 높은 평점을 가르는 말이 없습니다.',
    low: '낮은 평점과 함께 나오는 말',
    high: '높은 평점과 함께 나오는 말',
    columns: (level) => ['말', '응답', '점수 차이', `${level} 신뢰구간`, 'p'],
    examples: '읽어 볼 의견',
    example: (term, rating, text) => `${term} · ${rating}점: ${text}`,
  },

  theLink: '링크',
  linkCut: (names) => `링크에 읽을 수 없어 제외한 부분이 있습니다: ${names.join(', ')}.`,

  npsHeading: '순추천고객지수(NPS)',
  interval: ({ level, range }) => `${level} 신뢰구간 ${range}`,
  range: (lower, upper) => `${lower} ~ ${upper}`,
  scoreIs: (name, score, { level, range }) => `${name} ${score}, ${level} 신뢰구간 ${range}.`,
  scoreName: '점수',
  shareName: '비율',
  category: (category, count, percent) => `${categories[category]} ${whole(count)}명, ${percent}%`,
  inBox: (count, all) => `${answers(all)} 가운데 ${whole(count)}건`,
  rounded: '비율과 점수는 각각 따로 반올림했습니다.',
  noScore: '집계한 응답이 없어 점수를 구할 수 없습니다.',
  meaning: (count, promoters, detractors) =>
    `${answers(count)} 가운데 추천 고객이 ${promoters}%, 비추천 고객이 ${detractors}%입니다.`,
  shareMeaning: (count, top, share) => `${answers(count)} 가운데 ${share}: 평점 ${top}.`,
  compatible: (range) => `이 응답에 들어맞는 실제 점수의 범위는 ${range}입니다.`,
  needed: (count) => `5점 이내로 알려면 응답이 약 ${whole(count)}건 필요합니다.`,
  targetLine: (target, difference, { level, range }) =>
    `점수와 목표의 차이(목표 ${target}): ${difference}점, ${level} 신뢰구간 ${range}.`,
  trend: '추이',
  numbers: '수치',
  scoreByPeriod: '기간별 점수',
  trendColumns: (level) => ['기간', '응답', '점수', `${level} 신뢰구간`, '변화', 'p'],
  withoutDate: (count) => `여기에서 제외: 날짜가 없는 ${answers(count)}.`,
  withoutSegment: (count) => `여기에서 제외: 집단이 없는 ${answers(count)}.`,
  segmentHeading: '집단',
  scoreBySegment: '집단별 점수',
  segmentColumns: (level) => ['집단', '응답', '점수', `${level} 신뢰구간`, '나머지와의 차이', 'p'],
  lowBase: '* 응답이 30건보다 적습니다.',
  nobodyIn: (names) => `응답이 없는 집단: ${names.join(', ')}.`,
  adjusted: 'p값은 집단 수에 맞추어 보정했습니다(Holm).',
  homogeneity: (pValue) => `모든 집단의 점수가 같다는 가설의 검정: p ${pValue}.`,
  nothingToCompare: '응답이 있는 집단이 둘보다 적어 비교할 수 없습니다.',
  distribution: '응답 분포',
  answersByRating: '평점별 응답',
  distributionColumns: ['평점', '응답'],
  account: '집계한 내용',
  counted: (count, rows, leftOut) =>
    leftOut.length > 0
      ? `${rows} 가운데 ${whole(count)}개를 집계했습니다. 제외: ${leftOut.join(', ')}.`
      : `${rows} 가운데 ${whole(count)}개를 집계했습니다.`,
  method: '방법',
  explainedIn: '설명:',
  methods: '방법 문서(영어)',
  oddAnswers: '평점이 아닌 응답',
  oddColumns: ['위치', '이유', '응답'],
  place: (row, unit) => `${whole(row)}${unit === 'row' ? '행' : '번째 값'}`,
  unlisted: (count) => `외 ${whole(count)}건`,
};
