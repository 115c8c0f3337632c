import type { SurveyRequest } from '../../survey/index.js';
import { UsageError } from '../input/errors.js';
import { readChoice } from './choice.js';

/** How a result is printed. */
export type PrintFormat = 'table' | 'json' | 'csv' | 'markdown';

/** The names of the formats. */
export const printFormats: Readonly<Record<PrintFormat, true>> = {
  table: true,
  json: true,
  csv: true,
  markdown: true,
};

/** The values of the options that name a format. */
export interface PrintValues {
  readonly format?: string;
  readonly json?: boolean;
}

/** The format that the options name. */
export function readPrintFormat({ format, json }: PrintValues): PrintFormat {
  if (format === undefined) return json ? 'json' : 'table';
  const named = readChoice('--format', format, printFormats);
  if (json && named !== 'json') {
    throw new UsageError(`--json is short for --format json: it does not go with ${named}`);
  }
  return named;
}

/** Whether a result is printed as JSON by a command that has no flat table. */
export function readIsJson(command: string, values: PrintValues): boolean {
  const format = readPrintFormat(values);
  if (!isFlat(format)) return format === 'json';
  throw new UsageError(
    `${command} has no table for --format ${format}, only segments (--by), periods (--date), compare, scan and monitor have`,
  );
}

/** Whether a format holds one flat table and nothing else. */
export function isFlat(format: PrintFormat): format is 'csv' | 'markdown' {
  return format === 'csv' || format === 'markdown';
}

/** Refuses a flat format where the request gives no table, or more than one. */
export function checkOneTable(
  format: PrintFormat,
  { by = [], date, compare, scan = false }: Pick<SurveyRequest, 'by' | 'date' | 'compare' | 'scan'>,
): void {
  if (!isFlat(format)) return;
  const tables = [
    ...(by.length > 0 ? ['--by'] : []),
    ...(date === undefined || scan ? [] : ['--date']),
    ...(compare === undefined ? [] : ['compare']),
    ...(scan ? ['scan'] : []),
  ];
  if (tables.length === 1) return;
  throw new UsageError(
    tables.length === 0
      ? `--format ${format} needs --by COLUMN or --date COLUMN: the score alone is not a table`
      : `--format ${format} holds one table, and ${tables.join(' and ')} give ${tables.length}: leave one out`,
  );
}
