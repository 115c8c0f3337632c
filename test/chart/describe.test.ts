import fc from 'fast-check';
import { expect, describe as group, test } from 'vitest';
import {
  type ChartSpecification,
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
  computeNps,
  difference,
  explainChange,
  matchWaves,
  pairedDifference,
} from '../../src/index.js';
import { monitorWaves } from '../../src/monitoring/index.js';
import { monthly } from '../monitoring/waves.js';

const low = { promoters: 30, passives: 40, detractors: 30 };
const high = { promoters: 61, passives: 28, detractors: 11 };
const segments = [
  ['Free', low],
  ['Pro', high],
] as const;
const waves = monthly([low, low, low, high, high, high, high]);
const answers = [
  { id: 1, rating: 9, comment: 'great staff' },
  { id: 2, rating: 3, comment: 'slow app' },
];
const texts = { rating: 'rating', comment: 'comment' } as const;

group('a sentence of a result', () => {
  test('a score: with its interval and the answers', () => {
    expect(describe(computeNps(high))).toBe('Score +50, 95% interval +35 to +62, by 100 answers');
    expect(describe(computeNps(high), { language: 'ko' })).toBe(
      '점수 +50, 95% 신뢰구간 +35 ~ +62, 응답 100건',
    );
    expect(describe(computeNps([]))).toBe('Nobody answered');
  });

  test.each([
    [high, low, 'Higher by 50 points, 95% interval +29 to +70'],
    [low, high, 'Lower by 50 points, 95% interval −70 to −29'],
    [low, low, 'No clear difference, 95% interval −21 to +21'],
  ])('a difference: higher, lower, or not clear', (a, b, sentence) => {
    const result = difference(a, b);
    expect(result && describe(result)).toBe(sentence);
  });

  test('a difference of the same people: by its own interval', () => {
    const { transitions } = matchWaves(answers, answers, { respondent: 'id', rating: 'rating' });
    const result = pairedDifference(transitions);
    expect(result && describe(result)).toMatch(/^No clear difference/);
  });

  test('a result that has a chart: the title of the chart, in each language', () => {
    const monitor = monitorWaves(waves);
    if (monitor === null) throw new Error('seven waves are enough');
    const matched = matchWaves(answers, answers, { respondent: 'id', rating: 'rating' });
    for (const language of ['en', 'ko'] as const) {
      const options = { language };
      const pairs = [
        [compareSegments(segments), segmentChart],
        [compareWaves(waves), trendChart],
        [{ points: compareWaves(waves) }, trendChart],
        [explainChange(segments, segments), changeChart],
        [matched, transitionChart],
        [monitor, monitorChart],
        [separatingTerms(answers, texts), termChart],
        [compareThemes(answers, { ...texts, themes: { app: ['app'] } }), themeChart],
      ] as const;
      for (const [result, chart] of pairs) {
        const draw = chart as (result: unknown, options: object) => ChartSpecification;
        const title = draw(result, options).title.text.join(' ');
        expect(describe(result as never, options)).toBe(title);
      }
    }
  });

  test('a difference: claimed exactly where its interval leaves out zero', () => {
    const counts = fc.record({
      promoters: fc.nat(40),
      passives: fc.nat(40),
      detractors: fc.nat(40),
    });
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const result = difference(a, b);
        fc.pre(result !== null);
        const isClear = result.lower > 0 || result.upper < 0;
        expect(/^(?:Higher|Lower)/.test(describe(result))).toBe(isClear);
      }),
    );
  });

  test.each([[null], [{}], [[]], ['+50'], [{ promoters: 1 }]])(
    'what is no result: %j is refused or says that nobody answered',
    (value) => {
      const sentence = () => describe(value as never);
      if (Array.isArray(value)) expect(sentence()).toBe('Nobody answered');
      else expect(sentence).toThrow('result must be one that has a sentence, received');
    },
  );
});
