import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type SegmentChartOrder, segmentChart } from '../../src/chart/index.js';
import { compareSegments, npsBySegment, type Tally } from '../../src/index.js';
import { smallTallies } from '../support/arbitraries.js';
import { expectError } from '../support/laws.js';
import { draw } from './drawn.js';

const low: Tally = { promoters: 20, passives: 40, detractors: 40 };
const middle: Tally = { promoters: 40, passives: 35, detractors: 25 };
const high: Tally = { promoters: 60, passives: 30, detractors: 10 };
const few: Tally = { promoters: 4, passives: 5, detractors: 3 };
const layers = { total: 0, lines: 2, points: 3, names: 4, longNames: 5, strip: 6 };
const titleOf = (...entries: (readonly [unknown, Tally])[]): string =>
  segmentChart(compareSegments(entries)).title.text.join(' ');

describe('the chart of segments', () => {
  test('any segments: lines end at the limits of intervals, marks are at scores', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(smallTallies, { minLength: 1, maxLength: 10 }), async (tallies) => {
        const table = compareSegments(tallies.map((tally, index) => [index, tally] as const));
        const { layer, xAt, yAt } = await draw(segmentChart(table, { order: 'given' }));
        const firm = table.segments.filter(({ lowBase }) => !lowBase);
        const thin = table.segments.filter(({ lowBase }) => lowBase);
        const heading = thin.length > 0 ? 1 : 0; // a row of its own
        const all = [...firm, ...thin, table.total];
        const answered = all.flatMap(({ interval }, index) =>
          interval ? [{ place: index < firm.length ? index : index + heading, ...interval }] : [],
        );
        expect(layer(layers.points)).toHaveLength(answered.length);
        answered.forEach(({ place, estimate, lower, upper }, index) => {
          const line = layer(layers.lines)[index];
          expect(xAt(line?.x ?? 0)).toBeCloseTo(lower, 9); // through pixels and back
          expect(xAt(line?.x2 ?? 0)).toBeCloseTo(upper, 9);
          expect(yAt(line?.y ?? 0)).toBeCloseTo(place, 9);
          expect(xAt(layer(layers.points)[index]?.x ?? 0)).toBeCloseTo(estimate, 9);
        });
      }),
      { numRuns: 30 },
    );
  });

  test('marks: triangles for clear differences, hollow for few answers, a diamond for the total', async () => {
    const table = compareSegments([
      ['Free', low],
      ['Pro', high],
      ['Few', few],
    ]);
    const { layer, xAt } = await draw(segmentChart(table));
    expect(xAt(layer(layers.total)[0]?.x ?? 0)).toBeCloseTo(table.total.score ?? 0, 9);
    expect(
      layer(layers.points).map(({ datum, shape, fill, stroke }) => [
        datum['name'],
        shape,
        fill === stroke,
      ]),
    ).toEqual([
      [['Pro'], 'triangle-up', true],
      [['Free'], 'triangle-down', true],
      [['Few'], 'circle', false],
      [['All'], 'diamond', true],
    ]);
  });

  test('the title: each finding in words', () => {
    expect(titleOf(['Free', low], ['Pro', high])).toBe('Pro: 70 points above Free');
    expect(titleOf(['Free', low], ['Pro', middle], ['Team', middle])).toBe(
      'Free: 35 points below the rest',
    );
    expect(titleOf(['Free', middle], ['Pro', middle])).toBe('No clear difference between segments');
    expect(titleOf(['Free', low], ['Pro', high], ['Few', few])).toBe(
      'Pro +50 is above, Free −20 is below the rest',
    );
    expect(titleOf(['Free', middle], ['Pro', high], ['Team', middle])).toBe(
      'Pro: 35 points above the rest',
    );
    expect(titleOf(['Pro', high], ['Free', low])).toBe('Pro: 70 points above Free');
    const [below, above] = [
      { promoters: 19, passives: 79, detractors: 32 },
      { promoters: 32, passives: 79, detractors: 19 },
    ];
    expect(titleOf(['A', below], ['B', below], ['C', above], ['D', above])).toBe(
      'Segments differ, but none of them clearly from the rest',
    );
    expect(titleOf(['Free', low])).toBe('Free: score −20');
    expect(titleOf()).toBe('Nobody answered');
    expect(titleOf(['', low])).toBe('(blank): score −20');
  });

  test('two visible segments and hidden ones: the title does not compare the two', () => {
    const others = [1, 2, 3, 4].map(
      (name) => [String(name), { promoters: 0, passives: 0, detractors: 25 }] as const,
    );
    const [above, alike] = [
      { promoters: 70, passives: 10, detractors: 20 },
      { promoters: 68, passives: 10, detractors: 22 },
    ];
    const table = compareSegments<string>([['A', above], ['B', alike], ...others], {
      minRespondents: 30,
    });
    expect(table.segments.map(({ segment }) => segment)).toEqual(['A', 'B']);
    expect(segmentChart(table).title.text).toEqual(['A +50 and B +46 are above the rest']);
  });

  test('any segments: the title claims a difference only where an adjusted p-value shows one', () => {
    fc.assert(
      fc.property(fc.array(smallTallies, { minLength: 2, maxLength: 4 }), (tallies) => {
        const table = compareSegments(tallies.map((tally, index) => [`S${index}`, tally] as const));
        const isClear = table.segments.some(({ versusRest }) =>
          versusRest ? versusRest.adjustedPValue < 0.05 : false,
        );
        const title = segmentChart(table).title.text.join(' ');
        expect(/above|below/.test(title)).toBe(isClear);
      }),
    );
  });

  test('one more segment: 24 pixels more', () => {
    const chart = (count: number) =>
      segmentChart(compareSegments(Array.from({ length: count }, (_, i) => [i, middle] as const)));
    expect(chart(25).height - chart(24).height).toBe(24);
  });

  test('sixty segments: the clear ones and the ten largest have rows, the others are dots in one', async () => {
    const tallies = Array.from({ length: 60 }, (_, i): readonly [string, Tally] => {
      const size = i < 10 ? 2 : 1;
      const { promoters, passives, detractors } = i === 59 ? low : middle;
      return [
        `S${i}`,
        {
          promoters: promoters * size,
          passives: passives * size,
          detractors: detractors * size,
        },
      ];
    });
    const chart = segmentChart(compareSegments(tallies));
    const { layer, texts } = await draw(chart);
    expect(layer(layers.points)).toHaveLength(12); // ten, the clear one and the total
    expect(layer(layers.strip)).toHaveLength(49);
    expect(texts).toContain('… 49 others, none clear');
    expect(texts).toContain('S59');
    expect(chart.title.text).toEqual(['S59: 35 points below the rest']);
  });

  test('several clear ones: the clearest by name, and how many more', () => {
    const many = ['A', 'B', 'C', 'D', 'E'].map((name) => [name, high] as const);
    const few = ['F', 'G', 'H'].map((name) => [name, low] as const);
    expect(titleOf(...many, ...few)).toMatch(
      /^\w \+50, \w \+50 and 3 others are above, \w −20, \w −20 and 1 other are below the rest$/,
    );
  });

  test('what the segments are by: in the title', () => {
    const table = compareSegments([
      ['Free', low],
      ['Pro', high],
    ]);
    expect(segmentChart(table, { by: 'Plan' }).title.text).toEqual([
      'Pro: 70 points above Free (by Plan)',
    ]);
    expect(segmentChart(table, { by: 'Plan', language: 'ko' }).title.text).toEqual([
      'Pro: Free보다 70점 높음 (기준: Plan)',
    ]);
  });

  test('a blank value: last, without a triangle, and no segment in the title', async () => {
    const table = compareSegments([
      ['', low],
      ['Free', middle],
      ['Pro', high],
    ]);
    const chart = segmentChart(table);
    const { layer } = await draw(chart);
    const marks = layer(layers.points).map(({ datum, shape }) => [datum['name'], shape]);
    expect(marks.slice(-2)).toEqual([
      [['(blank)'], 'circle'],
      [['All'], 'diamond'],
    ]);
    expect(chart.title.text.join(' ')).not.toContain('blank');
  });

  test('a name that runs from right to left: set apart, so that its score keeps its sign in front', () => {
    const arabic = 'العملاء';
    expect(titleOf([arabic, low], ['Pro', high], ['Few', few])).toContain(
      `\u2068${arabic}\u2069 −20`,
    );
  });

  test('the order: by name, answers or as given', async () => {
    const twice = { promoters: 120, passives: 60, detractors: 20 };
    const table = compareSegments([
      ['S10', low],
      ['S2', twice],
      ['S1', middle],
    ]);
    const namesBy = async (order: SegmentChartOrder) =>
      (await draw(segmentChart(table, { order }))).layer(layers.names).map(({ text }) => text);
    expect(await namesBy('name')).toEqual([['S1'], ['S2'], ['S10'], ['All']]);
    expect(await namesBy('answers')).toEqual([['S2'], ['S10'], ['S1'], ['All']]);
    expect(await namesBy('given')).toEqual([['S10'], ['S2'], ['S1'], ['All']]);
    expect(await namesBy('score')).toEqual([['S2'], ['S1'], ['S10'], ['All']]);
  });

  test('long names that share their start: two lines, and still different', async () => {
    const start = 'Customers who signed up through the partner programme of last year in';
    const table = compareSegments([
      [`${start} northern Europe`, low],
      [`${start} southern Europe`, high],
      ['Short', middle],
    ]);
    const { layer } = await draw(segmentChart(table));
    const names = layer(layers.longNames).map(({ text }) => (text as string[]).join('|'));
    expect(new Set(names).size).toBe(2);
    for (const name of names) expect(name).toMatch(/^Customers .*…\|.*ern Europe$/);
  });

  test('hidden segments: the notes count them and say why', () => {
    const table = compareSegments([['Free', low] as const, ['Few', few], ['Fewer', few]], {
      minRespondents: 20,
    });
    expect(segmentChart(table).title.subtitle.join(' ')).toContain(
      '2 segments not shown: too few answers.',
    );
    const rows = [
      { plan: 'Free', rating: 9 },
      { plan: 'Team', rating: null },
    ];
    const unanswered = segmentChart(npsBySegment(rows, { rating: 'rating', by: 'plan' }));
    expect(unanswered.title.subtitle.join(' ')).toContain('Nobody answered in 1 segment.');
  });

  test('a crossed segment: named by its parts, a date as a day', async () => {
    const rows = [{ plan: 'Pro', since: new Date(Date.UTC(2026, 0, 31)), rating: 9 }];
    const table = npsBySegment(rows, { rating: 'rating', by: ['plan', 'since'] });
    const { layer } = await draw(segmentChart(table));
    expect(layer(layers.names)[0]?.text).toEqual(['Pro × 2026-01-31']);
  });

  test('a target: a line at it, named on the side away from the total, if there is room', async () => {
    const table = compareSegments([
      ['Free', low],
      ['Pro', high],
    ]);
    for (const [target, name, align] of [
      [20, 'Target +20', 'left'], // the total is at 15
      [100, 'Target +100', 'right'],
      [-60, 'Target −60', 'right'],
    ] as const) {
      const chart = segmentChart(table, { target });
      const { layer, xAt } = await draw(chart);
      expect(xAt(layer(0)[0]?.x ?? 0)).toBeCloseTo(target, 9);
      expect(layer(1)[0]?.text).toBe(name);
      expect(chart.layer[1]?.mark).toMatchObject({ align, dx: align === 'left' ? 5 : -5 });
    }
  });

  test('a target that is not a score: refused', () => {
    const message = 'target must be a number from -100 to 100, received 101';
    expectError(
      () => segmentChart(compareSegments([['Free', low]]), { target: 101 }),
      RangeError,
      message,
    );
  });
});
