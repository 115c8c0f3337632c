import { written } from './encoding.js';
import type { Drawing, Layer } from './layer.js';
import type { ChartRow } from './specification.js';

/** The height of the row of bars below the marks, in pixels. */
export const ROW_HEIGHT = 36;
const GAP = 8;
/** The height of the tallest bar, in pixels. */
const TALLEST = ROW_HEIGHT - GAP;
/** Half the width of a bar, where each period has a width of 1. */
const HALF = 0.32;

/** How many people answered in a period. */
export interface AnswersAt {
  readonly place: number;
  readonly answers: number;
}

/** What the bars are placed by. */
interface Room {
  /** The value at the lower end of the axis. */
  readonly low: number;
  /** How much of the axis a pixel is. */
  readonly perPixel: number;
  /** The height of the marks above, in pixels. */
  readonly height: number;
}

/** Small bars below the axis: how many people answered in each period. */
export function answersRow(
  periods: readonly AnswersAt[],
  { low, perPixel, height }: Room,
): readonly Layer<Drawing>[] {
  const most = periods.reduce((most, { answers }) => Math.max(most, answers), 0);
  const foot = low - ROW_HEIGHT * perPixel;
  const bars: Layer<Drawing> = ({ style, x, y }) => ({
    data: {
      values: periods.map(
        ({ place, answers }): ChartRow => ({
          left: place - HALF,
          right: place + HALF,
          answers,
          foot,
          head: foot + ((TALLEST * answers) / most) * perPixel,
        }),
      ),
    },
    mark: { type: 'rect', color: style.palette.neutral, opacity: 0.6 },
    encoding: { x: x('left'), x2: { field: 'right' }, y: y('foot'), y2: { field: 'head' } },
  });
  const names: Layer<Drawing> = ({ style }) => ({
    data: { values: most === 0 ? [] : [{ label: style.words.answersRow(style.whole(most)) }] },
    mark: {
      type: 'text',
      align: 'right',
      baseline: 'top',
      dx: -8,
      lineHeight: 14,
      color: style.palette.muted,
    },
    encoding: {
      x: { value: 0 },
      y: { value: height + 9 },
      text: written('label'),
    },
  });
  return [bars, names];
}
