import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPValue, formatScore, formatShare, roundShares } from '../../src/display/index.js';
import { computeNps } from '../../src/index.js';
import { smallTallies } from '../support/arbitraries.js';
import { expectError } from '../support/laws.js';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

describe('formatScore', () => {
  test.each<[score: number | null, text: string]>([
    [38.66, '+39'],
    [60, '+60'],
    [100, '+100'],
    [-100, '-100'],
    [0, '0'],
    [-0, '0'],
    [0.4, '0'],
    [-0.4, '0'],
    [14.5, '+15'],
    [-14.5, '-15'],
    [-39.5, '-40'],
    [0.5, '+1'],
    [-0.5, '-1'],
    [null, '–'],
  ])('%o is %s', (score, text) => {
    expect(formatScore(score)).toBe(text);
  });

  test('with digits and in other languages', () => {
    expect(formatScore(38.66, { digits: 1, locale: 'de' })).toBe('+38,7');
    expect(formatScore(60, { digits: 2 })).toBe('+60.00');
    expect(formatScore(-0.04, { digits: 1 })).toBe('0.0');
    expect(formatScore(null, { locale: 'de' })).toBe('–');
  });

  test('prints the score that roundShares gives', () => {
    fc.assert(
      fc.property(smallTallies, (tally) => {
        const shares = roundShares(tally);
        const printed = formatScore(computeNps(tally).score);
        expect(printed).toBe(shares === null ? '–' : formatScore(shares.score));
      }),
    );
  });

  test('minus the score is printed with the other sign', () => {
    const scores = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(scores, fc.nat(3), (score, digits) => {
        const positive = formatScore(score, { digits });
        expect(formatScore(0 - score, { digits })).toBe(positive.replace('+', '-'));
      }),
    );
  });
});

describe('formatShare', () => {
  test.each<[share: number | null, text: string]>([
    [0.6, '60%'],
    [0, '0%'],
    [1, '100%'],
    [0.125, '13%'],
    [0.285, '29%'],
    [null, '–'],
  ])('%o is %s', (share, text) => {
    expect(formatShare(share)).toBe(text);
  });

  test('with digits and in other languages', () => {
    expect(formatShare(0.125, { digits: 1 })).toBe('12.5%');
    expect(formatShare(0.125, { digits: 1, locale: 'fr' })).toMatch(/^12,5\s%$/u);
    expect(formatShare(1 / 3, { digits: 6 })).toBe('33.333333%');
  });
});

describe('formatPValue', () => {
  test.each<[pValue: number | null, text: string]>([
    [0.0312, '0.031'],
    [0.5, '0.500'],
    [1, '1.000'],
    [0.001, '0.001'],
    [0.00099, '<0.001'],
    [0, '<0.001'],
    [null, '–'],
  ])('%o is %s', (pValue, text) => {
    expect(formatPValue(pValue)).toBe(text);
  });

  test('in other languages', () => {
    expect(formatPValue(0.0312, { locale: 'de' })).toBe('0,031');
    expect(formatPValue(1e-9, { locale: 'de' })).toBe('<0,001');
  });

  test('is off by half a thousandth at most', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1, noNaN: true }), (pValue) => {
        expect(Math.abs(Number(formatPValue(pValue)) - pValue)).toBeLessThan(0.000_500_001);
      }),
    );
  });

  test.each<[pValue: Wrong, RangeErrorConstructor | TypeErrorConstructor, shown: string]>([
    [-0.001, RangeError, '-0.001'],
    [1.001, RangeError, '1.001'],
    [Number.NaN, RangeError, 'NaN'],
    ['0.5', TypeError, '"0.5"'],
    [undefined, TypeError, 'undefined'],
  ])('%o is refused', (pValue, kind, shown) => {
    const message = `pValue must be a number from 0 to 1, received ${shown}`;
    expectError(() => formatPValue(pValue), kind, message);
  });
});

describe('what is refused', () => {
  test.each<[digits: Wrong, RangeErrorConstructor | TypeErrorConstructor, shown: string]>([
    [-1, RangeError, '-1'],
    [7, RangeError, '7'],
    [0.5, RangeError, '0.5'],
    ['1', TypeError, '"1"'],
  ])('%o digits, also of null', (digits, kind, shown) => {
    const message = `digits must be a whole number from 0 to 6, received ${shown}`;
    expectError(() => formatScore(60, { digits }), kind, message);
    expectError(() => formatScore(null, { digits }), kind, message);
    expectError(() => formatShare(0.6, { digits }), kind, message);
  });

  test('a locale that is none', () => {
    expect(() => formatScore(60, { locale: 'not a locale' })).toThrow(RangeError);
  });

  test('a score or a share that is no number: NaN is never printed', () => {
    for (const value of [Number.NaN, Infinity, -Infinity, undefined, '60'] as Wrong[]) {
      expect(() => formatScore(value)).toThrow(/must be/);
      expect(() => formatShare(value)).toThrow(/must be/);
    }
  });
});
