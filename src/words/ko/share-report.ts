import type { ShareMetric } from '../../metrics/metric.js';
import type { ReportWords } from '../report.js';
import { common } from './common.js';
import { report } from './report.js';
import { scoreIn, standingIn } from './report-head.js';
import { percentagePoints as points, shareMethods, shareNames } from './shares.js';

/** The words of a report of CSAT or CES in Korean. */
export function shareReport(metric: ShareMetric): ReportWords {
  const { name, full } = shareNames[metric];
  return {
    ...report,
    nps: name,
    methods: shareMethods,
    title: `${full} 보고서`,
    scoreIn: scoreIn(name),
    standing: standingIn(`${name} 비율이`, points),
    noScore: '응답이 없어 비율을 구할 수 없습니다.',
    change: {
      rose: ({ by, before, after, limits }) =>
        `${before}에서 ${after} 사이에 ${name} 비율이 ${points(by)} 올랐습니다(${common.interval(limits)}).`,
      fell: ({ by, before, after, limits }) =>
        `${before}에서 ${after} 사이에 ${name} 비율이 ${points(by)} 내렸습니다(${common.interval(limits)}).`,
      unclear: ({ before, after, limits }) =>
        `${before}에서 ${after} 사이에 뚜렷한 ${name} 변화가 없습니다. 변화의 ${common.interval(limits)}에 0이 들어 있습니다.`,
    },
    segments: (columns) => `집단별 ${name}: ${columns}`,
    columns: { ...report.columns, score: name },
    comparison: {
      higher: ({ a, b, by, limits }) =>
        `${a}의 ${name} 비율이 ${b}보다 ${points(by)} 높습니다(${common.interval(limits)}).`,
      lower: ({ a, b, by, limits }) =>
        `${a}의 ${name} 비율이 ${b}보다 ${points(by)} 낮습니다(${common.interval(limits)}).`,
      unclear: ({ a, b, limits }) =>
        `${a}, ${b}: 뚜렷한 ${name} 차이가 없습니다. 차이의 ${common.interval(limits)}에 0이 들어 있습니다.`,
    },
    definitions: (ratings, level, method) => [
      {
        term: full,
        meaning: `평점 ${ratings.promoters}의 응답자 백분율입니다. 나머지 응답자의 평점은 ${ratings.detractors}입니다. 변화와 차이는 %p로 적습니다.`,
      },
      ...report.definitions(ratings, level, method).slice(1),
    ],
  };
}
