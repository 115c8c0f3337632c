import type { spreadsheetFunctions } from '../../src/spreadsheet/index.js';

const ratings = [[10], [9], [''], [3], [8], [6]];
const segments = [['Pro'], ['Free'], ['Trial'], ['Free'], [''], ['Pro']];
const dates = [
  ['2026-01-31'],
  ['2026-01-31'],
  [''],
  ['2026-03-01'],
  ['2026-03-01'],
  ['2026-05-31'],
];
const laterRatings = [
  [10, 0],
  [7, 9],
];
const laterSegments = [
  ['Pro', 'New'],
  ['New', ''],
];

const monthlyRatings = [[10], [9], [8], [3], [''], [7], [9], [10], [6]];
const months = [
  ...['2026-01-05', '2026-02-05', '2026-03-05', '2026-04-05', '', '2026-05-05', '2026-06-05'],
  ...['2026-07-05', '2026-08-05'], // the last day is 46235, 1 August: it leaves August out
].map((date) => [date]);

const termRatings = [...Array(60).keys()].map((row) => [row === 7 ? '' : row % 2 === 0 ? 3 : 10]);
const comments = termRatings.map((_, row) => [
  row % 3 === 0
    ? ''
    : row % 2 === 0
      ? '배송이 늦어요, 배송 불만 (010-0000-1234)'
      : 'friendly staff, 親切',
]);

/** One call of each function, with blank cells or arguments left out. */
export const calls: Readonly<Record<keyof typeof spreadsheetFunctions, readonly unknown[]>> = {
  NPS: [ratings],
  'NPS.LOWER': [ratings, 0.9],
  'NPS.UPPER': [ratings, '', 'wald'],
  'NPS.INTERVAL': [ratings],
  'NPS.MOE': [ratings, 0.8, 'Exact'],
  'NPS.ANYTIME': [ratings, 0.9, 40],
  'NPS.COMPARE': [ratings, laterRatings],
  'NPS.PVALUE': [ratings, laterRatings],
  'NPS.BYSEGMENT': [ratings, segments],
  'NPS.TREND': [ratings, dates],
  'NPS.LIMITS': [monthlyRatings, months, '', 6, 0.5, '', '', '', 46_235],
  'NPS.TERMS': [termRatings, comments],
  'NPS.SAMPLESIZE': [5, '', 2000],
  'NPS.CATEGORY': [ratings],
  'NPS.EXPLAIN': [ratings, segments, laterRatings, laterSegments],
};
