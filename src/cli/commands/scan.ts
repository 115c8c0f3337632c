import type { Command } from 'commander';
import { addOptions, commandCalled } from '../arguments/command.js';
import { readFile } from '../arguments/file.js';
import { refuseShareMetric } from '../arguments/metric.js';
import {
  type ReadingValues,
  readingOptions,
  readLanguage,
  readRequest,
} from '../arguments/reading.js';
import type { Io } from '../input/io.js';
import { tableSections } from '../terminal/overview.js';
import { pageText } from '../terminal/page.js';
import { printingFor } from '../terminal/printing.js';
import { jsonText } from '../terminal/record.js';
import { scanSections } from '../terminal/scan.js';
import { recordOf } from './record.js';

/** `nps-core scan`: what stands out in all columns. */
export function scanCommand(io: Io): Command {
  const command = commandCalled('scan', io, {
    usage: 'FILE [options]',
    description:
      'Compares every value of every column with the rest and, with --date, with the period before.',
    example: "scan survey.csv --date 'Submitted at'",
  });
  command.argument('[file]', 'the survey');
  return addOptions(command, readingOptions()).action(
    async (_file: string, values: ReadingValues) => {
      const file = readFile(command.args);
      refuseShareMetric('scan', values);
      const request = { ...readRequest(values), scan: true };
      const printing = printingFor(io, readLanguage(values.language));
      const { name, record } = await recordOf(file, values, request, io);
      const { trend, ...withoutTrend } = record;
      const sections = [
        ...(record.scan ? scanSections(record.scan, printing) : []),
        ...tableSections(withoutTrend, request, printing),
      ];
      io.stdout.write(
        values.json
          ? jsonText('scan', record, printing)
          : pageText(name, record, sections, printing),
      );
    },
  );
}
