import { describe, expect, test } from 'vitest';
import {
  compareThemes,
  contradictions,
  separatingTerms,
  type TermOptions,
  type ThemeOptions,
} from '../../src/comments/index.js';

interface Row {
  readonly rating: number;
  readonly comment: string | null;
}
const rows: readonly Row[] = [
  { rating: 3, comment: null },
  { rating: 2, comment: 'too slow' },
  { rating: 9, comment: 'great' },
];
const fields = { rating: 'rating', comment: 'comment' } as const;
const themesOf = (themes: (comment: string) => unknown) =>
  compareThemes(rows, { ...fields, themes: themes as ThemeOptions<Row, string>['themes'] });

async function* later() {
  yield 'price';
}

describe('a function from a comment to its themes', () => {
  test('a promise of themes: refused, with the row and what to do', () => {
    const sentence =
      'themes must be a function that gives texts, received a promise at row 1: wait for the labels of all rows first';
    expect(() => themesOf(async () => ['price'])).toThrow(new TypeError(sentence));
  });

  test.each<[unknown, string]>([
    [7, 'an iterable of texts, received 7'],
    [true, 'an iterable of texts, received true'],
    [{ price: true }, 'an iterable of texts, received an object'],
    [[1], 'texts, received an array'],
    [[['price']], 'texts, received an array'],
    [[null], 'texts, received an array'],
    [[Promise.resolve('price')], 'texts, received an array'],
    [new Map([['price', true]]), 'texts, received an object'],
    [later(), 'an iterable of texts, received an async iterable: collect it into an array first'],
  ])('%j: refused, with the row', (given, rule) => {
    expect(() => themesOf(() => given)).toThrow(new TypeError(`themes at row 1 must be ${rule}`));
  });

  test.each<[unknown, readonly string[]]>([
    [null, []],
    [undefined, []],
    [[], []],
    ['price', ['price']],
    [
      ['price', 'price', 'speed'],
      ['price', 'speed'],
    ],
    [new Set(['price']), ['price']],
  ])('%j: these themes', (given, names) => {
    const { themes } = themesOf(() => given);
    expect(themes.map(({ theme, respondents }) => [theme, respondents])).toEqual(
      names.map((name) => [name, 2]),
    );
  });
});

describe('functions that give a promise, in every option that takes a function', () => {
  const promised = async () => 'slow';
  test.each<[keyof TermOptions<Row>, string]>([
    ['rating', 'rating at index 0 must be a whole number from 0 to 10, received a promise'],
    ['comment', 'comment at row 0 must be a text, null or undefined, received a promise'],
    ['mask', 'mask must be a function that gives a text, received a promise'],
    ['saysNothing', 'saysNothing must be a function that gives true or false, received a promise'],
    ['words', 'words must be a function that gives an array of texts, received a promise'],
    ['contrast', 'contrast at row 1 must be true or false, received a promise'],
  ])('%s: refused by name', (option, sentence) => {
    const options = { ...fields, [option]: promised } as unknown as TermOptions<Row>;
    expect(() => separatingTerms(rows, options)).toThrow(new TypeError(sentence));
    if (option === 'words' || option === 'contrast') return;
    expect(() => contradictions(rows, options)).toThrow(new TypeError(sentence));
    const themed = { ...options, themes: { speed: ['slow'] } };
    expect(() => compareThemes(rows, themed)).toThrow(new TypeError(sentence));
  });
});
