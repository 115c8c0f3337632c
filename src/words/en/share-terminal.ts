import type { ShareMetric } from '../../metrics/metric.js';
import type { TerminalWords } from '../terminal-words.js';
import { shareMethods, shareNames } from './shares.js';
import { terminal } from './terminal.js';

/** What the command prints of CSAT or CES in English. */
export function shareTerminal(metric: ShareMetric): TerminalWords {
  const { name } = shareNames[metric];
  return {
    ...terminal,
    nps: name,
    methods: shareMethods,
    columns: { ...terminal.columns, score: name },
    homogeneity: (pValue) =>
      `one ${name} for all: p ${pValue}; the p-values above are adjusted after Holm`,
    trendNotes: (areWindows) => [
      ...terminal.trendNotes(areWindows),
      'changes are in percentage points',
    ],
    difference: (points, range, pValue) => `${points} percentage points, ${range}, p ${pValue}`,
  };
}
