import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse, View } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import schema from 'vega-lite/build/vega-lite-schema.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { segmentChart } from '../../src/chart/index.js';
import { compareSegments, confidenceInterval, type Tally } from '../../src/index.js';
import { tallies } from '../support/arbitraries.js';
import {
  careless,
  categories,
  codeOf,
  listsIn,
  plans,
  tableOf,
  tableOfCounts,
  textOf,
} from './page.js';

const page = 'power-bi.md';

describe('the measures', () => {
  test('list the ratings of promoters, passives and detractors', () => {
    expect(listsIn(codeOf(page, 'dax').join('\n'))).toEqual(categories);
  });
  test('give for the sample what the library gives', () => {
    expect(tableOf(page)).toEqual(tableOfCounts('Total'));
  });
  test('avoid what the page says', () => {
    expect(careless).toEqual({ detractors: 14, promoters: 19 });
    expect(textOf(page)).toContain('14 instead of 9');
    expect(textOf(page)).toContain('19 instead of 17');
  });
});

const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);

interface Mark {
  readonly marktype: string;
  readonly items: readonly {
    readonly x: number;
    readonly x2: number;
    readonly text: string;
    readonly datum: { readonly Plan: string };
  }[];
}

/** Draws a specification as Deneb does: with its own rows under the name `dataset`. */
async function drawn(specification: TopLevelSpec, dataset: readonly object[]) {
  const view = new View(parse(compile(specification).spec), { renderer: 'none' });
  if (dataset.length > 0) view.insert('dataset', [...dataset]);
  await view.runAsync();
  const root = view.scenegraph() as unknown as { root: { items: { items: Mark[] }[] } };
  return { view, marks: root.root.items[0]?.items ?? [] };
}

describe('the specification for Deneb', () => {
  const specification = JSON.parse(codeOf(page, 'json').join()) as TopLevelSpec;

  test('is valid Vega-Lite', () => {
    expect(validate(specification), JSON.stringify(validate.errors)).toBe(true);
  });

  async function expectMarks(tallies: ReadonlyMap<string, Tally>) {
    const blankIfNone = (count: number) => (count === 0 ? null : count); // as Power BI counts
    const dataset = [...tallies].map(([Plan, { promoters, passives, detractors }]) => ({
      Plan,
      Promoters: blankIfNone(promoters),
      Passives: blankIfNone(passives),
      Detractors: blankIfNone(detractors),
    }));
    const { view, marks } = await drawn(specification, dataset);
    const x = view.scale('x') as (points: number) => number;
    const itemsOf = (type: string) => marks.find(({ marktype }) => marktype === type)?.items ?? [];
    const intervals = new Map(
      [...tallies].flatMap(([name, tally]) => {
        const interval = confidenceInterval(tally, { method: 'adjusted-wald' });
        return interval ? [[name, interval] as const] : [];
      }),
    );
    expect(itemsOf('rule')).toHaveLength(intervals.size);
    expect(itemsOf('symbol')).toHaveLength(intervals.size);
    // Pixels, which are points of the score within a factor of two: what is left is rounding.
    for (const rule of itemsOf('rule')) {
      const ends = [rule.x, rule.x2].sort((a, b) => a - b);
      expect(ends[0]).toBeCloseTo(x(intervals.get(rule.datum.Plan)?.lower as number), 9);
      expect(ends[1]).toBeCloseTo(x(intervals.get(rule.datum.Plan)?.upper as number), 9);
    }
    for (const point of itemsOf('symbol')) {
      expect(point.x).toBeCloseTo(x(intervals.get(point.datum.Plan)?.estimate as number), 9);
    }
    return itemsOf('text').map(({ text }) => text);
  }

  test('draws scores and adjusted Wald intervals of the sample', async () => {
    const labels = await expectMarks(plans);
    expect(labels).toEqual(['−20  (10)', '+42  (12)', '+56  (9)', '+0  (2)']);
  });
  test('draws those of any counts, and nothing where nobody answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tallies, { minLength: 1, maxLength: 6 }), async (some) => {
        await expectMarks(new Map(some.map((tally, index) => [`plan ${index}`, tally])));
      }),
      { numRuns: 30 },
    );
  });
});

test('a chart of the library may refer to the dataset of Deneb beside its own numbers', async () => {
  const chart = segmentChart(compareSegments(plans)) as unknown as TopLevelSpec;
  const forDeneb = { ...chart, data: { name: 'dataset' } } as TopLevelSpec;
  expect(validate(forDeneb), JSON.stringify(validate.errors)).toBe(true);
  const [own, inDeneb] = [await drawn(chart, []), await drawn(forDeneb, [])];
  expect(await inDeneb.view.toSVG()).toBe(await own.view.toSVG());
});
