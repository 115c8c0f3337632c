import { asIs, written } from './encoding.js';
import { type Drawing, type Layer, layersOf } from './layer.js';
import type { ChartLayer, ChartRow } from './specification.js';

/** The place of the headings, above the first theme. */
export const HEADING = -1;
/** The space between names and bars, in pixels. */
export const NAME_GAP = 14;
/** The right edges of the columns of numbers, in pixels right of the bars. */
export const COLUMNS = { people: 56, shortfall: 122, stake: 180 };

interface ThemeDrawing extends Drawing {
  /** The width of the bars' panel, in pixels. */
  readonly width: number;
  /** The rows of the themes, then those of other comments and of answers without one. */
  readonly rows: ChartRow[];
}

/** The marks of themes. */
export function themeLayers(drawing: ThemeDrawing): ChartLayer[] {
  return layersOf(layers, drawing);
}

const bars: Layer<ThemeDrawing> = ({ rows, style, x, y }) => ({
  data: { values: rows },
  mark: { type: 'rect', stroke: style.palette.neutral, strokeWidth: 0.5 },
  encoding: {
    x: x('base'),
    x2: { field: 'shortfall' },
    y: y('top'),
    y2: { field: 'bottom' },
    color: asIs('color'),
  },
});

const zeroLine: Layer<ThemeDrawing> = ({ style, x }) => ({
  data: { values: [{ base: 0 }] },
  mark: { type: 'rule', color: style.palette.neutral },
  encoding: { x: x('base') },
});

const intervals: Layer<ThemeDrawing> = ({ rows, style, x, y }) => ({
  data: { values: rows },
  mark: { type: 'rule', color: style.palette.text, strokeWidth: 1.5 },
  encoding: { x: x('lower'), x2: { field: 'upper' }, y: y('place') },
});

const stakes: Layer<ThemeDrawing> = ({ rows, x, y }) => ({
  data: { values: rows.filter(({ stake }) => stake !== null) },
  mark: { type: 'point', size: 70, opacity: 1, strokeWidth: 2 },
  encoding: { x: x('stake'), y: y('place'), stroke: asIs('dot'), fill: asIs('fill') },
});

const names: Layer<ThemeDrawing> = ({ rows, y }) => ({
  data: { values: rows },
  mark: { type: 'text', align: 'right', baseline: 'middle', dx: -NAME_GAP },
  encoding: { x: { value: 0 }, y: y('place'), text: written('name'), color: asIs('ink') },
});

const headingOf =
  (column: keyof typeof COLUMNS): Layer<ThemeDrawing> =>
  ({ style, width, y }) => ({
    data: { values: [{ place: HEADING, label: style.words.comments.themes[column] }] },
    mark: { type: 'text', align: 'right', baseline: 'middle', color: style.palette.muted },
    encoding: { x: { value: width + COLUMNS[column] }, y: y('place'), text: written('label') },
  });

const numbersOf =
  (column: keyof typeof COLUMNS, fontWeight: 'normal' | 'bold'): Layer<ThemeDrawing> =>
  ({ rows, width, y }) => ({
    data: { values: rows },
    mark: { type: 'text', align: 'right', baseline: 'middle', fontWeight },
    encoding: {
      x: { value: width + COLUMNS[column] },
      y: y('place'),
      text: written(`${column}Text`),
      color: asIs('ink'),
    },
  });

const layers: readonly Layer<ThemeDrawing>[] = [
  bars,
  zeroLine,
  intervals,
  stakes,
  names,
  headingOf('people'),
  numbersOf('people', 'normal'),
  headingOf('shortfall'),
  numbersOf('shortfall', 'bold'),
  headingOf('stake'),
  numbersOf('stake', 'normal'),
];
