import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  emptyLedger,
  type Ledger,
  mergeLedgers,
  type ProblemReason,
  screen,
} from '../../src/index.js';
import { messyAnswer } from '../support/arbitraries.js';
import { expectError, expectMonoid, expectPlainNumbers } from '../support/laws.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

const ledgerOf = (answers: readonly unknown[]): Ledger =>
  screen(answers, { rating: (answer) => answer }).ledger;

describe('mergeLedgers', () => {
  test('two ledgers: counts are added, row numbers of the second are shifted', () => {
    expect(mergeLedgers(ledgerOf([9, 11, '']), ledgerOf([8, 'x', 9.5]))).toEqual({
      ...emptyLedger,
      rows: 6,
      counted: 2,
      missing: 1,
      outOfRange: 1,
      fractional: 1,
      unreadable: 1,
      problems: [
        { row: 1, value: '11', reason: 'out-of-range' },
        { row: 4, value: 'x', reason: 'unreadable' },
        { row: 5, value: '9.5', reason: 'fractional' },
      ],
    });
  });

  test('the ledger of no rows: emptyLedger, which cannot be changed', () => {
    expect(ledgerOf([])).toEqual(emptyLedger);
    expect(Object.isFrozen(emptyLedger)).toBe(true);
    expect(Object.isFrozen(emptyLedger.problems)).toBe(true);
  });

  test('any ledgers: mergeLedgers is a monoid with emptyLedger', () => {
    const ledgers = fc.array(messyAnswer, { maxLength: 30 }).map(ledgerOf);
    expectMonoid(ledgers, mergeLedgers, emptyLedger);
  });

  test('ledgers of chunks: merged to the ledger of the whole file', () => {
    const answers = fc.array(messyAnswer, { maxLength: 80 });
    fc.assert(
      fc.property(answers, fc.nat(80), fc.nat(80), (list, i, j) => {
        const [first, second] = [Math.min(i, j), Math.max(i, j)];
        const chunks = [list.slice(0, first), list.slice(first, second), list.slice(second)];
        expect(chunks.map(ledgerOf).reduce(mergeLedgers)).toEqual(ledgerOf(list));
      }),
    );
  });

  test('more than twenty problems: the first twenty are kept', () => {
    const twelve = ledgerOf(new Array(12).fill('x'));
    const rows = mergeLedgers(twelve, twelve).problems.map(({ row }) => row);
    expect(rows).toEqual(Array.from({ length: 20 }, (_, row) => row));
  });

  test('counts of −0: no −0 in the result', () => {
    const minus: Ledger = { ...emptyLedger, missing: -0 };
    expectPlainNumbers(mergeLedgers(minus, minus));
  });

  test.each<[what: string, ledger: Wrong, kind: RangeErrorConstructor | TypeErrorConstructor]>([
    ['a negative count', { ...emptyLedger, counted: -1, missing: 1 }, RangeError],
    ['NaN', { ...emptyLedger, counted: Number.NaN }, RangeError],
    ['infinity', { ...emptyLedger, rows: Infinity, counted: Infinity }, RangeError],
    ['a text', { ...emptyLedger, rows: 1, counted: '1' }, TypeError],
    ['a missing count', { ...emptyLedger, duplicate: undefined }, TypeError],
    ['rows that are not the sum', { ...emptyLedger, rows: 2, counted: 1 }, RangeError],
    ['rows that are a text', { ...emptyLedger, rows: '0' }, TypeError],
  ])('%s: refused', (_, ledger, kind) => {
    expect(() => mergeLedgers(ledger, emptyLedger)).toThrow(kind);
    expect(() => mergeLedgers(emptyLedger, ledger)).toThrow(kind);
    expect(() => mergeLedgers(ledger, emptyLedger)).toThrow(/^a\.\w+ must be/);
    expect(() => mergeLedgers(emptyLedger, ledger)).toThrow(/^b\.\w+ must be/);
  });

  test('rows that are not the sum of the other counts: refused by name', () => {
    const wrong = { ...emptyLedger, rows: 5, counted: 2, missing: 1 };
    const message = 'b.rows must be the sum of the other counts, received 5';
    expectError(() => mergeLedgers(emptyLedger, wrong), RangeError, message);
  });
});

describe('the problems of a ledger', () => {
  const circular: unknown[] = [];
  circular.push(circular);

  test.each<[answer: unknown, value: string, reason: ProblemReason]>([
    [11, '11', 'out-of-range'],
    [' 9/10 ', ' 9/10 ', 'unreadable'],
    [true, 'true', 'unreadable'],
    [[9], 'an array', 'unreadable'],
    [{ score: 9 }, 'an object', 'unreadable'],
    [Symbol('nine'), 'Symbol(nine)', 'unreadable'],
    [99n, '99', 'out-of-range'],
    ['x'.repeat(81), 'x'.repeat(80), 'unreadable'],
  ])('the value %o: shown as a short text', (answer, value, reason) => {
    expect(ledgerOf([answer]).problems).toEqual([{ row: 0, value, reason }]);
  });

  test.each<[what: string, answer: unknown]>([
    ['an object without prototype', Object.create(null)],
    ['an array of one', [Object.create(null)]],
    ['an array that holds itself', circular],
    [
      'an object whose text explodes',
      {
        toString: () => {
          throw new Error('boom');
        },
      },
    ],
  ])('%s: shown without running its code', (_, answer) => {
    const ledger = ledgerOf([answer, 9]);
    expect([ledger.unreadable, ledger.counted]).toEqual([1, 1]);
    expect(typeof ledger.problems[0]?.value).toBe('string');
  });
});
