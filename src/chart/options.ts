import { checkChoice } from '../counting/invalid.js';
import { type Numbers, numbersIn } from '../display/numbers.js';
import type { ChartWords } from '../words/chart.js';
import { chartWords, type Language } from '../words/languages.js';
import { type Palette, palettes, type Theme } from './theme.js';

/** How a chart looks and speaks. */
export interface ChartOptions {
  /**
   * The background that the chart is for, which it brings along.
   *
   * @defaultValue `'light'`
   */
  readonly theme?: Theme;
  /**
   * The language of titles, axes and notes.
   *
   * @defaultValue `'en'`
   */
  readonly language?: Language;
}

/** The colours, words and numbers of a chart. */
export interface Style extends Numbers {
  readonly palette: Palette;
  readonly words: ChartWords;
}

/** Checks the options and gives what they ask for. */
export function styleOf({ theme = 'light', language = 'en' }: ChartOptions): Style {
  return {
    palette: palettes[checkChoice('theme', theme, palettes)],
    words: chartWords[checkChoice('language', language, chartWords)],
    ...numbersIn(language),
  };
}
