import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut, flat, isWide, lettersOf, quotable, spacedIn } from '../../src/display/text.js';

test('flat: one line, unsafe characters replaced', () => {
  expect(flat(' a\n\tb ')).toBe('a b');
  expect(flat('a\u202eb\u0000c\ud800d\uffff')).toBe('a\ufffdb\ufffdc\ufffdd\ufffd');
});

const FAMILY = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';
const WALES = `\u{1f3f4}${String.fromCodePoint(...[...'gbwls'].map((sign) => 0xe0000 + sign.charCodeAt(0)))}\u{e007f}`;

test('flat: joiners of scripts and emoji stay, invisible hints go', () => {
  for (const text of ['\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645', FAMILY, WALES])
    expect(flat(text)).toBe(text);
  expect(flat('\ufeffZu\u00adfrie\u00adden\u200f')).toBe('Zufrieden');
});

test('letters: composed, with their marks, joined emoji whole', () => {
  expect(flat('한국'.normalize('NFD'))).toBe('한국');
  expect([...lettersOf(`${FAMILY}${WALES}e\u0323\u0301`)]).toEqual([
    FAMILY,
    WALES,
    'e\u0323\u0301',
  ]);
  expect([FAMILY, WALES, '한', '\u2764\ufe0f', 'a'].map(isWide)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
  expect(spacedIn('q\u0323\u0301\u200c')).toBe('q');
});

test('cut: between letters, and only where the text does not fit', () => {
  const one = () => 1;
  expect(cut('abc', 3, one)).toBe('abc');
  expect(cut('abcd', 3, one)).toBe('ab…');
  expect(cut(`a${FAMILY}bc`, 3, one)).toBe(`a${FAMILY}…`);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, room) => {
      const letters = [...lettersOf(text)];
      const start = cut(text, room, one);
      expect([...lettersOf(start)].length).toBeLessThanOrEqual(room);
      expect(start === text).toBe(letters.length <= room);
    }),
  );
});

test('quotable: one line of at most 40 columns, wide characters counting twice', () => {
  expect(quotable(' Recommend\nus? ')).toBe('Recommend us?');
  expect(quotable('x'.repeat(40))).toBe('x'.repeat(40));
  expect(quotable('x'.repeat(41))).toBe(`${'x'.repeat(39)}…`);
  expect(quotable('점'.repeat(21))).toBe(`${'점'.repeat(19)}…`);
});
