import { checkArray, checkChoice, invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import type { Language } from '../display/language.js';
import { reportWords } from '../words/languages.js';

/** A chart as SVG, or as two: one for wide and one for narrow screens. */
export type ReportDrawing = string | ReportDrawingPair;

/** A chart that is drawn twice. */
export interface ReportDrawingPair {
  /** The SVG for wide screens and paper. */
  readonly wide: string;
  /** The SVG for narrow screens. */
  readonly narrow: string;
}

/** The charts of a report as SVG, by the part of the record that they show; `reportCharts` gives them. */
export interface ReportDrawings {
  /** A `distributionChart` of `histogram`. */
  readonly histogram?: ReportDrawing | undefined;
  /** A `trendChart` of `trend`. */
  readonly trend?: ReportDrawing | undefined;
  /** A `segmentChart` of `segments`. */
  readonly segments?: ReportDrawing | undefined;
  /** A `segmentTrendsChart` of `trend` and `segmentTrends`. */
  readonly segmentTrends?: ReportDrawing | undefined;
  /** A `changeChart` of `explained`. */
  readonly explained?: ReportDrawing | undefined;
  /** A `transitionChart` of `matched`. */
  readonly matched?: ReportDrawing | undefined;
  /** A `themeChart` of `comments.themes`. */
  readonly themes?: ReportDrawing | undefined;
  /** A `termChart` of `comments.terms`. */
  readonly terms?: ReportDrawing | undefined;
}

/** What a report and its charts have in common. */
export interface ReportLooks {
  /**
   * The language; that of the page and of its drawings should be the same.
   *
   * @defaultValue `'en'`
   */
  readonly language?: Language | undefined;
  /**
   * The columns whose values are the segments.
   *
   * @defaultValue no names: the heading says only that these are segments
   */
  readonly by?: readonly string[] | undefined;
}

/** Options of `reportPage`. */
export interface ReportOptions extends ReportLooks {
  /** Where the answers come from, such as the name of a file. */
  readonly source: string;
  /**
   * Charts as SVG. They enter the page as they are, so give only what you drew yourself. A part
   * without a drawing shows its numbers alone.
   *
   * @defaultValue none
   */
  readonly drawings?: ReportDrawings | undefined;
}

const optionNames: OptionNames<ReportOptions> = {
  source: true,
  language: true,
  by: true,
  drawings: true,
};

const widths = { wide: true, narrow: true } as const;

const drawingNames: OptionNames<ReportDrawings> = {
  histogram: true,
  trend: true,
  segments: true,
  segmentTrends: true,
  explained: true,
  matched: true,
  themes: true,
  terms: true,
};

/** The options with their defaults. */
export type Settings = {
  readonly [Name in keyof ReportOptions]-?: NonNullable<ReportOptions[Name]>;
};

/** Checks the options and fills in the defaults. */
export function readOptions(options: ReportOptions): Settings {
  checkOptionNames('reportPage', options, optionNames);
  const { source, drawings = {} } = options;
  checkText('source', source);
  const looks = checkLooks(options);
  checkOptionNames('drawings of reportPage', drawings, drawingNames);
  for (const [part, svg] of Object.entries(drawings)) {
    if (svg !== undefined) checkDrawing(`drawing of ${part}`, svg);
  }
  return { source, drawings, ...looks };
}

/** Checks the language and the columns, and fills in the defaults. */
export function checkLooks({
  language = 'en',
  by = [],
}: ReportLooks): Pick<Settings, 'language' | 'by'> {
  checkArray('by', by, 'names of columns');
  for (const [index, name] of by.entries()) checkText(`name at index ${index} of by`, name);
  return { language: checkChoice('language', language, reportWords), by };
}

function checkDrawing(name: string, drawing: ReportDrawing): void {
  if (typeof drawing === 'string') return;
  checkOptionNames(name, drawing, widths);
  checkText(`wide ${name}`, drawing.wide);
  checkText(`narrow ${name}`, drawing.narrow);
}

function checkText(name: string, value: unknown): void {
  if (typeof value !== 'string') throw invalid(name, 'a text', value, 'string');
}
