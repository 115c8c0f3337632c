import { describe, expect, test } from 'vitest';
import { compareSegments, computeNps, difference, scales } from '../../src/index.js';
import type { SurveyRequest } from '../../src/survey/index.js';
import { problemOf, recordOf } from './tables.js';

const customers = `
  age|plan|rating|day|spend|who
  30|Free|3|2026-01-05|0|a
  41|Pro|9|2026-01-20|60|b
  38|Pro|10|2026-02-02|80|c
  29|Free||2026-02-03|0|d
  55|Team|10|2026-02-10|300|b
  33|Free|7|2026-03-30|0|a
  |Trial|NA|2026-03-31|0|e
`;
const segments = (request: SurveyRequest, lines = customers) =>
  recordOf(lines, { rating: 'rating', ...request }).segments;

describe('segments', () => {
  test('the table of the library, in the order of first rows, unanswered ones hidden', () => {
    const table = segments({ by: ['plan'] });
    expect(table?.segments.map((row) => [row.segment, row.promoters, row.answers])).toEqual([
      ['Free', 0, 2],
      ['Pro', 2, 2],
      ['Team', 1, 1],
    ]);
    expect(table?.suppressed).toEqual(['Trial']);
    const { segments: rows, total } = compareSegments([
      ['Free', { promoters: 0, passives: 1, detractors: 1 }],
      ['Pro', { promoters: 2, passives: 0, detractors: 0 }],
      ['Team', { promoters: 1, passives: 0, detractors: 0 }],
      ['Trial', { promoters: 0, passives: 0, detractors: 0 }],
    ]);
    expect(table).toMatchObject({ segments: rows, total });
  });

  test('a segment whose first row does not count keeps its place', () => {
    const lines = 'rating|plan\n|b\n9|a\n9|b';
    expect(segments({ by: ['plan'] }, lines)?.segments.map(({ segment }) => segment)).toEqual([
      'b',
      'a',
    ]);
  });

  test('one column: texts for keys and no parts', () => {
    expect(segments({ by: ['plan'] })?.segments[0]).not.toHaveProperty('parts');
  });

  test('two columns crossed: their parts, in the order of the request', () => {
    const rows = segments({ by: ['who', 'plan'] })?.segments;
    expect(rows?.map(({ parts, segment }) => [parts, segment])).toEqual([
      [['a', 'Free'], '["a","Free"]'],
      [['b', 'Pro'], '["b","Pro"]'],
      [['c', 'Pro'], '["c","Pro"]'],
      [['b', 'Team'], '["b","Team"]'],
    ]);
  });

  test('crossed values that would be one text if they were joined are two segments', () => {
    for (const mark of [',', '\0']) {
      const lines = `rating|x|y\n9|A${mark}B|C\n3|A|B${mark}C`;
      const rows = segments({ by: ['x', 'y'] }, lines)?.segments;
      expect(rows?.map(({ parts, score }) => [parts, score])).toEqual([
        [[`A${mark}B`, 'C'], 100],
        [['A', `B${mark}C`], -100],
      ]);
    }
  });

  test('a column of the comparison does not split the segments', () => {
    const table = segments({
      by: ['plan'],
      compare: [
        { column: 'who', value: 'a' },
        { column: 'who', value: 'b' },
      ],
      date: 'day',
    });
    expect(table?.segments.map(({ segment, answers }) => [segment, answers])).toEqual([
      ['Free', 2],
      ['Pro', 2],
      ['Team', 1],
    ]);
  });

  test('bands: numbers become segments', () => {
    const rows = segments({ by: ['spend'], bands: { spend: [0, 50, 200] } })?.segments;
    expect(rows?.map(({ segment, answers }) => [segment, answers])).toEqual([
      ['0 to <50', 2],
      ['50 to <200', 2],
      ['200 and more', 1],
    ]);
  });

  test('bands: in the order of their numbers, whatever that of the rows; blank ones last', () => {
    const table = 'age|rating\n70|9\n|8\n5|3\n40|10\n-1|7';
    const request = { rating: 'rating', by: ['age'], bands: { age: [0, 30, 60] } };
    expect(recordOf(table, request).segments?.segments.map(({ segment }) => segment)).toEqual([
      ...['below 0', '0 to <30', '30 to <60', '60 and more', ''],
    ]);
  });

  test('minRespondents: small segments are hidden, and one more where one would give itself away', () => {
    const table = segments({ by: ['plan'], minRespondents: 2 });
    expect(table?.segments.map(({ segment }) => segment)).toEqual(['Pro']);
    expect(table?.suppressed).toEqual(['Free', 'Team', 'Trial']);
    expect(segments({ by: ['plan'], minRespondents: 0 })?.suppressed).toEqual([]);
  });

  test('the confidence level and the scale', () => {
    const table = segments(
      { by: ['plan'], confidenceLevel: 0.9, scale: scales['1-5'] },
      'rating|plan\n5|a\n4|a\n1|b',
    );
    expect(table?.total.interval?.confidenceLevel).toBe(0.9);
    expect(segments({ by: ['plan'] })?.total.interval?.confidenceLevel).toBe(0.95);
    expect(table?.segments.map(({ scale }) => scale)).toEqual([scales['1-5'], scales['1-5']]);
  });
});

describe('what the segment table leaves out', () => {
  const lines = `
    rating|plan|country|day|w
    9|Free|KR|2026-01-05|1
    9|Free|KR||1
    9|Free
    9
    3|Free|KR|2026-01-05|
    |Free|KR|2026-01-05|1
  `;
  const missing = (request: SurveyRequest) => {
    const record = recordOf(lines, { rating: 'rating', ...request });
    return [record.segments?.missing, record.missing];
  };
  const none = { rating: 0, segment: 0, date: 0, weight: 0 };

  test('rows that are too short for the columns', () => {
    expect(missing({ by: ['plan'] })).toEqual([
      { ...none, segment: 1 },
      { ...none, segment: 1 },
    ]);
    expect(missing({ by: ['plan', 'country'] })).toEqual([
      { ...none, segment: 2 },
      { ...none, segment: 2 },
    ]);
  });

  test('a row without a date is in the segment table; only the trend leaves it out', () => {
    expect(missing({ by: ['plan'], date: 'day' })).toEqual([
      { ...none, segment: 1 },
      { ...none, segment: 1, date: 3 },
    ]);
    const table = recordOf(lines, { rating: 'rating', by: ['plan'], date: 'day' }).segments;
    expect(table?.segments).toMatchObject([{ segment: 'Free', answers: 4 }]);
  });

  test('rows without a weight, whatever else they lack', () => {
    expect(missing({ by: ['plan'], weight: 'w' })).toEqual([
      { ...none, segment: 0, weight: 3 },
      { ...none, segment: 0, weight: 3 },
    ]);
  });

  test('the record counts the columns of all tables', () => {
    const compare = [
      { column: 'country', value: 'KR' },
      { column: 'country', value: 'KR' },
    ] as const;
    expect(missing({ by: ['plan'], compare })).toEqual([
      { ...none, segment: 1 },
      { ...none, segment: 2 },
    ]);
  });

  test('nothing is asked for that could be missing: no account of it', () => {
    expect(missing({})).toEqual([undefined, undefined]);
    expect(missing({ date: 'day' })).toEqual([undefined, { ...none, date: 3 }]);
    expect(missing({ weight: 'w' })).toEqual([undefined, { ...none, weight: 3 }]);
  });
});

describe('two selections', () => {
  const free = { column: 'plan', value: 'Free' };
  const pro = { column: 'plan', value: 'Pro' };
  const tallies = {
    Free: { promoters: 0, passives: 1, detractors: 1 },
    Pro: { promoters: 2, passives: 0, detractors: 0 },
  };
  const expected = {
    a: { column: 'plan', value: 'Pro', ...computeNps(tallies.Pro) },
    b: { column: 'plan', value: 'Free', ...computeNps(tallies.Free) },
    difference: difference(tallies.Pro, tallies.Free),
  };
  const compared = (request: SurveyRequest) =>
    recordOf(customers, { rating: 'rating', ...request }).compared;

  test('their scores and the difference of the library', () => {
    expect(compared({ compare: [pro, free] })).toEqual(expected);
    expect(compared({ compare: [pro, free], confidenceLevel: 0.9 })?.difference).toEqual(
      difference(tallies.Pro, tallies.Free, { confidenceLevel: 0.9 }),
    );
  });

  test('a date or another grouping column splits the values: all their answers count', () => {
    expect(compared({ compare: [pro, free], date: 'day' })).toEqual(expected);
    expect(compared({ compare: [pro, free], by: ['who'] })).toEqual(expected);
    expect(compared({ compare: [pro, free], by: ['who', 'age'], date: 'day' })).toEqual(expected);
  });

  test('of different columns, called by name or place', () => {
    const a = { column: 'who', value: 'b' };
    const record = compared({ compare: [a, { column: 1, value: 'Free' }] });
    expect(record?.a).toMatchObject({ column: 'who', value: 'b', respondents: 2 });
    expect(record?.b).toMatchObject({ column: 'plan', value: 'Free', respondents: 2 });
  });

  test('of bands', () => {
    const [low, high] = ['0 to <50', '50 and more'].map((value) => ({ column: 'spend', value }));
    const compare = [low, high] as const as Required<SurveyRequest>['compare'];
    expect(compared({ compare, bands: { spend: [0, 50] } })).toMatchObject({
      a: { respondents: 2 },
      b: { respondents: 3 },
    });
  });

  test('a value that nobody with an answer has: no difference; one that no row has: a problem', () => {
    const trial = { column: 'plan', value: 'Trial' };
    expect(compared({ compare: [trial, free] })).toMatchObject({
      a: { respondents: 0, score: null },
      difference: null,
    });
    expect(problemOf(() => compared({ compare: [free, { ...free, value: 'x' }] }))).toEqual({
      code: 'unknown-value',
      column: 'plan',
      value: 'x',
    });
  });

  test('weighted: the scores of effective tallies', () => {
    const lines = 'nps|w|plan\n10|3|a\n0|1|a\n9|1|b\n3|2|b';
    const [a, b] = ['a', 'b'].map((value) => ({ column: 'plan', value }));
    const compare = [a, b] as const as Required<SurveyRequest>['compare'];
    const record = recordOf(lines, { rating: 'nps', weight: 'w', compare }).compared;
    expect(record?.a.score).toBeCloseTo(50, 12); // effective tallies have rounded counts
    expect(record?.b.score).toBeCloseTo(-100 / 3, 12);
  });
});
