import type { Command } from 'commander';
import { addOptions, commandCalled } from '../arguments/command.js';
import { checkIsFile, readFiles } from '../arguments/file.js';
import { checkOneTable, readPrintFormat } from '../arguments/print-format.js';
import {
  type ReadingValues,
  readingOptions,
  readLanguage,
  readRequest,
} from '../arguments/reading.js';
import type { Io } from '../input/io.js';
import { scoreSections, tableSections } from '../terminal/overview.js';
import { printingFor } from '../terminal/printing.js';
import { printResult } from './print.js';
import { recordOf } from './record.js';

/** `nps-core FILE`: the score of a survey, its segments and its trend. */
export function frontCommand(io: Io): Command {
  const command = commandCalled('nps-core', io, {
    usage: 'FILE… [options]',
    description:
      'Prints the Net Promoter Score of a survey with its confidence interval, and says what became of every row.',
    example: 'survey.csv --by plan --date submitted',
  });
  command.argument(
    '[files...]',
    'CSV, TSV, JSON Lines, Excel (also as .gz), Parquet, duckdb://FILE?table=NAME or postgres://…?table=NAME; - for standard input; several are counted as one',
  );
  return addOptions(command, readingOptions()).action(
    async (_files: readonly string[], values: ReadingValues) => {
      const request = readRequest(values);
      const names = command.commands.map((subcommand) => subcommand.name());
      const files = readFiles(command.args);
      checkIsFile(files, names, io.cwd);
      const format = readPrintFormat(values);
      checkOneTable(format, request);
      const printing = printingFor(io, readLanguage(values.language), request.metric);
      const { name, record } = await recordOf(files, values, request, io);
      const sections = [
        ...scoreSections(record, request, printing),
        ...tableSections(record, request, printing),
      ];
      printResult({ command: 'score', name, record, request, sections, printing }, format, io);
    },
  );
}
