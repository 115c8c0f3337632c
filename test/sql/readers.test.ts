import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segmentChart } from '../../src/chart/index.js';
import {
  compareSegments,
  compareWaves,
  explainChange,
  scales,
  segmentParts,
  tallyByPeriod,
} from '../../src/index.js';
import {
  readAccount,
  readHistogram,
  readSegments,
  readTally,
  readTransitions,
  readWaves,
} from '../../src/sql/index.js';
import { smallTallies } from '../support/arbitraries.js';

const nobody = { promoters: 0, passives: 0, detractors: 0 };
const row = (segment: string | null, period: string | null, promoters: unknown = 1) => ({
  ...{ segment, period, ...nobody, promoters },
});
// biome-ignore lint/suspicious/noExplicitAny: wrong rows are the subject
type Wrong = any;

describe('readSegments', () => {
  test('counts may be numbers, bigints or texts, column names in any case', () => {
    const rows = [
      { SEGMENT: 'Pro', PROMOTERS: 7, PASSIVES: 2n, DETRACTORS: '1' },
      { Segment: 'Free', Promoters: '3.0', Passives: '4', Detractors: '5.' },
    ];
    expect([...readSegments(rows)]).toEqual([
      ['Free', { promoters: 3, passives: 4, detractors: 5 }],
      ['Pro', { promoters: 7, passives: 2, detractors: 1 }],
    ]);
    expect(compareSegments(readSegments(rows)).segments).toHaveLength(2);
  });

  test('objects that hold a value as a text, as from the driver of BigQuery: read', () => {
    const int = (value: string) => ({ type: 'BigQueryInt', value });
    const counts = { promoters: int('7'), passives: int('2'), detractors: int('1') };
    const rows = [{ ...counts, segment: 'Pro', period: { value: '2026-01-01' } }];
    expect(readTally(rows)).toEqual({ promoters: 7, passives: 2, detractors: 1 });
    expect(readWaves(rows, { period: 'month' })[0]?.period).toBe('2026-01');
    for (const wrong of [int('many'), { value: 7 }, {}]) {
      expect(() => readTally([{ ...counts, promoters: wrong }])).toThrow('promoters of row 0 must');
    }
  });

  test('rows of one segment are merged, and so are NULL and the empty text', () => {
    const rows = [
      row('A', '2026-01-01'),
      row('A', '2026-02-01', 2),
      row(null, null),
      row('', null),
    ];
    const keys = [...readSegments(rows)].map(([key, tally]) => [key, tally]);
    expect(keys).toEqual([
      ['', { ...nobody, promoters: 2 }],
      ['A', { ...nobody, promoters: 3 }],
    ]);
  });

  test('crossed columns have the keys that tallyBy gives', () => {
    const rows = [
      { segment_1: 'A', segment_2: null, ...nobody, promoters: 1 },
      { segment_1: 'A', segment_2: '', ...nobody, promoters: 1 },
    ];
    expect([...readSegments(rows).keys()]).toEqual(['["A",""]', '["A",null]']);
  });

  test('crossed columns: tables, charts and segmentParts name a segment alike', () => {
    const rows = ['KR', 'DE'].map((country) => ({
      ...{ segment_1: 'Free', segment_2: country, ...nobody, promoters: 40 },
    }));
    const table = compareSegments(readSegments(rows));
    expect(table.segments.map(({ parts }) => parts)).toEqual([
      ['Free', 'DE'],
      ['Free', 'KR'],
    ]);
    expect([...readSegments(rows).keys()].map(segmentParts)).toEqual([
      ['Free', 'DE'],
      ['Free', 'KR'],
    ]);
    const chart = JSON.stringify(segmentChart(table));
    expect(chart).toContain('Free × KR');
    expect(chart).not.toContain('[\\"Free'); // the key, which is JSON
  });

  test('during a wave: only the periods of that wave are read', () => {
    const rows = [
      row('A', '2026-01-01', 3),
      row('B', '2026-01-01', 1),
      row('A', '2026-02-01', 5),
      row('A', null, 9),
    ];
    const [january, february] = readWaves(rows, { period: 'month' });
    const of = (during: Wrong) => readSegments(rows, { during });
    expect([...of(january)].map(([key]) => key)).toEqual(['A', 'B']);
    expect([...of(february)]).toEqual([['A', { ...nobody, promoters: 5 }]]);
    expect(explainChange(of(january), of(february))?.segments[1]?.presence).toBe('left');
    expect(() => of({ start: '2026-02-01', end: '2026-01-31' })).toThrow(
      'during.end must be 2026-02-01 or later, received "2026-01-31"',
    );
    expect(() => of({ start: 'February', end: '2026-02-28' })).toThrow(
      'during.start must be a date YYYY-MM-DD, received "February"',
    );
  });

  test('the order of shards makes no difference', () => {
    const rows = fc.array(fc.tuple(fc.constantFrom('A', 'B', null), smallTallies), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const [a, b] = [first, second].map((shard) =>
          shard.map(([segment, tally]) => ({ segment, ...tally })),
        ) as [object[], object[]];
        expect([...readSegments([...a, ...b])]).toEqual([...readSegments([...b, ...a])]);
        expect(readTally([...a, ...b])).toEqual(readTally([readTally(a), readTally(b)]));
      }),
    );
  });

  test.each(['constructor', '__proto__', 'toString'])(
    'a segment named %s is an ordinary segment',
    (segment) => {
      expect([...readSegments([row(segment, null)]).keys()]).toEqual([segment]);
    },
  );
});

describe('readWaves', () => {
  const rows = [row('A', '2026-03-01', 2), row('B', '2026-01-01'), row('A', '2026-01-01')];

  test('readWaves: gives the waves of tallyByPeriod, months without answers included', () => {
    const answers = ['2026-01-07', '2026-01-31', '2026-03-01', '2026-03-02'];
    expect(readWaves(rows, { period: 'month' })).toEqual(
      tallyByPeriod(
        answers.map((day) => ({ day, rating: 9 })),
        {
          ...{ rating: 'rating', date: 'day', period: 'month' },
        },
      ),
    );
    expect(compareWaves(readWaves(rows, { period: 'month' }))).toHaveLength(3);
  });

  test('days can be read as any longer period', () => {
    const days = [row(null, '2026-01-03'), row(null, '2026-01-04'), row(null, '2026-06-30')];
    const keys = (options: Wrong) =>
      readWaves(days, options)
        .filter(({ tally }) => (tally as Wrong).promoters > 0)
        .map(({ period }) => period);
    expect(keys({ period: 'week', weekStart: 'sunday' })).toEqual([
      '2025-W53',
      '2026-W01',
      '2026-W26',
    ]);
    expect(keys({ period: 'year', fiscalYearStart: 4 })).toEqual(['2026', '2027']);
    expect(keys({ period: (day: string) => day.slice(0, 7) })).toEqual(['2026-01', '2026-06']);
  });

  test('a row without a date or without a rating makes no wave', () => {
    expect(readWaves([row('A', null), row('A', '2030-01-01', 0)], { period: 'month' })).toEqual([]);
  });

  test('readWaves with asOf: marks its period as partial and keeps the scale', () => {
    const [first, , last] = readWaves(rows, {
      ...{ period: 'month', asOf: '2026-03-15', scale: scales.european },
    });
    expect([first?.partial, last?.partial]).toEqual([false, true]);
    expect(last?.scale).toEqual(scales.european);
  });

  test('weighted rows: waves have weighted tallies', () => {
    const weights = {
      ...{ promoter_weight: 2.5, passive_weight: 0, detractor_weight: 0 },
      ...{
        promoter_squared_weight: '6.25',
        passive_squared_weight: 0,
        detractor_squared_weight: 0,
      },
    };
    const [first, gap] = readWaves(
      [
        { ...row('A', '2026-01-01'), ...weights },
        { ...row('A', '2026-03-01'), ...weights },
      ],
      { period: 'month' },
    );
    expect(first?.tally).toEqual({
      counts: { ...nobody, promoters: 1 },
      weights: { ...nobody, promoters: 2.5 },
      squaredWeights: { ...nobody, promoters: 6.25 },
    });
    expect(gap?.tally).toEqual({ counts: nobody, weights: nobody, squaredWeights: nobody });
    expect(() => readTally([{ ...row('A', null), ...weights }, row('A', null)])).toThrow(
      'tallies must be all weighted or all plain, received both',
    );
  });
});

describe('readWaves compares its period with that of the query', () => {
  const month = { ...row('A', '2026-03-01'), period_unit: 'month' };
  const halves = (day: string) => (day < '2026-03-15' ? 'before' : 'after');

  test.each<[string, string, Wrong]>([
    ['day', '2026-03-02', { period: 'week', weekStart: 'sunday' }],
    ['day', '2026-03-02', { period: halves }],
    ['week', '2026-03-02', { period: 'week' }],
    ['month', '2026-02-01', { period: 'quarter', fiscalYearStart: 2 }],
    ['quarter', '2026-04-01', { period: 'year', fiscalYearStart: 4 }],
    ['year', '2026-01-01', { period: 'year' }],
  ])('readWaves: reads the %s from %s with %o', (period_unit, period, options) => {
    const [wave, ...others] = readWaves([{ ...row('A', period), period_unit }], options);
    expect(wave?.tally).toEqual({ ...nobody, promoters: 1 });
    expect(others).toEqual([]);
  });

  test.each<[string, string, Wrong, string]>([
    ['month', '2026-03-01', { period: 'week' }, 'one week, received the month 2026-03-01 to'],
    ['month', '2026-03-01', { period: 'day' }, 'one day, received the month 2026-03-01 to 2026-03'],
    ['month', '2026-03-01', { period: halves }, 'one of your periods, received the month 2026-03'],
    ['week', '2026-03-30', { period: 'month' }, 'one month, received the week 2026-03-30 to 2026-'],
    ['week', '2026-03-30', { period: 'week', weekStart: 'sunday' }, 'one week, received the week'],
    ['quarter', '2026-01-01', { period: 'quarter', fiscalYearStart: 2 }, 'one quarter, received'],
    ['year', '2026-01-01', { period: 'year', fiscalYearStart: 4 }, 'one year, received the year 2'],
  ])('readWaves: refuses the %s from %s with %o', (period_unit, period, options, message) => {
    expect(() => readWaves([{ ...row('A', period), period_unit }], options)).toThrow(
      `period of row 0 must be part of ${message}`,
    );
  });

  test('months as weeks: the error says what to query', () => {
    expect(() => readWaves([row('A', null), month], { period: 'week' })).toThrow(
      new RangeError(
        'period of row 1 must be part of one week, received the month 2026-03-01 to 2026-03-31: query shorter periods, such as days',
      ),
    );
  });

  test('a period that does not begin on its first day is refused', () => {
    expect(() => readWaves([{ ...month, period: '2026-03-02' }], { period: 'month' })).toThrow(
      'period of row 0 must be the first day of a month, 2026-03-01, received "2026-03-02"',
    );
  });

  test('an unknown unit is refused', () => {
    expect(() => readWaves([{ ...month, period_unit: 'moon' }], { period: 'month' })).toThrow(
      'period_unit of row 0 must be one of day, week, month, quarter, year, received "moon"',
    );
  });
});

describe('a wrong row is refused', () => {
  const read = (wrong: Wrong) => () =>
    readSegments([row('A', null), { ...row('A', null), ...wrong }]);

  test.each<[Wrong, string, string]>([
    [
      { promoters: undefined },
      'TypeError',
      'promoters of row 1 must be a number from 0, received undefined',
    ],
    [{ promoters: null }, 'TypeError', 'promoters of row 1 must be a number from 0, received null'],
    [
      { passives: 'many' },
      'TypeError',
      'passives of row 1 must be a number from 0, received "many"',
    ],
    [{ passives: '' }, 'TypeError', 'passives of row 1 must be a number from 0, received ""'],
    [{ passives: '0x1' }, 'TypeError', 'passives of row 1 must be a number from 0, received "0x1"'],
    [{ passives: true }, 'TypeError', 'passives of row 1 must be a number from 0, received true'],
    [
      { passives: Number.NaN },
      'RangeError',
      'passives of row 1 must be a number from 0, received NaN',
    ],
    [{ passives: -1 }, 'RangeError', 'passives of row 1 must be a number from 0, received -1'],
    [{ passives: '-1' }, 'RangeError', 'passives of row 1 must be a number from 0, received "-1"'],
    [
      { passives: Infinity },
      'RangeError',
      'passives of row 1 must be a number from 0, received Infin',
    ],
    [
      { detractors: 1.5 },
      'RangeError',
      'detractors of row 1 must be a whole number up to 2^53 - 1, in',
    ],
    [
      { detractors: '1.5' },
      'RangeError',
      'detractors of row 1 must be a whole number up to 2^53 - 1',
    ],
    // an exponent or a fraction: digits may have been lost
    [{ detractors: '1e3' }, 'RangeError', 'detractors of row 1 must be a whole number up to 2^53'],
    [
      { detractors: '1.23457e+06' },
      'RangeError',
      'detractors of row 1 must be a whole number up to 2^53 - 1, in digits, received "1.23457e+06"',
    ],
    [{ detractors: '4503599627370497.3' }, 'RangeError', 'detractors of row 1 must be a whole'],
    [
      { detractors: ' 5' },
      'TypeError',
      'detractors of row 1 must be a number from 0, received " 5"',
    ],
    [
      { detractors: 2n ** 53n },
      'RangeError',
      'detractors of row 1 must be a whole number up to 2^53',
    ],
    [{ detractors: String(2n ** 53n + 1n) }, 'RangeError', 'detractors of row 1 must be a whole'],
    [{ segment: 7 }, 'TypeError', 'segment of row 1 must be a text or null, received 7'],
    [{ PROMOTERS: 7 }, 'RangeError', 'row 1 must have one column promoters'],
  ])('a wrong row, with %o: refused', (wrong, name, message) => {
    expect(read(wrong)).toThrow(message);
    expect(read(wrong)).toThrow(expect.objectContaining({ name }));
  });

  test('a row without a column: refused', () => {
    expect(() => readSegments([{ segment: 'A', promoters: 1, passives: 1 }])).toThrow(
      'row 0 must have a column detractors',
    );
    expect(() => readSegments([{ ...nobody, promoters: 1 }])).toThrow(
      'row 0 must have a column segment',
    );
    expect(() => readWaves([{ ...nobody, promoters: 1 }], { period: 'day' })).toThrow(
      'row 0 must have a column period',
    );
    expect(() => readAccount([nobody])).toThrow('row 0 must have a column missing');
  });

  test('a row with only some columns of weights: refused', () => {
    const weights = { promoter_weight: 1, passive_weight: 1, detractor_weight: 1 };
    const squares = { promoter_squared_weight: 1, passive_squared_weight: 1 };
    const { promoter_weight: _, ...some } = weights;
    for (const partly of [some, { missing_weight: 0 }]) {
      expect(() => readTally([{ ...nobody, ...partly }])).toThrow(
        'row 0 must have a column promoter_weight',
      );
    }
    expect(() => readTally([{ ...nobody, ...weights, ...squares }])).toThrow(
      'row 0 must have a column detractor_squared_weight',
    );
  });

  test('a row with other columns of segments than the first: refused', () => {
    const one = { ...nobody, segment_1: 'A' };
    const two = { ...one, segment_2: 'B' };
    expect(() => readSegments([two, one])).toThrow(
      new TypeError(
        'segments of row 1 must be in the columns segment_1, segment_2, received "segment_1"',
      ),
    );
    expect(() => readSegments([row('A', null), one])).toThrow('segments of row 1 must be in the');
    const answered = { ...one, promoters: 1 };
    expect(() => readSegments([{ ...answered, segment_3: 'C' }])).toThrow(
      'row 0 must have a column segment_2',
    );
    expect(() => readSegments([{ ...answered, segment: 'C' }])).toThrow(
      'row 0 must have a column segment_2',
    );
  });

  test('more respondents in one row than can be counted exactly: refused', () => {
    const row = { promoters: 2n ** 53n - 1n, passives: 1, detractors: 0 };
    for (const read of [readTally, readSegments]) {
      expect(() => read([{ ...row, segment: 'A' }])).toThrow('at most 2^53 - 1');
    }
  });

  test.each([7, null, 'row', [1, 2]])(
    'a row that is not an object, %o: refused',
    (wrong: Wrong) => {
      expect(() => readTally([wrong])).toThrow(
        'row 0 must be an object of columns, not a list of values, received',
      );
    },
  );

  test.each([undefined, null, { rows: [] }, Promise.resolve([]), 7, 'rows'])(
    'rows that cannot be iterated, %o: refused',
    (wrong: Wrong) => {
      for (const read of [readTally, readSegments, readAccount, readHistogram, readTransitions]) {
        expect(() => read(wrong)).toThrow('rows must be an iterable of rows, received');
        expect(() => read(wrong)).toThrow(expect.objectContaining({ name: 'TypeError' }));
      }
      expect(() => readWaves(wrong, { period: 'day' })).toThrow('rows must be an iterable of rows');
    },
  );

  test.each<[Wrong, string]>([
    [new Date(0), 'period of row 0 must be a text or null, received an object'],
    ['2026-03', 'period of row 0 must be a date YYYY-MM-DD, received "2026-03"'],
    ['2026-02-30', 'period of row 0 must be a date YYYY-MM-DD, received "2026-02-30"'],
    ['2026-03-01T00:00:00Z', 'period of row 0 must be a date YYYY-MM-DD, received'],
  ])('a row with the period %o: refused', (period, message) => {
    expect(() => readWaves([row('A', period)], { period: 'month' })).toThrow(message);
  });

  test('more respondents in all rows than can be counted exactly: refused', () => {
    const many = row('A', '2026-01-01', Number.MAX_SAFE_INTEGER);
    const account = { ...many, missing: 0, out_of_range: 0, fractional: 0 };
    expect(() => readSegments([many, many])).toThrow('merged respondents must be at most 2^53 - 1');
    expect(() => readTally([many, many])).toThrow('at most 2^53 - 1');
    expect(() => readWaves([many, { ...many, period: '2026-02-01' }], { period: 'year' })).toThrow(
      'at most 2^53 - 1',
    );
    expect(() => readAccount([account, account])).toThrow('at most 2^53 - 1');
  });
});
