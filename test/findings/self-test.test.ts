import { expect, test } from 'vitest';
import { selfTestFinding } from '../../src/findings/self-test.js';

const promised = { confidenceLevel: 0.95, standardError: 0.002 };

test.each([
  [0.05, 0.95, true, true],
  [0.055, 0.945, true, true],
  [0.057, 0.95, false, true],
  [0.01, 0.943, true, false],
])(
  'false findings %d, coverage %d: kept up to three standard errors',
  (falseFindings, coverage, keepsLevel, covers) => {
    expect(selfTestFinding({ falseFindings, coverage, ...promised })).toEqual({
      keepsLevel,
      covers,
    });
  },
);
