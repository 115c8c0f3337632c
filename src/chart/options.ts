import { checkChoice } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
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

/** The names of the options that every chart has. */
export const chartNames: OptionNames<ChartOptions> = { theme: true, language: true };

/** The words, numbers and colours of a chart. */
export interface Style extends Printing<ChartWords> {
  readonly palette: Palette;
}

/** The style that the options of a chart ask for; `names` are those of all its options. */
export function styleOf<Options extends ChartOptions>(
  functionName: string,
  options: Options,
  names: OptionNames<Options>,
): Style {
  checkOptionNames(functionName, options, names);
  const { theme = 'light', language = 'en' } = options;
  return {
    palette: palettes[checkChoice('theme', theme, palettes)],
    ...printingIn(checkChoice('language', language, chartWords), chartWords),
  };
}
