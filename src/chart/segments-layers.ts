import type { Total } from '../grouping/segment-table.js';
import { asIs, onAxis, written } from './encoding.js';
import { EDGE, FONT_SIZE } from './frame.js';
import { type Drawing, type Layer, layersOf } from './layer.js';
import { NARROW } from './measures.js';
import type { Style } from './options.js';
import type { SegmentRows } from './segments-rows.js';
import type { ChartLayer, ChartRow } from './specification.js';
import { targetName } from './target.js';
import { widthOf } from './text.js';

/** The place of the headings, above the first segment. */
export const HEADING = -1;
/** The right edges of the columns of numbers, in pixels right of the marks. */
export function columnsOf({ width }: Pick<Style, 'width'>): Columns {
  return width < NARROW ? { answers: 56, score: 98 } : { answers: 76, score: 130 };
}

type Columns = Readonly<Record<'answers' | 'score', number>>;
/** The space between names and marks, in pixels. */
export const NAME_GAP = 14;
/** The distance of the lines of a name, in pixels. */
const LINE = 14;

interface SegmentDrawing extends Drawing, SegmentRows {
  /** The width of the marks, in pixels. */
  readonly width: number;
  /** The room left of the marks, in pixels. */
  readonly left: number;
  readonly total: Total;
  /** The target, if there is one. */
  readonly targets: readonly number[];
  /** The scores at the left and the right end of the marks. */
  readonly domain: readonly [from: number, to: number];
}

/** The marks of segments. */
export function segmentLayers(drawing: SegmentDrawing): ChartLayer[] {
  const lines = drawing.targets.length > 0 ? [targetLine, targetLabel] : [];
  return layersOf([...lines, ...layers], drawing);
}

const totalLine: Layer<SegmentDrawing> = ({ total, style, x }) => ({
  data: { values: [{ score: onAxis(total.score, style) }] },
  mark: { type: 'rule', color: style.palette.neutral, strokeDash: [4, 4] },
  encoding: { x: x('score') },
});

const targetLine: Layer<SegmentDrawing> = ({ targets, style, x }) => ({
  data: { values: targets.map((score) => ({ score })) },
  mark: { type: 'rule', color: style.palette.text, strokeWidth: 1 },
  encoding: { x: x('score') },
});

const TARGET_GAP = 5;

/** The name of the target, above the first segment. */
const targetLabel: Layer<SegmentDrawing> = (drawing) => {
  const { targets, style, x, y } = drawing;
  const isBefore = targets.some((target) => isNamedBefore(target, drawing));
  return {
    data: {
      values: targets.map((score) => ({
        score,
        place: HEADING,
        label: targetName(score, style),
      })),
    },
    mark: {
      type: 'text',
      align: isBefore ? 'right' : 'left',
      baseline: 'middle',
      dx: isBefore ? -TARGET_GAP : TARGET_GAP,
      color: style.palette.muted,
    },
    encoding: { x: x('score'), y: y('place'), text: written('label') },
  };
};

/** Whether the name stands left of the line: away from the line of the total, if there is room. */
function isNamedBefore(
  target: number,
  { domain: [from, to], total, width, style }: SegmentDrawing,
): boolean {
  const room = (width * (to - target)) / (to - from);
  const isBelowTotal = total.score !== null && target < total.score;
  return isBelowTotal || room < TARGET_GAP + widthOf(targetName(target, style), FONT_SIZE);
}

/** The lines above the segments with few answers and above all respondents. */
const dividers: Layer<SegmentDrawing> = ({ rules, style, left, width, y }) => ({
  data: { values: rules.map((place) => ({ place })) },
  mark: { type: 'rule', color: style.palette.neutral, strokeWidth: 1 },
  encoding: {
    x: { value: -left + EDGE },
    x2: { value: width + columnsOf(style).score },
    y: y('place'),
  },
});

const thinHeading: Layer<SegmentDrawing> = ({ headings, style, y }) => ({
  data: { values: [...headings] },
  mark: {
    ...{ type: 'text', align: 'right', baseline: 'middle', dx: -NAME_GAP },
    color: style.palette.muted,
  },
  encoding: { x: { value: 0 }, y: y('place'), text: written('label') },
});

/** The scores of segments that have no row of their own. */
const others: Layer<SegmentDrawing> = ({ strip, style, x, y }) => ({
  data: { values: [...strip] },
  mark: { type: 'point', filled: true, size: 50, color: style.palette.neutral, opacity: 0.45 },
  encoding: { x: x('score'), y: y('place') },
});

const answeredIn = ({ rows }: SegmentDrawing): ChartRow[] =>
  rows.filter(({ score }) => score !== null);

const intervals: Layer<SegmentDrawing> = (drawing) => ({
  data: { values: answeredIn(drawing) },
  mark: { type: 'rule', strokeCap: 'round' },
  encoding: {
    x: drawing.x('lower'),
    x2: { field: 'upper' },
    y: drawing.y('place'),
    color: asIs('color'),
    strokeWidth: asIs('lineWidth', 'quantitative'),
  },
});

const scores: Layer<SegmentDrawing> = (drawing) => ({
  data: { values: answeredIn(drawing) },
  mark: { type: 'point', opacity: 1, size: 85, strokeWidth: 1.5 },
  encoding: {
    x: drawing.x('score'),
    y: drawing.y('place'),
    stroke: asIs('color'),
    fill: asIs('fill'),
    shape: asIs('shape'),
  },
});

/** Names of so many lines, which are centred around their places. */
const namesOf =
  (lines: number): Layer<SegmentDrawing> =>
  ({ rows, stripName, y }) => ({
    data: {
      values: [...rows, ...stripName].filter(({ name }) => (name as string[]).length === lines),
    },
    mark: {
      ...{ type: 'text', align: 'right', baseline: 'middle', lineHeight: LINE },
      ...{ dx: -NAME_GAP, dy: (LINE / 2) * (1 - lines) },
    },
    encoding: { x: { value: 0 }, y: y('place'), text: written('name') },
  });

const headingOf =
  (column: keyof Columns): Layer<SegmentDrawing> =>
  ({ style, width, y }) => ({
    data: { values: [{ label: style.words.segments[column], place: HEADING }] },
    mark: { type: 'text', align: 'right', baseline: 'middle', color: style.palette.muted },
    encoding: {
      x: { value: width + columnsOf(style)[column] },
      y: y('place'),
      text: written('label'),
    },
  });

const numbersOf =
  (column: keyof Columns, fontWeight: 'normal' | 'bold'): Layer<SegmentDrawing> =>
  ({ rows, stripName, style, width, y }) => ({
    data: { values: [...rows, ...stripName].filter((row) => `${column}Text` in row) },
    mark: { type: 'text', align: 'right', baseline: 'middle', fontWeight },
    encoding: {
      x: { value: width + columnsOf(style)[column] },
      y: y('place'),
      text: written(`${column}Text`),
    },
  });

const layers: readonly Layer<SegmentDrawing>[] = [
  totalLine,
  dividers,
  intervals,
  scores,
  namesOf(1),
  namesOf(2),
  others,
  thinHeading,
  headingOf('answers'),
  numbersOf('answers', 'normal'),
  headingOf('score'),
  numbersOf('score', 'bold'),
];
