import * as chart from '../../src/chart/index.js';
import * as comments from '../../src/comments/index.js';
import * as core from '../../src/index.js';
import { forecast, monitorWaves } from '../../src/monitoring/index.js';
import { monthly } from '../monitoring/waves.js';
import type { Subpath } from './wrong-values.js';

const low = { promoters: 2, passives: 3, detractors: 5 };
const high = { promoters: 5, passives: 3, detractors: 2 };
const segments = [
  ['Free', low],
  ['Pro', high],
] as const;
const rows = [
  { rating: 9, day: '2026-01-01' },
  { rating: 3, day: '2026-02-01' },
];
const trend = core.npsTrend(rows, { rating: 'rating', date: 'day', period: 'month' });
const byPlan = core.npsTrend(
  rows.map((row) => ({ ...row, plan: 'Pro' })),
  { rating: 'rating', by: 'plan', date: 'day', period: 'month' },
);
const written = [
  { rating: 9, comment: 'great staff' },
  { rating: 3, comment: 'slow app' },
];
const texts = { rating: 'rating', comment: 'comment' } as const;
const source = {
  ...{ question: 'Why?', file: 'a.csv', answers: 3, rows: 4 },
  ...{ from: '2026-01-01', to: '2026-02-01', method: 'wald' },
};
const look = { theme: 'dark', language: 'ko', source, width: 360 };
const interval = { confidenceLevel: 0.9, method: 'wald' };
const periods = { before: '2026-01', after: '2026-02' };

const waves = monthly(Array.from({ length: 8 }, () => high));

/** A right call of each function of `nps-core/chart`, and what else is right in its places. */
export const chartCalls: Subpath = {
  module: chart,
  calls: {
    categoryChart: {
      call: [trend, look],
      optional: 1,
      legal: { 0: ['an empty array'] },
      whole: [0],
    },
    changeChart: {
      call: [core.explainChange(segments, segments), { ...look, ...periods }],
      optional: 1,
      whole: [0],
    },
    describe: {
      call: [core.computeNps(high), { language: 'ko' }],
      optional: 1,
      legal: { 0: ['an empty array'] },
      whole: [0],
    },
    distributionChart: {
      call: [
        [0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 2],
        {
          ...look,
          ...interval,
          metric: 'nps',
          scale: core.standardScale,
          answers: 4,
          population: 100,
        },
      ],
      optional: 1,
    },
    monitorChart: {
      call: [monitorWaves(waves), { ...look, target: 40 }],
      optional: 1,
      whole: [0],
    },
    segmentTrendsChart: {
      call: [byPlan, { ...look, metric: 'nps', target: 40, order: 'name', by: 'Plan', others: 2 }],
      optional: 1,
      whole: [0],
    },
    segmentChart: {
      call: [
        core.compareSegments(segments),
        { ...look, metric: 'nps', target: 40, order: 'name', by: 'Plan' },
      ],
      optional: 1,
      whole: [0],
    },
    termChart: {
      call: [comments.separatingTerms(written, texts), look],
      optional: 1,
      whole: [0],
    },
    themeChart: {
      call: [comments.compareThemes(written, { ...texts, themes: { app: ['app'] } }), look],
      optional: 1,
      whole: [0],
    },
    transitionChart: {
      call: [core.tallyTransitions([[9, 10]]), { ...look, ...periods, confidenceLevel: 0.9 }],
      optional: 1,
      whole: [0],
    },
    trendChart: {
      call: [trend, { ...look, target: 40, forecast: forecast(waves) }],
      optional: 1,
      legal: { 0: ['an empty array'] },
      whole: [0],
    },
  },
};
