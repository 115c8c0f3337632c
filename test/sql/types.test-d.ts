import { assertType, describe, test } from 'vitest';
import {
  readTally,
  type SqlRow,
  type TallyQueryOptions,
  tallyQuery,
  transitionQuery,
} from '../../src/sql/index.js';

// Read by the compiler only: a call under @ts-expect-error must not compile.

const source = { dialect: 'duckdb', from: 'responses', rating: 'score' } as const;

describe('a query', () => {
  test('with a column of dates names periods, and the reverse', () => {
    assertType<string>(tallyQuery(source));
    assertType<string>(tallyQuery({ ...source, date: 'day', period: 'month', timeZone: 'UTC' }));
    // @ts-expect-error: of which periods
    tallyQuery({ ...source, date: 'day' });
    // @ts-expect-error: of which dates
    tallyQuery({ ...source, period: 'month' });
    // @ts-expect-error: of which dates
    tallyQuery({ ...source, timeZone: 'UTC' });
    // @ts-expect-error: of which dates
    tallyQuery({ ...source, dateType: 'instant' });
  });

  test('of transitions has waves in place of periods', () => {
    const days = { start: '2026-01-01', end: '2026-01-31' };
    const waves = { respondent: 'customer', date: 'day', before: days, after: days };
    assertType<string>(transitionQuery({ ...source, ...waves, dateType: 'date' }));
    // @ts-expect-error: waves are not periods
    transitionQuery({ ...source, ...waves, period: 'month' });
  });

  test('can be put together at run time', () => {
    const asked = {} as { readonly period?: 'day' | 'week'; readonly timeZone?: string };
    const { period, timeZone } = asked;
    const dated = period && { date: 'day', period, ...(timeZone && { timeZone }) };
    assertType<TallyQueryOptions>({ ...source, ...dated });
  });

  test('takes conditions of an interface once they are spread', () => {
    interface Filter {
      readonly plan: string;
    }
    const filter: Filter = { plan: 'Pro' };
    assertType<string>(tallyQuery({ ...source, where: { ...filter } }));
    // @ts-expect-error: a column is compared with values
    tallyQuery({ ...source, where: { plan: { not: 'Pro' } } });
    // @ts-expect-error: what a Map holds are no properties
    tallyQuery({ ...source, where: new Map([['plan', 'Pro']]) });
  });
});

test('a row is an object of columns, also of an interface, and no list', () => {
  interface Row {
    readonly promoters: bigint;
  }
  assertType<(rows: readonly Row[]) => unknown>(readTally);
  assertType<SqlRow>({ promoters: 7 });
  // @ts-expect-error: which of them are the promoters?
  readTally([[7, 2, 1]]);
});
