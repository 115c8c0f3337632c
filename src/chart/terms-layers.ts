import { asIs, written } from './encoding.js';
import { EDGE } from './frame.js';
import { type Drawing, type Layer, layersOf } from './layer.js';
import { NARROW } from './measures.js';
import type { Style } from './options.js';
import type { ChartLayer, ChartRow } from './specification.js';
import type { TermRows } from './terms-rows.js';

/** The place of the headings of the columns, above the first side. */
export const HEADING = -1;
/** The space between names and gaps, in pixels. */
export const NAME_GAP = 14;
/** The edges of the columns, in pixels right of the gaps. */
interface Columns {
  readonly gap: number;
  readonly people: number;
  /** A narrow chart has no room for bars. */
  readonly bars: readonly [from: number, to: number] | null;
}

const wide: Columns = { gap: 48, bars: [62, 142], people: 186 };
const narrow: Columns = { gap: 48, bars: null, people: 96 };

/** The columns of a chart. */
export function columnsOf({ width }: Pick<Style, 'width'>): Columns {
  return width < NARROW ? narrow : wide;
}

interface TermDrawing extends Drawing, TermRows {
  /** The width of the gaps, in pixels. */
  readonly width: number;
  /** The room left of the gaps, in pixels. */
  readonly left: number;
  /** The gaps at the left and the right end. */
  readonly domain: readonly [from: number, to: number];
}

/** The marks of terms. */
export function termLayers(drawing: TermDrawing): ChartLayer[] {
  return layersOf(layers, drawing);
}

const zeroLine: Layer<TermDrawing> = ({ style, x }) => ({
  data: { values: [{ gap: 0 }] },
  mark: { type: 'rule', color: style.palette.neutral },
  encoding: { x: x('gap') },
});

const intervals: Layer<TermDrawing> = ({ terms, x, y }) => ({
  data: { values: terms },
  mark: { type: 'rule', strokeWidth: 2.5, strokeCap: 'round' },
  encoding: { x: x('lower'), x2: { field: 'upper' }, y: y('place'), color: asIs('color') },
});

const gaps: Layer<TermDrawing> = ({ terms, x, y }) => ({
  data: { values: terms },
  mark: { type: 'point', filled: true, size: 80 },
  encoding: { x: x('gap'), y: y('place'), color: asIs('color'), shape: asIs('shape') },
});

/** The people who mention a term: on the axis of gaps, but beyond its end. */
const people: Layer<TermDrawing> = ({ bars, domain, width, style, x, y }) => {
  const [from, to] = domain;
  const [barsFrom, barsTo] = columnsOf(style).bars ?? [0, 0];
  const beyond = (part: unknown) =>
    to + ((barsFrom + (part as number) * (barsTo - barsFrom)) * (to - from)) / width;
  const shown = columnsOf(style).bars === null ? [] : bars;
  const values = shown.map((bar) => ({
    ...bar,
    from: beyond(bar['from']),
    to: beyond(bar['to']),
  }));
  return {
    data: { values },
    mark: { type: 'rect', stroke: style.palette.neutral, strokeWidth: 0.5 },
    encoding: {
      x: x('from'),
      x2: { field: 'to' },
      y: y('top'),
      y2: { field: 'bottom' },
      color: asIs('color'),
    },
  };
};

const sides: Layer<TermDrawing> = ({ headings, left, y }) => ({
  data: { values: headings },
  mark: { type: 'text', align: 'left', baseline: 'middle', fontWeight: 'bold' },
  encoding: { x: { value: EDGE - left }, y: y('place'), text: written('label') },
});

const names: Layer<TermDrawing> = ({ terms, left, y }) => ({
  data: { values: terms },
  mark: { type: 'text', align: 'left', baseline: 'middle' },
  encoding: { x: { value: EDGE - left }, y: y('place'), text: written('name') },
});

/** The words behind the beginnings of words, each right of its term. */
const behind: Layer<TermDrawing> = ({ terms, domain, left, width, style, x, y }) => {
  const [from, to] = domain;
  const before = (row: ChartRow) =>
    from + ((EDGE - left + (row['wordsFrom'] as number)) * (to - from)) / width;
  return {
    data: { values: terms.map((row) => ({ ...row, wordsFrom: before(row) })) },
    mark: { type: 'text', align: 'left', baseline: 'middle', color: style.palette.muted },
    encoding: { x: x('wordsFrom'), y: y('place'), text: written('behind') },
  };
};

const columnOf =
  (column: 'gap' | 'people', fontWeight: string): Layer<TermDrawing> =>
  ({ terms, width, style, y }) => ({
    data: { values: terms },
    mark: { type: 'text', align: 'right', baseline: 'middle', fontWeight },
    encoding: {
      x: { value: width + columnsOf(style)[column] },
      y: y('place'),
      text: written(`${column}Text`),
    },
  });

const headingOf =
  (column: 'gap' | 'people'): Layer<TermDrawing> =>
  ({ width, style, y }) => ({
    data: { values: [{ place: HEADING, label: style.words.comments.terms[column] }] },
    mark: { type: 'text', align: 'right', baseline: 'middle', color: style.palette.muted },
    encoding: {
      x: { value: width + columnsOf(style)[column] },
      y: y('place'),
      text: written('label'),
    },
  });

const layers: readonly Layer<TermDrawing>[] = [
  zeroLine,
  intervals,
  gaps,
  people,
  sides,
  names,
  behind,
  columnOf('gap', 'bold'),
  columnOf('people', 'normal'),
  headingOf('gap'),
  headingOf('people'),
];
