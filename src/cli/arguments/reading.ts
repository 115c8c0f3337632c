import type { Option } from 'commander';
import { bands } from '../../counting/bands.js';
import type { Language } from '../../display/language.js';
import { intervalMethods } from '../../inference/interval.js';
import type { SurveyRequest } from '../../survey/index.js';
import { chartWords } from '../../words/languages.js';
import { UsageError } from '../input/errors.js';
import { type CalendarValues, calendarOptions, readCalendar } from './calendar.js';
import { phraseOf, readChoice } from './choice.js';
import { once, repeated } from './command.js';
import { type MetricValues, metricOptions, readShareMetric } from './metric.js';
import { type PrintValues, printFormats } from './print-format.js';
import { readScale, scaleHelp } from './scale.js';
import { readTotal, type TotalValues, totalOptions } from './total.js';
import { readConditions } from './where.js';

/** The options of every command that reads a survey. */
export const readingOptions = (): Option[] => [
  once('--rating <column>', 'the column with the ratings; found where only one fits'),
  ...metricOptions(),
  once('--scale <scale>', scaleHelp),
  once('--sheet <name>', 'the sheet of a workbook, or its number; found if not given'),
  repeated(
    '--label <text=rating>',
    "a text's rating, such as 'Very likely=10'; 'Not sure=': no answer",
  ),
  repeated(
    '--where <condition>',
    "counts only rows such as plan='Pro|Team', age>=18 or day<2026-07-01",
  ),
  once('--delimiter <char>', 'what separates cells, or tab; found if not given'),
  once('--encoding <name>', 'such as windows-1252; guessed if not given'),
  once('--packages <folder>', 'where DuckDB or pg is installed, if not beside nps-core'),
  once(
    '--respondent <column>',
    'counts the latest answer of each respondent; with --date, in each period',
  ),
  once('--weight <column>', 'counts each answer as often as this column says'),
  repeated('--by <column>', 'compares segments; given twice, crosses two columns'),
  repeated('--bands <column=edges>', 'makes segments of numbers, such as spend=0,50,200'),
  multipleOption(),
  once('--asked <n>', 'how many people were asked: shows the response rate'),
  once('--min-respondents <n>', 'hides segments, periods and groups with fewer answers'),
  ...calendarOptions(),
  ...totalOptions(),
  once('--level <share>', 'the confidence level; 0.95 if not given'),
  once('--method <name>', `of intervals: ${phraseOf(intervalMethods)}; score if not given`),
  languageOption(),
  once('--settings <file>', 'a JSON file of these options, which those of the call overrule'),
  once('--save-settings <file>', 'writes the options of this call to such a file'),
  once('--format <name>', `${phraseOf(printFormats)}; table if not given`),
  once('--json', 'short for --format json'),
];

/** The option for the language of what is printed and drawn. */
export function languageOption(): Option {
  return once('--language <name>', `${phraseOf(chartWords)}; en if not given`);
}

/** The values of these options. */
export interface ReadingValues extends PrintValues, CalendarValues, TotalValues, MetricValues {
  readonly rating?: string;
  readonly scale?: string;
  readonly sheet?: string;
  readonly label?: readonly string[];
  readonly where?: readonly string[];
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly packages?: string;
  readonly respondent?: string;
  readonly weight?: string;
  readonly by?: readonly string[];
  readonly bands?: readonly string[];
  readonly multiple?: readonly string[];
  readonly asked?: string;
  readonly minRespondents?: string;
  readonly level?: string;
  readonly method?: string;
  readonly language?: string;
}

/** A request whose columns are named. */
export type ReadRequest = SurveyRequest & { readonly by: readonly string[] };

/** What the options ask of a survey. */
export function readRequest(values: ReadingValues): ReadRequest {
  const { scale, method } = values;
  const share = readShareMetric(values);
  const where = readConditions(values.where);
  return {
    ...(share ?? {
      scale: scale === undefined ? undefined : readScale(scale),
    }),
    rating: values.rating,
    labels: readLabels(values.label),
    where,
    by: values.by ?? [],
    bands: readBands(values.bands ?? []),
    ...readCalendar(values, where),
    respondent: values.respondent,
    weight: values.weight,
    multiple: readSeparators(values.multiple),
    asked: readAsked(values.asked),
    minRespondents: readCount(values.minRespondents),
    ...readTotal(values),
    confidenceLevel: readLevel(values.level),
    method: method === undefined ? undefined : readChoice('--method', method, intervalMethods),
  };
}

/** The language that an option names. */
export function readLanguage(text: string | undefined): Language {
  return readChoice('--language', text ?? 'en', chartWords);
}

/** The confidence level that an option gives; undefined where it is not given. */
export function readLevel(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const level = /^(0?\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  if (level > 0 && level < 1) return level;
  throw new UsageError(`--level must be a share between 0 and 1, such as 0.95, not ${text}`);
}

/** The text may hold further equals signs. */
function readLabels(
  texts: readonly string[] | undefined,
): Readonly<Record<string, number | null>> | undefined {
  if (texts === undefined) return undefined;
  const labels = texts.map((text): [label: string, rating: number | null] => {
    const [, label = '', rating = ''] = /^(.*)=\s*([+-]?\d*)\s*$/s.exec(text) ?? [];
    if (label.trim() !== '') return [label, rating === '' ? null : Number(rating)];
    throw new UsageError(`--label must be TEXT=RATING, such as 'Very likely=10', not ${text}`);
  });
  const twice = labels.find(([label], place) => labels.findIndex(([l]) => l === label) < place);
  if (twice) throw new UsageError(`--label ${twice[0]} is given twice: give it once`);
  return Object.fromEntries(labels);
}

function readBands(texts: readonly string[]): Readonly<Record<string, readonly number[]>> {
  const edges = texts.map(readEdges);
  const twice = edges.find(([column], place) => edges.findIndex(([c]) => c === column) < place);
  if (twice) throw new UsageError(`--bands ${twice[0]} is given twice: give it once`);
  return Object.fromEntries(edges);
}

function readEdges(text: string): [column: string, edges: readonly number[]] {
  const [, column = '', list = ''] = /^(.*)=([^=]*)$/s.exec(text) ?? [];
  const edges = list.split(',').map((edge) => (edge.trim() === '' ? Number.NaN : Number(edge)));
  try {
    bands(edges);
    if (column !== '') return [column, edges];
  } catch {
    // the sentence below is about the edges too
  }
  throw new UsageError(
    `--bands must be a column and rising numbers, such as spend=0,50,200, not ${text}`,
  );
}

/** The option that says which cells hold several answers. */
export const multipleOption = (): Option =>
  repeated('--multiple <column=sep>', 'a cell holds several answers, as in Features=;');

/** What follows the last equals sign separates; a column may be called so. */
export function readSeparators(
  texts: readonly string[] | undefined,
): Readonly<Record<string, string>> | undefined {
  if (texts === undefined) return undefined;
  return Object.fromEntries(
    texts.map((text): [column: string, separator: string] => {
      const [, column, separator] = /^(.+)=(.+)$/s.exec(text) ?? [];
      if (column !== undefined && separator !== undefined) return [column, separator];
      throw new UsageError(
        `--multiple must be a column and what separates its answers, such as Features=;, not ${text}`,
      );
    }),
  );
}

function readAsked(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new UsageError(`--asked must be a whole number from 1, not ${text}`);
}

function readCount(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`--min-respondents must be a whole number, not ${text}`);
}
