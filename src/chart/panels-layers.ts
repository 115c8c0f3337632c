import type { AnyTrendPoint } from '../grouping/compare-waves.js';
import { isLowBase } from '../grouping/segment-table.js';
import { along, asIs, scoreAxis, tickText, written } from './encoding.js';
import { type Drawing, type Layer, layersOf } from './layer.js';
import type { Style } from './options.js';
import { HEADER, type Panel, type PanelGrid, PLOT } from './panels.js';
import { acrossRows, levelRows, lineRows, tickRows, totalRows } from './panels-rows.js';
import type { ChartLayer, ChartRow } from './specification.js';
import { targetName } from './target.js';
import { linksOf } from './trend-rows.js';

/** What panels are drawn from. */
export interface PanelParts {
  /** The trend of all answers. */
  readonly points: readonly AnyTrendPoint[];
  readonly panels: readonly Panel[];
  readonly grid: PanelGrid;
  /** The target, if there is one. */
  readonly targets: readonly number[];
}

interface PanelDrawing extends Drawing, PanelParts {
  /** The scores at the lower and the upper edge of a panel. */
  readonly domain: readonly [low: number, high: number];
  /** The scores with lines across the panels. */
  readonly values: readonly number[];
  readonly rows: readonly ChartRow[];
}

/** The marks of panels, which share one axis of time and one of scores. */
export function panelLayers(parts: PanelParts, style: Style): ChartLayer[] {
  const { points, panels, grid, targets } = parts;
  const { domain, axis } = scoreAxis(limitsOf(parts, style), style);
  const { values } = axis;
  const rows = lineRows(panels, domain, style);
  const lines = targets.length > 0 ? [targetLines, targetNames] : [];
  return layersOf<PanelDrawing>([...lines, ...layers], {
    style,
    x: along([-0.5, Math.max(1, points.length) - 0.5], null, [0, grid.width]),
    y: along(domain, null, [HEADER + PLOT, HEADER]),
    ...parts,
    ...{ domain, values, rows },
  });
}

/** What an axis has to show: intervals of few answers, which may be of any length, are cut off. */
function limitsOf({ points, panels, targets }: PanelParts, { onAxis }: Style): number[] {
  const shown = panels.flatMap(({ answered }) => answered);
  const limits = shown.flatMap(({ score, interval, answers }) =>
    isLowBase(answers) ? [score] : [score, interval.lower, interval.upper],
  );
  const total = points.flatMap(({ score }) => score ?? []);
  return [...limits, ...total, ...targets].map(onAxis);
}

/** Marks are moved to their panel. */
const AT: { readonly xOffset: Offset; readonly yOffset: Offset } = {
  xOffset: { expr: 'datum.left' },
  yOffset: { expr: 'datum.top' },
};
const ACROSS = { ...AT, x2Offset: AT.xOffset };
const UP = { ...AT, y2Offset: AT.yOffset };

/** A field of pixels by which a mark is moved, as an expression of Vega. */
interface Offset {
  readonly expr: string;
}

const colorOf = ({ palette }: Style): string => palette.categories.promoter;
const pointsAt = ({ x, y }: Drawing) => ({ x: x('place'), y: y('score') });
const acrossAt = ({ x, y }: Drawing) => ({ x: x('from'), x2: { field: 'to' }, y: y('score') });
const limitsAt = ({ x, y }: Drawing) => ({
  x: x('place'),
  y: y('floor'),
  y2: { field: 'ceiling' },
});

const gridLines: Layer<PanelDrawing> = (drawing) => ({
  data: { values: acrossRows(drawing.panels, drawing.values, drawing.points.length) },
  mark: { type: 'rule', color: drawing.style.palette.grid, ...ACROSS },
  encoding: acrossAt(drawing),
});

const baseLines: Layer<PanelDrawing> = (drawing) => ({
  data: { values: acrossRows(drawing.panels, [drawing.domain[0]], drawing.points.length) },
  mark: { type: 'rule', color: drawing.style.palette.neutral, ...ACROSS },
  encoding: acrossAt(drawing),
});

const targetLines: Layer<PanelDrawing> = (drawing) => ({
  data: { values: acrossRows(drawing.panels, drawing.targets, drawing.points.length) },
  mark: { type: 'rule', color: drawing.style.palette.text, strokeWidth: 1, ...ACROSS },
  encoding: acrossAt(drawing),
});

/** The name of the target, in the first panel. */
const targetNames: Layer<PanelDrawing> = (drawing) => ({
  data: {
    values: acrossRows(drawing.panels.slice(0, 1), drawing.targets, drawing.points.length).map(
      (row) => ({ ...row, label: targetName(row['score'] as number, drawing.style) }),
    ),
  },
  mark: { type: 'text', align: 'left', baseline: 'bottom', dx: 3, dy: -2, ...AT },
  encoding: { x: drawing.x('from'), y: drawing.y('score'), text: written('label') },
});

/** The line of all answers, behind that of the segment. */
const totalLines: Layer<PanelDrawing> = (drawing) => ({
  data: { values: totalRows(drawing.points, drawing.panels, drawing.style) },
  mark: {
    type: 'line',
    color: drawing.style.palette.neutral,
    strokeWidth: 1.25,
    opacity: 0.7,
    ...AT,
  },
  encoding: { ...pointsAt(drawing), detail: written('run') },
});

const bands: Layer<PanelDrawing> = (drawing) => ({
  data: { values: [...drawing.rows] },
  mark: { type: 'area', color: colorOf(drawing.style), opacity: 0.2, ...UP },
  encoding: { ...limitsAt(drawing), detail: written('run') },
});

/** The interval of a wave without a neighbour, whose band would have no width. */
const bars: Layer<PanelDrawing> = (drawing) => ({
  data: { values: drawing.rows.filter(({ isAlone }) => isAlone) },
  mark: { type: 'rule', color: colorOf(drawing.style), opacity: 0.2, strokeWidth: 4, ...UP },
  encoding: limitsAt(drawing),
});

const lines: Layer<PanelDrawing> = (drawing) => ({
  data: { values: drawing.rows.filter(({ partial }) => !partial) },
  mark: { type: 'line', color: colorOf(drawing.style), strokeWidth: 1.75, ...AT },
  encoding: { ...pointsAt(drawing), detail: written('run') },
});

/** Dashed lines to waves that are not over yet. */
const dashes: Layer<PanelDrawing> = (drawing) => ({
  data: { values: linksOf(drawing.rows, ['left', 'top', 'place', 'score']) },
  mark: {
    type: 'line',
    color: colorOf(drawing.style),
    strokeWidth: 1.75,
    strokeDash: [3, 3],
    ...AT,
  },
  encoding: { ...pointsAt(drawing), detail: written('link') },
});

const isHollow = ({ partial, isThin }: ChartRow): boolean => Boolean(partial || isThin);

const dots: Layer<PanelDrawing> = (drawing) => ({
  data: { values: drawing.rows.filter((row) => !isHollow(row)) },
  mark: { type: 'point', filled: true, color: colorOf(drawing.style), opacity: 1, size: 20, ...AT },
  encoding: pointsAt(drawing),
});

/** Hollow marks: small ones of waves with few answers, large ones of waves that are not over yet. */
const rings =
  (isRunning: boolean): Layer<PanelDrawing> =>
  (drawing) => ({
    data: {
      values: drawing.rows.filter((row) => isHollow(row) && Boolean(row['partial']) === isRunning),
    },
    mark: {
      type: 'point',
      fill: drawing.style.palette.background,
      stroke: colorOf(drawing.style),
      ...{ strokeWidth: isRunning ? 1.5 : 1, opacity: 1, size: isRunning ? 36 : 14 },
      ...AT,
    },
    encoding: pointsAt(drawing),
  });

/** The pooled scores that a clear change compares. */
const levels: Layer<PanelDrawing> = (drawing) => ({
  data: { values: levelRows(drawing.points, drawing.panels, drawing.style) },
  mark: {
    type: 'rule',
    color: drawing.style.palette.text,
    strokeWidth: 1.5,
    strokeDash: [6, 3],
    ...ACROSS,
  },
  encoding: acrossAt(drawing),
});

const names: Layer<PanelDrawing> = ({ panels }) => ({
  data: { values: panels.map(({ left, top, name }) => ({ left, top, label: name })) },
  mark: { type: 'text', align: 'left', baseline: 'top', fontWeight: 'bold', ...AT },
  encoding: { x: { value: 0 }, y: { value: 0 }, text: written('label') },
});

const verdicts: Layer<PanelDrawing> = ({ panels }) => ({
  data: {
    values: panels.map(({ left, top, verdict, color }) => ({ left, top, label: verdict, color })),
  },
  mark: { type: 'text', align: 'left', baseline: 'top', dy: 16, ...AT },
  encoding: { x: { value: 0 }, y: { value: 0 }, text: written('label'), color: asIs('color') },
});

/** The scores of the lines, left of each row of panels. */
const scoreLabels: Layer<PanelDrawing> = ({ panels, values, style, y }) => ({
  data: {
    values: panels
      .filter(({ left }) => left === 0)
      .flatMap(({ left, top }) =>
        values.map((score) => ({ left, top, score, label: tickText(score, style) })),
      ),
  },
  mark: {
    type: 'text',
    align: 'right',
    baseline: 'middle',
    dx: -8,
    color: style.palette.muted,
    ...AT,
  },
  encoding: { x: { value: 0 }, y: y('score'), text: written('label') },
});

/** The names of periods, below the lowest panels. */
const periodLabels: Layer<PanelDrawing> = ({ points, panels, grid, style, x }) => ({
  data: { values: tickRows(points, panels, grid, style) },
  mark: { type: 'text', baseline: 'top', dy: 8, color: style.palette.muted, ...AT },
  encoding: { x: x('place'), y: { value: HEADER + PLOT }, text: written('label') },
});

const layers: readonly Layer<PanelDrawing>[] = [
  gridLines,
  baseLines,
  totalLines,
  bands,
  bars,
  levels,
  lines,
  dashes,
  dots,
  rings(false),
  rings(true),
  names,
  verdicts,
  scoreLabels,
  periodLabels,
];
