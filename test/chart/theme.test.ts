import { describe, expect, test } from 'vitest';
import { blend, contrast, luminance, palettes } from '../../src/chart/theme.js';

describe.each(Object.entries(palettes))('the %s palette', (_, palette) => {
  const { background, categories } = palette;
  const ofMarks = [...Object.values(categories), palette.neutral];

  test('texts: a contrast of at least 4.5 (WCAG 2 AA)', () => {
    for (const ink of [palette.text, palette.muted, ...Object.values(palette.words)]) {
      expect(contrast(ink, background)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('marks: a contrast of at least 3 (WCAG 2 AA), except for passives, which have an edge', () => {
    for (const colour of [categories.promoter, categories.detractor, palette.neutral]) {
      expect(contrast(colour, background)).toBeGreaterThanOrEqual(3);
    }
  });

  test('categories: their luminances differ enough for a black-and-white printer', () => {
    const grey = Object.values(categories).sort((a, b) => luminance(a) - luminance(b));
    // No standard sets a ratio. 1.6 is at least 12 steps of 100 in CIE lightness; eyes see 2.
    expect(contrast(grey[0] ?? '', grey[1] ?? '')).toBeGreaterThan(1.6);
    expect(contrast(grey[1] ?? '', grey[2] ?? '')).toBeGreaterThan(1.6);
  });

  test('every colour is written like #0b4f94', () => {
    for (const colour of [background, palette.text, ...ofMarks]) {
      expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    }
  });
});

describe('colours', () => {
  test('luminance and contrast are those of WCAG 2', () => {
    expect(luminance('#ffffff')).toBeCloseTo(1, 12); // rounding of the weights' sum
    expect(luminance('#000000')).toBe(0);
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 12); // likewise
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3); // the known near miss
  });
  test('blend: a share of one colour over another', () => {
    expect(blend('#000000', '#ffffff', 0)).toBe('#ffffff');
    expect(blend('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(blend('#000000', '#ffffff', 1)).toBe('#000000');
  });
});
