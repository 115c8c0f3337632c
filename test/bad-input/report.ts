import * as report from '../../src/report/index.js';
import { countRows, planSurvey, surveyRecord } from '../../src/survey/index.js';
import type { Subpath } from './wrong-values.js';

const rows = [
  ['Plan', 'Score'],
  ['Pro', '9'],
  ['Free', '3'],
];
const record = surveyRecord(countRows(planSurvey(rows, { by: ['Plan'] }), rows.slice(1)));
const drawings = {
  histogram: '<svg></svg>',
  segments: { wide: '<svg></svg>', narrow: '<svg></svg>' },
};

/** A right call of each function of `nps-core/report`, and what else is right in its places. */
export const reportCalls: Subpath = {
  module: report,
  calls: {
    reportCharts: { call: [record, { language: 'ko', by: ['Plan'] }], optional: 1, whole: [0] },
    recordPhrases: { call: [record, { language: 'ko' }], optional: 1, whole: [0] },
    reportPage: {
      call: [record, { source: 'answers.csv', language: 'ko', by: ['Plan'], drawings }],
      whole: [0],
    },
  },
};
