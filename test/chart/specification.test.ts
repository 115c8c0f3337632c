import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChartOptions, ChartSpecification } from '../../src/chart/index.js';
import { svgOf } from '../../src/cli/output/draw.js';
import { chartsNaming } from './every-chart.js';

const all: readonly ChartOptions[] = [
  {},
  { theme: 'dark' },
  { language: 'ko' },
  { theme: 'dark', language: 'ko' },
];
const template = ['"\'`$', '{x}'].join('');
const hostile = ['</script><script>', 'datum.x', 'a.b[0]', '__proto__', 'constructor', template];

test('every chart: valid by the schema of Vega-Lite 6', () => {
  const schemaFile = createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json');
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const validate = ajv.compile(schema);
  for (const options of all) {
    for (const chart of chartsNaming('Pro', options)) {
      validate(chart);
      expect(validate.errors ?? []).toEqual([]);
    }
  }
  expect(validate({ ...chartsNaming('Pro', {})[0], layer: [{ mark: 'bra' }] })).toBe(false);
});

describe('names from the data', () => {
  /** A chart without its texts: data, title and description. */
  const withoutTexts = ({ title, description, layer, ...rest }: ChartSpecification): string =>
    JSON.stringify({ ...rest, layer: layer.map(({ data, ...others }) => others) });

  test.each(hostile)('%s: changes texts of the specification and nothing else', (name) => {
    const [one, another] = [name, 'x'.repeat(name.length)].map((each) =>
      chartsNaming(each, {}).map((chart) => {
        const { width, padding, ...rest } = JSON.parse(withoutTexts(chart));
        const withoutNumbers = JSON.stringify(rest).replace(/-?\d+(\.\d+)?/g, '#'); // room differs
        return withoutNumbers.replace(/\[#(,#)*\]/g, '[]'); // so does how many names of periods fit
      }),
    );
    expect(one).toEqual(another);
  });

  test.each(hostile)('%s: drawn as a text', async (name) => {
    const [, segments] = chartsNaming(name, {});
    const svg = await svgOf(segments as ChartSpecification);
    expect(svg).not.toMatch(/<script|\[object/);
    const escaped = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(svg).toContain(`>${escaped}<`);
  });

  test('any name: never the name of a field', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        for (const { layer } of chartsNaming(name, {})) {
          for (const { data } of layer) {
            for (const row of data.values) {
              expect(
                Object.keys(row).filter((field) => !/^[a-z]+([A-Z][a-z]*)*$/.test(field)),
              ).toEqual([]);
            }
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('any name: drawn as valid XML', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (name) => {
        for (const chart of chartsNaming(name, {})) {
          const svg = await svgOf(chart);
          expect(svg).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u); // not allowed in XML
          expect(svg).not.toContain('NaN');
        }
      }),
      { numRuns: 15 },
    );
  });
});

test('every chart: its own JSON', () => {
  for (const chart of chartsNaming('Pro', {})) {
    expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
  }
});

test('every chart: at most two lines below the title, and small print below the marks', () => {
  const source = { file: 'answers.csv' };
  for (const options of all) {
    for (const chart of chartsNaming('Pro', { ...options, source })) {
      expect(chart.title.subtitle.length, chart.title.subtitle.join(' ')).toBeLessThanOrEqual(2);
      const print = chart.layer.filter(({ mark }) => mark['fontSize'] === 11);
      const labels = print.map(({ data }) => data.values[0]?.['label'] as string[]);
      const texts = labels.flat();
      expect(texts[texts.length - 1]).toBe('answers.csv');
      const said = [...chart.title.text, '.', ...chart.title.subtitle, ...texts].join(' ');
      expect(said.replace(' . ', '. ')).toBe(chart.description);
      const tops = print.map(({ encoding }) => (encoding['y'] as { value: number }).value);
      for (const top of tops) expect(top).toBeGreaterThan(chart.height);
      expect([...tops].sort((a, b) => a - b)).toEqual(tops);
      const lines = labels.slice(0, -1).flat().length;
      expect((tops[tops.length - 1] as number) - (tops[0] as number)).toBe(14 * lines);
    }
  }
});

test('every chart: 600 pixels wide, with a description', () => {
  for (const options of all) {
    for (const { width, padding, description } of chartsNaming('요금제', options)) {
      expect(padding.left + width + padding.right).toBe(600);
      expect(description.length).toBeGreaterThan(40);
    }
  }
});
