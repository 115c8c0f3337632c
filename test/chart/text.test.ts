import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutToWidth, widthOf, wrap, wrapParts } from '../../src/chart/text.js';

describe('text of charts', () => {
  test('wide characters take a full square', () => {
    expect(widthOf('요금제', 10)).toBe(30);
    expect(widthOf('plan', 10)).toBeLessThan(30);
  });

  test('a text that does not fit: cut, with an ellipsis', () => {
    expect(cutToWidth('Free', 12, 100)).toBe('Free');
    expect(cutToWidth('무료 요금제 고객', 10, 65)).toBe('무료 요금제…');
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 20, max: 300 }),
        (text, width) => {
          expect(widthOf(cutToWidth(text, 12, width), 12)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  test('a number and what it counts, a name and its score: on one line where they fit', () => {
    const width = widthOf('for each of 1,712', 12);
    expect(wrap('for each of 1,712 answers', 12, width)).toEqual(['for each of', '1,712 answers']);
    expect(wrap('below is Free +2', 12, widthOf('below is Free', 12))).toEqual([
      'below is',
      'Free +2',
    ]);
    expect(wrap('Free +2', 12, widthOf('Free', 12))).toEqual(['Free', '+2']);
  });

  test('parts of a line: broken between parts, and within one that is too long', () => {
    const width = widthOf('one · two', 12);
    expect(wrapParts(['one', 'two', 'six'], ' · ', 12, width)).toEqual(['one · two', 'six']);
    expect(wrapParts(['one', 'two and six'], ' · ', 12, width)).toEqual(['one', 'two and', 'six']);
    expect(wrapParts([], ' · ', 12, width)).toEqual([]);
  });

  test('a long text: wrapped at spaces, nothing lost', () => {
    expect(wrap('one two three', 10, 45)).toEqual(['one two', 'three']);
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^\S+$/), { minLength: 1 }), (words) => {
        expect(wrap(words.join(' '), 12, 200).join(' ')).toBe(words.join(' '));
      }),
    );
  });
});
