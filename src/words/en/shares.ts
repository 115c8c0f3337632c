import type { ShareMetric } from '../../metrics/metric.js';
import type { SurveyWords } from '../survey.js';
import { survey } from './survey.js';

/** What CSAT and CES are called, in short and in full. */
export const shareNames: Readonly<Record<ShareMetric, { name: string; full: string }>> = {
  csat: { name: 'CSAT', full: 'Customer satisfaction (CSAT)' },
  ces: { name: 'CES', full: 'Customer effort score (CES)' },
};

/** So many percentage points; `by` is a text without a sign. */
export function percentagePoints(by: string): string {
  return `${by} percentage ${by === '1' ? 'point' : 'points'}`;
}

/** Tango's score interval is Wilson's where there are no passives. */
export const shareMethods: SurveyWords['methods'] = {
  ...survey.methods,
  score: "Wilson's interval (1927)",
};
