import type { Command } from 'commander';
import { addOptions, commandCalled } from '../arguments/command.js';
import { readFiles } from '../arguments/file.js';
import { refuseShareMetric } from '../arguments/metric.js';
import { checkOneTable, readPrintFormat } from '../arguments/print-format.js';
import {
  type ReadingValues,
  readingOptions,
  readLanguage,
  readRequest,
} from '../arguments/reading.js';
import type { Io } from '../input/io.js';
import { tableSections } from '../terminal/overview.js';
import { printingFor } from '../terminal/printing.js';
import { scanSections } from '../terminal/scan.js';
import { printResult } from './print.js';
import { recordOf } from './record.js';

/** `nps-core scan`: what stands out in all columns. */
export function scanCommand(io: Io): Command {
  const command = commandCalled('scan', io, {
    usage: 'FILE… [options]',
    description:
      'Compares every value of every column with the rest and, with --date, with the period before.',
    example: "scan survey.csv --date 'Submitted at'",
  });
  command.argument('[files...]', 'the survey; several files are counted as one');
  return addOptions(command, readingOptions()).action(
    async (_files: readonly string[], values: ReadingValues) => {
      const files = readFiles(command.args);
      refuseShareMetric('scan', values);
      const request = { ...readRequest(values), scan: true };
      const format = readPrintFormat(values);
      checkOneTable(format, request);
      const printing = printingFor(io, readLanguage(values.language));
      const { name, record } = await recordOf(files, values, request, io);
      const { trend, ...withoutTrend } = record;
      const sections = [
        ...(record.scan ? scanSections(record.scan, printing) : []),
        ...tableSections(withoutTrend, request, printing),
      ];
      printResult({ command: 'scan', name, record, request, sections, printing }, format, io);
    },
  );
}
