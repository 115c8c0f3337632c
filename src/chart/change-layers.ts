import { type ChangeTable, tableLayers } from './change-table.js';
import { along, asIs, scoreAxis, upright, written } from './encoding.js';
import { type Drawing, type Layer, layersOf } from './layer.js';
import type { Style } from './options.js';
import type { ChartLayer, ChartMark, ChartRow } from './specification.js';

/** The height of the marks, in pixels. */
export const HEIGHT = 250;
/** Half the width of a bar, where each step has a width of 1. */
const HALF = 0.3;
/** How far the line of an interval is from its bar. */
const BESIDE = 0.08;

interface ChangeDrawing extends Drawing {
  readonly rows: ChartRow[];
}

/** The marks of the steps from one score to another. */
export function changeLayers(
  steps: readonly ChartRow[],
  table: ChangeTable,
  left: number,
  style: Style,
): ChartLayer[] {
  const rows = steps.map(
    (step, place): ChartRow => ({
      ...step,
      place,
      left: place - HALF,
      right: place + HALF,
      beside: place + HALF + BESIDE,
    }),
  );
  const edges = ['lower', 'upper', 'level'].flatMap((field) => rows.map((row) => row[field]));
  const { domain, axis } = scoreAxis(
    edges.filter((edge) => typeof edge === 'number'),
    style,
  );
  const x = along([-0.5, rows.length - 0.5], null);
  const y = along(domain, upright(axis));
  return layersOf([...layers, ...tableLayers(table, left, HEIGHT)], { style, x, y, rows });
}

const alongBar = ({ x }: Drawing) => ({ x: x('left'), x2: { field: 'right' } });

/** Bars of the effects, from the score before to the score after each. */
const bars: Layer<ChangeDrawing> = (drawing) => ({
  data: { values: drawing.rows.filter(({ from }) => from !== undefined) },
  mark: { type: 'rect' },
  encoding: {
    ...alongBar(drawing),
    y: drawing.y('from'),
    y2: { field: 'level' },
    color: asIs('color'),
  },
});

/** Dashes from the level of each bar to the next bar. */
const connectors: Layer<ChangeDrawing> = ({ rows, style, x, y }) => ({
  data: {
    values: rows
      .slice(0, -1)
      .map((row) => ({ ...row, next: (row['right'] as number) + 1 - 2 * HALF })),
  },
  mark: { type: 'rule', color: style.palette.neutral, strokeDash: [3, 3] },
  encoding: { x: x('right'), x2: { field: 'next' }, y: y('level') },
});

/** The interval of each bar, beside it. */
const intervals: Layer<ChangeDrawing> = ({ rows, style, x, y }) => ({
  data: { values: rows.filter(({ lower }) => lower !== undefined) },
  mark: { type: 'rule', color: style.palette.text, strokeWidth: 1.5 },
  encoding: { x: x('beside'), y: y('lower'), y2: { field: 'upper' } },
});

const levels: Layer<ChangeDrawing> = (drawing) => ({
  data: { values: drawing.rows },
  mark: { type: 'rule', color: drawing.style.palette.text, strokeWidth: 3 },
  encoding: { ...alongBar(drawing), y: drawing.y('level') },
});

const labelMark: ChartMark = {
  ...{ type: 'text', align: 'center', baseline: 'bottom', dy: -5 },
  ...{ fontSize: 15, fontWeight: 'bold' },
};

const labels: Layer<ChangeDrawing> = ({ rows, x, y }) => ({
  data: { values: rows },
  mark: labelMark,
  encoding: { x: x('place'), y: y('top'), text: written('label') },
});

/** What keeps the lines of the grid away from the labels. */
const halos: Layer<ChangeDrawing> = (drawing) => ({
  ...labels(drawing),
  mark: { ...labelMark, stroke: drawing.style.palette.background, strokeWidth: 5 },
});

const names: Layer<ChangeDrawing> = ({ rows, x }) => ({
  data: { values: rows },
  mark: { type: 'text', baseline: 'top', dy: 10, lineHeight: 14 },
  encoding: { x: x('place'), y: { value: HEIGHT }, text: written('name') },
});

const layers: readonly Layer<ChangeDrawing>[] = [
  bars,
  connectors,
  intervals,
  levels,
  halos,
  labels,
  names,
];
