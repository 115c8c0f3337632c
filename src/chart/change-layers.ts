import { along, asIs, type Position, scoreAxis, upright, written } from './encoding.js';
import type { Style } from './options.js';
import type { ChartLayer, ChartRow } from './specification.js';

/** How tall the marks are, in pixels. */
export const HEIGHT = 250;
/** Half the width of a bar, of which each has a width of 1. */
const HALF = 0.3;

/** What the layers draw, and where. */
interface Drawing {
  readonly style: Style;
  readonly x: Position;
  readonly y: Position;
  readonly rows: ChartRow[];
}

type Layer = (drawing: Drawing) => ChartLayer;

/** All that is drawn of the steps from one score to another, from the back to the front. */
export function layersOf(steps: readonly ChartRow[], style: Style): ChartLayer[] {
  const rows = steps.map(
    (step, place): ChartRow => ({ ...step, place, left: place - HALF, right: place + HALF }),
  );
  const edges = ['lower', 'upper', 'level'].flatMap((field) => rows.map((row) => row[field]));
  const { domain, axis } = scoreAxis(
    edges.filter((edge) => typeof edge === 'number'),
    style,
  );
  const x = along([-0.5, rows.length - 0.5], null);
  const y = along(domain, upright(axis));
  return layers.map((layer) => layer({ style, x, y, rows }));
}

const alongBar = ({ x }: Drawing) => ({ x: x('left'), x2: { field: 'right' } });

/** From where an effect found the score to where it left it. */
const bars: Layer = (drawing) => ({
  data: { values: drawing.rows.filter(({ from }) => from !== undefined) },
  mark: { type: 'rect' },
  encoding: {
    ...alongBar(drawing),
    y: drawing.y('from'),
    y2: { field: 'level' },
    color: asIs('color'),
  },
});

/** From the level of a bar to the next bar. */
const connectors: Layer = ({ rows, style, x, y }) => ({
  data: {
    values: rows
      .slice(0, -1)
      .map((row) => ({ ...row, next: (row['right'] as number) + 1 - 2 * HALF })),
  },
  mark: { type: 'rule', color: style.palette.neutral, strokeDash: [3, 3] },
  encoding: { x: x('right'), x2: { field: 'next' }, y: y('level') },
});

const intervals =
  (color: 'background' | 'text', strokeWidth: number): Layer =>
  ({ rows, style, x, y }) => ({
    data: { values: rows.filter(({ lower }) => lower !== undefined) },
    mark: { type: 'rule', color: style.palette[color], strokeWidth },
    encoding: { x: x('place'), y: y('lower'), y2: { field: 'upper' } },
  });

const levels: Layer = (drawing) => ({
  data: { values: drawing.rows },
  mark: { type: 'rule', color: drawing.style.palette.text, strokeWidth: 3 },
  encoding: { ...alongBar(drawing), y: drawing.y('level') },
});

const labels: Layer = ({ rows, x, y }) => ({
  data: { values: rows },
  mark: {
    type: 'text',
    align: 'left',
    baseline: 'bottom',
    dx: 8,
    dy: -5,
    fontSize: 15,
    fontWeight: 'bold',
  },
  encoding: { x: x('place'), y: y('top'), text: written('label') },
});

const names: Layer = ({ rows, x }) => ({
  data: { values: rows },
  mark: { type: 'text', baseline: 'top', dy: 12 },
  encoding: { x: x('place'), y: { value: HEIGHT }, text: written('name') },
});

const layers: readonly Layer[] = [
  bars,
  connectors,
  intervals('background', 5),
  intervals('text', 1.5),
  levels,
  labels,
  names,
];
