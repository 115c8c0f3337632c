import type { ShareMetric } from '../../metrics/metric.js';
import type { SurveyWords } from '../survey.js';
import { survey } from './survey.js';

/** What CSAT and CES are called, in short and in full. */
export const shareNames: Readonly<Record<ShareMetric, { name: string; full: string }>> = {
  csat: { name: 'CSAT', full: '고객만족도(CSAT)' },
  ces: { name: 'CES', full: '고객노력지수(CES)' },
};

/** So many percentage points; `by` is a text without a sign. */
export function percentagePoints(by: string): string {
  return `${by}%p`;
}

/** Tango's score interval is Wilson's where there are no passives. */
export const shareMethods: SurveyWords['methods'] = { ...survey.methods, score: '윌슨 구간(1927)' };
