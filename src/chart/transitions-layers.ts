import type { Category } from '../counting/scale.js';
import type { Transitions } from '../inference/paired.js';
import { along, asIs, written } from './encoding.js';
import { EDGE, widthBetween } from './frame.js';
import { type Drawing, type Layer, layersOf } from './layer.js';
import type { Style } from './options.js';
import { type PeriodNames, periodName } from './period-names.js';
import type { ChartLayer, ChartRow } from './specification.js';
import { blend, contrast } from './theme.js';

export const MARGIN = { left: 140, right: 16, top: 8, bottom: 16 };
/** The height of a row of cells, in pixels. */
const ROW = 72;
/** Room for names above the cells, in pixels. */
const HEADING = 50;
/** The height of the marks, in pixels. */
export const HEIGHT: number = 3 * ROW + HEADING;
/** The space between names and cells, in pixels. */
const NAME_GAP = 14;
/** The order of rows and columns of transitions. */
const order: readonly Category[] = ['promoter', 'passive', 'detractor'];
/** The share of a row, 0…1, at which a cell has its full colour. */
const FULL = 0.9;
/** Black or white has a contrast of at least 4.5 with any colour. */
const [BLACK, WHITE] = ['#000000', '#ffffff'];

interface TransitionDrawing extends Drawing {
  readonly cells: ChartRow[];
  /** The names of the categories. */
  readonly names: ChartRow[];
  readonly before: string;
  readonly after: string;
}

/** The marks of how the same people moved between the categories. */
export function transitionLayers(
  transitions: Transitions,
  periods: PeriodNames,
  style: Style,
): ChartLayer[] {
  const { words } = style;
  return layersOf(layers, {
    style,
    x: along([-0.5, 2.5], null),
    y: along([2.5, -0.5 - HEADING / ROW], null),
    cells: cellsOf(transitions, style),
    names: order.map((category, place) => ({ place, label: words.categories[category] })),
    before: periodName(
      periods.before,
      words.transitions.before,
      MARGIN.left - NAME_GAP - EDGE,
      style,
    ),
    after: periodName(periods.after, words.transitions.after, widthBetween(MARGIN, style), style),
  });
}

function cellsOf(transitions: Transitions, { palette, whole, share: percent }: Style): ChartRow[] {
  const { promoter, detractor } = palette.categories;
  return transitions.flatMap((row, from) => {
    const people = row.reduce((sum, count) => sum + count, 0);
    return row.map((count, to): ChartRow => {
      const share = people === 0 ? 0 : count / people;
      const hue = to < from ? promoter : to > from ? detractor : palette.neutral;
      const color = blend(hue, palette.background, 0.08 + 0.92 * Math.min(1, share / FULL));
      const ink = contrast(BLACK, color) > contrast(WHITE, color) ? BLACK : WHITE;
      return {
        from,
        to,
        left: to - 0.5,
        right: to + 0.5,
        top: from - 0.5,
        bottom: from + 0.5,
        count,
        label: whole(count),
        percent: people === 0 ? '' : percent(share),
        color,
        ink,
      };
    });
  });
}

const leftOfCells = { value: -NAME_GAP };

const colours: Layer<TransitionDrawing> = ({ cells, style, x, y }) => ({
  data: { values: cells },
  mark: { type: 'rect', stroke: style.palette.background, strokeWidth: 3 },
  encoding: {
    x: x('left'),
    x2: { field: 'right' },
    y: y('top'),
    y2: { field: 'bottom' },
    color: asIs('color'),
  },
});

const counts: Layer<TransitionDrawing> = ({ cells, x, y }) => ({
  data: { values: cells },
  mark: { type: 'text', baseline: 'middle', dy: -8, fontSize: 17, fontWeight: 'bold' },
  encoding: { x: x('to'), y: y('from'), text: written('label'), color: asIs('ink') },
});

const percents: Layer<TransitionDrawing> = ({ cells, x, y }) => ({
  data: { values: cells },
  mark: { type: 'text', baseline: 'middle', dy: 12 },
  encoding: { x: x('to'), y: y('from'), text: written('percent'), color: asIs('ink') },
});

const rowNames: Layer<TransitionDrawing> = ({ names, y }) => ({
  data: { values: names },
  mark: { type: 'text', align: 'right', baseline: 'middle' },
  encoding: { x: leftOfCells, y: y('place'), text: written('label') },
});

const columnNames: Layer<TransitionDrawing> = ({ names, x }) => ({
  data: { values: names },
  mark: { type: 'text', baseline: 'bottom', dy: -6 },
  encoding: { x: x('place'), y: { value: HEADING }, text: written('label') },
});

const earlierPeriod: Layer<TransitionDrawing> = ({ before, style }) => ({
  data: { values: [{ label: before }] },
  mark: { type: 'text', align: 'right', baseline: 'bottom', dy: -6, color: style.palette.muted },
  encoding: { x: leftOfCells, y: { value: HEADING }, text: written('label') },
});

const laterPeriod: Layer<TransitionDrawing> = ({ after, style }) => ({
  data: { values: [{ label: after }] },
  mark: { type: 'text', align: 'left', baseline: 'bottom', dy: -28, color: style.palette.muted },
  encoding: { x: { value: 0 }, y: { value: HEADING }, text: written('label') },
});

const layers: readonly Layer<TransitionDrawing>[] = [
  colours,
  counts,
  percents,
  rowNames,
  columnNames,
  earlierPeriod,
  laterPeriod,
];
