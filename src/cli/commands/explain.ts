import type { Command } from 'commander';
import { addOptions, commandCalled } from '../arguments/command.js';
import { readFile } from '../arguments/file.js';
import { refuseShareMetric } from '../arguments/metric.js';
import { checkNeeds } from '../arguments/needs.js';
import { type PeriodValues, periodOptions, readTwoPeriods } from '../arguments/periods.js';
import {
  type ReadingValues,
  readingOptions,
  readLanguage,
  readRequest,
} from '../arguments/reading.js';
import { UsageError } from '../input/errors.js';
import type { Io } from '../input/io.js';
import { changeLines } from '../terminal/change.js';
import { pageText } from '../terminal/page.js';
import { printingFor } from '../terminal/printing.js';
import { jsonText } from '../terminal/record.js';
import { recordOf } from './record.js';

/** `nps-core explain`: why the score moved between two periods. */
export function explainCommand(io: Io): Command {
  const command = commandCalled('explain', io, {
    usage: 'FILE --by C --date C --before P --after P',
    description:
      'Tells why the score moved between two periods: because segments grew or shrank (mix), or because scores within segments moved (rate).',
    example: 'explain survey.csv --by plan --date day --before 2024 --after 2025',
  });
  command.argument('[file]', 'the survey');
  return addOptions(command, [...periodOptions(), ...readingOptions()]).action(
    async (_file: string, values: ReadingValues & PeriodValues) => {
      const file = readFile(command.args);
      refuseShareMetric('explain', values);
      checkNeeds(
        'explain',
        { ...values },
        {
          by: 'COLUMN, the segments',
          date: 'COLUMN, the dates',
          before: 'PERIOD',
          after: 'PERIOD',
        },
      );
      const { by, ...request } = readRequest(values);
      const [column, ...others] = by;
      const periods = readTwoPeriods(values, values.date);
      if (column === undefined || periods === undefined || others.length > 0) {
        throw new UsageError(`explain takes one --by, not ${by.length}`);
      }
      const printing = printingFor(io, readLanguage(values.language));
      const explain = { column, ...periods };
      const { name, record } = await recordOf(file, values, { ...request, by: [], explain }, io);
      const lines = changeLines(record, explain, request.minRespondents ?? 1, printing);
      io.stdout.write(
        values.json
          ? jsonText('explain', record, printing)
          : pageText(name, record, [lines], printing),
      );
    },
  );
}
