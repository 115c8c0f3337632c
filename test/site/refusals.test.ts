import { describe, expect, test } from 'vitest';
import { problemOf } from '../../docs/site/playground/problems.js';
import { koreanName } from '../../docs/site/playground/words/refusals.js';
import { pageWords } from '../../docs/site/playground/words.js';
import {
  planSurvey,
  readSettings,
  requestOfSettings,
  type SurveyRequest,
} from '../../src/survey/index.js';
import { settingNames } from '../../src/survey/settings/names.js';

/** What the page says in Korean of an error that a call throws. */
function saidOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    return problemOf(error, undefined, pageWords.ko).sentence;
  }
  throw new Error('nothing was refused');
}
const rows = [['NPS'], ['9'], ['3']];
const saidOfRequest = (request: SurveyRequest) => saidOf(() => planSurvey(rows, request));
const saidOfSettings = (settings: unknown) =>
  saidOf(() => requestOfSettings(readSettings(JSON.stringify(settings), 'survey.json')));

/** What is left of a sentence without what people wrote, names and examples. */
const ownWords = (sentence: string) =>
  sentence
    .replace(/실제 값: .*$/s, '')
    .replace(/(형식이어야 합니다|하나여야 합니다): [^.]*(\.\d+)?/g, '')
    .replace(/survey\.json|JSON|NPS|‘[^’]*’|\/\S+\//g, '');

describe('choices that do not go together, in Korean', () => {
  test.each<[SurveyRequest, string]>([
    [
      { weight: 'w', method: 'anytime' },
      '집계할 수 없습니다. ‘가중치’ 항목은 ‘신뢰구간 방법’ 항목의 ‘상시 구간’ 선택과 함께 쓸 수 없습니다.',
    ],
    [
      { weight: 'w', population: 9 },
      '집계할 수 없습니다. ‘모집단 크기’ 항목은 ‘가중치’ 항목과 함께 쓸 수 없습니다.',
    ],
    [
      { population: 9, method: 'exact' },
      '집계할 수 없습니다. ‘모집단 크기’ 항목은 ‘신뢰구간 방법’ 항목의 ‘정확 구간’ 선택과 함께 쓸 수 없습니다.',
    ],
    [
      { population: 9, metric: 'csat' },
      '집계할 수 없습니다. ‘모집단 크기’ 항목은 순추천고객지수(NPS)에만 쓸 수 있습니다.',
    ],
    [{ asOf: '2026-03-31' }, '집계할 수 없습니다. ‘기준일’ 항목에는 ‘날짜’ 항목이 필요합니다.'],
    [{ timeZone: 'UTC' }, '집계할 수 없습니다. ‘시간대’ 항목에는 ‘날짜’ 항목이 필요합니다.'],
    [{ terms: 3 }, '집계할 수 없습니다. ‘말의 수’ 항목에는 ‘의견’ 항목이 필요합니다.'],
    [
      { metric: 'csat', top: 9 },
      '집계할 수 없습니다. ‘집계할 최상위 평점의 수’ 항목의 값은 1 이상 4 이하의 정수여야 합니다. 실제 값: 9.',
    ],
    [
      { confidenceLevel: 95 },
      '집계할 수 없습니다. ‘신뢰수준’ 항목의 값은 0.95처럼 0과 1 사이의 수여야 합니다. 실제 값: 95.',
    ],
  ])('%j', (request, sentence) => {
    expect(saidOfRequest(request)).toBe(sentence);
  });
});

describe('settings that are refused, in Korean', () => {
  test.each<[unknown, string]>([
    [
      { level: '95' },
      '설정을 읽을 수 없습니다. ‘신뢰수준’ 항목의 값은 0.95처럼 0과 1 사이의 수여야 합니다. 실제 값: 95.',
    ],
    [
      { period: 'moon', date: 'd' },
      '설정을 읽을 수 없습니다. ‘기간’ 항목의 값은 다음 가운데 하나여야 합니다: day, week, month, quarter, year. 실제 값: moon.',
    ],
    [{ period: 'week' }, '설정을 읽을 수 없습니다. ‘기간’ 항목에는 ‘날짜’ 항목이 필요합니다.'],
    [
      { ratng: 'NPS' },
      '설정을 읽을 수 없습니다. survey.json에 없는 설정의 이름이 있습니다: ‘ratng’. 비슷한 이름: ‘rating’.',
    ],
    [
      { by: 'plan' },
      '설정을 읽을 수 없습니다. survey.json: ‘집단’ 항목의 값은 하나 이상인 텍스트의 목록이어야 합니다. 실제 값: "plan".',
    ],
    [
      { comment: 'why', weight: 'w' },
      '설정을 읽을 수 없습니다. ‘가중치’ 항목은 ‘의견’ 항목과 함께 쓸 수 없습니다.',
    ],
  ])('%j', (settings, sentence) => {
    expect(saidOfSettings(settings)).toBe(sentence);
  });

  test.each<[unknown]>([
    [{ rating: null }],
    [{ 'as-of': 'x', date: 'd' }],
    [{ 'time-zone': 'Moon', date: 'd' }],
    [{ 'fiscal-year-start': '13', date: 'd' }],
    [{ rolling: '0', date: 'd' }],
    [{ asked: '0' }],
    [{ 'min-respondents': '-1' }],
    [{ target: '101' }],
    [{ population: '0' }],
    [{ population: '9', weight: 'w' }],
    [{ population: '9', method: 'anytime' }],
    [{ weight: 'w', method: 'anytime' }],
    [{ method: 'magic' }],
    [{ scale: '0-99' }],
    [{ scale: 'moon' }],
    [{ scale: '0-9,passives=5,promoters=4' }],
    [{ scale: '0-9,passives=5,promoters=99' }],
    [{ scale: '0-9,maybe=5' }],
    [{ metric: 'csat', target: '1' }],
    [{ top: '2' }],
    [{ label: ['x'] }],
    [{ where: ['x'] }],
    [{ bands: ['x'] }],
    [{ multiple: ['x'] }],
    [{ themes: { a: 'b' } }],
    [{ comment: 'why', contrast: '2026-03' }],
    [{ comment: 'why', metric: 'ces' }],
    [[]],
  ])('%j: no English but what the settings hold, names and examples', (settings) => {
    const sentence = saidOfSettings(settings);
    expect(sentence).toMatch(/[가-힣].*\.$/s);
    expect(ownWords(sentence)).not.toMatch(/--|[a-z]{2,}/i);
  });
});

test('every setting: a Korean name', () => {
  const names = Object.keys(settingNames).map(koreanName);
  expect(names.filter((name) => !/[가-힣]/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  expect(pageWords.ko.others(['minRespondents', 'themes'])).toBe(
    '설정에 있으나 여기에 선택란이 없는 항목: 최소 응답자 수, 주제.',
  );
  expect(pageWords.en.others(['minRespondents', 'confidenceLevel', 'themes'])).toBe(
    'From the settings, without a control here: min-respondents, level, themes.',
  );
});
