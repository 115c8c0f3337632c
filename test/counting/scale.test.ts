import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Category,
  classify,
  isRating,
  type Scale,
  scales,
  standardScale,
  tally,
} from '../../src/index.js';
import { messyAnswer, scalesArbitrary } from '../support/arbitraries.js';
import { expectError } from '../support/laws.js';

// What plain JavaScript may pass, whatever the types say.
// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
type Wrong = any;

describe('scales', () => {
  test.each<[keyof typeof scales, detractors: number[], passives: number[], promoters: number[]]>([
    ['0-10', [0, 1, 2, 3, 4, 5, 6], [7, 8], [9, 10]],
    ['1-10', [1, 2, 3, 4, 5, 6], [7, 8], [9, 10]],
    ['1-7', [1, 2, 3, 4], [5], [6, 7]],
    ['1-5', [1, 2, 3], [4], [5]],
    ['european', [0, 1, 2, 3, 4, 5], [6, 7], [8, 9, 10]],
  ])('the scale %s: its limits', (name, detractors, passives, promoters) => {
    const scale = scales[name];
    const categories: [Category, number[]][] = [
      ['detractor', detractors],
      ['passive', passives],
      ['promoter', promoters],
    ];
    for (const [category, ratings] of categories) {
      for (const rating of ratings) expect(classify(rating, { scale })).toBe(category);
    }
    expect(isRating(scale.min - 1, { scale })).toBe(false);
    expect(isRating(scale.max + 1, { scale })).toBe(false);
  });

  test('scales: the first is standardScale, and all are frozen', () => {
    expect(scales['0-10']).toBe(standardScale);
    expect(Object.values(scales).every(Object.isFrozen)).toBe(true);
    expect(Object.isFrozen(scales)).toBe(true);
  });
});

describe('isRating', () => {
  test('whole numbers on the scale: ratings; other numbers: not', () => {
    for (let rating = 0; rating <= 10; rating++) expect(isRating(rating)).toBe(true);
    expect(isRating(-0)).toBe(true);
    for (const value of [-1, 11, 9.5, 10 + 2e-15, 1e21, Number.NaN, Infinity, -Infinity]) {
      expect(isRating(value)).toBe(false);
    }
  });

  test('texts, booleans and arrays: not ratings', () => {
    const answers = ['9', true, null, undefined, [9], { valueOf: () => 9 }, 9n, new Number(9)];
    expect(answers.filter((answer) => isRating(answer))).toEqual([]);
  });

  test('any value: a rating only if it is a whole number on the scale, and none of its code runs', () => {
    const explosive = {
      valueOf: () => expect.fail('valueOf was called'),
      toString: () => expect.fail('toString was called'),
      [Symbol.toPrimitive]: () => expect.fail('toPrimitive was called'),
    };
    expect(isRating(explosive)).toBe(false);
    fc.assert(
      fc.property(fc.oneof(messyAnswer, fc.anything()), scalesArbitrary, (value, scale) => {
        const isWhole = typeof value === 'number' && value % 1 === 0;
        const expected = isWhole && value >= scale.min && value <= scale.max;
        expect(isRating(value, { scale })).toBe(expected);
      }),
    );
  });

  test('isRating as the callback of filter: the index is not read as options', () => {
    expect([10, 11, 9.5, '10', null, 0].filter(isRating)).toEqual([10, 0]);
  });
});

describe('classify', () => {
  test('classify as the callback of map: the index is not read as options', () => {
    const ratings = [10, 9, 8, 7, 6, 0];
    expect(ratings.map(classify)).toEqual([
      'promoter',
      'promoter',
      'passive',
      'passive',
      'detractor',
      'detractor',
    ]);
  });

  test.each<[value: Wrong, RangeErrorConstructor | TypeErrorConstructor, valueText: string]>([
    [11, RangeError, '11'],
    [-1, RangeError, '-1'],
    [9.5, RangeError, '9.5'],
    [Number.NaN, RangeError, 'NaN'],
    [Infinity, RangeError, 'Infinity'],
    ['10', TypeError, '"10"'],
    ['', TypeError, '""'],
    [null, TypeError, 'null'],
    [undefined, TypeError, 'undefined'],
    [true, TypeError, 'true'],
    [9n, TypeError, '9n, a bigint: convert it with Number()'],
    [[9], TypeError, 'an array'],
    [{ rating: 9 }, TypeError, 'an object'],
    [() => 9, TypeError, 'a function'],
    [Symbol('nine'), TypeError, 'Symbol(nine)'],
  ])('classify of %o: refused', (value, kind, valueText) => {
    const rule = 'rating must be a whole number from 0 to 10';
    expectError(() => classify(value), kind, `${rule}, received ${valueText}`);
  });

  test('a long text: the message shows its first 80 characters', () => {
    const valueText = `"${'x'.repeat(80)}"`;
    const message = `rating must be a whole number from 0 to 10, received ${valueText}`;
    expectError(() => classify('x'.repeat(81) as Wrong), TypeError, message);
  });

  test('a rating off another scale: the message names the limits of that scale', () => {
    const message = 'rating must be a whole number from 1 to 5, received 0';
    expectError(() => classify(0, { scale: scales['1-5'] }), RangeError, message);
  });

  test('rising ratings: categories rise exactly at passiveFrom and promoterFrom', () => {
    fc.assert(
      fc.property(scalesArbitrary, (scale) => {
        const { min, passiveFrom, promoterFrom, max } = scale;
        expect(classify(min, { scale })).toBe('detractor');
        expect(classify(passiveFrom - 1, { scale })).toBe('detractor');
        const isPassive = (rating: number) => classify(rating, { scale }) === 'passive';
        const hasPassives = passiveFrom < promoterFrom;
        expect([isPassive(passiveFrom), isPassive(promoterFrom - 1)]).toEqual([
          hasPassives,
          hasPassives,
        ]);
        expect(classify(promoterFrom, { scale })).toBe('promoter');
        expect(classify(max, { scale })).toBe('promoter');
      }),
    );
  });
});

describe('a scale that does not partition its ratings', () => {
  const rule = 'scale must have whole numbers min < passiveFrom <= promoterFrom <= max';
  const scaleFrom = (min: Wrong, passiveFrom: Wrong, promoterFrom: Wrong, max: Wrong): Scale => ({
    min,
    passiveFrom,
    promoterFrom,
    max,
  });

  test.each<[why: string, scale: Scale, valueText: string]>([
    ['no detractors', scaleFrom(0, 0, 9, 10), '0, 0, 9, 10'],
    ['no promoters', scaleFrom(0, 7, 11, 10), '0, 7, 11, 10'],
    ['unordered', scaleFrom(0, 9, 7, 10), '0, 9, 7, 10'],
    ['fractional', scaleFrom(0, 6.5, 9, 10), '0, 6.5, 9, 10'],
    ['NaN', scaleFrom(0, Number.NaN, 9, 10), '0, NaN, 9, 10'],
    ['infinite', scaleFrom(0, 7, 9, Infinity), '0, 7, 9, Infinity'],
    ['a text', scaleFrom(0, '7', 9, 10), '0, "7", 9, 10'],
    ['too large for 32 bits', scaleFrom(0, 7, 9, 1e9 + 1), '0, 7, 9, 1000000001'],
    ['incomplete', { min: 0, max: 10 } as Wrong, '0, undefined, undefined, 10'],
  ])('%s: refused', (_, scale, valueText) => {
    expectError(() => isRating(9, { scale }), RangeError, `${rule}, received ${valueText}`);
    expectError(() => classify(9, { scale }), RangeError, `${rule}, received ${valueText}`);
  });

  test('a scale without passives: accepted', () => {
    const scale = scaleFrom(1, 4, 4, 5);
    expect([3, 4, 5].map((rating) => classify(rating, { scale }))).toEqual([
      'detractor',
      'promoter',
      'promoter',
    ]);
    expect(tally([1, 3, 4, 5, 5], { scale })).toEqual({ promoters: 3, passives: 0, detractors: 2 });
    expect(tally(Uint8Array.of(1, 3, 4, 5, 5), { scale })).toEqual({
      promoters: 3,
      passives: 0,
      detractors: 2,
    });
  });

  test('a scale with a single rating of promoters: accepted', () => {
    expect(classify(10, { scale: scaleFrom(0, 9, 10, 10) })).toBe('promoter');
  });
});

describe('wrong options of scale functions', () => {
  test.each<[options: Wrong, valueText: string]>([
    ['european', '"european"'],
    [null, 'null'],
    [true, 'true'],
    [[], 'an array'],
  ])('%o: an error that names the function and its option', (options, valueText) => {
    const rule = 'must be an object with scale';
    const message = (name: string) => `options of ${name} ${rule}, received ${valueText}`;
    expectError(() => isRating(9, options), TypeError, message('isRating'));
    expectError(() => classify(9, options), TypeError, message('classify'));
    expectError(() => tally([9], options), TypeError, message('tally'));
  });

  test('a scale in the place of the options: an error that shows { scale }', () => {
    const message = 'options of classify must be { scale }, received a scale itself';
    expectError(() => classify(5, scales['1-5'] as Wrong), TypeError, message);
  });

  test('an unknown option: an error that names the nearest known one', () => {
    const message = 'isRating has no option "scales": did you mean "scale"?';
    expectError(() => isRating(9, { scales: scales['1-5'] } as Wrong), TypeError, message);
  });

  test.each<[scale: Wrong, valueText: string]>([
    ['european', '"european"'],
    [null, 'null'],
    [10, '10'],
  ])('{ scale: %o }: an error that shows what a scale is', (scale, valueText) => {
    const message = `scale must be an object such as scales.european, received ${valueText}`;
    expectError(() => isRating(9, { scale }), TypeError, message);
  });

  test('an index, and an option that is undefined: the standard scale', () => {
    expect(classify(8, 3 as Wrong)).toBe('passive');
    expect(classify(8, { scale: undefined })).toBe('passive');
  });
});
