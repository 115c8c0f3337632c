import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Language } from '../../display/language.js';
import { chartWords } from '../../words/languages.js';
import { UsageError } from '../input/errors.js';
import { phraseOf, readChoice } from './choices.js';

/** What a chart is written as, by the end of the file's name. */
export type ChartFormat = 'svg' | 'html' | 'specification';

/** Which files the command is asked to write. */
export interface OutputArguments {
  readonly chart: { readonly path: string; readonly format: ChartFormat } | undefined;
  readonly report: string | undefined;
  readonly language: Language;
  /** Whether files that exist are overwritten. */
  readonly force: boolean;
}

/** The options, as `parseArgs` takes them. */
export const outputOptions = {
  chart: { type: 'string' },
  report: { type: 'string' },
  language: { type: 'string' },
  force: { type: 'boolean' },
} as const;

export const outputUsage = `
Pictures and pages
  --chart FILE            draws what is asked for: --explain, else the same people twice,
                          else --date, else --by, else the distribution; as .svg, .html
                          or, for Vega-Lite, .vl.json
  --report FILE.html      writes all of it on one page
  --language NAME         of chart and report: ${phraseOf(chartWords)}; en unless told otherwise
  --force                 overwrites files that exist
`;

const formats: readonly (readonly [ending: RegExp, format: ChartFormat])[] = [
  [/\.svg$/i, 'svg'],
  [/\.html?$/i, 'html'],
  [/\.vl\.json$/i, 'specification'],
];

type Values = {
  readonly chart?: string | undefined;
  readonly report?: string | undefined;
  readonly language?: string | undefined;
  readonly force?: boolean | undefined;
};

/** Checks what the options say together. */
export function readOutputs(file: string, values: Values): OutputArguments {
  const { chart, report, force = false } = values;
  if (chart === undefined && report === undefined) {
    for (const name of ['language', 'force'] as const) {
      if (values[name] !== undefined)
        throw new UsageError(`--${name} goes with --chart or --report`);
    }
  }
  const language = readChoice('--language', values.language ?? 'en', chartWords);
  if (report !== undefined && !/\.html?$/i.test(report)) {
    throw new UsageError(`--report must be a file that ends in .html, not ${report}`);
  }
  if (chart !== undefined && report !== undefined && placeOf(chart) === placeOf(report)) {
    throw new UsageError(`--chart and --report must be two files, not ${chart} twice`);
  }
  for (const path of [chart, report]) {
    if (path !== undefined && placeOf(path) === placeOf(file)) {
      throw new UsageError(`${path} is the survey: name another file to write`);
    }
  }
  return { chart: chart === undefined ? undefined : readChart(chart), report, language, force };
}

/** Where a file is or would be, whatever links lead there. */
function placeOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const folder = dirname(resolve(path));
    return folder === resolve(path) ? folder : join(placeOf(folder), basename(path));
  }
}

function readChart(path: string): OutputArguments['chart'] {
  const [, format] = formats.find(([ending]) => ending.test(path)) ?? [];
  if (format !== undefined) return { path, format };
  throw new UsageError(`--chart must be a file that ends in .svg, .html or .vl.json, not ${path}`);
}
