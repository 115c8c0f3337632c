import { invalid } from '../counting/invalid.js';
import type { OptionNames } from '../counting/options.js';
import { flat } from '../display/text.js';
import { FONT_SIZE } from './frame.js';
import type { Style } from './options.js';
import { cutToWidth, widthOf, wrap } from './text.js';

/** The names of the two periods that a chart compares. */
export interface PeriodNames {
  /**
   * The earlier period, such as `2026-02` or a name of your own.
   *
   * @defaultValue `'Before'`, in the language of the chart
   */
  readonly before?: string | undefined;
  /**
   * The later period.
   *
   * @defaultValue `'After'`, in the language of the chart
   */
  readonly after?: string | undefined;
}

/** The names of these options. */
export const periodNames: OptionNames<PeriodNames> = { before: true, after: true };

/** Refuses a name that is not a text. */
export function checkPeriodNames({ before, after }: PeriodNames): void {
  for (const [option, name] of Object.entries({ before, after })) {
    if (name !== undefined && typeof name !== 'string') throw invalid(option, 'a text', name, '');
  }
}

/** The name of a period, cut to some pixels; `word` where the caller gives no name. */
export function periodName(
  given: string | undefined,
  word: string,
  room: number,
  { words }: Style,
): string {
  return given === undefined ? word : cutToWidth(words.period(given), FONT_SIZE, room);
}

/**
 * The names of both periods, each in a line or two of some pixels. Where a name has no room it is cut,
 * and where both would read the same the words for before and after stand instead.
 */
export function bothNames(
  { before, after }: PeriodNames,
  room: number,
  style: Style,
): readonly [before: string[], after: string[]] {
  const { change } = style.words;
  const earlier = namedLines(before, change.before, room, style);
  const later = namedLines(after, change.after, room, style);
  return earlier.join() === later.join() ? [[change.before], [change.after]] : [earlier, later];
}

function namedLines(given: string | undefined, word: string, room: number, style: Style): string[] {
  if (given === undefined) return [word];
  const lines = wrap(flat(style.words.period(given)), FONT_SIZE, room);
  const hasRoom = lines.length <= 2 && lines.every((line) => widthOf(line, FONT_SIZE) <= room);
  return hasRoom ? lines : [periodName(given, word, room, style)];
}
