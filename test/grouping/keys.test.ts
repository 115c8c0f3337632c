import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentChart } from '../../src/chart/index.js';
import { crossedKey } from '../../src/grouping/keys.js';
import { compareSegments, npsBySegment, segmentParts, tallyBy } from '../../src/index.js';
import { reportPage } from '../../src/report/index.js';
import { readSegments } from '../../src/sql/index.js';
import { countRows, planSurvey, surveyRecord } from '../../src/survey/index.js';
import { expectError } from '../support/laws.js';

/** One row for each key: keys that collide have a count above 1. */
const rowsOf = <Value>(values: readonly Value[]) => values.map((plan) => ({ rating: 10, plan }));

const keysOf = (values: readonly unknown[]): unknown[] => [
  ...tallyBy(rowsOf(values), { rating: 'rating', by: ({ plan }) => plan }).keys(),
];

describe('segment keys', () => {
  test('values of any type: keys in the order in which they first appear', () => {
    const first = {};
    const second = {};
    const keys = [
      'constructor',
      '__proto__',
      '10',
      '2',
      10,
      '',
      null,
      Number.NaN,
      first,
      second,
      true,
    ];
    expect(keysOf([...keys, ...keys])).toEqual(keys);
    expect(keysOf([...keys, ...keys])[8]).toBe(first);
  });

  test('undefined: a missing segment', () => {
    expect(keysOf(['a', undefined, 'a'])).toEqual(['a']);
  });

  test('no `by`: refused', () => {
    const nowhere = { rating: 'rating' } as never;
    const message = 'by must be a property name or a function, received undefined';
    expectError(() => tallyBy(rowsOf(['a']), nowhere), TypeError, message);
    expectError(() => npsBySegment(rowsOf(['a']), nowhere), TypeError, message);
  });

  test('any values except undefined: distinct keys as in a Map', () => {
    fc.assert(
      fc.property(
        fc.array(fc.anything().filter((value) => value !== undefined)),
        (values: unknown[]) => {
          expect(keysOf(values)).toEqual([...new Set(values)]);
        },
      ),
    );
  });

  test('a function of row and index: its values are the keys', () => {
    const byHalf = tallyBy([10, 10, 0, 10], {
      rating: (rating) => rating,
      by: (_, index) => (index < 3 ? 'first' : 'rest'),
    });
    expect(byHalf.get('first')).toEqual({ promoters: 2, passives: 0, detractors: 1 });
    expect(byHalf.get('rest')).toEqual({ promoters: 1, passives: 0, detractors: 0 });
  });
});

describe('crossed keys', () => {
  type Row = { rating: number; plan: unknown; country: unknown };

  const tableOf = (pairs: readonly (readonly [plan: unknown, country: unknown])[]) =>
    npsBySegment(
      pairs.map(([plan, country]): Row => ({ rating: 10, plan, country })),
      { rating: 'rating', by: ['plan', 'country'] },
    );

  const partsOf = (pairs: readonly (readonly [plan: unknown, country: unknown])[]) =>
    tableOf(pairs).segments.map(({ parts }) => parts);

  test('two crossed properties: rows with a text key and the parts', () => {
    const { segments } = tableOf([
      ['Pro', 'KR'],
      ['Free', 'KR'],
      ['Pro', 'KR'],
    ]);
    expect(segments.map(({ parts, answers }) => [parts, answers])).toEqual([
      [['Pro', 'KR'], 2],
      [['Free', 'KR'], 1],
    ]);
    expect(segments.every(({ segment }) => typeof segment === 'string')).toBe(true);
  });

  test('an undefined part: a missing segment', () => {
    const table = tableOf([
      ['Pro', undefined],
      [undefined, 'KR'],
      ['Pro', null],
    ]);
    expect(table.missing.segment).toBe(2);
    expect(table.segments.map(({ parts }) => parts)).toEqual([['Pro', null]]);
  });

  test('values that look alike in JSON: distinct keys', () => {
    const pairs = [
      ['a","b', 'c'],
      ['a', 'b","c'],
      ['a,b', 'c'],
      ['a', 'b,c'],
      [1, 'x'],
      ['1', 'x'],
      [1n, 'x'],
      ['["number","1"]', 'x'],
      [null, 'x'],
      ['null', 'x'],
      ['', 'x'],
      [true, 'x'],
      ['true', 'x'],
      [Number.NaN, 'x'],
      ['NaN', 'x'],
      ['\ud800', 'x'],
      ['\udc00', 'x'],
    ] as const;
    expect(partsOf(pairs)).toEqual(pairs);
  });

  test('any crossed texts, numbers and blanks: keys that do not collide', () => {
    const part = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', '"', ',', '[', ']', '\\', '1') }),
      fc.integer({ min: -3, max: 3 }),
      fc.constantFrom(null, true, false, Number.NaN),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(part, part), {
          comparator: (a, b) => Object.is(a[0], b[0]) && Object.is(a[1], b[1]),
        }),
        (pairs) => {
          expect(partsOf(pairs)).toEqual(pairs);
        },
      ),
    );
  });

  test('dates one millisecond apart: distinct keys', () => {
    const pairs = [
      [new Date(0), 'x'],
      [new Date(1), 'x'],
    ] as const;
    expect(partsOf(pairs)).toEqual(pairs);
  });

  test('lists that print alike: distinct keys', () => {
    const pairs = [
      [['a,b'], 'x'],
      [['a', 'b'], 'x'],
    ] as const;
    expect(partsOf(pairs)).toEqual(pairs);
  });

  test('three columns, or one: crossed', () => {
    const rows = [{ rating: 10, a: 'x', b: 'y', c: 'z' }];
    const by3 = npsBySegment(rows, { rating: 'rating', by: ['a', 'b', 'c'] });
    expect(by3.segments[0]?.parts).toEqual(['x', 'y', 'z']);
    const by1 = npsBySegment(rows, { rating: 'rating', by: ['a'] });
    expect(by1.segments[0]?.parts).toEqual(['x']);
  });

  test('one property without crossing: no parts', () => {
    const table = npsBySegment(rowsOf(['Pro']), { rating: 'rating', by: 'plan' });
    expect(table.segments[0]).not.toHaveProperty('parts');
  });
});

describe('segmentParts', () => {
  test('a crossed key from rows: the texts of its parts', () => {
    const rows = [{ rating: 9, plan: 'Free', country: null, year: 2026, isNew: true }];
    const [key] = tallyBy(rows, {
      rating: 'rating',
      by: ['plan', 'country', 'year', 'isNew'],
    }).keys();
    expect(segmentParts(key)).toEqual(['Free', '', '2026', 'true']);
  });

  test('a crossed key from SQL: the texts of its parts', () => {
    const counts = { promoters: 1, passives: 0, detractors: 0 };
    const [key] = readSegments([{ segment_1: 'Free', segment_2: 'KR', ...counts }]).keys();
    expect(segmentParts(key)).toEqual(['Free', 'KR']);
  });

  test('any texts that are crossed: the same texts', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (parts) => {
        expect(segmentParts(crossedKey(parts))).toEqual(parts);
      }),
    );
  });

  test.each<[key: unknown, part: string]>([
    ['Free', 'Free'],
    ['', ''],
    [null, ''],
    [undefined, ''],
    [7, '7'],
    [false, 'false'],
    [new Date(0), '1970-01-01T00:00:00.000Z'],
    ['[1,2]', '[1,2]'],
    ['[not JSON', '[not JSON'],
    ['["no","canonical" ]', '["no","canonical" ]'],
    [{ a: 1 }, '{"a":1}'],
  ])('the plain key %o: one part', (key, part) => {
    expect(segmentParts(key)).toEqual([part]);
  });

  test('compareSegments of crossed keys: rows with their parts', () => {
    const tally = { promoters: 1, passives: 0, detractors: 0 };
    const { segments } = compareSegments([
      ['["Free","KR"]', tally],
      ['Pro', tally],
    ]);
    expect(segments.map(({ parts }) => parts)).toEqual([['Free', 'KR'], undefined]);
  });
});

describe('a single column whose text reads like a crossed key', () => {
  const text = '["A","B"]';
  const key = JSON.stringify([text]);
  const nps = { promoters: 1, passives: 0, detractors: 0 };

  test('rows in memory: the text stays one part, apart from A crossed with B', () => {
    const rows = [{ rating: 9, plan: text, a: 'A', b: 'B' }];
    const [single] = npsBySegment(rows, { rating: 'rating', by: 'plan' }).segments;
    const [crossed] = npsBySegment(rows, { rating: 'rating', by: ['a', 'b'] }).segments;
    expect([single?.segment, single?.parts, segmentParts(key)]).toEqual([key, [text], [text]]);
    expect([crossed?.segment, crossed?.parts]).toEqual([text, ['A', 'B']]);
  });

  test('rows that are in several segments: the same key', () => {
    const rows = [{ rating: 9, plans: [text] }];
    const options = { rating: 'rating', by: 'plans', overlapping: true } as const;
    expect(npsBySegment(rows, options).segments[0]?.segment).toEqual(key);
  });

  test('rows of a query: the same key', () => {
    expect([...readSegments([{ segment: text, ...nps }]).keys()]).toEqual([key]);
    expect([...readSegments([{ segment_1: 'A', segment_2: 'B', ...nps }]).keys()]).toEqual([text]);
  });

  test('a survey, its chart and its report: the text is printed whole', () => {
    const rows = [
      ['Plan', 'Score'],
      [text, '9'],
    ];
    const plan = planSurvey(rows, { by: ['Plan'] });
    const record = surveyRecord(countRows(plan, rows.slice(1)));
    expect(record.segments?.segments[0]?.segment).toBe(key);
    expect(JSON.stringify(record.segments && segmentChart(record.segments).layer)).toContain(
      JSON.stringify(text).slice(1, -1),
    );
    expect(reportPage(record, { source: '' })).toContain('[&quot;A&quot;,&quot;B&quot;]');
  });
});
