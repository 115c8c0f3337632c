import { checkChoice, checkOptions } from '../counting/invalid.js';
import type { Language } from '../display/language.js';
import { type Printing, printingIn } from '../display/printing.js';
import type { ChartWords } from '../words/chart.js';
import { chartWords } from '../words/languages.js';
import { type Palette, palettes, type Theme } from './theme.js';

/** How a chart looks, and its language. */
export interface ChartOptions {
  /**
   * The background for which the chart is drawn; the chart brings it along.
   *
   * @defaultValue `'light'`
   */
  readonly theme?: Theme | undefined;
  /**
   * The language of titles, axes and notes.
   *
   * @defaultValue `'en'`
   */
  readonly language?: Language | undefined;
}

/** The words, numbers and colours of a chart. */
export interface Style extends Printing<ChartWords> {
  readonly palette: Palette;
}

/** The style that the options ask for. */
export function styleOf(options: ChartOptions): Style {
  checkOptions(options);
  const { theme = 'light', language = 'en' } = options;
  return {
    palette: palettes[checkChoice('theme', theme, palettes)],
    ...printingIn(checkChoice('language', language, chartWords), chartWords),
  };
}
