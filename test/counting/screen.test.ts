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
  test('reads ratings and accounts for every row', () => {
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

  test('reads labels, missing texts and scales as readRating does', () => {
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
        const found = screen(list, { rating: (answer) => answer, scale });
        expect(found.ratings).toEqual(expected);
      }),
    );
  });

  test('takes the index of the row, and any iterable', () => {
    const rows = new Set(['a', 'b', 'c']);
    const { ratings } = screen(rows, { rating: (_: string, index: number) => index + 7 });
    expect(ratings).toEqual([7, 8, 9]);
  });

  test('leaves out what the caller excludes, before reading it', () => {
    const rows = [{ score: 10 }, { score: 'x' }, { score: 0 }];
    const { ratings, ledger } = screen(rows, { rating: 'score', exclude: (_, index) => index < 2 });
    expect(ratings).toEqual([0]);
    expect([ledger.excluded, ledger.unreadable, ledger.rows]).toEqual([2, 0, 3]);
  });

  test('remembers the first twenty problems only', () => {
    const { ledger } = screen(new Array(30).fill('x'), { rating: (answer) => answer });
    expect(ledger.unreadable).toBe(30);
    expect(ledger.problems.map(({ row }) => row)).toEqual([...new Array(20).keys()]);
  });

  test('does not touch its rows', () => {
    const rows = Object.freeze([Object.freeze({ score: '10' })]);
    expect(screen(rows, { rating: 'score' }).rows[0]).toBe(rows[0]);
  });
});

describe('the latest answer of a respondent', () => {
  const kept = (rows: Row[], options: Partial<ScreenOptions<Row>> = {}): unknown[] =>
    screen(rows, { ...byPerson, ...options }).rows.map((row) => rows.indexOf(row));

  test('counts, by date and not by row', () => {
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

  test('is the last of equal dates, and the last row without dates', () => {
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

  test('without a date is older than any with one', () => {
    const rows: Row[] = [
      { id: 1, date: '0001-01-01', score: 9 },
      { id: 1, date: null, score: 8 },
      { id: 1, score: 7 },
      { id: 1, date: '  ', score: 7 },
    ];
    expect(kept(rows)).toEqual([0]);
    expect(kept(rows.toReversed())).toEqual([3]);
  });

  test('compares instants, whatever offset they are written in', () => {
    const rows: Row[] = [
      { id: 1, date: '2026-03-01T10:00:00+09:00', score: 9 },
      { id: 1, date: '2026-03-01T02:00:00Z', score: 8 },
      { id: 1, date: new Date('2026-03-01T01:30:00Z'), score: 7 },
    ];
    expect(kept(rows)).toEqual([1]);
  });

  test('reads times without offset as those of the time zone that is given', () => {
    const rows: Row[] = [
      { id: 1, date: '2026-03-01T10:00', score: 9 }, // 01:00 UTC in Seoul
      { id: 1, date: '2026-03-01T05:00Z', score: 8 },
    ];
    expect(kept(rows, { timeZone: 'Asia/Seoul' })).toEqual([1]);
    expect(kept(rows.toReversed(), { timeZone: 'Asia/Seoul' })).toEqual([0]);
  });

  test('that is invalid keeps its own reason and displaces nothing', () => {
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

  test('that is excluded displaces nothing', () => {
    const rows: Row[] = [
      { id: 1, score: 9 },
      { id: 1, score: 3 },
    ];
    expect(kept(rows, { exclude: ({ score }) => score === 3 })).toEqual([0]);
  });

  test.each([[''], ['  '], [null], [undefined], [Number.NaN]])(
    'of nobody, %o, is never merged',
    (id) => {
      const rows: Row[] = [{ id, score: 9 }, { id, score: 8 }, { score: 7 }];
      expect(kept(rows)).toEqual([0, 1, 2]);
    },
  );

  test('tells respondents apart by value and type', () => {
    const rows: Row[] = [1, '1', 0, false, 'constructor', '__proto__', 1].map((id) => {
      return { id, score: 9 };
    });
    expect(kept(rows)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('counts once in each period', () => {
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

  test('falls into the period of the time zone', () => {
    const rows: Row[] = [
      { id: 1, date: '2026-01-31T20:00Z', score: 9 },
      { id: 1, date: '2026-02-02T20:00Z', score: 8 },
    ];
    expect(kept(rows, { period: 'month' })).toEqual([0, 1]);
    expect(kept(rows, { period: 'month', timeZone: 'Asia/Seoul' })).toEqual([1]);
  });

  test('refuses a date that is none, and names its row', () => {
    const rows: Row[] = [
      { id: 1, date: '2026-01-31', score: 9 },
      { id: 1, date: '31.1.2026', score: 9 },
    ];
    const message = 'date at row 1 must be an ISO 8601 date that exists, received "31.1.2026"';
    expectError(() => screen(rows, byPerson), RangeError, message);
  });
});

describe('whatever the rows', () => {
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

  test('every row lands in the ledger exactly once', () => {
    fc.assert(
      fc.property(rows, options, (list, chosen) => {
        const { ledger } = screen(list, chosen);
        expect(ledger.rows).toBe(list.length);
        expect(sumOf(ledger)).toBe(list.length);
        expectPlainNumbers(ledger);
      }),
    );
  });

  test('rows and ratings go together, in order, and make a tally', () => {
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

  test('respondents change how many are counted, never how many are valid', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const all = screen(list, { rating: 'score' }).ledger;
        const { counted, duplicate, ...rest } = screen(list, byPerson).ledger;
        expect({ ...rest, counted: counted + duplicate, duplicate: 0 }).toEqual(all);
      }),
    );
  });

  test('each respondent counts at most once, and each with a valid answer counts', () => {
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

  test('each period is screened as if it were alone', () => {
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

describe('options that do not fit', () => {
  test('a period needs respondents and dates', () => {
    const periodic = { rating: 'score', period: 'month' } as const;
    const nobody = 'period must come with respondent';
    expectError(() => screen([] as Row[], periodic), TypeError, nobody);
    expectError(() => screen([] as Row[], { ...periodic, date: 'date' }), TypeError, nobody);
    const undated = { ...periodic, respondent: 'id' } as const;
    expectError(() => screen([] as Row[], undated), TypeError, 'period must come with date');
  });

  test('a rating must be named: nothing is missing by mistake', () => {
    expect(() => screen([{ score: 9 }], {} as Wrong)).toThrow(TypeError);
    expect(() => screen([{ score: 9 }], { rating: undefined } as Wrong)).toThrow(TypeError);
  });

  test('a scale must be one, also without rows', () => {
    expect(() => screen([], { rating: 'score', scale: 'european' } as Wrong)).toThrow('scale must');
  });

  test('a period and a time zone must exist', () => {
    const rows: Row[] = [{ id: 1, date: '2026-03-01', score: 9 }];
    const period = { ...byPerson, period: 'fortnight' } as Wrong;
    expect(() => screen(rows, period)).toThrow('period must be one of day, week, month');
    const zone = { ...byPerson, period: 'day', timeZone: 'Mars/Olympus' } as const;
    expect(() => screen(rows, zone)).toThrow('timeZone must be an IANA time zone');
  });
});
