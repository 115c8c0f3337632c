import type { Total } from '../index.js';
import { asIs, type Position, written } from './encoding.js';
import { EDGE } from './frame.js';
import type { Style } from './options.js';
import type { ChartLayer, ChartRow } from './specification.js';

/** The row of the headings, above the first segment. */
export const HEADING = -1;
/** Where answers and scores stand, in pixels right of the marks. */
export const COLUMNS = { answers: 76, score: 130 };
/** The space between names and marks, in pixels. */
export const NAME_GAP = 14;

/** What the layers draw, and where. */
export interface Drawing {
  readonly style: Style;
  readonly x: Position;
  readonly y: Position;
  /** The width of the marks, in pixels. */
  readonly width: number;
  /** The room left of the marks, in pixels. */
  readonly left: number;
  /** The segments, and all respondents last. */
  readonly rows: ChartRow[];
  readonly total: Total;
}

type Layer = (drawing: Drawing) => ChartLayer;

/** All that is drawn of segments, from the back to the front. */
export function layersOf(drawing: Drawing): ChartLayer[] {
  return layers.map((layer) => layer(drawing));
}

const totalLine: Layer = ({ total, style, x }) => ({
  data: { values: [{ score: total.score }] },
  mark: { type: 'rule', color: style.palette.neutral, strokeDash: [4, 4] },
  encoding: { x: x('score') },
});

/** The line between segments and total. */
const divider: Layer = ({ rows, style, left, width, y }) => ({
  data: { values: [{ place: rows.length - 1.5 }] },
  mark: { type: 'rule', color: style.palette.neutral, strokeWidth: 1 },
  encoding: {
    x: { value: -left + EDGE },
    x2: { value: width + COLUMNS.score },
    y: y('place'),
  },
});

const answeredIn = ({ rows }: Drawing): ChartRow[] => rows.filter(({ score }) => score !== null);

const intervals: Layer = (drawing) => ({
  data: { values: answeredIn(drawing) },
  mark: { type: 'rule', strokeWidth: 2.5, strokeCap: 'round' },
  encoding: {
    x: drawing.x('lower'),
    x2: { field: 'upper' },
    y: drawing.y('place'),
    color: asIs('color'),
    opacity: asIs('opacity', 'quantitative'),
  },
});

const scores: Layer = (drawing) => ({
  data: { values: answeredIn(drawing) },
  mark: { type: 'point', filled: true, size: 100 },
  encoding: {
    x: drawing.x('score'),
    y: drawing.y('place'),
    color: asIs('color'),
    shape: asIs('shape'),
    opacity: asIs('opacity', 'quantitative'),
  },
});

const names: Layer = ({ rows, y }) => ({
  data: { values: rows },
  mark: { type: 'text', align: 'right', baseline: 'middle', dx: -NAME_GAP },
  encoding: { x: { value: 0 }, y: y('place'), text: written('name') },
});

const headingOf =
  (column: keyof typeof COLUMNS): Layer =>
  ({ style, width, y }) => ({
    data: { values: [{ label: style.words.segments[column], place: HEADING }] },
    mark: { type: 'text', align: 'right', baseline: 'middle', color: style.palette.muted },
    encoding: { x: { value: width + COLUMNS[column] }, y: y('place'), text: written('label') },
  });

const numbersOf =
  (column: keyof typeof COLUMNS, fontWeight: 'normal' | 'bold'): Layer =>
  ({ rows, width, y }) => ({
    data: { values: rows },
    mark: { type: 'text', align: 'right', baseline: 'middle', fontWeight },
    encoding: {
      x: { value: width + COLUMNS[column] },
      y: y('place'),
      text: written(`${column}Text`),
    },
  });

const layers: readonly Layer[] = [
  totalLine,
  divider,
  intervals,
  scores,
  names,
  headingOf('answers'),
  numbersOf('answers', 'normal'),
  headingOf('score'),
  numbersOf('score', 'bold'),
];
