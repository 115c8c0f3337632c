import type { Category } from '../counting/scale.js';

/** The colours of a chart on a light or a dark background. */
export type Theme = 'light' | 'dark';

/** The colours of a chart. */
export interface Palette {
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  /** For lines and marks that belong to no category. */
  readonly neutral: string;
  readonly categories: Readonly<Record<Category, string>>;
  /** For words about a rise or a fall: dark enough to be read where the colours of marks are not. */
  readonly words: Readonly<Record<'rise' | 'fall', string>>;
}

/**
 * Blue, grey and orange differ for people who do not see red or green, and their luminances differ,
 * so a black-and-white printer keeps them apart.
 */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    background: '#ffffff',
    text: '#1b1f24',
    muted: '#545d68',
    grid: '#e4e7eb',
    neutral: '#6b7580',
    categories: { promoter: '#0b4f94', passive: '#c3c9d0', detractor: '#dd7510' },
    words: { rise: '#0b4f94', fall: '#ad5700' },
  },
  dark: {
    background: '#15191e',
    text: '#f0f3f6',
    muted: '#a9b4bf',
    grid: '#2d343c',
    neutral: '#8b96a2',
    categories: { promoter: '#a6d1ff', passive: '#5c6772', detractor: '#e0872f' },
    words: { rise: '#a6d1ff', fall: '#e0872f' },
  },
};

/** The luminance of a colour such as `#0b4f94`, 0…1 (WCAG 2). */
export function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, 1…21 (WCAG 2). */
export function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** A colour laid over another; `share` is its opacity, 0…1. */
export function blend(colour: string, over: string, share: number): string {
  const below = channelsOf(over);
  const mixed = channelsOf(colour).map((channel, i) =>
    Math.round(share * channel + (1 - share) * (below[i] as number)),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function channelsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
