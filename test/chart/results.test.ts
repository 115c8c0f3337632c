import { describe, expect, test } from 'vitest';
import {
  type ChartOptions,
  changeChart,
  distributionChart,
  segmentChart,
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
  matchWaves,
  npsTrend,
  tallyByPeriod,
  tallyTransitions,
} from '../../src/index.js';
import { errorOf } from '../support/laws.js';

const rows = [
  { id: 'a', day: '2026-01-31', plan: 'Free', rating: 9 },
  { id: 'b', day: '2026-02-01', plan: 'Pro', rating: 3 },
  { id: 'a', day: '2026-02-02', plan: 'Free', rating: 10 },
];
const comments = { rating: 'rating', comment: 'plan' } as const;
const fields = { rating: 'rating', date: 'day', period: 'month' } as const;

describe('charts take what functions of the core return', () => {
  test('a trend: the result of npsTrend draws the same as that of compareWaves', () => {
    const trend = npsTrend(rows, fields);
    expect(trendChart(trend)).toEqual(trendChart(compareWaves(tallyByPeriod(rows, fields))));
    expect(trendChart(npsTrend(rows, { ...fields, by: 'plan' }))).toEqual(trendChart(trend));
  });

  test('transitions: the result of matchWaves draws the same as that of tallyTransitions', () => {
    const [first, ...later] = rows;
    const matched = matchWaves(first ? [first] : [], later, {
      respondent: 'id',
      rating: 'rating',
    });
    expect(transitionChart(matched)).toEqual(transitionChart(tallyTransitions([[9, 10]])));
  });
});

const trend = 'trend must be the result of npsTrend or compareWaves, received';
const table = 'table must be the result of compareSegments or npsBySegment, received';
const explained = 'explained must be the result of explainChange, received';
const terms = 'table must be the result of separatingTerms, received';
const themes = 'table must be the result of compareThemes, received';
const matched = 'matched must be the result of matchWaves or tallyTransitions, received';

describe('charts refuse anything else by name', () => {
  const results: readonly (readonly [chart: (value: never) => unknown, rule: string])[] = [
    [trendChart, trend],
    [segmentChart, table],
    [changeChart, explained],
    [transitionChart, matched],
    [termChart, terms],
    [themeChart, themes],
  ];
  const values: readonly (readonly [value: unknown, received: string])[] = [
    [null, 'null'],
    [undefined, 'undefined'],
    ['x', '"x"'],
    [7, '7'],
    [{}, 'an object'],
    [[[1], [2]], 'an array'],
  ];
  test.each(results)(
    '%o with other data than a result: an error names the function that gives one',
    (chart, rule) => {
      for (const [value, received] of values) {
        const { name, message } = errorOf(() => chart(value as never));
        expect([name, message]).toEqual(['TypeError', `${rule} ${received}`]);
      }
    },
  );

  test('the result of another function: charts refuse it by name', () => {
    const segments = compareSegments([['a', { promoters: 1, passives: 0, detractors: 0 }]]);
    expect(() => trendChart(segments as never)).toThrow(trend);
    expect(() => segmentChart(npsTrend(rows, fields) as never)).toThrow(table);
    expect(() => transitionChart([[1, 2, 3]] as never)).toThrow(matched);
    expect(() => trendChart([null] as never)).toThrow(trend);
    expect(() => termChart(segments as never)).toThrow(terms);
    expect(() => themeChart(segments as never)).toThrow(themes);
    expect(() => changeChart(explainChange([], []) as never)).toThrow(`${explained} null`);
  });
});

describe('options of every chart', () => {
  const charts: readonly ((options: ChartOptions) => unknown)[] = [
    (options) => trendChart([], options),
    (options) => segmentChart(compareSegments([]), options),
    (options) => distributionChart(new Array<number>(11).fill(1), options),
    (options) => transitionChart(tallyTransitions([]), options),
    (options) => termChart(separatingTerms(rows, comments), options),
    (options) => themeChart(compareThemes(rows, { ...comments, themes: {} }), options),
  ];

  test('a value that is not one of the choices: an error that lists them', () => {
    for (const chart of charts) {
      expect(() => chart({ theme: 'grey' as never })).toThrow(
        'theme must be one of light, dark, received "grey"',
      );
      expect(() => chart({ language: 'fr' as never })).toThrow(
        'language must be one of en, ko, received "fr"',
      );
      expect(() => chart(null as never)).toThrow(
        /^options of \w+Chart must be an object with .*theme, language.*, received null$/,
      );
      expect(() => chart({ langauge: 'ko' } as never)).toThrow(
        /^\w+Chart has no option "langauge": did you mean "language"\?$/,
      );
    }
  });

  test('undefined: as if it were left out', () => {
    for (const chart of charts) {
      expect(chart({ theme: undefined, language: undefined })).toEqual(chart({}));
    }
  });
});
