import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutToWidth, widthOf, wrap } from '../../src/chart/text.js';

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

  test('a long text: wrapped at spaces, nothing lost', () => {
    expect(wrap('one two three', 10, 45)).toEqual(['one two', 'three']);
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^\S+$/), { minLength: 1 }), (words) => {
        expect(wrap(words.join(' '), 12, 200).join(' ')).toBe(words.join(' '));
      }),
    );
  });
});
