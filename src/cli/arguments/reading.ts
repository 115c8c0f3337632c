import type { Option } from 'commander';
import { scales } from '../../counting/scale.js';
import type { Language } from '../../display/language.js';
import { intervalMethods } from '../../inference/interval.js';
import type { RequestValues } from '../../survey/settings/request.js';
import { scaleExample } from '../../survey/settings/scale.js';
import { chartWords } from '../../words/languages.js';
import { calendarOptions } from './calendar.js';
import { phraseOf, readChoice } from './choice.js';
import { once, repeated } from './command.js';
import { metricOptions } from './metric.js';
import { type PrintValues, printFormats } from './print-format.js';
import { totalOptions } from './total.js';

export { type ReadRequest, readLevel, readRequest } from '../../survey/settings/request.js';

/** What `--scale` takes, for its help. */
export const scaleHelp = `${phraseOf(scales)}, or one such as ${scaleExample}; 0-10 if not given`;

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

/** The option that says which cells hold several answers. */
export const multipleOption = (): Option =>
  repeated('--multiple <column=sep>', 'a cell holds several answers, as in Features=;');

/** The option for the language of what is printed and drawn. */
export function languageOption(): Option {
  return once('--language <name>', `${phraseOf(chartWords)}; en if not given`);
}

/** The values of these options. */
export interface ReadingValues extends PrintValues, RequestValues {
  readonly sheet?: string;
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly packages?: string;
  readonly language?: string;
}

/** The language that an option names. */
export function readLanguage(text: string | undefined): Language {
  return readChoice('--language', text ?? 'en', chartWords);
}
