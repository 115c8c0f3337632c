import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requests } from '../../src/comments/index.js';
import { type PatternSyntax, patternFor, wordPattern } from '../../src/sql/pattern.js';
import { duckdb } from '../engines/duckdb.js';
import type { Engine } from '../engines/engine.js';

const all: readonly PatternSyntax[] = ['re2', 'perl', 'postgres', 'posix'];

/** Not a literal: TypeScript refuses it there. */
const WITHOUT_FLAG = '\\u{41}';

describe('patternFor', () => {
  test.each([
    [/배송|택배/, '배송|택배'],
    [/a.c/, 'a[^\n\r\u2028\u2029]c'],
    [/(?:slow|late)+?/, '(slow|late)+'],
    [/(?<name>x){2,3}/, '(x){2,3}'],
    [/1\.5\+\(\)\$/, '1[.]5[+][(][)][$]'],
    [/\\ \^ \[ \] \/ \n/, '\\\\ \\^ \\[ \\] / \n'],
    [/\d\W/, '[0-9][^A-Za-z0-9_]'],
    [/[\d가-힣.-]/, '[0-9가-힣.\\-]'],
    [/[^\]&]/, '[^\\]\\&]'],
    [/\u0041\x42/, 'AB'],
    [/LATE É/i, 'late [éÉ]'],
    [/[A-Z]/i, '[a-z]'],
  ])('%o: the same in every syntax', (pattern, expected) => {
    for (const syntax of all) expect(patternFor('themes.x', pattern, syntax)).toBe(expected);
  });

  test('the end of the text and a boundary of words: as each syntax writes them', () => {
    expect(patternFor('themes.x', /^a$/, 're2')).toBe('^a$');
    expect(patternFor('themes.x', /^a$/, 'perl')).toBe('^a\\z');
    expect(patternFor('themes.x', /\ba/, 're2')).toBe('\\ba');
    expect(patternFor('themes.x', /\ba/, 'postgres')).toContain('(?<!');
  });

  test.each([
    [/a(?=b)/, 're2', '(?=…)'],
    [/(?<!a)b/, 'posix', '(?<!…)'],
    [/\ba/, 'posix', '\\b'],
    [/\Ba/, 'perl', '\\B'],
    [/(a)\1/, 'perl', '\\1'],
    [/(?<n>a)\k<n>/, 'perl', '\\k<n>'],
    [/\p{L}/u, 'perl', '\\p{L}'],
    [/a/s, 'perl', 'the flag s'],
    [/^a/m, 'perl', 'the flag m'],
    // biome-ignore lint/correctness/noEmptyCharacterClassInRegex: an empty class is the subject
    [/[^]/, 'perl', 'an empty class'],
    [/[\D]/, 'perl', '\\D in a class'],
    [/[A-z]/i, 'perl', 'the range A-z with the flag i'],
    [/a{256}/, 'perl', '{256}'],
    [/\0/, 'perl', '\\0'],
    [new RegExp(WITHOUT_FLAG), 'perl', '\\u{…} without the flag u'],
  ] as const)('%o in %s: refused, and %s is named', (pattern, syntax, part) => {
    expect(() => patternFor('themes.x', pattern, syntax)).toThrow(
      new TypeError(`themes.x has ${part}, which this dialect cannot match, in ${pattern}`),
    );
  });
});

describe('in an engine', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await duckdb();
  });
  afterAll(() => engine?.close());

  const texts = [
    ...[
      '',
      'a',
      'A',
      'app이',
      '앱app',
      'late.',
      'LATE',
      'Ünder',
      'ünder',
      '1.5',
      '15',
      'x-y',
      'x&y',
    ],
    ...['[a]', 'a\\b', 'a^b', 'line\nbreak', 'tab\there', '배송이 늦어요', '좋아요!', '$5', "it's"],
    ...[
      'Please add a dark mode',
      'could be better',
      '100%',
      '(none)',
      'aaab',
      '\u00A0',
      '{2}',
      '😀',
    ],
  ];
  const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const found = async (pattern: string, column: string): Promise<unknown[]> => {
    const values = texts.map((text, place) => `(${place}, ${quote(text)})`).join(', ');
    const rows = await engine.run(
      `SELECT place FROM (VALUES ${values}) AS t(place, text) WHERE REGEXP_MATCHES(${column}, ${quote(pattern)}) ORDER BY place`,
    );
    return rows.map(({ place }) => texts[Number(place)]);
  };

  test.each([
    ...[/a/, /^a$/, /\bapp\b/, /late|늦/i, /ü/i, /[a-z]\d?\./i, /1\.5/, /[^a-z]/, /x[-&]y/],
    ...[
      /\[a\]/,
      /a\\b/,
      /a[\^]b/,
      /line.break/,
      /line\sbreak/,
      /\tHERE/i,
      /^$/,
      /가|[배-송]/,
      /\$5/,
    ],
    ...[/a{2,3}?b/, /(?:a|b)+$/, /\(none\)/, /100%$/, /^\s$/, /\{2\}/, /[😀😃]/u, requests.en],
  ])('%o: finds the texts that JavaScript finds', async (pattern) => {
    const column = pattern.ignoreCase ? 'LOWER(text)' : 'text';
    expect(await found(patternFor('themes.x', pattern, 're2'), column)).toEqual(
      texts.filter((text) => pattern.test(text)),
    );
  });

  test('words with any sign: found as they are written, whatever their case', async () => {
    for (const word of texts.filter((text) => text !== '')) {
      expect(await found(wordPattern(word.toLowerCase()), 'LOWER(text)')).toEqual(
        texts.filter((text) => text.toLowerCase().includes(word.toLowerCase())),
      );
    }
  });
});
