/** A row of a chart's data. Texts of users stand here, never in names of fields. */
export type ChartRow = Record<string, number | string | boolean | null | string[]>;

/** An axis of numbers. */
export interface ChartAxis {
  title: string | null;
  values: number[];
  labels?: boolean;
  grid: boolean;
  ticks: boolean;
  domain: boolean;
  /** How numbers are written; `datum` is the tick. */
  format?: string;
  labelExpr?: string;
  titleX?: number;
}

/** A place along an axis: a field of the data, or pixels. */
export type ChartPosition =
  | {
      field: string;
      type: 'quantitative';
      scale: { domain: [number, number]; nice: false; zero: false };
      axis: ChartAxis | null;
      stack: null;
    }
  | { value: number };

/** A channel whose values stand in the data as they are drawn. */
export interface ChartLook {
  field: string;
  type: 'nominal' | 'quantitative';
  scale: null;
}

/** How marks of one kind look where the data do not say it. */
export interface ChartMark {
  /** Whether screen readers read each mark. */
  aria?: boolean;
  type: 'area' | 'bar' | 'line' | 'point' | 'rect' | 'rule' | 'text';
  color?: string;
  opacity?: number;
  filled?: boolean;
  fill?: string;
  stroke?: string;
  strokeWidth?: number;
  strokeDash?: number[];
  strokeCap?: 'butt' | 'round';
  size?: number;
  shape?: string;
  width?: number;
  height?: number;
  cornerRadius?: number;
  align?: 'left' | 'center' | 'right';
  baseline?: 'top' | 'middle' | 'bottom';
  dx?: number;
  dy?: number;
  fontSize?: number;
  fontWeight?: 'normal' | 'bold';
}

/** One kind of marks, and the data they show. */
export interface ChartLayer {
  data: { values: ChartRow[] };
  mark: ChartMark;
  encoding: {
    x?: ChartPosition;
    x2?: { field: string } | { value: number };
    y?: ChartPosition;
    y2?: { field: string } | { value: number };
    color?: ChartLook;
    shape?: ChartLook;
    opacity?: ChartLook;
    text?: { field: string; type: 'nominal' };
    detail?: { field: string; type: 'nominal' };
  };
}

/** A Vega-Lite specification, version 6: plain JSON that any Vega host draws. */
export interface ChartSpecification {
  $schema: 'https://vega.github.io/schema/vega-lite/v6.json';
  /** What the chart shows, for people who do not see it. */
  description: string;
  /** The finding, and how it was found. */
  title: {
    text: string[];
    subtitle: string[];
    anchor: 'start';
    frame: 'group';
    dx: number;
    offset: number;
    color: string;
    subtitleColor: string;
    fontSize: number;
    fontWeight: 'bold';
    lineHeight: number;
    subtitleFontSize: number;
    subtitleLineHeight: number;
    subtitlePadding: number;
  };
  width: number;
  height: number;
  padding: { left: number; right: number; top: number; bottom: number };
  autosize: { type: 'none' };
  background: string;
  layer: ChartLayer[];
  config: {
    font: string;
    view: { stroke: null };
    axis: {
      labelColor: string;
      titleColor: string;
      gridColor: string;
      tickColor: string;
      domainColor: string;
      labelFontSize: number;
      titleFontSize: number;
      titleFontWeight: 'normal';
    };
    text: { color: string; fontSize: number };
  };
}
