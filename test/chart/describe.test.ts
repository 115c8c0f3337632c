import { expect, describe as suite, test } from 'vitest';
import {
  changeChart,
  describe,
  monitorChart,
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
  confidenceInterval,
  difference,
  differenceFrom,
  explainChange,
  pairedDifference,
  tallyTransitions,
} from '../../src/index.js';
import { monitorWaves } from '../../src/monitoring/index.js';
import { monthly } from '../monitoring/waves.js';

const present = <T>(value: T | null): T => {
  if (value === null) throw new Error('there are answers');
  return value;
};

const high = { promoters: 60, passives: 20, detractors: 20 };
const low = { promoters: 20, passives: 40, detractors: 40 };
const moved = tallyTransitions([...Array(30).fill([3, 10]), [10, 10], [9, 3]]);
const points = compareWaves(monthly([low, low, low, high, high, high]));
const table = compareSegments([
  ['Free', low],
  ['Pro', high],
]);
const explained = present(explainChange([['Free', low]], [['Free', high]]));
const watched = present(monitorWaves(monthly([...Array(12).fill(low), high])));
const comments = Array.from({ length: 60 }, (_, index) => ({
  rating: index % 2 ? 10 : 2,
  why: index % 2 ? 'quick help' : 'slow app',
}));
const fields = { rating: 'rating', comment: 'why' } as const;
const terms = separatingTerms(comments, fields);
const themes = compareThemes(comments, { ...fields, themes: { speed: ['slow', 'quick'] } });

suite('describe', () => {
  test.each([
    ['a trend', { points }, trendChart],
    ['waves', points, trendChart],
    ['segments', table, segmentChart],
    ['a change', explained, changeChart],
    ['people twice', moved, transitionChart],
    ['matched waves', { transitions: moved }, transitionChart],
    ['watched waves', watched, monitorChart],
    ['words of comments', terms, termChart],
    ['themes of comments', themes, themeChart],
  ] as const)('%s: the title of its chart, in one sentence', (_, result, chart) => {
    for (const language of ['en', 'ko'] as const) {
      const { title } = (
        chart as (result: unknown, options: object) => ReturnType<typeof trendChart>
      )(result, { language });
      expect(describe(result as typeof table, { language })).toBe(title.text.join(' '));
    }
  });

  test('an interval: the score and its limits', () => {
    expect(describe(present(confidenceInterval(high)))).toBe('Score +40: 95% interval +23 to +54');
    expect(describe(present(confidenceInterval(high)), { language: 'ko' })).toBe(
      '점수 +40: 95% 신뢰구간 +23 ~ +54',
    );
  });

  test('a difference: clear only where its interval leaves out 0', () => {
    expect(describe(present(difference(high, low)))).toMatch(/^Higher by 60 points: 95% interval/);
    expect(describe(present(differenceFrom(low, 40)))).toMatch(/^Lower by 60 points: 95% interval/);
    expect(describe(present(difference(high, high)))).toMatch(/^No clear difference: 95% interval/);
    expect(describe(present(pairedDifference(moved)))).toMatch(/^Higher by \d+ points/);
    expect(describe(explained.rate)).toMatch(/^Higher by 60 points/);
  });

  test.each([null, 30, 'text', {}, { score: 30 }, new Map()])(
    '%o, which is no result: refused',
    (value) => {
      expect(() => describe(value as never)).toThrow(
        /^result must be the result of a function that describe names, received /,
      );
    },
  );

  test('a language or an option that there is not: refused', () => {
    expect(() => describe(table, { language: 'xx' as 'en' })).toThrow(RangeError);
    expect(() => describe(table, { theme: 'dark' } as object)).toThrow(TypeError);
  });
});
