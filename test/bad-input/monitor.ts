import type { Wave } from '../../src/index.js';
import * as monitor from '../../src/monitoring/index.js';
import type { Subpath } from './wrong-values.js';

const tally = { promoters: 50, passives: 30, detractors: 20 };
const waves = Array.from({ length: 14 }, (_, month): Wave => {
  const start = new Date(Date.UTC(2025, month, 1)).toISOString().slice(0, 10);
  const end = new Date(Date.UTC(2025, month + 1, 0)).toISOString().slice(0, 10);
  return { period: start.slice(0, 7), start, end, partial: false, tally };
});
const watched = { baseline: 12, falseAlarmsPerYear: 0.2, smoothing: 0.2 };
const none = { 0: ['an empty array'] };

/** A right call of each function of `nps-core/monitor`, and what else is right in its places. */
export const monitorCalls: Subpath = {
  module: monitor,
  calls: {
    changePoint: { call: [waves, { confidenceLevel: 0.9 }], optional: 1, legal: none },
    forecast: {
      call: [waves, { periods: 2, respondents: 100, confidenceLevel: 0.8, target: 30 }],
      optional: 1,
      legal: none,
    },
    individualsChart: { call: [waves, { limit: 3 }], optional: 1, legal: none },
    linearTrend: {
      call: [waves, { confidenceLevel: 0.9, seasons: 4 }],
      optional: 1,
      legal: none,
    },
    monitorSegments: {
      call: [[['Pro', waves]], { ...watched, adjustment: 'holm' }],
      optional: 1,
      legal: { 0: ['an empty array', 'a Map'] },
    },
    monitorWaves: { call: [waves, watched], optional: 1, legal: none },
    wavesToFind: {
      call: [monitor.monitorWaves(waves), 10, { respondents: 100 }],
      legal: { 1: ['a negative number', 'a fraction'] },
      optional: 2,
      whole: [0],
    },
  },
};
