import { beforeAll, describe, expect, test } from 'vitest';
import { type CalendarOptions, tallyByPeriod } from '../../src/index.js';
import {
  readAccount,
  readSegments,
  readTally,
  readWaves,
  type TallyQueryOptions,
  tallyQuery,
} from '../../src/sql/index.js';
import { type Engine, engines, fill } from './engines.js';

let all: Engine[];
beforeAll(async () => {
  all = await engines();
});

const query = (options: object) =>
  tallyQuery({
    ...{ dialect: 'duckdb', from: 'responses', rating: 'score' },
    ...options,
  } as TallyQueryOptions);

describe('weeks from Sunday and fiscal years', () => {
  const start = Date.parse('2025-11-01');
  const rows = Array.from({ length: 500 }, (_, day) => ({
    score: (day * 7) % 11,
    day: new Date(start + day * 86_400_000).toISOString().slice(0, 10),
  }));
  const calendars: readonly Pick<CalendarOptions, 'weekStart' | 'fiscalYearStart'>[] = [
    { weekStart: 'sunday' },
    { fiscalYearStart: 2 },
    { fiscalYearStart: 4 },
    { fiscalYearStart: { month: 10, named: 'start' } },
  ];

  test.each(calendars)('%o: the waves of memory, in each engine', async (habits) => {
    for (const engine of all) {
      await fill(engine, 'responses', { score: 'number', day: 'date' }, rows);
      for (const period of ['week', 'month', 'quarter', 'year'] as const) {
        const dated = { date: 'day', dateType: 'date', period, ...habits };
        const result = await engine.run(query({ dialect: engine.dialect, ...dated }));
        const expected = tallyByPeriod(rows, { rating: 'score', date: 'day', period, ...habits });
        expect(readWaves(result, { period, ...habits })).toEqual(expected);
      }
    }
  });

  test('a fiscal year from April counts quarters, one from February months, a week from Sunday days', () => {
    const dated = { date: 'day', period: 'year' };
    expect(query({ ...dated, fiscalYearStart: 4 })).toBe(query({ ...dated, period: 'quarter' }));
    expect(query({ ...dated, fiscalYearStart: 2 })).toBe(query({ ...dated, period: 'month' }));
    expect(query({ date: 'day', period: 'week', weekStart: 'sunday' })).toBe(
      query({ date: 'day', period: 'day' }),
    );
    expect(query({ ...dated, weekStart: 'sunday', fiscalYearStart: 1 })).toBe(query(dated));
  });

  test.each([
    [{ weekStart: 'sunday' }, 'weekStart must come with a date'],
    [{ fiscalYearStart: 4 }, 'fiscalYearStart must come with a date'],
    [
      { date: 'day', during: { start: '2026-01-01', end: '2026-01-31' }, fiscalYearStart: 4 },
      'fiscalYearStart must come with a period',
    ],
    [
      { date: 'day', period: 'week', weekStart: 'friday' },
      'weekStart must be one of monday, sunday, received "friday"',
    ],
    [
      { date: 'day', period: 'year', fiscalYearStart: 13 },
      'fiscalYearStart must be a month from 1 to 12, received 13',
    ],
  ])('%o: refused', (options, message) => {
    expect(() => query(options)).toThrow(message);
  });
});

describe('several answers in a cell', () => {
  const multiple = { features: ';' };

  test('rows of several segments: not added up, since an answer is in several', async () => {
    const engine = all[0] as Engine;
    const rows = [{ score: 9, features: 'A;B', day: '2026-01-01' }];
    await fill(engine, 'responses', { score: 'number', features: 'text', day: 'date' }, rows);
    const dated = { date: 'day', dateType: 'date', period: 'month' };
    const result = await engine.run(query({ by: 'features', multiple, ...dated }));
    const sentence = 'rows must be of one segment, since segments of several answers overlap';
    expect(() => readTally(result)).toThrow(sentence);
    expect(() => readAccount(result)).toThrow(sentence);
    expect(() => readWaves(result, { period: 'month' })).toThrow(sentence);
    expect([...readSegments(result).keys()]).toEqual(['A', 'B']);
    const ofA = result.filter(({ segment }) => segment === 'A');
    expect(readTally(ofA)).toEqual({ promoters: 1, passives: 0, detractors: 0 });
    expect(readWaves(ofA, { period: 'month' })).toHaveLength(1);
  });

  test.each<readonly [object, string]>([
    [{ multiple }, 'multiple must be about columns that are in by, received "features"'],
    [{ by: 'plan', multiple }, 'multiple must be about columns that are in by'],
    [{ by: ['features'], multiple: ';' }, 'multiple must be a plain object of separators'],
    [
      { by: 'features', multiple: { features: '' } },
      'multiple of "features" must be a text that separates, without null bytes, received ""',
    ],
    [
      { by: 'features', multiple: { features: 3 } },
      'multiple of "features" must be a text that separates, without null bytes, received 3',
    ],
    [
      { dialect: 'sqlserver', by: 'features', multiple: { features: ', ' } },
      'multiple of "features" must be at most 1 long in this dialect, received ", "',
    ],
    ...(['sqlite', 'mysql', 'redshift'] as const).map(
      (dialect) =>
        [
          { dialect, by: 'features', multiple },
          `multiple must be left out: ${dialect} has no plain way to take a text apart; make a row of each answer in trusted SQL as from`,
        ] as const,
    ),
    [{ by: ['plan', 'plan'] }, 'by must be different columns, received "plan" twice'],
    [
      { by: [['a', 'b'], 'c', ['a', 'b']] },
      'by must be different columns, received ["a","b"] twice',
    ],
  ])('%o: refused', (options, message) => {
    expect(() => query(options)).toThrow(message);
  });
});
