import { asIs, written } from './encoding.js';
import type { Layer } from './layer.js';
import { type MonitorDrawing, markSize } from './monitor-drawing.js';
import type { ChartRow } from './specification.js';
import { LABEL_LINE, labelsApart } from './time-axis.js';

const isAlarm = ({ alarm }: ChartRow): boolean => alarm !== undefined;

const alarms: Layer<MonitorDrawing> = (drawing) => ({
  data: { values: drawing.judged.filter(isAlarm) },
  mark: { type: 'point', filled: true, opacity: 1, size: markSize(110, drawing) },
  encoding: {
    x: drawing.x('place'),
    y: drawing.y('alarmAt'),
    shape: asIs('shape'),
    color: asIs('color'),
  },
});

/** Narrower periods leave no room for the names of all alarms. */
const NARROW_STEP = 5;
const MOST_NAMES = 3;

/** The alarms whose periods are named: where periods are narrow, the latest ones. */
function named(alarms: readonly ChartRow[], step: number): readonly ChartRow[] {
  return step < NARROW_STEP ? alarms.slice(-MOST_NAMES) : alarms;
}

/** The periods in which alarms began: above all marks, or below them. */
const alarmNames =
  (side: 'above' | 'below', inwards: 1 | -1): Layer<MonitorDrawing> =>
  ({ judged, step, width, perPixel, ends: [low, high], x, y }) => ({
    data: {
      values: labelsApart(
        named(
          judged.filter(({ alarm, isNew }) => alarm === side && isNew === true),
          step,
        ),
        step,
        width,
      ).map(({ lift, ...row }) => ({
        ...row,
        labelAt: (inwards > 0 ? low : high) + inwards * lift * LABEL_LINE * perPixel,
      })),
    },
    mark: { type: 'text', baseline: inwards > 0 ? 'bottom' : 'top', dy: -3 * inwards },
    encoding: {
      ...{ x: x('labelPlace'), y: y('labelAt') },
      ...{ text: written('label'), color: asIs('labelColor') },
    },
  });

/** The marks of alarms, and the names of the periods in which they began. */
export const alarmLayers: readonly Layer<MonitorDrawing>[] = [
  alarms,
  alarmNames('above', -1),
  alarmNames('below', 1),
];
