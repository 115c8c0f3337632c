import { FONT_SIZE } from './frame.js';
import type { Style } from './options.js';
import { fitted } from './text.js';

/** What to call the two periods that a chart compares. */
export interface PeriodNames {
  /**
   * The earlier period, such as `2026-02` or a name of your own.
   *
   * @defaultValue the word for it
   */
  readonly before?: string;
  /**
   * The later period.
   *
   * @defaultValue the word for it
   */
  readonly after?: string;
}

const WIDEST = 150;

/** What a chart calls a period, as far as it has room. */
export function periodName(given: string | undefined, word: string, { words }: Style): string {
  return given === undefined ? word : fitted(words.period(given), FONT_SIZE, WIDEST);
}
