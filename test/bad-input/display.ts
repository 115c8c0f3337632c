import * as display from '../../src/display/index.js';
import type { Subpath } from './wrong-values.js';

const tally = { promoters: 5, passives: 3, detractors: 2 };

/** A right call of each function of `nps-core/display`, and what else is right in its places. */
export const displayCalls: Subpath = {
  module: display,
  calls: {
    formatScore: {
      call: [38.66, { language: 'de', digits: 1 }],
      optional: 1,
      legal: { 0: ['null', 'a negative number', 'a fraction'] },
    },
    formatShare: {
      call: [0.25, { language: 'de', digits: 1 }],
      optional: 1,
      legal: { 0: ['null', 'a negative number', 'a fraction'] },
    },
    formatPValue: {
      call: [0.25, { language: 'de' }],
      optional: 1,
      legal: { 0: ['null', 'a fraction'] },
    },
    roundShares: { call: [tally, { digits: 1 }], optional: 1 },
    percentages: { call: [tally, { digits: 1 }], optional: 1 },
  },
};
