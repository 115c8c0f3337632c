import type { ColumnChoice, ColumnRole } from '../../survey/column-problem.js';
import type { ProblemWords } from '../problem-words.js';
import { whereOption } from '../where-option.js';
import { ofRow } from './common.js';

const whole = (count: number): string => count.toLocaleString('ko');
const order = (name: 'dmy' | 'mdy'): string => (name === 'dmy' ? '일' : '월');
const quoted = (names: readonly string[]): string =>
  names.map((name) => JSON.stringify(name)).join(' 또는 ');

/** With more choices, the rest is counted. */
const MOST_CHOICES = 50;

function choiceLines(
  choices: readonly ColumnChoice[],
  isWhole: boolean,
  option = '--rating',
): string[] {
  const lines = choices.slice(0, MOST_CHOICES).map((choice) => choiceLine(choice, isWhole, option));
  const more = choices.length - lines.length;
  return more === 0 ? lines : [...lines, `  외 ${whole(more)}개`];
}

function choiceLine(
  { column, reference, answers }: ColumnChoice,
  isWhole: boolean,
  option: string,
): string {
  const where = isWhole ? '' : '파일 앞부분 ';
  const name = reference === column ? '' : `${column === '' ? '이름 없음' : column}, `;
  return `  ${option} ${JSON.stringify(reference)}  (${name}${where}응답 ${answers}건)`;
}

/** What a column is read as. */
const roles: Readonly<Record<ColumnRole, string>> = {
  rating: '평점',
  segment: '집단',
  condition: '조건',
  date: '날짜',
  weight: '가중치',
  respondent: '응답자',
  comment: '의견',
};

/** What the command says of problems in Korean. */
export const problems: ProblemWords = {
  sentences: {
    empty: (_, file) => `빈 파일입니다: ${file}`,
    'no-answers': () => '머리글 아래에 응답이 없습니다',
    'no-rating-column': ({ scale, choices, ruledOut, isWhole }) => {
      if (choices.length === 0 && ruledOut.length === 0) {
        return `이름으로 보아 ${scale.min}에서 ${scale.max}까지의 평점인 열이 없습니다. --rating 옵션으로 열을, 또는 --scale 옵션으로 다른 척도를 지정하십시오`;
      }
      const question =
        choices.length > 0
          ? '이름으로 보아 평점인 열이 없습니다. 값으로 보아 평점일 수 있는 열을 지정하십시오.'
          : '이름으로 보아 평점인 열이 없습니다. 다음 열은 이름으로 보아 식별자, 개수, 날짜 등입니다. 이 가운데 평점이 있으면 지정하십시오.';
      const named = choices.length > 0 ? choices : ruledOut;
      return [question, ...choiceLines(named, isWhole)].join('\n');
    },
    'several-rating-columns': ({ choices, isWhole }) =>
      [
        '평점일 수 있는 열이 여럿입니다. 하나를 지정하십시오.',
        ...choiceLines(choices, isWhole),
      ].join('\n'),
    'no-comment-column': ({ choices, isWhole }) =>
      choices.length === 0
        ? '의견이 담긴 열이 없습니다'
        : [
            '의견이 담긴 열이 분명하지 않습니다. 열을 지정하십시오.',
            ...choiceLines(choices, isWhole, '--comment'),
          ].join('\n'),
    'several-comment-columns': ({ choices, isWhole }) =>
      [
        '의견일 수 있는 열이 여럿입니다. 하나를 지정하십시오.',
        ...choiceLines(choices, isWhole, '--comment'),
      ].join('\n'),
    'other-scale': ({ column, scale, evidence }) =>
      [
        `‘${column}’ 열의 평점은 ${evidence.max}까지인 듯합니다(근거: ‘${evidence.text}’). 척도를 지정하십시오.`,
        ...(evidence.scaleName === null ? [] : [`  --scale ${evidence.scaleName}`]),
        `  --scale ${scale.min}-${scale.max}  (실제로 ${scale.min}에서 ${scale.max}까지라면)`,
      ].join('\n'),
    'categories-of-nps': ({ column, metric }) =>
      `‘${column}’ 열은 추천·중립·비추천 구분입니다. --metric ${metric}에는 평점 열이 필요하니 --rating 옵션으로 지정하십시오`,
    'several-questions': ({ column, rating, values }) =>
      [
        `‘${column}’ 열에 따르면 여러 문항의 응답입니다. 한 문항의 행만 남기십시오.`,
        ...values.map(
          ({ value, answers }) => `  ${whereOption(column, value)}  (평점 ${answers}건)`,
        ),
        '또는 문항별로 보십시오.',
        `  --rating ${JSON.stringify(rating)} --by ${JSON.stringify(column)}`,
      ].join('\n'),
    'unknown-column': ({ column, near, choices }) =>
      near.length > 0
        ? `‘${column}’ 열이 없습니다. 비슷한 열: ${quoted(near)}`
        : `‘${column}’ 열이 없습니다. 있는 열: ${choices.join(', ')}`,
    'files-differ': ({ role, first, second }) =>
      `파일마다 ${roles[role]} 열의 이름이 다릅니다(${first.file}: ‘${first.column}’, ${second.file}: ‘${second.column}’). 모든 파일에 있는 열을 지정하십시오`,
    'file-orders-differ': ({ column, dayFirst, monthFirst }) =>
      `‘${column}’ 열의 날짜 순서가 파일마다 다릅니다(${dayFirst}: 일이 먼저, ${monthFirst}: 월이 먼저). 한 형식으로 맞추십시오`,
    'duplicate-column': ({ column, numbers }) =>
      `‘${column}’ 열이 ${numbers.length}개 있습니다. 이름 대신 열 번호를 지정하십시오: ${quoted(numbers.map(String))}`,
    'bands-without-segment': ({ column }) =>
      `--bands ${column}: 같은 열을 --by, --a, --b 가운데 하나로도 지정하십시오`,
    'multiple-without-by': ({ column }) =>
      `--multiple 옵션의 ‘${column}’ 열은 --by 옵션에도 있어야 합니다`,
    'multiple-with-other': ({ column, other }) =>
      `‘${column}’ 열은 한 칸에 답이 여럿이라(--multiple) ${{ bands: '--bands 옵션을 쓸', compare: '--a나 --b 옵션에 쓸', explain: '점수 변화를 설명하는 데 쓸' }[other]} 수 없습니다`,
    'not-a-number': ({ column, row, value }) =>
      `${ofRow(row)}‘${column}’ 열의 값은 수여야 합니다. 실제 값: ${value}`,
    'not-a-weight': ({ column, row, value }) =>
      `${ofRow(row)}‘${column}’ 열의 값은 0 이상의 수여야 합니다. 실제 값: ${value}`,
    'not-a-date': ({ column, row, value }) =>
      `${ofRow(row)}‘${column}’ 열의 값은 2026-03-14, 2026/3/14, 14.3.2026 같은 실제 날짜여야 합니다. 실제 값: ${value}`,
    'part-of-date': ({ column, row, value }) =>
      [
        `${ofRow(row)}‘${column}’ 열의 ${value}: 온전한 날짜가 아닙니다. 추이를 보려면 2026-03-14처럼 연, 월, 일이 모두 있어야 합니다. 값별로 보려면 다음과 같이 지정하십시오.`,
        `  --by ${JSON.stringify(column)}`,
      ].join('\n'),
    'date-of-unknown-zone': ({ column, row, value }) =>
      `${ofRow(row)}‘${column}’ 열의 시간대는 GMT+9처럼 시차로 써야 합니다. 실제 값: ${value}`,
    'year-may-be-first': ({ column, row, value }) =>
      `${ofRow(row)}‘${column}’ 열의 날짜 ${value}: 연도가 먼저일 수 있습니다. 연도를 네 자리로 쓰거나, 일이 먼저라면 --date-order dmy 옵션을 쓰십시오`,
    'date-order-unknown': ({ column }) =>
      `‘${column}’ 열의 날짜에서 일이 먼저인지 월이 먼저인지 알 수 없습니다. --date-order 옵션에 dmy 또는 mdy 값을 지정하십시오`,
    'date-orders-mixed': ({ column, first, second }) =>
      `‘${column}’ 열에 날짜의 순서가 섞여 있습니다. ${ofRow(first.row, first.file)}${first.value}: ${order(first.order)}이 먼저, ${ofRow(second.row, second.file)}${second.value}: ${order(second.order)}이 먼저. 한 형식으로 맞추십시오`,
    'too-many-periods': ({ count, first, last }) =>
      `날짜가 ${first}부터 ${last}까지 ${whole(count)}개 기간에 걸쳐 있습니다. 연도에 오타가 있는지 확인하십시오`,
    'unknown-value': ({ column, value }) => `‘${column}’ 열의 값이 ‘${value}’인 응답이 없습니다`,
    'unknown-period': ({ period, known }) =>
      known === null
        ? `${period}에 해당하는 응답이 없습니다. 다른 기간에도 응답이 없습니다`
        : `${period}에 해당하는 응답이 없습니다. 있는 기간: ${known[0]} ~ ${known[1]}`,
    'population-too-small': ({ population, answers }) =>
      `--population 옵션의 ${whole(population)}명이 응답 ${whole(answers)}건보다 적습니다. 응답할 수 있었던 모든 사람의 수를 지정하고, 한 사람은 한 번만 집계하십시오(--respondent 옵션)`,
    'date-against-order': ({ column, row, value }) =>
      `${ofRow(row)}‘${column}’ 열의 날짜 ${value}: --date-order 옵션의 순서로는 읽을 수 없습니다. 다른 순서를 지정하거나 옵션을 빼십시오`,
    'not-comparable': ({ column, row, value, limit, kind }) =>
      `--where 조건은 ‘${column}’ 열을 ${limit} 값과 비교하지만, ${row === null ? '' : `${whole(row)}행의 `}값은 ${kind === 'day' ? '날짜가' : '수가'} 아닙니다. 실제 값: ${value}`,
    'limit-unreadable': ({ column, limit }) =>
      `--where 조건은 ‘${column}’ 열을 수 또는 2026-03-14 같은 날짜와 비교해야 합니다. 실제 값: ${limit}`,
    'no-row-has': ({ column, value, near, choices }) =>
      near.length > 0
        ? `‘${column}’ 열의 값이 ‘${value}’인 행이 없습니다. 비슷한 값: ${quoted(near)}`
        : `‘${column}’ 열의 값이 ‘${value}’인 행이 없습니다. 있는 값: ${choices.map((choice) => JSON.stringify(choice)).join(', ')}`,
    'too-many-segments': ({ columns, most }) =>
      `‘${columns.join('’, ‘')}’ 열의 집단이 ${whole(most)}개를 넘습니다. 식별자나 이름이 아니라 집단이 든 열을 지정하십시오`,
    'fewer-asked': ({ asked, answered }) =>
      `--asked 값은 응답자 수 ${whole(answered)}명 이상이어야 합니다. 실제 값: ${whole(asked)}`,
    'unknown-label': ({ column, label, near, choices }) =>
      near.length > 0
        ? `‘${column}’ 열에 ‘${label}’ 응답이 없습니다. 비슷한 응답: ${quoted(near)}`
        : `‘${column}’ 열에 ‘${label}’ 응답이 없습니다${choices.length > 0 ? `. 평점이 아닌 응답: ${quoted(choices)}` : ''}`,
    'label-off-scale': ({ label, rating, scale }) =>
      `--label ${label}: 평점은 ${scale.min}에서 ${scale.max}까지의 정수여야 합니다. 실제 값: ${rating}`,
    'labels-alike': ({ labels: [first, second] }) =>
      `--label 옵션에 같은 응답이 두 번 있습니다: ‘${first}’, ‘${second}’. 한 번만 지정하십시오`,
    'column-twice': ({ column }) => `--by ${column}: 두 번 지정했습니다. 한 번만 지정하십시오`,
    'exact-not-possible': ({ answers, most }) =>
      `--method exact 방법은 가중하지 않은 응답 ${most}건까지 쓸 수 있습니다. 실제 응답: ${whole(answers)}건. 옵션을 빼십시오`,
  },
  giveTwice: (columns) =>
    `--by 옵션은 열을 하나만 받습니다. 이렇게 쓰십시오: ${columns.map((column) => `--by ${JSON.stringify(column)}`).join(' ')}`,
};
