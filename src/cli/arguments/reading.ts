import type { Option } from 'commander';
import { bands } from '../../counting/bands.js';
import { periodOf, periods } from '../../counting/calendar.js';
import { scales } from '../../counting/scale.js';
import type { Language } from '../../display/language.js';
import { dateOrders } from '../../files/date-order.js';
import { intervalMethods } from '../../inference/interval.js';
import type { SurveyRequest } from '../../survey/index.js';
import { chartWords } from '../../words/languages.js';
import { UsageError } from '../input/errors.js';
import { phraseOf, readChoice } from './choice.js';
import { once, repeated } from './command.js';
import { readTotal, type TotalValues, totalOptions } from './total.js';

/** The options of every command that reads a survey. */
export const readingOptions = (): Option[] => [
  once('--rating <column>', 'the column with the ratings; found where only one fits'),
  once('--scale <name>', `${phraseOf(scales)}; 0-10 if not given`),
  once('--sheet <name>', 'the sheet of a workbook, or its number; found if not given'),
  repeated(
    '--label <text=rating>',
    "a text's rating, such as 'Very likely=10'; 'Not sure=': no answer",
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
  once('--min-respondents <n>', 'hides segments, periods and groups with fewer answers'),
  once('--date <column>', 'the column with the dates: shows the trend'),
  once('--period <name>', `${phraseOf(periods)}; month if not given`),
  once('--date-order <order>', `${phraseOf(dateOrders)}, for dates such as 3/4/2026`),
  once('--time-zone <zone>', 'the calendar for times with an offset, such as Asia/Seoul'),
  ...totalOptions(),
  once('--level <share>', 'the confidence level; 0.95 if not given'),
  once('--method <name>', `of intervals: ${phraseOf(intervalMethods)}; score if not given`),
  languageOption(),
  once('--json', 'prints the numbers as JSON'),
];

/** The option for the language of what is printed and drawn. */
export function languageOption(): Option {
  return once('--language <name>', `${phraseOf(chartWords)}; en if not given`);
}

/** The values of these options. */
export interface ReadingValues extends TotalValues {
  readonly rating?: string;
  readonly scale?: string;
  readonly sheet?: string;
  readonly label?: readonly string[];
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly packages?: string;
  readonly respondent?: string;
  readonly weight?: string;
  readonly by?: readonly string[];
  readonly bands?: readonly string[];
  readonly minRespondents?: string;
  readonly date?: string;
  readonly period?: string;
  readonly dateOrder?: string;
  readonly timeZone?: string;
  readonly level?: string;
  readonly method?: string;
  readonly language?: string;
  readonly json?: boolean;
}

/** A request whose columns are named. */
export type ReadRequest = SurveyRequest & { readonly by: readonly string[] };

/** What the options ask of a survey. */
export function readRequest(values: ReadingValues): ReadRequest {
  for (const [name, value] of [
    ['period', values.period],
    ['time-zone', values.timeZone],
    ['date-order', values.dateOrder],
  ] as const) {
    if (value !== undefined && values.date === undefined) {
      throw new UsageError(`--${name} needs --date, the column with the dates`);
    }
  }
  const { dateOrder, timeZone, scale, method, period } = values;
  return {
    rating: values.rating,
    scale: scale === undefined ? undefined : scales[readChoice('--scale', scale, scales)],
    labels: readLabels(values.label),
    by: values.by ?? [],
    bands: readBands(values.bands ?? []),
    date: values.date,
    dateOrder:
      dateOrder === undefined ? undefined : readChoice('--date-order', dateOrder, dateOrders),
    period: period === undefined ? undefined : readChoice('--period', period, periods),
    timeZone: timeZone === undefined ? undefined : readZone(timeZone),
    respondent: values.respondent,
    weight: values.weight,
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

function readZone(timeZone: string): string {
  try {
    periodOf(0, { period: 'day', timeZone });
  } catch {
    throw new UsageError(`--time-zone must be a time zone such as Asia/Seoul, not ${timeZone}`);
  }
  return timeZone;
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

function readCount(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`--min-respondents must be a whole number, not ${text}`);
}
