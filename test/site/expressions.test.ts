import fc from 'fast-check';
import { parse, type Spec, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { describe, expect, test } from 'vitest';
import { svgOf } from '../../docs/site/playground/draw.js';
import { expressions } from '../../docs/site/playground/expressions.js';
import {
  changeChart,
  distributionChart,
  segmentChart,
  transitionChart,
  trendChart,
} from '../../src/chart/index.js';
import {
  compareSegments,
  compareWaves,
  explainChange,
  type Tally,
  tallyByPeriod,
} from '../../src/index.js';

/** The value of an expression as Vega itself runs it, by compiling it, and as it runs here. */
function valuesOf(expression: string): { compiled: unknown; run: unknown } {
  const spec: Spec = {
    signals: [
      { name: 'two', value: 2 },
      { name: 'result', update: expression },
    ],
  };
  const resultIn = (view: View) => view.run().signal('result') as unknown;
  return {
    compiled: resultIn(new View(parse(spec))),
    run: resultIn(new View(parse(spec, undefined, { ast: true }), { expr: expressions })),
  };
}

describe('an expression', () => {
  test('has the value that its operators and functions give', () => {
    expect(valuesOf('two + 3 * 4').run).toBe(14);
    expect(valuesOf("two > 1 ? 'more' : 'less'").run).toBe('more');
    expect(valuesOf("[two, { 'a': -two }]").run).toEqual([2, { a: -2 }]);
    expect(valuesOf("format(0.25, '.0%')").run).toBe('25%');
  });

  test('has the value that Vega compiles it to', () => {
    const leaf = fc.constantFrom(
      'two',
      '0',
      '1.5',
      "'a'",
      "''",
      'null',
      'true',
      'PI',
      'NaN',
      "'7'",
    );
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc
          .tuple(
            tie('tree'),
            fc.constantFrom(...'+ - * / % < <= > >= == != === !== && ||'.split(' ')),
            tie('tree'),
          )
          .map(([a, operator, b]) => `(${a} ${operator} ${b})`),
        fc.tuple(fc.constantFrom('!', '-', '+'), tie('tree')).map(([sign, a]) => `(${sign} ${a})`),
        fc
          .tuple(fc.constantFrom('max', 'min', 'pow'), tie('tree'), tie('tree'))
          .map(([name, a, b]) => `${name}(${a}, ${b})`),
        fc
          .tuple(
            fc.constantFrom('abs', 'floor', 'isNaN', 'isNumber', 'isValid', 'toString'),
            tie('tree'),
          )
          .map(([name, a]) => `${name}(${a})`),
        fc
          .tuple(tie('tree'), tie('tree'), tie('tree'))
          .map(([a, b, c]) => `(${a} ? ${b} : if(${c}, ${a}, ${b}))`),
        fc.array(tie('tree'), { maxLength: 3 }).map((all) => `length([${all.join(', ')}])`),
        tie('tree').map((a) => `({ 'a b': ${a} })['a b']`),
      ),
    }));
    fc.assert(
      fc.property(tree, (expression) => {
        const { compiled, run } = valuesOf(expression);
        expect(run).toEqual(compiled);
      }),
    );
  });

  test('is refused where it calls what is not known', () => {
    const spec: Spec = { signals: [{ name: 'result', update: "upper('a')" }] };
    expect(() => new View(parse(spec, undefined, { ast: true }), { expr: expressions })).toThrow(
      'function of an expression must be known, received upper',
    );
  });
});

const tally = (promoters: number, passives: number, detractors: number): Tally => ({
  promoters,
  passives,
  detractors,
});
const before = [
  ['a', tally(30, 40, 20)],
  ['</script>', tally(5, 2, 4)],
] as const;
const after = [
  ['a', tally(20, 60, 30)],
  ['datum.x', tally(55, 2, 14)],
] as const;
const days = Array.from({ length: 900 }, (_, i) => ({
  day: new Date(Date.UTC(2025, 0, 1) + i * 40_000_000).toISOString(),
  rating: (i * i) % 11,
}));
const waves = tallyByPeriod(
  days.filter(({ day }) => !day.startsWith('2025-05')),
  { rating: 'rating', date: 'day', period: 'month', asOf: '2026-02-17' },
);

describe.each(['light', 'dark'] as const)('a chart drawn without eval, %s', (theme) => {
  const explained = explainChange(before, after);
  if (explained === null) throw new Error('both periods have answers');
  test.each([
    ['trend', trendChart(compareWaves(waves), { theme })],
    ['segments', segmentChart(compareSegments([...before, ...after.slice(1)]), { theme })],
    ['distribution', distributionChart([3, 0, 1, 4, 1, 5, 9, 2, 6, 5, 3], { theme })],
    ['change', changeChart(explained, { theme, language: 'ko' })],
    [
      'transitions',
      transitionChart(
        [
          [5, 1, 0],
          [2, 7, 3],
          [0, 4, 6],
        ],
        { theme },
      ),
    ],
  ])('is the one that Vega draws: %s', async (_, spec) => {
    const compiled = parse(compile(spec as TopLevelSpec).spec);
    const drawn = await new View(compiled, { renderer: 'none' }).toSVG();
    expect(await svgOf(spec)).toBe(drawn);
  });
});
