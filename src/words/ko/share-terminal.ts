import type { ShareMetric } from '../../metrics/metric.js';
import type { TerminalWords } from '../terminal-words.js';
import { shareMethods, shareNames } from './shares.js';
import { terminal } from './terminal.js';

/** What the command prints of CSAT or CES in Korean. */
export function shareTerminal(metric: ShareMetric): TerminalWords {
  const { name } = shareNames[metric];
  return {
    ...terminal,
    nps: name,
    methods: shareMethods,
    columns: { ...terminal.columns, score: name },
    homogeneity: (pValue) =>
      `모든 집단의 ${name} 비율이 같다면 p ${pValue}. 위의 p값은 홀름(Holm) 보정값입니다.`,
    trendNotes: (areWindows) => [...terminal.trendNotes(areWindows), '변화의 단위: %p.'],
    difference: (points, range, pValue) => `차이 ${points}%p, ${range}, p ${pValue}`,
  };
}
