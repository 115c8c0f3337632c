import { checkChoice, checkNumber } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import type { Language } from '../display/language.js';
import { type Printing, printingIn } from '../display/printing.js';
import { type Metric, metrics } from '../metrics/metric.js';
import type { ChartWords } from '../words/chart.js';
import { chartWords, chartWordsOf } from '../words/languages.js';
import { LARGEST_WIDTH, LEAST_WIDTH, WIDTH } from './measures.js';
import { type ChartSource, footerOf } from './source.js';
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
  /**
   * Where the numbers come from, for the line below the chart.
   *
   * @defaultValue no such line
   */
  readonly source?: ChartSource | undefined;
  /**
   * How wide the chart is, in pixels, from 320 to 2,000; 360 suits a telephone.
   *
   * @defaultValue `600`
   */
  readonly width?: number | undefined;
}

/** The option of charts that show shares as well as scores. */
export interface MetricOption {
  /**
   * What is drawn: scores, or the shares of CSAT or CES. Those must have been counted on a
   * `topBoxScale`.
   *
   * @defaultValue `'nps'`
   */
  readonly metric?: Metric | undefined;
}

/** The names of the options that every chart has. */
export const chartNames: OptionNames<ChartOptions> = {
  theme: true,
  language: true,
  source: true,
  width: true,
};

/** The same with the metric. */
export const metricNames: OptionNames<ChartOptions & MetricOption> = {
  ...chartNames,
  metric: true,
};

/** The words, numbers and colours of a chart. */
export interface Style extends Printing<ChartWords> {
  readonly palette: Palette;
  readonly metric: Metric;
  /** Where the numbers come from, in parts; none where that is not said. */
  readonly footer: readonly string[];
  /** The width of the chart, in pixels. */
  readonly width: number;
}

/** The style that the options of a chart ask for; `names` are those of all its options. */
export function styleOf<Options extends ChartOptions & MetricOption>(
  functionName: string,
  options: Options,
  names: OptionNames<Options>,
): Style {
  checkOptionNames(functionName, options, names);
  const { theme = 'light', language = 'en', metric = 'nps', width = WIDTH } = options;
  checkChoice('language', language, chartWords);
  checkChoice('metric', metric, metrics);
  checkNumber('width', width, LEAST_WIDTH, LARGEST_WIDTH);
  const printing = printingIn(language, chartWordsOf(language, metric), metric);
  return {
    palette: palettes[checkChoice('theme', theme, palettes)],
    metric,
    footer: footerOf(options.source, width, printing),
    width,
    ...printing,
  };
}
