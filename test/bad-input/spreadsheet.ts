import { standardScale } from '../../src/index.js';
import * as spreadsheet from '../../src/spreadsheet/index.js';
import type { Subpath } from './wrong-values.js';

const formula = { range: 'A2:A9', what: 'wald-lower', flavour: 'excel' };
const segment = { range: 'B2:B9', is: 'Pro' };

/** A right call of each function of `nps-core/spreadsheet`, and what else is right in its places. */
export const spreadsheetCalls: Subpath = {
  module: spreadsheet,
  calls: {
    spreadsheetErrorKind: { call: [new RangeError('ratings must be …')], legal: { 0: 'anything' } },
    spreadsheetFormula: {
      call: [{ ...formula, scale: standardScale, confidenceLevel: 0.9, where: [segment] }],
    },
  },
};
