import * as sql from '../../src/sql/index.js';
import type { Subpath } from './wrong-values.js';

const source = { dialect: 'duckdb', from: 'responses', rating: 'score', ratingType: 'text' };
const dates = { date: 'day', timeZone: 'UTC', dateType: 'instant' };
const where = { plan: ['Pro', null] };
const scale = { min: 0, passiveFrom: 7, promoterFrom: 9, max: 10 };
const january = { start: '2026-01-01', end: '2026-01-31' };
const february = { start: '2026-02-01', end: '2026-02-28' };
const grouped = {
  ...source,
  ...dates,
  by: ['plan', 'country'],
  period: 'month',
  where,
  scale,
  during: january,
  weekStart: 'sunday',
  fiscalYearStart: { month: 4, named: 'start' },
};
const calendar = { period: 'month', timeZone: 'UTC', weekStart: 'monday', fiscalYearStart: 1 };
const row = {
  ...{ segment: 'A', period: '2026-01-01', period_unit: 'month', promoters: 1, passives: 1 },
  ...{ detractors: 1, missing: 0, out_of_range: 0, fractional: 0 },
};
const weighted = {
  ...{ ...row, missing_weight: 0, invalid_weight: 0 },
  ...{ promoter_weight: 1, passive_weight: 1, detractor_weight: 1 },
  ...{ promoter_squared_weight: 1, passive_squared_weight: 1, detractor_squared_weight: 1 },
};
const legal = { 0: ['an empty array'] }; // a result without rows

/** A right call of each function of `nps-core/sql`, and the other values that its arguments may have. */
export const sqlCalls: Subpath = {
  module: sql,
  calls: {
    tallyQuery: { call: [{ ...grouped, weight: 'weight', multiple: { plan: ';' } }] },
    histogramQuery: { call: [grouped] },
    transitionQuery: {
      call: [
        { ...source, ...dates, where, scale, respondent: 'id', before: january, after: february },
      ],
    },
    themeQuery: {
      call: [{ ...source, where, scale, comment: 'why', themes: { price: ['expensive'] } }],
    },
    readThemes: {
      call: [
        [
          {
            ...{ theme_1: 'price', in_theme_1: 1, silent: 0 },
            ...{ promoters: 1, passives: 0, detractors: 2, without_rating: 0 },
          },
        ],
        { minRespondents: 1, adjustment: 'holm', confidenceLevel: 0.9 },
      ],
      optional: 1,
      legal,
    },
    trusted: { call: ['(SELECT 9 AS score)'], legal: { 0: ['a text'] } },
    readTally: { call: [[weighted]], legal },
    readAccount: { call: [[weighted]], legal },
    readSegments: { call: [[row], { during: january }], optional: 1, legal },
    readWaves: { call: [[row], { ...calendar, asOf: '2026-01-15', scale }], legal },
    readHistogram: {
      call: [[{ rating: 9, answers: 1 }], { scale, labels: { ten: 10 }, missing: ['-'] }],
      optional: 1,
      legal,
    },
    readTransitions: {
      call: [[{ category_before: 'passive', category_after: null, respondents: 1, repeated: 0 }]],
      legal,
    },
  },
};
