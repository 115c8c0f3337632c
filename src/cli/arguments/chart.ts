import { readChoice } from './choice.js';

/** What a chart shows. */
export type ChartKind =
  | 'distribution'
  | 'segments'
  | 'trend'
  | 'change'
  | 'transitions'
  | 'monitor'
  | 'terms'
  | 'themes';

const [by, date] = ['COLUMN, the segments', 'COLUMN, the dates'];
const comment = 'COLUMN, the comments';
const periods = { before: 'PERIOD', after: 'PERIOD' };

/** The kinds of charts, and the options that each needs. */
export const chartKinds: Readonly<Record<ChartKind, Readonly<Record<string, string>>>> = {
  distribution: {},
  segments: { by },
  trend: { date },
  change: { by, date, ...periods },
  transitions: { respondent: 'COLUMN', date, ...periods },
  monitor: { date },
  terms: { comment },
  themes: { comment, themes: 'FILE' },
};

/** The kind that a word names. */
export function readKind(word: string): ChartKind {
  return readChoice('KIND', word, chartKinds);
}
