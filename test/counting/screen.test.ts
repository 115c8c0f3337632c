import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Ledger,
  periodOf,
  readRating,
  respondents,
  type ScreenOptions,
  scales,
  screen,
  tally,
} from '../../src/index.js';
import { messyAnswer, ratingOn, scalesArbitrary } from '../support/arbitraries.js';
import { expectError, expectPlainNumbers } from '../support/laws.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

interface Row {
  id?: unknown;
  date?: string | number | Date | null | undefined;
  score: unknown;
}

const byPerson = { rating: 'score', respondent: 'id', date: 'date' } as const;

const sumOf = ({ rows: _, problems: __, ...parts }: Ledger): number =>
  Object.values(parts).reduce((total, part) => total + part, 0);

describe('screen', () => {
  test('messy answers: ratings, and every row in the ledger', () => {
    const rows = ['10', 9, 'Likely - 8', '', null, '11', 9.5, '9/10'].map((score) => ({ score }));
    const screened = screen(rows, { rating: 'score' });
    expect(screened.ratings).toEqual([10, 9, 8]);
    expect(screened.rows).toEqual(rows.slice(0, 3));
    expect(screened.ledger).toEqual({
      rows: 8,
      counted: 3,
      missing: 2,
      outOfRange: 1,
      fractional: 1,
      unreadable: 1,
      duplicate: 0,
      excluded: 0,
      problems: [
        { row: 5, value: '11', reason: 'out-of-range' },
        { row: 6, value: '9.5', reason: 'fractional' },
        { row: 7, value: '9/10', reason: 'unreadable' },
      ],
    });
  });

  test('labels, missing texts and scales: read as by readRating', () => {
    const options = { labels: { Great: 5 }, missing: ['-99'], scale: scales['1-5'] };
    const answers = ['Great', '-99', '5', '6', '0'];
    const { ratings, ledger } = screen(answers, { rating: (answer: string) => answer, ...options });
    expect(ratings).toEqual([5, 5]);
    expect([ledger.missing, ledger.outOfRange]).toEqual([1, 2]);
    fc.assert(
      fc.property(fc.array(messyAnswer), scalesArbitrary, (list, scale) => {
        const expected = list.flatMap((answer) => {
          try {
            return readRating(answer, { scale }) ?? [];
          } catch {
            return [];
          }
        });
        const result = screen(list, { rating: (answer) => answer, scale });
        expect(result.ratings).toEqual(expected);
      }),
    );
  });

  test('fields that use the index, and any iterable: accepted', () => {
    const rows = new Set(['a', 'b', 'c']);
    const { ratings } = screen(rows, { rating: (_: string, index: number) => index + 7 });
    expect(ratings).toEqual([7, 8, 9]);
  });

  test('an excluded row: left out before its answer is read', () => {
    const rows = [{ score: 10 }, { score: 'x' }, { score: 0 }];
    const { ratings, ledger } = screen(rows, { rating: 'score', exclude: (_, index) => index < 2 });
    expect(ratings).toEqual([0]);
    expect([ledger.excluded, ledger.unreadable, ledger.rows]).toEqual([2, 0, 3]);
  });

  test('more than twenty problems: the first twenty are kept', () => {
    const { ledger } = screen(new Array(30).fill('x'), { rating: (answer) => answer });
    expect(ledger.unreadable).toBe(30);
    expect(ledger.problems.map(({ row }) => row)).toEqual([...new Array(20).keys()]);
  });

  test('frozen rows: returned as they are', () => {
    const rows = Object.freeze([Object.freeze({ score: '10' })]);
    expect(screen(rows, { rating: 'score' }).rows[0]).toBe(rows[0]);
  });
});

describe('screen with respondents', () => {
  const kept = (rows: Row[], options: Partial<ScreenOptions<Row>> = {}): unknown[] =>
    screen(rows, { ...byPerson, ...options }).rows.map((row) => rows.indexOf(row));

  test('dates: the latest answer of a respondent counts, in any order of the rows', () => {
    const rows: Row[] = [
      { id: 'a', date: '2026-03-01', score: 9 },
      { id: 'a', date: '2026-05-01', score: 3 },
      { id: 'a', date: '2026-04-01', score: 10 },
      { id: 'b', date: '2026-01-01', score: 7 },
    ];
    const { ratings, ledger } = screen(rows, byPerson);
    expect(ratings).toEqual([3, 7]);
    expect([ledger.counted, ledger.duplicate, ledger.rows]).toEqual([2, 2, 4]);
  });

  test('equal or no dates: the last row of a respondent counts', () => {
    const date = '2026-03-01';
    expect(
      kept([
        { id: 1, date, score: 9 },
        { id: 1, date, score: 8 },
      ]),
    ).toEqual([1]);
    expect(
      kept([
        { id: 1, score: 9 },
        { id: 1, score: 8 },
        { id: 1, score: 7 },
      ]),
    ).toEqual([2]);
  });

  test('an answer without a date: older than answers with a date', () => {
    const rows: Row[] = [
      { id: 1, date: '0001-01-01', score: 9 },
      { id: 1, date: null, score: 8 },
      { id: 1, score: 7 },
      { id: 1, date: '  ', score: 7 },
    ];
    expect(kept(rows)).toEqual([0]);
    expect(kept(rows.toReversed())).toEqual([3]);
  });

  test('dates with different offsets: compared as instants', () => {
    const rows: Row[] = [
      { id: 1, date: '2026-03-01T10:00:00+09:00', score: 9 },
      { id: 1, date: '2026-03-01T02:00:00Z', score: 8 },
      { id: 1, date: new Date('2026-03-01T01:30:00Z'), score: 7 },
    ];
    expect(kept(rows)).toEqual([1]);
  });

  test('times without an offset: local times of the time zone', () => {
    const rows: Row[] = [
      { id: 1, date: '2026-03-01T10:00', score: 9 }, // 01:00 UTC in Seoul
      { id: 1, date: '2026-03-01T05:00Z', score: 8 },
    ];
    expect(kept(rows, { timeZone: 'Asia/Seoul' })).toEqual([1]);
    expect(kept(rows.toReversed(), { timeZone: 'Asia/Seoul' })).toEqual([0]);
  });

  test('an invalid later answer: keeps its reason, and the earlier answer counts', () => {
    const rows: Row[] = [
      { id: 1, date: '2026-03-01', score: 9 },
      { id: 1, date: '2026-03-02', score: 11 },
      { id: 1, date: '2026-03-03', score: '' },
      { id: 1, date: '2026-03-04', score: 'x' },
      { id: 1, date: '2026-03-05', score: 9.5 },
    ];
    const { ratings, ledger } = screen(rows, byPerson);
    expect(ratings).toEqual([9]);
    expect(ledger).toMatchObject({
      counted: 1,
      duplicate: 0,
      outOfRange: 1,
      missing: 1,
      unreadable: 1,
      fractional: 1,
    });
  });

  test('an excluded later answer: the earlier answer counts', () => {
    const rows: Row[] = [
      { id: 1, score: 9 },
      { id: 1, score: 3 },
    ];
    expect(kept(rows, { exclude: ({ score }) => score === 3 })).toEqual([0]);
  });

  test.each([[''], ['  '], [null], [undefined], [Number.NaN]])(
    'the blank respondent %o: all answers count',
    (id) => {
      const rows: Row[] = [{ id, score: 9 }, { id, score: 8 }, { score: 7 }];
      expect(kept(rows)).toEqual([0, 1, 2]);
    },
  );

  test('respondents 1 and "1": two respondents', () => {
    const rows: Row[] = [1, '1', 0, false, 'constructor', '__proto__', 1].map((id) => {
      return { id, score: 9 };
    });
    expect(kept(rows)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('a period: one answer of each respondent in each period', () => {
    const rows: Row[] = [
      { id: 1, date: '2026-01-31', score: 9 },
      { id: 1, date: '2026-02-01', score: 8 },
      { id: 1, date: '2026-02-28', score: 7 },
      { id: 2, date: '2026-02-28', score: 6 },
    ];
    expect(kept(rows, { period: 'month' })).toEqual([0, 2, 3]);
    expect(kept(rows, { period: 'year' })).toEqual([2, 3]);
    expect(kept(rows, { period: (day) => day.slice(0, 3) })).toEqual([2, 3]);
  });

  test('a period and a time zone: periods of the time zone', () => {
    const rows: Row[] = [
      { id: 1, date: '2026-01-31T20:00Z', score: 9 },
      { id: 1, date: '2026-02-02T20:00Z', score: 8 },
    ];
    expect(kept(rows, { period: 'month' })).toEqual([0, 1]);
    expect(kept(rows, { period: 'month', timeZone: 'Asia/Seoul' })).toEqual([1]);
  });

  test('a value that is not a date: refused with its row', () => {
    const rows: Row[] = [
      { id: 1, date: '2026-01-31', score: 9 },
      { id: 1, date: '31.1.2026', score: 9 },
    ];
    const message = 'date at row 1 must be an ISO 8601 date that exists, received "31.1.2026"';
    expectError(() => screen(rows, byPerson), RangeError, message);
  });
});

describe('screen of any rows', () => {
  const dates = fc.constantFrom(
    undefined,
    null,
    '',
    '2026-01-05',
    '2026-02-01T00:30Z',
    0,
    new Date(1e12),
  );
  const rows: fc.Arbitrary<Row[]> = fc.array(
    fc.record({
      id: fc.oneof(
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom('', null, undefined, Number.NaN, 'a'),
      ),
      date: dates,
      score: fc.oneof(ratingOn(), messyAnswer),
    }),
    { maxLength: 60 },
  );
  const options: fc.Arbitrary<ScreenOptions<Row>> = fc.constantFrom<ScreenOptions<Row>[]>(
    { rating: 'score' },
    { rating: 'score', respondent: 'id' },
    byPerson,
    { ...byPerson, period: 'month' },
    { ...byPerson, period: 'week', timeZone: 'Asia/Kolkata', exclude: ({ id }) => id === 2 },
    { ...byPerson, scale: scales['1-5'], exclude: (_, index) => index % 3 === 0 },
  );

  test('any rows: each is counted in the ledger exactly once', () => {
    fc.assert(
      fc.property(rows, options, (list, chosen) => {
        const { ledger } = screen(list, chosen);
        expect(ledger.rows).toBe(list.length);
        expect(sumOf(ledger)).toBe(list.length);
        expectPlainNumbers(ledger);
      }),
    );
  });

  test('any rows: kept rows and ratings are in the same order and make a tally', () => {
    fc.assert(
      fc.property(rows, options, (list, chosen) => {
        const screened = screen(list, chosen);
        const { scale, labels, missing } = chosen;
        const reading = { scale, labels, missing };
        const reread = screened.rows.map(({ score }) => readRating(score, reading));
        expect(screened.ratings).toStrictEqual(reread);
        expect(screened.rows).toEqual(list.filter((row) => screened.rows.includes(row)));
        const counted = tally(screened.ratings, scale && { scale });
        expect(respondents(counted)).toBe(screened.ledger.counted);
      }),
    );
  });

  test('with respondents: fewer may be counted, as many are valid', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const all = screen(list, { rating: 'score' }).ledger;
        const { counted, duplicate, ...rest } = screen(list, byPerson).ledger;
        expect({ ...rest, counted: counted + duplicate, duplicate: 0 }).toEqual(all);
      }),
    );
  });

  test('any rows of respondents: each respondent with a valid answer counts once', () => {
    const isSomebody = ({ id }: Row) => typeof id === 'number' && !Number.isNaN(id);
    fc.assert(
      fc.property(rows, (list) => {
        const valid = screen(list, { rating: 'score' }).rows.filter(isSomebody);
        const counted = screen(list, byPerson)
          .rows.filter(isSomebody)
          .map(({ id }) => id);
        expect(new Set(counted).size).toBe(counted.length);
        expect(new Set(counted)).toEqual(new Set(valid.map(({ id }) => id)));
      }),
    );
  });

  test('several periods: each is screened as if it were alone', () => {
    const dated = rows.map((list) => list.filter(({ date }) => date !== '' && date != null));
    fc.assert(
      fc.property(dated, (list) => {
        const keyOf = ({ date }: Row) => periodOf(date as string, { period: 'month' });
        const together = screen(list, { ...byPerson, period: 'month' }).rows;
        for (const key of new Set(list.map(keyOf))) {
          const alone = screen(
            list.filter((row) => keyOf(row) === key),
            byPerson,
          ).rows;
          expect(together.filter((row) => keyOf(row) === key)).toEqual(alone);
        }
      }),
    );
  });
});

describe('wrong options of screen', () => {
  test('a period without respondents or dates: refused', () => {
    const periodic = { rating: 'score', period: 'month' } as const;
    const nobody = 'period must come with respondent';
    expectError(() => screen([] as Row[], periodic), TypeError, nobody);
    expectError(() => screen([] as Row[], { ...periodic, date: 'date' }), TypeError, nobody);
    const undated = { ...periodic, respondent: 'id' } as const;
    expectError(() => screen([] as Row[], undated), TypeError, 'period must come with date');
  });

  test('no rating field: refused', () => {
    expect(() => screen([{ score: 9 }], {} as Wrong)).toThrow(TypeError);
    expect(() => screen([{ score: 9 }], { rating: undefined } as Wrong)).toThrow(TypeError);
  });

  test('a wrong scale: refused, also without rows', () => {
    expect(() => screen([], { rating: 'score', scale: 'european' } as Wrong)).toThrow('scale must');
  });

  test('an unknown period or time zone: refused', () => {
    const rows: Row[] = [{ id: 1, date: '2026-03-01', score: 9 }];
    const period = { ...byPerson, period: 'fortnight' } as Wrong;
    expect(() => screen(rows, period)).toThrow('period must be one of day, week, month');
    const zone = { ...byPerson, period: 'day', timeZone: 'Mars/Olympus' } as const;
    expect(() => screen(rows, zone)).toThrow('timeZone must be an IANA time zone');
  });
});
