import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPValue, formatScore, formatShare, roundShares } from '../../src/display/index.js';
import { computeNps } from '../../src/index.js';
import { smallTallies } from '../support/arbitraries.js';
import { expectError } from '../support/laws.js';

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
  ])('%o is written %s', (score, text) => {
    expect(formatScore(score)).toBe(text);
  });

  test('digits and language: the decimal mark is that of the language', () => {
    expect(formatScore(38.66, { digits: 1, language: 'de' })).toBe('+38,7');
    expect(formatScore(60, { digits: 2 })).toBe('+60.00');
    expect(formatScore(-0.04, { digits: 1 })).toBe('0.0');
    expect(formatScore(null, { language: 'de' })).toBe('–');
  });

  test('any tally: prints the score that roundShares gives', () => {
    fc.assert(
      fc.property(smallTallies, (tally) => {
        const shares = roundShares(tally);
        const printed = formatScore(computeNps(tally).score);
        expect(printed).toBe(shares === null ? '–' : formatScore(shares.score));
      }),
    );
  });

  test('a score and its negative: only the signs differ', () => {
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
  ])('%o is written %s', (share, text) => {
    expect(formatShare(share)).toBe(text);
  });

  test('digits and language: the percent sign is written as in the language', () => {
    expect(formatShare(0.125, { digits: 1 })).toBe('12.5%');
    expect(formatShare(0.125, { digits: 1, language: 'fr' })).toMatch(/^12,5\s%$/u);
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
  ])('%o is written %s', (pValue, text) => {
    expect(formatPValue(pValue)).toBe(text);
  });

  test('a language: the decimal mark is that of the language', () => {
    expect(formatPValue(0.0312, { language: 'de' })).toBe('0,031');
    expect(formatPValue(1e-9, { language: 'de' })).toBe('<0,001');
  });

  test('any p-value from 0.001: the text is at most half a thousandth off', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1, noNaN: true }), (pValue) => {
        expect(Math.abs(Number(formatPValue(pValue)) - pValue)).toBeLessThan(0.000_500_001);
      }),
    );
  });

  test.each<[pValue: unknown, RangeErrorConstructor | TypeErrorConstructor, received: string]>([
    [-0.001, RangeError, '-0.001'],
    [1.001, RangeError, '1.001'],
    [Number.NaN, RangeError, 'NaN'],
    ['0.5', TypeError, '"0.5"'],
    [undefined, TypeError, 'undefined'],
  ])('p-value %o: throws an error that names the rule', (pValue, kind, received) => {
    const message = `pValue must be a number from 0 to 1, received ${received}`;
    expectError(() => formatPValue(pValue as number), kind, message);
  });
});

describe('errors', () => {
  test.each<[digits: unknown, RangeErrorConstructor | TypeErrorConstructor, received: string]>([
    [-1, RangeError, '-1'],
    [7, RangeError, '7'],
    [0.5, RangeError, '0.5'],
    ['1', TypeError, '"1"'],
  ])('%o digits: throws, also where the value is null', (digits, kind, received) => {
    const message = `digits must be a whole number from 0 to 6, received ${received}`;
    expectError(() => formatScore(60, { digits: digits as number }), kind, message);
    expectError(() => formatScore(null, { digits: digits as number }), kind, message);
    expectError(() => formatShare(0.6, { digits: digits as number }), kind, message);
  });

  test('a language that is not a language tag: throws a RangeError', () => {
    expect(() => formatScore(60, { language: 'not a locale' })).toThrow(RangeError);
  });

  test('a score or share that is not a finite number: throws', () => {
    for (const value of [Number.NaN, Infinity, -Infinity, undefined, '60'] as number[]) {
      expect(() => formatScore(value)).toThrow(/must be/);
      expect(() => formatShare(value)).toThrow(/must be/);
    }
  });
});
