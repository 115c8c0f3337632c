import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ChartOptions,
  type ChartSpecification,
  changeChart,
  distributionChart,
  monitorChart,
  segmentChart,
  termChart,
  themeChart,
  transitionChart,
  trendChart,
} from '../../src/chart/index.js';
import { svgOf } from '../../src/cli/output/draw.js';
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
function chartsNaming(name: string, options: ChartOptions): ChartSpecification[] {
  const segments = [[name, few] as const, [`${name} `, many] as const];
  const explained = explainChange(segments, [[name, many]]);
  const periods = { before: name, after: name };
  const wave = { start: '2026-01-01', end: '2026-01-31', partial: false, own: true } as const;
  const later = { start: '2026-02-01', end: '2026-02-28', partial: true, own: true } as const;
  const named = (wave: Wave): Wave => ({ ...wave, period: `${name} ${wave.period}`, own: true });
  const watched = monthly([...Array<Tally>(7).fill(many), few]).map(named);
  const monitor = monitorWaves(watched, { falseAlarmRate: 0.01 }) as Monitor;
  return [
    trendChart(
      compareWaves([
        { ...wave, period: name, tally: few },
        { ...later, period: `${name}2`, tally: many },
      ]),
      options,
    ),
    segmentChart(compareSegments(segments), options),
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
  ];
}

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

test('every chart: 600 pixels wide, with a description', () => {
  for (const options of all) {
    for (const { width, padding, description } of chartsNaming('요금제', options)) {
      expect(padding.left + width + padding.right).toBe(600);
      expect(description.length).toBeGreaterThan(40);
    }
  }
});
