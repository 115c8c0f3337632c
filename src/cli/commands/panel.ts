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
import { tableSections } from '../terminal/overview.js';
import { pageText } from '../terminal/page.js';
import { samePeopleLines } from '../terminal/panel.js';
import { printingFor } from '../terminal/printing.js';
import { jsonText } from '../terminal/record.js';
import { recordOf } from './record.js';

/** `nps-core panel`: how the same respondents answered in two periods. */
export function panelCommand(io: Io): Command {
  const command = commandCalled('panel', io, {
    usage: 'FILE --respondent C --date C --before P --after P',
    description: 'Compares the answers of the same respondents in two periods.',
    example: 'panel survey.csv --respondent id --date at --before 2024 --after 2025',
  });
  command.argument('[file]', 'the survey');
  return addOptions(command, [...periodOptions(), ...readingOptions()]).action(
    async (_file: string, values: ReadingValues & PeriodValues) => {
      const file = readFile(command.args);
      refuseShareMetric('panel', values);
      checkNeeds(
        'panel',
        { ...values },
        {
          respondent: 'COLUMN',
          date: 'COLUMN, the dates',
          before: 'PERIOD',
          after: 'PERIOD',
        },
      );
      if (values.weight !== undefined) {
        throw new UsageError('panel takes no --weight: the same respondents count alike');
      }
      const panel = readTwoPeriods(values, values.date);
      const request = { ...readRequest(values), panel };
      const printing = printingFor(io, readLanguage(values.language));
      const { name, record } = await recordOf(file, values, request, io);
      const { trend, ...withoutTrend } = record;
      const sections = [
        ...(panel && record.matched !== undefined
          ? [samePeopleLines(record.matched, panel, request.minRespondents ?? 1, printing)]
          : []),
        ...tableSections(withoutTrend, request, printing),
      ];
      io.stdout.write(
        values.json
          ? jsonText('panel', record, printing)
          : pageText(name, record, sections, printing),
      );
    },
  );
}
