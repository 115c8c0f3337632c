import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChartSpecification, segmentChart } from '../../src/chart/index.js';
import { compareSegments, confidenceInterval, type Tally } from '../../src/index.js';
import { draw } from '../chart/drawn.js';
import { smallTallies } from '../support/arbitraries.js';
import { testFormulas } from './formulas.js';
import { codeOf, plans } from './page.js';

const page = 'power-bi.md';

describe('the measures on the page for Power BI', () => {
  testFormulas(page, {
    language: 'dax',
    total: 'Total',
    warnings: ['14 instead of 9', '19 instead of 17'],
  });
});

const require = createRequire(import.meta.url);
const schema = JSON.parse(readFileSync(require.resolve('vega-lite/vega-lite-schema.json'), 'utf8'));
const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);

/** A specification with the rows that Deneb fills in. */
function filled(specification: object, values: readonly object[]): ChartSpecification {
  return { ...specification, data: { name: 'dataset', values } } as unknown as ChartSpecification;
}

describe('the specification for Deneb on the page for Power BI', () => {
  const specification = JSON.parse(codeOf(page, 'json').join()) as { data: unknown };

  test('the specification for Deneb: valid Vega-Lite with its dataset', () => {
    validate(specification);
    expect(validate.errors ?? []).toEqual([]);
    expect(specification.data).toEqual({ name: 'dataset' });
  });

  async function expectMarks(tallies: ReadonlyMap<unknown, Tally>): Promise<readonly string[]> {
    const blankIfZero = (count: number) => (count === 0 ? null : count); // as Power BI passes it
    const rows = [...tallies].map(([Plan, { promoters, passives, detractors }]) => ({
      Plan,
      Promoters: blankIfZero(promoters),
      Passives: blankIfZero(passives),
      Detractors: blankIfZero(detractors),
    }));
    const { layer, texts, xAt } = await draw(filled(specification, rows));
    const rules = new Map(layer(0).map(({ datum, x, x2 = x }) => [datum['Plan'], [x, x2]]));
    const points = new Map(layer(1).map(({ datum, x }) => [datum['Plan'], x]));
    for (const [plan, tally] of tallies) {
      const interval = confidenceInterval(tally, { method: 'adjusted-wald' });
      const [ends, score] = [rules.get(plan)?.map(xAt), points.get(plan)];
      if (interval === null) expect([ends, score]).toEqual([undefined, undefined]);
      else {
        // the formula subtracts where the library adds, and pixels are rounded
        expect(Math.min(...(ends ?? []))).toBeCloseTo(interval.lower, 6);
        expect(Math.max(...(ends ?? []))).toBeCloseTo(interval.upper, 6);
        expect(xAt(score as number)).toBeCloseTo(interval.estimate, 6);
      }
    }
    return texts;
  }

  test('the specification for Deneb: draws the scores and adjusted Wald intervals of the sample', async () => {
    expect(await expectMarks(plans)).toEqual(['−20  (10)', '+42  (12)', '+56  (9)', '0  (2)']);
  });
  test('the specification for Deneb: draws the scores of random counts, and nothing for a plan without answers', async () => {
    const several = fc.array(smallTallies, { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(several, async (tallies) => {
        await expectMarks(new Map(tallies.map((tally, index) => [`plan ${index}`, tally])));
      }),
      { numRuns: 30 }, // each run draws a picture
    );
  });
});

test('a chart of the library looks the same with the dataset of Deneb', async () => {
  const chart = segmentChart(compareSegments(plans));
  const inDeneb = filled(chart, [{ Plan: 'Free' }]);
  validate(inDeneb);
  expect(validate.errors ?? []).toEqual([]);
  expect((await draw(inDeneb)).texts).toEqual((await draw(chart)).texts);
});
