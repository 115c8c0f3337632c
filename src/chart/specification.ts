/** A row of a chart's data. Texts of users stand here, never in names of fields. */
export type ChartRow = Record<string, number | string | boolean | null | string[]>;

/** Parts of a specification, by the names that Vega-Lite gives them. */
export interface ChartParts {
  [name: string]: unknown;
}

/** How marks of one kind look where the data do not say it. */
export interface ChartMark extends ChartParts {
  /** The kind of mark. */
  type: 'area' | 'line' | 'point' | 'rect' | 'rule' | 'text';
}

/** One kind of marks, and the data they show. */
export interface ChartLayer {
  /** The data of the layer alone. */
  data: {
    /** Its rows. */
    values: ChartRow[];
  };
  /** The kind of marks, and how they look. */
  mark: ChartMark;
  /** Which fields of the data are shown, by what of the marks. */
  encoding: ChartParts;
}

/** The finding of a chart, and how it was found. */
export interface ChartTitle extends ChartParts {
  /** The finding, in lines. */
  text: string[];
  /** How it was found, in lines. */
  subtitle: string[];
}

/** Room around the marks, in pixels. */
export interface ChartPadding {
  /** Left of them. */
  left: number;
  /** Right of them. */
  right: number;
  /** Above them. */
  top: number;
  /** Below them. */
  bottom: number;
}

/** A Vega-Lite specification, version 6: plain JSON that any Vega host draws. */
export interface ChartSpecification {
  /** The schema of Vega-Lite. */
  $schema: string;
  /** What the chart shows, for people who do not see it. */
  description: string;
  /** The finding, and how it was found. */
  title: ChartTitle;
  /** The width of the marks, in pixels; 600 together with the padding. */
  width: number;
  /** The height of the marks, in pixels. */
  height: number;
  /** Room around the marks. */
  padding: ChartPadding;
  /** Nothing is resized: all room is reckoned. */
  autosize: 'none';
  /** The colour of the background. */
  background: string;
  /** The marks. */
  layer: ChartLayer[];
  /** What all marks and axes have in common. */
  config: ChartParts;
}
