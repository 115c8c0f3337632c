import * as core from '../../src/index.js';
import type { Subpath } from './wrong-values.js';

const tally = { promoters: 5, passives: 3, detractors: 2 };
const lower = { promoters: 2, passives: 3, detractors: 5 };
const weighted = core.tallyWeighted([
  [10, 2],
  [3, 1],
]);
const row = { id: 'a', rating: 9, plan: 'Pro', day: '2026-01-01', weight: 1 };
const rows = [row, { ...row, id: 'b', rating: 3, plan: 'Free' }];
const { ledger } = core.screen(rows, { rating: 'rating' });
const waves = core.tallyByPeriod(rows, { rating: 'rating', date: 'day', period: 'month' });
const transitions = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];
const segments = [
  ['Free', lower],
  ['Pro', tally],
];
const scale = { ...core.standardScale };
const calendar = {
  period: 'month',
  timeZone: 'Asia/Seoul',
  weekStart: 'monday',
  fiscalYearStart: 1,
};
const reading = { scale, labels: { Great: 9 }, missing: ['none'] };
const confidenceLevel = 0.9;
const interval = { confidenceLevel, method: 'wald' };
const noWorse = { confidenceLevel, method: 'score', alternative: 'greater', margin: 3 };
const answers = { rating: 'rating', weight: 'weight', scale };
const comparison = { ...interval, adjustment: 'holm', minRespondents: 1, order: 'score' };

const box = core.topBoxScale({ min: 1, max: 5 }, 2);
const satisfied = core.compareSegments([
  ['Free', core.tally([5, 1], { scale: box })],
  ['Pro', core.tally([5, 4], { scale: box })],
]).segments[0];

const numbers = ['NaN', 'a negative number', 'a fraction', 'Infinity'] as const; // an index of map
const rowless = ['an empty array', 'a Map'] as const; // no rows, and rows that are lists

/** A right call of each function of `nps-core`, and the other values that its arguments may have. */
export const coreCalls: Subpath = {
  module: core,
  calls: {
    adjustPValues: {
      call: [[0.01, 0.2], { method: 'holm' }],
      optional: 1,
      legal: { 0: ['an empty array'] },
    },
    bands: { call: [[0, 50], { labels: ['low', 'middle', 'high'] }], optional: 1 },
    classify: { call: [9, { scale }], optional: 1, legal: { 1: numbers } },
    compareSegments: {
      call: [segments, { ...comparison, overlapping: false }],
      optional: 1,
      legal: { 0: ['an empty array'] },
    },
    compareWaves: {
      call: [waves, { ...interval, power: 0.8, includePartial: false }],
      optional: 1,
      legal: { 0: ['an empty array'] },
    },
    computeCes: {
      call: [[7, 5], { confidenceLevel, scale: { min: 1, max: 7 }, top: 2 }],
      optional: 1,
      legal: { 0: ['an empty array'] },
    },
    computeCsat: {
      call: [{ counts: [1, 0, 3] }, { confidenceLevel, scale: { min: 1, max: 3 }, top: 1 }],
      optional: 1,
      legal: { 0: ['an empty array'] },
    },
    computeNps: {
      call: [tally, { scale }],
      optional: 1,
      legal: { 0: ['an empty array'], 1: numbers },
    },
    confidenceInterval: { call: [tally, { ...interval, population: 1000 }], optional: 1 },
    conversionsNeeded: { call: [tally, 40], legal: { 1: ['a negative number', 'a fraction'] } },
    designEffect: { call: [weighted] },
    detectableDifference: { call: [tally, lower, { confidenceLevel, power: 0.8 }], optional: 2 },
    difference: {
      call: [tally, lower, { ...noWorse, population: { a: 1000, b: 1000 } }],
      optional: 2,
    },
    anytimePValue: { call: [tally, 40], legal: { 1: ['a negative number', 'a fraction'] } },
    differenceFrom: {
      call: [tally, 40, { ...noWorse, population: 1000 }],
      optional: 2,
      legal: { 1: ['a negative number', 'a fraction'] },
    },
    effectiveSampleSize: { call: [weighted] },
    effectiveTally: { call: [weighted] },
    equivalence: { call: [tally, lower, { confidenceLevel, margin: 3 }] },
    explainChange: {
      call: [segments, segments, { confidenceLevel, shared: [['Free', 'Pro', transitions]] }],
      optional: 2,
      legal: { 0: ['an empty array'], 1: ['an empty array'] },
    },
    histogram: { call: [[10, 9], { scale }], optional: 1, legal: { 0: ['an empty array'] } },
    homogeneity: { call: [[tally, lower]], legal: { 0: ['an empty array'] } },
    isRating: { call: [9, { scale }], optional: 1, legal: { 0: 'anything', 1: numbers } },
    isWeighted: { call: [weighted], legal: { 0: 'anything' } },
    latestPerRespondent: {
      call: [rows, { respondent: 'id', date: 'day', ...calendar }],
      legal: { 0: rowless },
    },
    marginOfError: { call: [tally, { ...interval, population: 1000 }], optional: 1 },
    matchWaves: {
      call: [rows, rows, { respondent: 'id', rating: 'rating', scale }],
      legal: { 0: rowless, 1: rowless },
    },
    meanRating: { call: [[0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2], { scale }], optional: 1 },
    merge: { call: [tally, lower] },
    mergeLedgers: { call: [ledger, ledger] },
    mergeTransitions: { call: [transitions, transitions] },
    mergeWeighted: { call: [weighted, weighted] },
    npsBySegment: {
      call: [rows, { ...answers, by: 'plan', ...comparison, overlapping: false }],
      legal: { 0: rowless },
    },
    npsTrend: {
      call: [
        rows,
        { ...answers, by: 'plan', date: 'day', ...calendar, asOf: '2026-02-01', ...interval },
      ],
      legal: { 0: rowless },
    },
    overlappingDifference: { call: [tally, lower, transitions, { confidenceLevel }], optional: 3 },
    pairedDifference: { call: [transitions, interval], optional: 1 },
    periodOf: { call: ['2026-01-01', calendar], legal: { 0: ['a negative number', 'a fraction'] } },
    powerOfDifference: { call: [tally, lower, { confidenceLevel }], optional: 2 },
    readRating: {
      call: ['9', reading],
      optional: 1,
      legal: { 0: ['undefined', 'null', 'NaN', 'an empty text', 'a bigint'] },
    },
    respondents: { call: [tally] },
    respondentsForDifference: {
      call: [tally, lower, { confidenceLevel, power: 0.8, ratio: 2 }],
      optional: 2,
    },
    respondentsForMargin: {
      call: [5, { confidenceLevel, expected: tally, population: 1000, designEffect: 1.5 }],
      optional: 1,
      legal: { 0: ['a fraction'] },
    },
    retentionRate: {
      call: [{ start: 10, end: 10, acquired: 1 }, { confidenceLevel }],
      optional: 1,
    },
    rolling: { call: [waves, { periods: 1 }], legal: { 0: ['an empty array'] } },
    safeReadRating: { call: ['9', reading], optional: 1, legal: { 0: 'anything' } },
    screen: {
      call: [
        rows,
        {
          ...reading,
          rating: 'rating',
          respondent: 'id',
          date: 'day',
          ...calendar,
          exclude: () => false,
        },
      ],
      legal: { 0: rowless },
    },
    scan: {
      call: [
        rows,
        {
          ...{ ...answers, columns: ['plan'], date: 'day', ...calendar, asOf: '2026-02-01' },
          ...{ ...interval, minRespondents: 1, falseDiscoveryRate: 0.1 },
        },
      ],
      legal: { 0: rowless },
    },
    segmentParts: { call: ['Pro'], legal: { 0: 'anything' } },
    tally: { call: [[10, 9], { scale }], optional: 1, legal: { 0: ['an empty array'] } },
    tallyBy: { call: [rows, { ...answers, by: 'plan' }], legal: { 0: rowless } },
    tallyByPeriod: {
      call: [rows, { ...answers, date: 'day', ...calendar, asOf: '2026-02-01' }],
      legal: { 0: rowless },
    },
    tallyFromAsync: {
      call: [[10, 9], { scale }],
      optional: 1,
      legal: { 0: ['an empty array', 'an async iterable'] },
    },
    tallyHistogram: { call: [[0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2], { scale }], optional: 1 },
    tallyTransitions: {
      call: [[[9, 10]], { scale }],
      optional: 1,
      legal: { 0: ['an empty array'] },
    },
    tallyWeighted: { call: [[[9, 1]], { scale }], optional: 1, legal: { 0: ['an empty array'] } },
    topBoxDifference: { call: [satisfied?.versusRest], legal: { 0: ['null'] }, whole: [0] },
    topBoxScale: { call: [{ min: 1, max: 5 }, 2] },
    topBoxShare: { call: [satisfied], whole: [0] },
  },
};
