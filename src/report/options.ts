import { checkArray, checkChoice, invalid } from '../counting/invalid.js';
import { checkOptionNames, type OptionNames } from '../counting/options.js';
import type { Language } from '../display/language.js';
import { reportWords } from '../words/languages.js';

/** The charts of a report as SVG texts, by the part of the record that they show. */
export interface ReportDrawings {
  /** A `distributionChart` of `histogram`. */
  readonly histogram?: string | undefined;
  /** A `trendChart` of `trend`. */
  readonly trend?: string | undefined;
  /** A `segmentChart` of `segments`. */
  readonly segments?: string | undefined;
  /** A `changeChart` of `explained`. */
  readonly explained?: string | undefined;
  /** A `transitionChart` of `matched`. */
  readonly matched?: string | undefined;
  /** A `themeChart` of `comments.themes`. */
  readonly themes?: string | undefined;
  /** A `termChart` of `comments.terms`. */
  readonly terms?: string | undefined;
}

/** Options of `reportPage`. */
export interface ReportOptions {
  /** Where the answers come from, such as the name of a file. */
  readonly source: string;
  /**
   * The language of the page; that of the drawings should be the same.
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

const drawingNames: OptionNames<ReportDrawings> = {
  histogram: true,
  trend: true,
  segments: true,
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
  const { source, language = 'en', by = [], drawings = {} } = options;
  checkText('source', source);
  checkArray('by', by, 'names of columns');
  for (const [index, name] of by.entries()) checkText(`name at index ${index} of by`, name);
  checkOptionNames('drawings of reportPage', drawings, drawingNames);
  for (const [part, svg] of Object.entries(drawings)) {
    if (svg !== undefined) checkText(`drawing of ${part}`, svg);
  }
  return { source, language: checkChoice('language', language, reportWords), by, drawings };
}

function checkText(name: string, value: unknown): void {
  if (typeof value !== 'string') throw invalid(name, 'a text', value, 'string');
}
