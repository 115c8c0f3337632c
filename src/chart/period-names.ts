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

/** What a chart calls a period, as far as it has room, in pixels. */
export function periodName(
  given: string | undefined,
  word: string,
  room: number,
  { words }: Style,
): string {
  return given === undefined ? word : fitted(words.period(given), FONT_SIZE, room);
}
