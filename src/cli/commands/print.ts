import { csvText, flatTable, isAboveScore, type SurveyRecord } from '../../survey/index.js';
import { isFlat, type PrintFormat } from '../arguments/print-format.js';
import type { ReadRequest } from '../arguments/reading.js';
import type { Io } from '../input/io.js';
import { markdownText } from '../terminal/markdown.js';
import { noticeSentences } from '../terminal/notices.js';
import { printedTable } from '../terminal/overview.js';
import { pageText } from '../terminal/page.js';
import type { Printing } from '../terminal/printing.js';
import { jsonText } from '../terminal/record.js';

/** What a command has found, and what it needs to print it. */
export interface Result {
  /** The name that its JSON has. */
  readonly command: string;
  /** What the files are called. */
  readonly name: string;
  readonly record: SurveyRecord;
  readonly request: ReadRequest;
  /** The text between the name and the account of all rows. */
  readonly sections: readonly (readonly string[])[];
  readonly printing: Printing;
}

/**
 * Prints a result. A flat table has no room for the notices without which it misleads: they go to
 * standard error.
 */
export function printResult(result: Result, format: PrintFormat, io: Io): void {
  if (isFlat(format)) writeNotices(result.record, result.printing, io);
  io.stdout.write(texts[format](result));
}

/** Says on standard error what must be known of the numbers. */
export function writeNotices(
  { notices }: SurveyRecord,
  { language }: Printing,
  { stderr }: Io,
): void {
  const above = noticeSentences(notices.filter(isAboveScore), language);
  for (const sentence of above) stderr.write(`nps-core: ${sentence}\n`);
}

/** The text of a result in each format. */
const texts: Readonly<Record<PrintFormat, (result: Result) => string>> = {
  table: ({ name, record, sections, printing }) => pageText(name, record, sections, printing),
  json: ({ command, record, printing }) => jsonText(command, record, printing),
  csv: ({ record, request }) => csvText(flatTable(record, { by: request.by })),
  markdown: ({ record, request, printing }) =>
    markdownText(printedTable(record, request, printing)),
};
