import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countBytes } from '../../src/counting/bytes.js';
import { scales, standardScale, tally } from '../../src/index.js';
import { countNaively } from '../support/arbitraries.js';
import { expectError } from '../support/laws.js';

/** Bytes that start so many bytes after the start of a buffer full of 255. */
function bytesAt(offset: number, list: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(offset + list.length + 4)
    .fill(255)
    .subarray(offset, offset + list.length);
  bytes.set(list);
  return bytes;
}

describe('tally counts bytes four at a time', () => {
  test('bytes of any length and alignment: the naive count', () => {
    for (let length = 0; length <= 20; length++) {
      const list = Array.from({ length }, (_, index) => (index * 7 + length) % 11);
      for (let offset = 0; offset < 8; offset++) {
        expect(tally(bytesAt(offset, list))).toEqual(countNaively(list));
      }
    }
  });

  test.each([999, 1000, 1001, 1002, 1003])('%i random bytes: the naive count', (length) => {
    const lists = fc.array(fc.integer({ min: 0, max: 10 }), {
      minLength: length,
      maxLength: length,
    });
    fc.assert(
      fc.property(lists, fc.nat(3), (list, offset) => {
        expect(tally(bytesAt(offset, list))).toEqual(countNaively(list));
      }),
      { numRuns: 10 },
    );
  });

  test('any pair of neighbouring bytes: the naive count, without a carry', () => {
    for (let first = 0; first <= 10; first++) {
      for (let second = 0; second <= 10; second++) {
        const list = [first, second, first, second, second, second, first, first];
        expect(tally(Uint8Array.from(list))).toEqual(countNaively(list));
      }
    }
  });

  test('a byte that is not a rating, at any place: refused with its index', () => {
    for (let place = 0; place < 12; place++) {
      for (let byte = 11; byte <= 255; byte++) {
        const bytes = new Uint8Array(12).fill(byte % 11);
        bytes[place] = byte;
        const message = `rating at index ${place} must be a whole number from 0 to 10, received ${byte}`;
        expectError(() => tally(bytes), RangeError, message);
      }
    }
  });

  test('a byte below the scale, at any place: refused with its index', () => {
    for (let place = 0; place < 8; place++) {
      const bytes = new Uint8Array(8).fill(1);
      bytes[place] = 0;
      const message = `rating at index ${place} must be a whole number from 1 to 7, received 0`;
      expectError(() => tally(bytes, { scale: scales['1-7'] }), RangeError, message);
    }
  });

  test('scales that end on either side of 127: the naive count', () => {
    for (const max of [126, 127, 128, 255]) {
      const scale = { min: 0, passiveFrom: 100, promoterFrom: 120, max };
      const list = Array.from({ length: max + 1 }, (_, rating) => rating);
      while (list.length % 4 !== 0) list.push(119); // whole words
      expect(tally(Uint8Array.from(list), { scale })).toEqual(countNaively(list, scale));
      if (max === 255) continue;
      const bytes = Uint8Array.of(0, 0, 0, max + 1);
      expect(() => tally(bytes, { scale })).toThrow('rating at index 3');
    }
  });

  test('280,000 bytes: no counter overflows', () => {
    const bytes = new Uint8Array(4 * 70_000).fill(10);
    expect(tally(bytes)).toEqual({ promoters: 280_000, passives: 0, detractors: 0 });
  });
});

describe('countBytes', () => {
  const ratings = [0, 6, 7, 8, 9, 10, 10, 3];

  test('whole, aligned words: counted four at a time', () => {
    expect(countBytes(Uint8Array.from(ratings), standardScale)).toEqual([5, 3]);
    expect(countBytes(new Uint8Array(0), standardScale)).toEqual([0, 0]);
  });

  test('scales within 0 to 127: counted four at a time', () => {
    const widest = { min: 0, max: 127, passiveFrom: 100, promoterFrom: 120 };
    expect(countBytes(Uint8Array.of(0, 99, 100, 127), widest)).toEqual([2, 1]);
    const onward = { min: 1, max: 5, passiveFrom: 4, promoterFrom: 5 };
    expect(countBytes(Uint8Array.of(1, 3, 4, 5), onward)).toEqual([2, 1]);
  });

  test.each([11, 127, 128, 138, 139, 255])('a byte of %i: left to the plain loop', (byte) => {
    for (let place = 0; place < 8; place++) {
      const bytes = Uint8Array.from(ratings);
      bytes[place] = byte;
      expect(countBytes(bytes, standardScale)).toBeNull();
    }
  });

  test('bytes below the scale: left to the plain loop', () => {
    const scale = { min: 1, max: 10, passiveFrom: 7, promoterFrom: 9 };
    expect(countBytes(Uint8Array.from(ratings), scale)).toBeNull();
  });

  test('bytes that are not whole, aligned words: counted, and left unchanged', () => {
    const bytes = Uint8Array.from([...ratings, 9]);
    expect(countBytes(bytes, standardScale)).toEqual([6, 4]);
    expect(countBytes(bytes.subarray(1, 4), standardScale)).toEqual([2, 0]);
    expect(countBytes(bytes.subarray(4, 8), standardScale)).toEqual([3, 3]);
    expect(countBytes(Uint8Array.of(1), { ...standardScale, min: 1 })).toEqual([0, 0]);
    expect([...bytes]).toEqual([...ratings, 9]);
  });

  test('a scale beyond 0 to 127: left to the plain loop', () => {
    const zeros = new Uint8Array(4);
    expect(countBytes(zeros, { ...standardScale, min: -1 })).toBeNull();
    expect(countBytes(zeros, { ...standardScale, max: 128 })).toBeNull();
  });
});
