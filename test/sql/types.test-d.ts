import { assertType, describe, test } from 'vitest';
import { computeNps, effectiveTally } from '../../src/index.js';
import {
  type Dialect,
  dialects,
  readTally,
  type SqlRow,
  type TallyQueryOptions,
  tallyQuery,
  transitionQuery,
} from '../../src/sql/index.js';

// Only compiled: a call under @ts-expect-error must not compile.

const source = { dialect: 'duckdb', from: 'responses', rating: 'score' } as const;

describe('the types of query options', () => {
  test('date and period come together', () => {
    assertType<string>(tallyQuery(source));
    assertType<string>(tallyQuery({ ...source, date: 'day', period: 'month', timeZone: 'UTC' }));
    // @ts-expect-error: a date without a period
    tallyQuery({ ...source, date: 'day' });
    // @ts-expect-error: a period without a date
    tallyQuery({ ...source, period: 'month' });
    // @ts-expect-error: a time zone without a date
    tallyQuery({ ...source, timeZone: 'UTC' });
    const during = { start: '2026-01-01', end: '2026-01-31' };
    assertType<string>(tallyQuery({ ...source, date: ['answers', 'day'], during }));
    // @ts-expect-error: a span without a date
    tallyQuery({ ...source, during });
    // @ts-expect-error: a type of dates without a date
    tallyQuery({ ...source, dateType: 'instant' });
  });

  test('transitionQuery takes waves, not periods', () => {
    const days = { start: '2026-01-01', end: '2026-01-31' };
    const waves = { respondent: 'customer', date: 'day', before: days, after: days };
    assertType<string>(transitionQuery({ ...source, ...waves, dateType: 'date' }));
    // @ts-expect-error: waves are not periods
    transitionQuery({ ...source, ...waves, period: 'month' });
  });

  test('options can be put together at run time', () => {
    const { period, timeZone } = {} as {
      readonly period?: 'day' | 'week';
      readonly timeZone?: string;
    };
    const dated = period && { date: 'day', period, ...(timeZone && { timeZone }) };
    assertType<TallyQueryOptions>({ ...source, ...dated });
  });

  test('conditions of an interface type must be spread', () => {
    interface Filter {
      readonly plan: string;
    }
    const filter: Filter = { plan: 'Pro' };
    assertType<string>(tallyQuery({ ...source, where: { ...filter } }));
    // @ts-expect-error: an object is not a value of a column
    tallyQuery({ ...source, where: { plan: { not: 'Pro' } } });
    // @ts-expect-error: a Map has no properties for columns
    tallyQuery({ ...source, where: new Map([['plan', 'Pro']]) });
  });
});

test('a dialect of your own goes where a name goes', () => {
  const own: Dialect = { ...dialects.duckdb, fileName: undefined };
  assertType<string>(tallyQuery({ ...source, dialect: own }));
  // @ts-expect-error: a dialect without a rule for weeks
  assertType<Dialect>({ ...own, periods: { day: own.periods.day } });
  // @ts-expect-error: not the name of a dialect
  tallyQuery({ ...source, dialect: 'oracle' });
});

test('an effective tally of what readTally gives is a plain one', () => {
  computeNps(effectiveTally(readTally([{ promoters: 7, passives: 2, detractors: 1 }])));
});

test('a row is an object of columns, of an interface type too, but not a list', () => {
  interface Row {
    readonly promoters: bigint;
  }
  assertType<(rows: readonly Row[]) => unknown>(readTally);
  assertType<SqlRow>({ promoters: 7 });
  // @ts-expect-error: a list does not name its columns
  readTally([[7, 2, 1]]);
});
