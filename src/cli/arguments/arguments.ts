import { parseArgs } from 'node:util';
import { type IntervalMethod, type Scale, scales } from '../../index.js';
import { UsageError } from '../input/errors.js';
import { readChoice } from './choices.js';
import {
  type GroupingArguments,
  groupingOptions,
  groupingUsage,
  readGrouping,
} from './grouping.js';
import { nearest } from './nearest.js';
import { type OutputArguments, outputOptions, outputUsage, readOutputs } from './output.js';
import { refuseWithoutSql, sqlOptions, sqlText, sqlUsage } from './sql.js';

/** What the command is asked to do. */
export interface Arguments extends GroupingArguments, OutputArguments {
  /** The path of the survey file, or `-` for standard input. */
  readonly file: string;
  readonly rating: string | undefined;
  readonly json: boolean;
  readonly confidenceLevel: number;
  readonly method: IntervalMethod;
  readonly scale: Scale;
  readonly delimiter: string | undefined;
  readonly encoding: string | undefined;
}

export const usage = `Usage: nps-core FILE [options]

Prints the Net Promoter Score of a survey file (CSV, TSV, Excel or the like; - for
standard input) with its confidence interval, and accounts for every row.

  nps-core survey.csv --by plan --date submitted --report report.html

Reading
  --rating COLUMN         the ratings; found by itself where only one column fits
  --scale NAME            0-10, 1-10, 1-7, 1-5 or european; 0-10 unless told otherwise
  --delimiter CHAR        what separates cells, or tab; found by itself
  --encoding NAME         such as windows-1252; guessed, and said
${groupingUsage}
Statistics
  --level SHARE           the confidence level, 0.95 unless told otherwise
  --method NAME           score, adjusted-wald, wald, jeffreys or exact; score unless
                          told otherwise
  --json                  the same for machines
${outputUsage}
Queries
${sqlUsage}
  --help, --version

Exit codes: 0, 1 for input that cannot be counted, 2 for a wrong call.
`;

const methods: Readonly<Record<IntervalMethod, true>> = {
  score: true,
  'adjusted-wald': true,
  wald: true,
  jeffreys: true,
  exact: true,
};

/** A text to print, and nothing else to do. */
export interface Text {
  readonly text: string;
}

/** Reads the command line; `help` and `version` stand for themselves. */
export function readArguments(words: readonly string[]): Arguments | Text | 'help' | 'version' {
  const { values, positionals } = parse(words);
  if (values.help) return 'help';
  if (values.version) return 'version';
  if (values.sql !== undefined) return { text: sqlText(values, positionals) };
  refuseWithoutSql(values);
  const [file, ...others] = positionals;
  if (file === undefined) throw new UsageError('name a survey file, or - for standard input');
  if (others.length > 0) throw new UsageError(`name one file, not ${positionals.length}`);
  return {
    file,
    rating: values.rating,
    json: values.json ?? false,
    confidenceLevel: readLevel(values.level ?? '0.95'),
    method: readChoice('--method', values.method ?? 'score', methods),
    scale: scales[readChoice('--scale', values.scale ?? '0-10', scales)],
    delimiter: values.delimiter === undefined ? undefined : readDelimiter(values.delimiter),
    encoding: values.encoding === undefined ? undefined : readEncoding(values.encoding),
    ...readGrouping(values),
    ...readOutputs(file, values),
  };
}

const options = {
  rating: { type: 'string' },
  level: { type: 'string' },
  method: { type: 'string' },
  scale: { type: 'string' },
  delimiter: { type: 'string' },
  encoding: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  ...groupingOptions,
  ...outputOptions,
  ...sqlOptions,
} as const;

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options });
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split(/\. |\n/);
    const [, unknown] = /^Unknown option '--(.+)'$/.exec(sentence) ?? [];
    const [near] = unknown === undefined ? [] : nearest(unknown, Object.keys(options));
    const hint = near === undefined ? '' : `: did you mean --${near}?`;
    throw new UsageError(`${sentence.replace(/^./, (first) => first.toLowerCase())}${hint}`);
  }
}

function readLevel(text: string): number {
  const level = /^(0?\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  if (level > 0 && level < 1) return level;
  throw new UsageError(`--level must be a share between 0 and 1, such as 0.95, not ${text}`);
}

function readDelimiter(text: string): string {
  const delimiter = text === 'tab' || text === '\\t' ? '\t' : text;
  if (delimiter.length === 1 && !/["\r\n]/.test(delimiter)) return delimiter;
  throw new UsageError(`--delimiter must be one character, or tab, not ${text}`);
}

function readEncoding(text: string): string {
  try {
    return new TextDecoder(text).encoding;
  } catch {
    throw new UsageError(`--encoding must be a known encoding such as windows-1252, not ${text}`);
  }
}
