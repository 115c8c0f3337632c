import { standardScale } from '../../src/index.js';
import * as survey from '../../src/survey/index.js';
import type { Subpath } from './wrong-values.js';

const rows = [
  ['Plan', 'Spend', 'Day', 'Customer', 'Weight', 'How likely are you to recommend us?'],
  ['Pro', '10', '2026-01-02', 'a', '1', '9'],
  ['Free', '60', '2026-02-03', 'b', '2', '3'],
];
const answers = rows.slice(1);
const grouped = {
  ...{ rating: 5, scale: standardScale, by: ['Plan', 'Spend'], bands: { Spend: [0, 50] } },
  ...{ date: 'Day', dateOrder: 'dmy', period: 'month', timeZone: 'Asia/Seoul' },
  ...{ respondent: 'Customer', minRespondents: 1, confidenceLevel: 0.9, method: 'wald' },
  where: [
    { column: 'Plan', is: ['Pro', 'Free'] },
    { column: 'Day', atLeast: '2026-01-01' },
  ],
  ...{ population: 100, target: 40, scan: true },
  ...{ comment: 0, themes: { free: ['Free'] }, terms: 5, contrast: '2026-01', mask: true },
  compare: [
    { column: 'Plan', value: 'Pro' },
    { column: 'Plan', value: 'Free' },
  ],
  explain: { column: 'Plan', before: '2026-01', after: '2026-02' },
  panel: { before: '2026-01', after: '2026-02' },
};
const origin = { firstRow: 1, file: 'a.csv', decimalCommas: false, notices: [] };
const plan = survey.planSurvey(rows);
const counted = survey.countRows(plan, answers);
const surveyOf = (file: string) => survey.countRows(survey.planSurvey(rows, {}, { file }), answers);
const dated = survey.countRows(survey.planSurvey(rows, { date: 'Day', dateOrder: 'dmy' }), answers);
const satisfaction = survey.planSurvey([['CSAT'], ['5']], { metric: 'csat' });
const satisfied = survey.countRows(satisfaction, [['5'], ['2']]);
const commented = survey.surveyRecord(
  survey.countRows(survey.planSurvey(rows, { comment: 'Plan' }), answers),
);
const rowless = ['an empty array', 'a Map'] as const; // rows in which the rating is missing

/** A right call of each function of `nps-core/survey`, and what else is right in its places. */
export const surveyCalls: Subpath = {
  module: survey,
  calls: {
    exampleRows: { call: [commented.comments], whole: [0] },
    withExampleTexts: {
      call: [commented.comments, plan, new Map()],
      legal: { 2: ['a Map'] },
      whole: [0, 1],
    },
    SurveyError: { call: [{ code: 'unknown-value', column: 'Plan', value: 'Fre' }], isClass: true },
    addGroups: {
      call: [survey.startSurvey(plan), [[answers[0], 2]]],
      legal: { 1: ['an empty array'] },
      whole: [0],
    },
    addRows: {
      call: [survey.startSurvey(plan), answers],
      legal: { 1: rowless },
      whole: [0],
    },
    countRows: { call: [plan, answers], legal: { 1: rowless }, whole: [0] },
    effectiveHistogram: { call: [survey.surveyRecord(counted)], whole: [0] },
    finishSurvey: { call: [survey.startSurvey(plan)], whole: [0] },
    joinSurveys: { call: [['a.csv', 'b.csv'].map(surveyOf)], whole: [0] },
    mergeSurveys: { call: [counted, counted], whole: [0, 1] },
    planSurvey: {
      call: [rows, grouped, origin],
      optional: 1,
      legal: { 2: ['undefined', 'an empty object', 'an invalid date', 'an async iterable'] },
    },
    SettingsError: {
      call: ['--level must be a share'],
      isClass: true,
      legal: { 0: ['a text', 'an empty text'] },
    },
    columnCalled: {
      call: ['Plan', plan.recognition],
      legal: { 0: ['a negative number', 'a text', 'an empty text'] },
      whole: [1],
    },
    csvText: { call: [{ header: ['Plan'], rows: [['Pro']] }] },
    flatTable: {
      call: [survey.surveyRecord(counted), { by: ['Plan'] }],
      optional: 1,
      whole: [0],
    },
    conditionWith: {
      call: ['Plan', 'is', ['Pro']],
      legal: { 0: ['a negative number', 'a text', 'an empty text'] },
    },
    readSettings: {
      call: ['{"rating": "NPS"}', 'survey.json'],
      legal: { 1: ['a text', 'an empty text'] },
    },
    relationOf: { call: [{ column: 'Plan', is: ['Pro'] }] },
    requestOfSettings: {
      call: [{ rating: 'NPS' }],
      legal: { 0: ['an empty object', 'a Map', 'an invalid date', 'an async iterable'] },
    },
    settingsOfRequest: {
      call: [{ rating: 'NPS' }],
      legal: { 0: ['an empty object', 'an invalid date', 'an async iterable'] },
    },
    settingsText: {
      call: [{ rating: 'NPS' }],
      legal: { 0: ['an empty object', 'a Map', 'an invalid date', 'an async iterable'] },
    },
    isAboveScore: { call: [{ code: 'no-header' }] },
    ratingChoices: { call: [plan.recognition], whole: [0] },
    shareRecord: { call: [survey.surveyRecord(satisfied)], whole: [0] },
    startSurvey: { call: [plan, { keepsTexts: false }], whole: [0], optional: 1 },
    suitability: {
      call: [rows, { rating: 'Plan' }],
      legal: {
        0: ['an empty array'],
        1: [
          'an empty object',
          'an invalid date',
          'a Map',
          'an async iterable',
          'an empty array',
          'an array of null',
          'a misspelt option',
        ],
      },
    },
    surveyRecord: { call: [counted], whole: [0] },
    surveyWaves: { call: [dated], whole: [0] },
  },
};
