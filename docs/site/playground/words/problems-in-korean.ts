import type { ProblemSentences } from './words.js';

// Particles that depend on the sound before them (이/가, 을/를, 은/는) do not follow names and numbers.

export const whole = (count: number): string => count.toLocaleString('ko');
export const answers = (count: number): string => `응답 ${whole(count)}건`;
const ofRow = (row: number | null): string => (row === null ? '' : `${whole(row)}행 `);
const chooseRating = () => '어느 열이 평점입니까? 하나를 선택하십시오.';
const similar = (near: readonly string[], choices: readonly string[]): string => {
  if (near.length > 0) return ` 비슷한 값: ${near.map((name) => `‘${name}’`).join(', ')}.`;
  return choices.length > 0
    ? ` 있는 값: ${choices
        .slice(0, 20)
        .map((name) => `‘${name}’`)
        .join(', ')}.`
    : '';
};

/** What the page says in Korean of a survey that cannot be counted. */
export const koreanProblems: ProblemSentences = {
  empty: (_, name) => `빈 파일입니다: ${name}.`,
  'no-answers': (_, name) => `머리글 아래에 응답이 없습니다: ${name}.`,
  'no-rating-column': ({ scale }, name, offersRatings) =>
    offersRatings
      ? chooseRating()
      : `${scale.min}에서 ${scale.max}까지의 평점이 없습니다: ${name}.`,
  'several-rating-columns': chooseRating,
  'duplicate-column': chooseRating,
  'no-comment-column': () => '의견이 담긴 열이 분명하지 않습니다. ‘의견’에서 열을 선택하십시오.',
  'several-comment-columns': () =>
    '의견일 수 있는 열이 여럿입니다. ‘의견’에서 하나를 선택하십시오.',
  'unknown-period': ({ period, known }) =>
    `‘${period}’ 기간의 응답이 없습니다.${known === null ? '' : ` 있는 기간: ${known[0]} ~ ${known[1]}.`}`,
  'other-scale': ({ column, scale, evidence }) =>
    `‘${evidence.text}’ 표시로 보아 ‘${column}’ 열의 평점은 ${scale.max}점이 아니라 ${evidence.max}점까지입니다. 척도를 선택하십시오.`,
  'categories-of-nps': ({ column }) =>
    `‘${column}’ 열은 추천·중립·비추천 구분입니다. CSAT와 CES에는 평점이 필요합니다.`,
  'several-questions': ({ column }) =>
    `‘${column}’ 열에 따르면 여러 문항의 응답입니다. 조건을 추가해 한 문항의 행만 남기십시오.`,
  'unknown-column': ({ column, near, choices }) =>
    `‘${column}’ 열이 없습니다.${similar(near, choices)}`,
  'bands-without-segment': ({ column }) =>
    `구간으로 나눌 ‘${column}’ 열은 집단으로도 지정해야 합니다.`,
  'multiple-without-by': ({ column }) =>
    `한 칸에 답이 여럿인 ‘${column}’ 열은 집단으로도 지정해야 합니다.`,
  'multiple-with-other': ({ column }) =>
    `‘${column}’ 열은 한 칸에 답이 여럿이라 구간으로 나눌 수 없습니다.`,
  'not-a-number': ({ column, row, value }) =>
    `${ofRow(row)}‘${column}’ 열의 값은 수여야 합니다. 실제 값: ‘${value}’.`,
  'not-a-weight': ({ column, row, value }) =>
    `${ofRow(row)}‘${column}’ 열의 값은 0 이상의 수여야 합니다. 실제 값: ‘${value}’.`,
  'not-a-date': ({ value, row }) =>
    `${ofRow(row)}‘${value}’ 값은 실제로 있는 날짜가 아닙니다. 2026-03-14처럼 쓰십시오.`,
  'part-of-date': ({ value, row }) =>
    `${ofRow(row)}‘${value}’ 값은 온전한 날짜가 아닙니다. 2026-03-14처럼 연, 월, 일을 모두 쓰십시오.`,
  'date-of-unknown-zone': ({ value, row }) =>
    `${ofRow(row)}‘${value}’ 값의 시간대는 GMT+9처럼 시차로 써야 합니다.`,
  'year-may-be-first': ({ value, row }) =>
    `${ofRow(row)}‘${value}’ 값은 연도가 먼저일 수 있습니다. 연도를 네 자리로 쓰거나 일과 월 가운데 무엇이 먼저인지 선택하십시오.`,
  'date-order-unknown': () =>
    '날짜에서 일이 먼저일 수도, 월이 먼저일 수도 있습니다. 어느 쪽인지 선택하십시오.',
  'date-orders-mixed': ({ first, second }) =>
    `날짜의 순서가 섞여 있습니다: ‘${first.value}’, ‘${second.value}’. 한 형식으로 맞추십시오.`,
  'date-against-order': ({ value, row }) =>
    `${ofRow(row)}‘${value}’ 값은 선택한 순서로 읽을 수 없습니다. 다른 순서를 선택하십시오.`,
  'too-many-periods': ({ count, first, last }) =>
    `날짜가 ${first}부터 ${last}까지 ${whole(count)}개 기간에 걸쳐 있습니다. 연도에 오타가 있는지 확인하십시오.`,
  'population-too-small': ({ population, answers: count }) =>
    `모집단 ${whole(population)}명이 ${answers(count)}보다 적습니다.`,
  'not-comparable': ({ column, row, value, limit, kind }) =>
    `조건은 ‘${column}’ 열을 ‘${limit}’ 값과 비교하지만, ${ofRow(row)}값 ‘${value}’: ${kind === 'day' ? '날짜가' : '수가'} 아닙니다.`,
  'limit-unreadable': ({ column, limit }) =>
    `조건은 ‘${column}’ 열을 수 또는 2026-03-14 같은 날짜와 비교해야 합니다. 실제 값: ‘${limit}’.`,
  'no-row-has': ({ column, value, near, choices }) =>
    `‘${column}’ 열의 값이 ‘${value}’인 행이 없습니다.${similar(near, choices)}`,
  'too-many-segments': ({ columns, most }) =>
    `‘${columns.join('’, ‘')}’ 열의 집단이 ${whole(most)}개를 넘습니다. 집단이 든 다른 열을 선택하십시오.`,
  'fewer-asked': ({ asked, answered }) =>
    `요청 대상 ${whole(asked)}명이 응답자 ${whole(answered)}명보다 적습니다.`,
  'unknown-label': ({ column, label, near, choices }) =>
    `‘${column}’ 열에 ‘${label}’ 응답이 없습니다.${similar(near, choices)}`,
  'label-off-scale': ({ label, rating, scale }) =>
    `‘${label}’ 응답의 평점은 ${scale.min}에서 ${scale.max}까지의 정수여야 합니다. 실제 값: ${rating}.`,
  'labels-alike': ({ labels: [first, second] }) =>
    `같은 응답이 두 번 있습니다: ‘${first}’, ‘${second}’.`,
  'column-twice': ({ column }) => `‘${column}’ 열을 두 번 지정했습니다.`,
  'exact-not-possible': ({ answers: count, most }) =>
    `정확 구간은 가중하지 않은 응답 ${whole(most)}건까지 구할 수 있습니다. 실제: ${answers(count)}.`,
};
