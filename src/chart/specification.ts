/** A row of a chart's data. Texts of users are values here, never names of fields. */
export type ChartRow = Record<string, number | string | boolean | null | string[]>;

/** Parts of a specification, by their names in Vega-Lite. */
export interface ChartParts {
  [name: string]: unknown;
}

/** A kind of marks, and their looks as far as these are not data. */
export interface ChartMark extends ChartParts {
  /** The kind of mark. */
  type: 'area' | 'line' | 'point' | 'rect' | 'rule' | 'text';
}

/** One kind of marks, and their data. */
export interface ChartLayer {
  /** The data of this layer. */
  data: {
    /** The rows. */
    values: ChartRow[];
  };
  /** The kind of marks, and their looks. */
  mark: ChartMark;
  /** Which fields of the data decide position, colour, text and so on. */
  encoding: ChartParts;
}

/** The finding of a chart, and how to read it. */
export interface ChartTitle extends ChartParts {
  /** The finding, in lines. */
  text: string[];
  /** How to read the chart, in lines. */
  subtitle: string[];
}

/** Room around the marks, in pixels. */
export interface ChartPadding {
  /** Left of the marks. */
  left: number;
  /** Right of the marks. */
  right: number;
  /** Above the marks. */
  top: number;
  /** Below the marks. */
  bottom: number;
}

/** A Vega-Lite specification, version 6: plain JSON that any Vega host draws. */
export interface ChartSpecification {
  /** The schema of Vega-Lite. */
  $schema: string;
  /** Title and subtitle, for people who cannot see the chart. */
  description: string;
  /** The finding, and how to read the chart. */
  title: ChartTitle;
  /** The width of the marks, in pixels; that of the chart together with the padding. */
  width: number;
  /** The height of the marks, in pixels. */
  height: number;
  /** Room around the marks. */
  padding: ChartPadding;
  /** Nothing is resized: the room for texts is part of the padding. */
  autosize: 'none';
  /** The colour of the background. */
  background: string;
  /** The marks. */
  layer: ChartLayer[];
  /** The looks that all marks and axes share. */
  config: ChartParts;
}
