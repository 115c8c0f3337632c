import type { Command } from 'commander';
import { addOptions, commandCalled } from '../arguments/command.js';
import { readFile } from '../arguments/file.js';
import {
  type ReadingValues,
  readingOptions,
  readLanguage,
  readRequest,
} from '../arguments/reading.js';
import type { Io } from '../input/io.js';
import { scoreSections, tableSections } from '../terminal/overview.js';
import { pageText } from '../terminal/page.js';
import { printingFor } from '../terminal/printing.js';
import { jsonText } from '../terminal/record.js';
import { recordOf } from './record.js';

/** `nps-core FILE`: the score of a survey, its segments and its trend. */
export function frontCommand(io: Io): Command {
  const command = commandCalled('nps-core', io, {
    usage: 'FILE [options]',
    description:
      'Prints the Net Promoter Score of a survey with its confidence interval, and says what became of every row.',
    example: 'survey.csv --by plan --date submitted',
  });
  command.argument(
    '[file]',
    'CSV, TSV, JSON Lines, Excel (also as .gz), Parquet, duckdb://FILE?table=NAME or postgres://…?table=NAME; - for standard input',
  );
  return addOptions(command, readingOptions()).action(
    async (_file: string, values: ReadingValues) => {
      const request = readRequest(values);
      const names = command.commands.map((subcommand) => subcommand.name());
      const file = readFile(command.args, names);
      const printing = printingFor(io, readLanguage(values.language), request.metric);
      const { name, record } = await recordOf(file, values, request, io);
      const sections = [
        ...scoreSections(record, request, printing),
        ...tableSections(record, request, printing),
      ];
      io.stdout.write(
        values.json
          ? jsonText('score', record, printing)
          : pageText(name, record, sections, printing),
      );
    },
  );
}
