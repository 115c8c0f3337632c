import { quotable } from '../../display/text.js';
import { type NoticeWords, relationSigns } from '../notices.js';
import { ofRow } from './common.js';

const whole = (count: number): string => count.toLocaleString('ko');

/** How many values of a column are named. */
const MOST_VALUES = 6;

/** Why a column is counted whose name does not say that it is the rating. */
const guesses = {
  categories: '옆 열의 분류가 평점과 일치',
  'weak-name': '이름과 값으로 추정',
  'only-column': '유일한 열',
};

/** The row in which a value stands, with its file where there are several. */
const atRow = (row: number | null, file: string | undefined): string => {
  const place = placeOf(row, file);
  return place === '' ? '' : `${place}의 `;
};
/** The first of some rows. */
const firstIn = (row: number | null, file: string | undefined): string => {
  const place = placeOf(row, file);
  return place === '' ? '' : `(첫 번째는 ${place})`;
};

/** Where a row stands. */
function placeOf(row: number | null, file: string | undefined): string {
  return ofRow(row, file === undefined ? undefined : quotable(file)).trimEnd();
}

/** Notices in Korean. */
export const notices: NoticeWords = {
  'rows-chosen': ({ column, relation, values, count }) =>
    `‘${quotable(column)}’ ${relationSigns[relation]} ${values.map((value) => quotable(value) || '(빈칸)').join(' 또는 ')}인 행만 집계(이 조건으로 제외한 행 ${whole(count)}개)`,
  'file-is-a-column': ({ column }) => `파일 이름 대신 파일 안의 ‘${quotable(column)}’ 열을 사용`,
  encoding: ({ encoding }) => `${encoding} 인코딩으로 추정하여 읽음`,
  sheet: ({ sheet, sheets, isHidden }) =>
    `${isHidden ? '숨겨진 ' : ''}‘${quotable(sheet)}’ 시트를 읽음(${sheets === 1 ? '데이터가 있는 유일한 시트' : `데이터가 있는 시트 ${sheets}개 중 하나`})`,
  vendor: ({ vendor, headerRows }) =>
    `${quotable(vendor)} 내보내기 파일로 읽음(머리글 ${whole(headerRows)}행)`,
  'no-header': () => '머리글이 없어 첫 행부터 응답으로 읽음',
  'rows-in-a-cell': ({ count, row }) =>
    `셀 안에 여러 행으로 보이는 내용이 있는 행 ${whole(count)}개(첫 번째는 ${whole(row)}행). 따옴표가 이중으로 쓰이지 않아 행이 빠졌을 수 있음`,
  'rating-guessed': ({ column, evidence }) =>
    `‘${quotable(column)}’ 열을 집계(${guesses[evidence]})`,
  'comment-guessed': ({ column }) => `의견은 ‘${quotable(column)}’ 열로 추정`,
  'scale-doubtful': ({ column, answers, highest, scaleName }) =>
    `‘${quotable(column)}’ 열의 응답 ${whole(answers)}건 가운데 ${highest}보다 높은 값이 없음. ${
      highest === 1
        ? '평점이 아니라 예/아니요일 수 있음'
        : `척도가 ${scaleName ?? `${highest}점 만점`}인지 확인`
    }`,
  'several-questions': ({ column, values }) =>
    `‘${quotable(column)}’ 열에 따르면 여러 문항의 응답이며 모두 집계: ${values
      .slice(0, MOST_VALUES)
      .map(({ value, answers }) => `‘${quotable(value)}’ ${whole(answers)}행`)
      .join(', ')}${values.length > MOST_VALUES ? ', …' : ''}`,
  'texts-left-out': ({ texts, answers }) =>
    `응답 ${whole(answers)}건 가운데 집계하지 못한 값: ${texts
      .map(({ text, count }) => `‘${quotable(text)}’ ${whole(count)}건`)
      .join(', ')}. 점수는 나머지 응답의 점수`,
  'serial-dates': ({ column, value, date }) =>
    `‘${quotable(column)}’ 열의 수는 스프레드시트의 날짜 번호로 읽음: ${value} → ${date}`,
  previews: ({ count }) => `설문 미리 보기 ${whole(count)}행은 집계에서 제외`,
  tests: ({ count }) => `시험 응답 ${whole(count)}행은 집계에 포함`,
  'categories-counted': ({ column }) =>
    `‘${quotable(column)}’ 열: 이미 분류된 값이어서 그대로 집계`,
  'categories-passed-over': ({ column }) =>
    `‘${quotable(column)}’ 열: 이미 분류된 값이어서 평점으로 읽지 않음`,
  'categories-disagree': ({ column, count, firstRow, file }) =>
    `‘${quotable(column)}’ 열: 평점과 다른 분류 ${whole(count)}행${firstIn(firstRow, file)}. 평점을 기준으로 집계`,
  'categories-absent': ({ column, count }) =>
    `‘${quotable(column)}’ 열: 평점이 있는 ${whole(count)}행에 분류가 없음`,
  'date-order': ({ order, value, row, file }) =>
    `날짜는 ${order === 'dmy' ? '일' : '월'}이 먼저인 순서로 읽음(근거: ${atRow(row, file)}${quotable(value)})`,
  'dates-unreadable': ({ count, value, row, file }) =>
    `읽을 수 없는 날짜 ${whole(count)}건(첫 번째는 ${atRow(row, file)}${quotable(value)}): 점수에만 넣고 기간별 수치에서는 제외`,
  'weights-zero': ({ count }) => `가중치가 0인 응답 ${whole(count)}건은 계산에 영향을 주지 않음`,
  'respondents-unknown': ({ count }) =>
    `응답자를 알 수 없는 응답 ${whole(count)}건(빈칸, 익명 등)은 모두 집계`,
  'respondent-frequent': ({ count, answers, firstRow, file }) =>
    `한 응답자의 응답이 ${whole(answers)}건 중 ${whole(count)}건${firstIn(firstRow, file)}. 여러 사람이라면 대부분 집계에서 빠짐`,
};
