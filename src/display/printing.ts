import type { Metric } from '../metrics/metric.js';
import type { Language } from './language.js';
import { type Numbers, numbersIn } from './numbers.js';

/** What a chart or a page is written with: the words and the numbers of one language. */
export interface Printing<Words> extends Numbers {
  readonly words: Words;
}

/** The numbers of a metric in a language, with the words that go with them. */
export function printingIn<Words>(
  language: Language,
  words: Words,
  metric: Metric = 'nps',
): Printing<Words> {
  return { ...numbersIn(language, metric), words };
}
