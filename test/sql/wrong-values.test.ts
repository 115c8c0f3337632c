import { describe, expect, test } from 'vitest';
import * as library from '../../src/sql/index.js';

/** A value of every kind that a caller in JavaScript may pass by mistake. */
const wrongValues: readonly unknown[] = [
  ...[undefined, null, true, 7, -1, Number.NaN, 7n, '', 'text', Symbol('s'), () => 7],
  ...[{}, [], [null], [undefined], [7], [[7]], ['text'], new Map([['a', 1]]), new Date(0)],
  ...[Object.create(null), Promise.resolve([]), /a/, new Uint8Array(2)],
];

const row = {
  ...{ segment: 'A', period: '2026-01-01', period_unit: 'month', promoters: 1, passives: 1 },
  ...{ detractors: 1, missing: 0, out_of_range: 0, fractional: 0, rating: 9, answers: 1 },
  ...{ category_before: null, category_after: 'passive', respondents: 1, repeated: 0 },
};
const source = { dialect: 'duckdb', from: 'responses', rating: 'score' };
const dates = { date: 'day', timeZone: 'UTC', dateType: 'instant' };
const where = { plan: 'Pro' };
const span = { start: '2026-01-01', end: '2026-01-31' };
const after = { start: '2026-02-01', end: '2026-02-28' };
const grouped = { ...source, ...dates, by: 'plan', period: 'month', where };
const calendar = { period: 'month', timeZone: 'UTC', weekStart: 'monday', fiscalYearStart: 1 };

/** Right arguments of each function. */
const calls: Readonly<Record<string, readonly unknown[]>> = {
  tallyQuery: [{ ...grouped, ratingType: 'text', weight: 'w' }],
  histogramQuery: [{ ...grouped, ratingType: 'text' }],
  transitionQuery: [{ ...source, ...dates, respondent: 'customer', before: span, after, where }],
  trusted: ['(SELECT 9 AS score)'],
  readTally: [[row]],
  readSegments: [[row], { during: span }],
  readWaves: [[row], { ...calendar, asOf: '2026-01-15' }],
  readAccount: [[row]],
  readHistogram: [[row], { labels: { ten: 10 }, missing: ['-'] }],
  readTransitions: [[row]],
};

/** A copy of a value for each of its parts, and for itself, in which the part is a wrong value. */
function* spoiled(value: unknown, wrong: unknown): Generator<unknown> {
  yield wrong;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    for (const replacement of spoiled(part, wrong)) {
      yield Array.isArray(value) ? [replacement] : { ...value, [name]: replacement };
    }
  }
}

const functions: Readonly<Record<string, unknown>> = Object.fromEntries(
  Object.entries(library).filter(([, value]) => typeof value === 'function'),
);

/** The forms of the library's own messages; those of the JavaScript engine have none of them. */
const MESSAGE = / must | has no option /;

describe('a wrong value is refused in the words of the library', () => {
  test('the list of calls has every public function', () => {
    expect(Object.keys(functions).sort()).toEqual(Object.keys(calls).sort());
  });

  test.each(Object.keys(calls))('%s', (name) => {
    const call = functions[name] as (...values: readonly unknown[]) => unknown;
    const values = calls[name] as readonly unknown[];
    expect(() => call(...values)).not.toThrow();
    const messages: string[] = [];
    for (const place of values.keys()) {
      for (const wrong of wrongValues) {
        for (const argument of spoiled(values[place], wrong)) {
          try {
            call(...values.map((value, other) => (other === place ? argument : value)));
          } catch (error) {
            expect(['RangeError', 'TypeError']).toContain((error as Error).name);
            messages.push((error as Error).message);
          }
        }
      }
    }
    expect(messages.length).toBeGreaterThan(5);
    expect(messages.filter((message) => !MESSAGE.test(message))).toEqual([]);
  });
});
