import {
  type ChartOptions,
  type ChartSpecification,
  categoryChart,
  changeChart,
  distributionChart,
  monitorChart,
  segmentChart,
  segmentTrendsChart,
  termChart,
  themeChart,
  transitionChart,
  trendChart,
} from '../../src/chart/index.js';
import { compareThemes, separatingTerms } from '../../src/comments/index.js';
import {
  compareSegments,
  compareWaves,
  explainChange,
  type Tally,
  type Wave,
} from '../../src/index.js';
import { type Monitor, monitorWaves } from '../../src/monitoring/index.js';
import { monthly } from '../monitoring/waves.js';

const few: Tally = { promoters: 3, passives: 5, detractors: 9 };
const many: Tally = { promoters: 300, passives: 100, detractors: 90 };

/** Thirty promoters and thirty detractors; the comments of the latter are about the name. */
const written = Array.from({ length: 60 }, (_, index) => ({
  rating: index % 2 ? 9 : 2,
  comment: index % 2 ? 'great staff' : 'about it',
}));
const texts = { rating: 'rating', comment: 'comment' } as const;

/** Every chart, with a name of the test's choice wherever it shows one. */
export function chartsNaming(name: string, options: ChartOptions): ChartSpecification[] {
  const segments = [[name, few] as const, [`${name} `, many] as const];
  const explained = explainChange(segments, [[name, many]]);
  const periods = { before: name, after: name };
  const wave = { start: '2026-01-01', end: '2026-01-31', partial: false, own: true } as const;
  const later = { start: '2026-02-01', end: '2026-02-28', partial: true, own: true } as const;
  const named = (wave: Wave): Wave => ({ ...wave, period: `${name} ${wave.period}`, own: true });
  const watched = monthly([...Array<Tally>(7).fill(many), few]).map(named);
  const monitor = monitorWaves(watched, { falseAlarmRate: 0.01 }) as Monitor;
  const points = compareWaves([
    { ...wave, period: name, tally: few },
    { ...later, period: `${name}2`, tally: many },
  ]);
  return [
    trendChart(points, options),
    segmentChart(compareSegments(segments), options),
    segmentTrendsChart(
      {
        points,
        segments: new Map([
          [name, points],
          [`${name} `, points.slice(0, 1)],
        ]),
      },
      options,
    ),
    distributionChart([9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 9], options),
    ...(explained ? [changeChart(explained, { ...options, ...periods })] : []),
    transitionChart(
      [
        [3, 2, 1],
        [2, 9, 1],
        [0, 1, 5],
      ],
      { ...options, ...periods },
    ),
    termChart(
      separatingTerms(written, {
        ...texts,
        words: (comment) => (comment === 'about it' ? [name] : comment.split(' ')),
      }),
      options,
    ),
    themeChart(
      compareThemes(written, {
        ...texts,
        themes: (comment) => (comment === 'about it' ? name : null),
      }),
      options,
    ),
    monitorChart(monitor, options),
    categoryChart(points, options),
  ];
}
