import type { Style } from './options.js';
import type {
  ChartAxis,
  ChartLayer,
  ChartLook,
  ChartPosition,
  ChartSpecification,
} from './specification.js';
import { wrapped } from './text.js';

/** The width of every chart, in pixels: half a slide. */
const WIDTH = 600;
const EDGE = 16;
const TITLE = { size: 17, line: 22 };
const NOTE = { size: 12, line: 16 };
const GAP = 6;

/** The font size of names and numbers within a chart. */
export const FONT_SIZE = 12;

/** What a chart has besides what all have in common. */
export interface Frame {
  /** The finding. */
  readonly title: string;
  /** How it was found, in sentences. */
  readonly notes: readonly string[];
  /** Room around the marks for what is written there. */
  readonly margin: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly height: number;
  readonly layers: ChartLayer[];
}

/** How wide the marks may be between two margins. */
export function widthBetween({ left, right }: Pick<Frame['margin'], 'left' | 'right'>): number {
  return WIDTH - left - right;
}

/**
 * A chart with a title. All room is reckoned here rather than by Vega, whose guess at the width of
 * text depends on where it runs.
 */
export function framed(
  { title, notes, margin, height, layers }: Frame,
  { palette }: Style,
): ChartSpecification {
  const text = wrapped(title, TITLE.size * 1.08, WIDTH - 2 * EDGE);
  const subtitle = wrapped(notes.join(' '), NOTE.size, WIDTH - 2 * EDGE);
  const heading = text.length * TITLE.line + GAP + subtitle.length * NOTE.line;
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    description: `${title}. ${notes.join(' ')}`,
    title: {
      text,
      subtitle,
      anchor: 'start',
      frame: 'group',
      dx: EDGE - margin.left,
      offset: margin.top,
      color: palette.text,
      subtitleColor: palette.muted,
      fontSize: TITLE.size,
      fontWeight: 'bold',
      lineHeight: TITLE.line,
      subtitleFontSize: NOTE.size,
      subtitleLineHeight: NOTE.line,
      subtitlePadding: GAP,
    },
    width: widthBetween(margin),
    height,
    padding: { ...margin, top: EDGE + heading + margin.top },
    autosize: { type: 'none' },
    background: palette.background,
    // the description says it all, a hundred marks one by one would not
    layer: layers.map((layer) => ({ ...layer, mark: { ...layer.mark, aria: false } })),
    config: {
      font: 'Helvetica Neue, Arial, sans-serif',
      view: { stroke: null },
      axis: {
        labelColor: palette.muted,
        titleColor: palette.muted,
        gridColor: palette.grid,
        tickColor: palette.neutral,
        domainColor: palette.neutral,
        labelFontSize: NOTE.size,
        titleFontSize: NOTE.size,
        titleFontWeight: 'normal',
      },
      text: { color: palette.text, fontSize: FONT_SIZE },
    },
  };
}

/** Positions along a domain that all layers share, under an axis or none. */
export function along(
  domain: readonly [number, number],
  axis: ChartAxis | null,
): (field: string) => ChartPosition {
  return (field) => ({
    field,
    type: 'quantitative',
    scale: { domain: [...domain], nice: false, zero: false },
    axis,
    stack: null,
  });
}

/** A field that holds colours, shapes or the like as they are drawn. */
export function asIs(field: string, type: ChartLook['type'] = 'nominal'): ChartLook {
  return { field, type, scale: null };
}

/** A field that holds texts to be written. */
export function written(field: string): { field: string; type: 'nominal' } {
  return { field, type: 'nominal' };
}

/** The widest that the axis of scores gets, beside the marks. */
export const AXIS_WIDTH = 64;

/** An axis of scores, with room for what is written beyond the outermost of them. */
export function scoreAxis(
  scores: readonly number[],
  { words }: Style,
): { readonly domain: [number, number]; readonly axis: ChartAxis } {
  const [low, high] = scores.length > 0 ? [Math.min(...scores), Math.max(...scores)] : [-100, 100];
  const step = steps.find((step) => (high - low) / step <= 6) ?? 100;
  const from = step * Math.floor(low / step);
  const to = step * Math.ceil(high / step) + (low === high ? step : 0);
  const margin = 0.08 * (to - from);
  const count = Math.round((to - from) / step) + 1;
  return {
    domain: [from - margin, to + margin],
    axis: {
      title: words.points,
      values: Array.from({ length: count }, (_, index) => from + index * step),
      grid: true,
      ticks: false,
      domain: false,
      format: 'd',
      labelExpr: "datum.value > 0 ? '+' + datum.label : datum.label",
    },
  };
}

const steps = [1, 2, 5, 10, 20, 50];

/** The same axis standing upright, its title where no label reaches. */
export function upright(axis: ChartAxis): ChartAxis {
  return { ...axis, titleX: 22 - AXIS_WIDTH };
}
