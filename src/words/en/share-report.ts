import type { ShareMetric } from '../../metrics/metric.js';
import type { ReportWords } from '../report.js';
import { common } from './common.js';
import { report } from './report.js';
import { scoreIn, standingIn } from './report-head.js';
import { percentagePoints as points, shareMethods, shareNames } from './shares.js';

/** The words of a report of CSAT or CES in English. */
export function shareReport(metric: ShareMetric): ReportWords {
  const { name, full } = shareNames[metric];
  return {
    ...report,
    nps: name,
    methods: shareMethods,
    title: `${full} report`,
    scoreIn: scoreIn(name),
    standing: standingIn(points),
    noScore: 'Nobody answered, so there is no share.',
    change: {
      rose: ({ by, before, after, limits }) =>
        `${name} rose by ${points(by)} from ${before} to ${after} (${common.interval(limits)}).`,
      fell: ({ by, before, after, limits }) =>
        `${name} fell by ${points(by)} from ${before} to ${after} (${common.interval(limits)}).`,
      unclear: ({ before, after, limits }) =>
        `From ${before} to ${after} ${name} did not change clearly: the ${common.interval(limits)} of the change includes zero.`,
    },
    columns: { ...report.columns, score: name },
    comparison: {
      ...report.comparison,
      higher: ({ a, b, by, limits }) =>
        `${name} of ${a} is ${points(by)} higher than that of ${b} (${common.interval(limits)}).`,
      lower: ({ a, b, by, limits }) =>
        `${name} of ${a} is ${points(by)} lower than that of ${b} (${common.interval(limits)}).`,
    },
    definitions: (ratings, level, method) => [
      {
        term: full,
        meaning: `The percentage of respondents who give one of the ratings ${ratings.promoters}; all others give ${ratings.detractors}. Changes and differences are in percentage points.`,
      },
      ...report.definitions(ratings, level, method).slice(1),
    ],
  };
}
