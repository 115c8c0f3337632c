import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  emptyTally,
  merge,
  respondents,
  scales,
  tally,
  tallyFromAsync,
  tallyWeighted,
} from '../../src/index.js';
import {
  countNaively,
  fractionalTallies,
  ratings,
  ratingsOn,
  scaledRatings,
  tallies,
} from '../support/arbitraries.js';
import { expectCommutativeMonoid, expectError, expectPlainNumbers } from '../support/laws.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

function* generated<Value>(values: Iterable<Value>): Generator<Value> {
  yield* values;
}

/** A holey array of boxed doubles, the slowest kind of array that an engine has. */
function holeyDoubles(list: readonly number[]): number[] {
  const array = new Array<number>(list.length);
  for (let index = list.length - 1; index >= 0; index--) array[index] = 0.5;
  list.forEach((rating, index) => {
    array[index] = rating;
  });
  return array;
}

/** Every kind of input that holds small ratings, and some that need not be whole words. */
const containers: Record<string, (list: readonly number[]) => Iterable<number>> = {
  array: (list) => [...list],
  'array of doubles': holeyDoubles,
  'frozen array': (list) => Object.freeze([...list]),
  generator: generated,
  'array iterator': (list) => list.values(),
  'map values': (list) => new Map(list.entries()).values(),
  Int8Array: (list) => Int8Array.from(list),
  Uint8Array: (list) => Uint8Array.from(list),
  Uint8ClampedArray: (list) => Uint8ClampedArray.from(list),
  Int16Array: (list) => Int16Array.from(list),
  Uint16Array: (list) => Uint16Array.from(list),
  Int32Array: (list) => Int32Array.from(list),
  Uint32Array: (list) => Uint32Array.from(list),
  Float32Array: (list) => Float32Array.from(list),
  Float64Array: (list) => Float64Array.from(list),
  Buffer: (list) => Buffer.from(list),
  'shared bytes': (list) => {
    const bytes = new Uint8Array(new SharedArrayBuffer(list.length));
    bytes.set(list);
    return bytes;
  },
};

describe('tally', () => {
  test('ratings: the count of each category', () => {
    expect(tally([10, 9, 8, 6])).toEqual({ promoters: 2, passives: 1, detractors: 1 });
    expect(tally([])).toEqual({ promoters: 0, passives: 0, detractors: 0 });
    expect(tally([5, 4, 1], { scale: scales['1-5'] })).toEqual({
      promoters: 1,
      passives: 1,
      detractors: 1,
    });
  });

  test('a Set: each element counts once', () => {
    expect(tally(new Set([10, 10, 7]))).toEqual({ promoters: 1, passives: 1, detractors: 0 });
  });

  test('a rating of −0: a detractor', () => {
    for (const list of [[-0], new Float64Array([-0]), generated([-0])]) {
      expect(tally(list)).toEqual({ promoters: 0, passives: 0, detractors: 1 });
    }
  });

  test('an iterable: each element is read once', () => {
    let reads = 0;
    const iterable = {
      *[Symbol.iterator]() {
        for (; reads < 3; reads++) yield 9;
      },
    };
    expect(tally(iterable).promoters).toBe(3);
    expect(reads).toBe(3);
  });

  test.each(Object.keys(containers))('a %s: the naive count', (name) => {
    const contain = containers[name] as (list: readonly number[]) => Iterable<number>;
    const preset = fc.constantFrom(...Object.values(scales));
    const cases = preset.chain((scale) => ratingsOn(scale).map((list) => ({ scale, list })));
    fc.assert(
      fc.property(cases, ({ scale, list }) => {
        expect(tally(contain(list), { scale })).toEqual(countNaively(list, scale));
      }),
    );
  });

  test('any scale of whole numbers: the naive count', () => {
    fc.assert(
      fc.property(scaledRatings, ({ scale, ratings: list }) => {
        const expected = countNaively(list, scale);
        expect(tally(list, { scale })).toEqual(expected);
        expect(tally(generated(list), { scale })).toEqual(expected);
        expect(tally(Float64Array.from(list), { scale })).toEqual(expected);
      }),
    );
  });

  test('a scale with limits two million apart: the naive count', () => {
    const scale = { min: -1e6, passiveFrom: 0, promoterFrom: 1, max: 1e6 };
    const list = [-1e6, -1, 0, 1, 1e6];
    const expected = { promoters: 2, passives: 1, detractors: 2 };
    expect(tally(list, { scale })).toEqual(expected);
    expect(tally(Float64Array.from(list), { scale })).toEqual(expected);
    expect(tally(generated(list), { scale })).toEqual(expected);
  });

  test('ratings counted in parts: merged to the tally of the whole', () => {
    fc.assert(
      fc.property(ratings, fc.nat(60), (list, at) => {
        expect(merge(tally(list.slice(0, at)), tally(list.slice(at)))).toEqual(tally(list));
      }),
    );
  });

  test('ratings in another order: the same tally', () => {
    fc.assert(
      fc.property(ratings, (list) => {
        expect(tally(list.toReversed())).toEqual(tally(list));
      }),
    );
  });
});

describe('tally of a value that is not a rating: refused with its index', () => {
  const rule = (index: number) => `rating at index ${index} must be a whole number from 0 to 10`;

  test.each(Object.keys(containers).filter((name) => name !== 'Int8Array'))(
    'a wrong rating in a %s: refused with its index',
    (name) => {
      const contain = containers[name] as (list: readonly number[]) => Iterable<number>;
      for (let place = 0; place < 9; place++) {
        for (const value of [11, 255]) {
          const list = new Array<number>(9).fill(9);
          list[place] = value;
          list[8] = value; // the first counts
          const call = () => tally(contain(list));
          expectError(call, RangeError, `${rule(place)}, received ${value}`);
        }
      }
    },
  );

  test.each<[value: Wrong, RangeErrorConstructor | TypeErrorConstructor, valueText: string]>([
    [-1, RangeError, '-1'],
    [9.5, RangeError, '9.5'],
    [Number.NaN, RangeError, 'NaN'],
    [2 ** 32 + 9, RangeError, '4294967305'],
    ['10', TypeError, '"10"'],
    [null, TypeError, 'null'],
    [undefined, TypeError, 'undefined'],
    [true, TypeError, 'true'],
  ])('the value %o: refused with its index', (value, kind, valueText) => {
    const message = `${rule(3)}, received ${valueText}`;
    expectError(() => tally([9, 9, 9, value]), kind, message);
    expectError(() => tally(generated([9, 9, 9, value])), kind, message);
    if (kind === TypeError) return;
    expectError(() => tally(Float64Array.of(9, 9, 9, value)), kind, message);
  });

  test('a hole in an array: refused', () => {
    const holes = [9, 8, 7];
    delete holes[1];
    expectError(() => tally(holes), TypeError, `${rule(1)}, received undefined`);
    expectError(() => tally(new Array(2)), TypeError, `${rule(0)}, received undefined`);
  });

  test('arrays of bigints: refused with a hint to Number()', () => {
    const message = `${rule(0)}, received 9n, a bigint: convert it with Number()`;
    expectError(() => tally(BigInt64Array.of(9n) as Wrong), TypeError, message);
    expectError(() => tally(BigUint64Array.of(9n) as Wrong), TypeError, message);
  });
});

test.each<[what: string, ratings: Wrong, valueText: string]>([
  ['a number', 9, '9'],
  ['a text', '10', '"10"'],
  ['null', null, 'null'],
  ['undefined', undefined, 'undefined'],
  ['a function', () => [9], 'a function'],
  ['an object', { promoters: 1 }, 'an object'],
  ['a view of bytes', new DataView(new ArrayBuffer(4)), 'an object'],
  ['a buffer of bytes', new ArrayBuffer(4), 'an object'],
])('tally of %s: refused', (_, list, valueText) => {
  const message = `ratings must be an iterable of numbers, received ${valueText}`;
  expectError(() => tally(list), TypeError, message);
});

describe('tallyFromAsync', () => {
  async function* stream(list: readonly unknown[]): AsyncGenerator<number> {
    yield* list as readonly number[];
  }

  test('ratings that arrive over time or are there at once: the tally of tally', async () => {
    await fc.assert(
      fc.asyncProperty(scaledRatings, async ({ scale, ratings: list }) => {
        const expected = tally(list, { scale });
        expect(await tallyFromAsync(stream(list), { scale })).toEqual(expected);
        expect(await tallyFromAsync(list, { scale })).toEqual(expected);
      }),
    );
  });

  test('a value that is not a rating: rejected, with its index', async () => {
    const message = 'rating at index 1 must be a whole number from 0 to 10, received "9"';
    await expect(tallyFromAsync(stream([9, '9']))).rejects.toThrow(new TypeError(message));
  });

  test('a value that cannot be iterated: rejected', async () => {
    const message = 'ratings must be an iterable of numbers, async or not, received 9';
    await expect(tallyFromAsync(9 as Wrong)).rejects.toThrow(new TypeError(message));
  });
});

describe('merge', () => {
  test('two tallies: the sums by category', () => {
    const a = { promoters: 1, passives: 2, detractors: 3 };
    const b = { promoters: 10, passives: 20, detractors: 30 };
    expect(merge(a, b)).toEqual({ promoters: 11, passives: 22, detractors: 33 });
  });

  test('reduce of tallies: the sum; of no tallies: emptyTally', () => {
    const two = [tally([10]), tally([7, 0])];
    expect(two.reduce(merge, emptyTally)).toEqual({ promoters: 1, passives: 1, detractors: 1 });
    expect([].reduce(merge, emptyTally)).toBe(emptyTally);
    expect(Object.isFrozen(emptyTally)).toBe(true);
  });

  test('whole counts: merge is a commutative monoid with emptyTally, exactly', () => {
    expectCommutativeMonoid(tallies, merge, emptyTally);
  });

  test('fractional counts: merge commutes', () => {
    fc.assert(
      fc.property(fractionalTallies, fractionalTallies, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expectPlainNumbers(merge(a, b));
      }),
    );
  });

  test('counts of −0: no −0 in the result', () => {
    const minus = { promoters: -0, passives: -0, detractors: -0 };
    expectPlainNumbers(merge(minus, minus));
  });

  test('up to 2⁵³ − 1 respondents: exact; more: refused', () => {
    const most = { promoters: 2 ** 53 - 4, passives: 1, detractors: 1 };
    const first = { promoters: 1, passives: 0, detractors: 0 };
    expect(merge(most, first)).toEqual({ ...most, promoters: 2 ** 53 - 3 });
    const message = 'merged respondents must be at most 2^53 - 1, received 9007199254740992';
    expectError(() => merge(merge(most, first), first), RangeError, message);
  });

  test('a wrong tally on either side: refused', () => {
    const bad: Wrong = { promoters: -1, passives: 0, detractors: 5 };
    expect(() => merge(bad, emptyTally)).toThrow(RangeError);
    expect(() => merge(emptyTally, bad)).toThrow(RangeError);
  });
});

describe('respondents', () => {
  test('a tally: the sum of its counts', () => {
    expect(respondents({ promoters: 70, passives: 20, detractors: 10 })).toBe(100);
    expect(respondents(emptyTally)).toBe(0);
    expect(respondents({ promoters: 0.5, passives: 0.25, detractors: 0 })).toBe(0.75);
  });

  test('a database row with more columns: accepted', () => {
    const row = { plan: 'free', promoters: 1, passives: 1, detractors: 1 };
    expect(respondents(row)).toBe(3);
  });

  test('any ratings: as many respondents', () => {
    fc.assert(
      fc.property(scaledRatings, ({ scale, ratings: list }) => {
        expect(respondents(tally(list, { scale }))).toBe(list.length);
      }),
    );
  });

  const rule = 'must be a number from 0 to 1e+300';
  test.each<[count: Wrong, RangeErrorConstructor | TypeErrorConstructor, valueText: string]>([
    [-1, RangeError, '-1'],
    [-1e-300, RangeError, '-1e-300'],
    [Number.NaN, RangeError, 'NaN'],
    [Infinity, RangeError, 'Infinity'],
    [1e301, RangeError, '1e+301'],
    ['70', TypeError, '"70"'],
    [null, TypeError, 'null'],
    [undefined, TypeError, 'undefined'],
    [70n, TypeError, '70n, a bigint: convert it with Number()'],
  ])('a count of %o: refused by name', (count, kind, valueText) => {
    for (const name of ['promoters', 'passives', 'detractors']) {
      const bad: Wrong = { promoters: 1, passives: 1, detractors: 1, [name]: count };
      expectError(() => respondents(bad), kind, `${name} ${rule}, received ${valueText}`);
    }
  });

  test('a missing count or a sum that is too large: refused', () => {
    const row: Wrong = { promoters: 1, passives: 1 };
    expectError(() => respondents(row), TypeError, `detractors ${rule}, received undefined`);
    const huge = { promoters: 6e299, passives: 6e299, detractors: 0 };
    expectError(() => respondents(huge), RangeError, `respondents ${rule}, received 1.2e+300`);
  });

  test.each<[value: Wrong, valueText: string]>([
    [null, 'null'],
    [undefined, 'undefined'],
    [100, '100'],
    ['{}', '"{}"'],
  ])('respondents of %o: refused', (value, valueText) => {
    const message = `tally must be an object of three counts, received ${valueText}`;
    expectError(() => respondents(value), TypeError, message);
  });

  test('an array of ratings: an error that says to call tally first', () => {
    const message =
      'tally must be an object of three counts, received an array: call tally(ratings) first';
    expectError(() => respondents([10, 9] as Wrong), TypeError, message);
  });

  test('a weighted tally: an error that says to call effectiveTally', () => {
    const message = 'tally must not be weighted: pass effectiveTally(weighted) instead';
    expectError(() => respondents(tallyWeighted([[9, 2]]) as Wrong), TypeError, message);
  });
});
