import type { Command } from 'commander';
import { periodAskedFor } from '../../survey/asked-periods.js';
import { csvText, surveyRecord, surveyWaves } from '../../survey/index.js';
import { addOptions, commandCalled } from '../arguments/command.js';
import { readFiles } from '../arguments/file.js';
import { refuseShareMetric } from '../arguments/metric.js';
import { type MonitorValues, monitorOptions, readMonitor } from '../arguments/monitor.js';
import { checkNeeds } from '../arguments/needs.js';
import { isFlat, type PrintFormat, readPrintFormat } from '../arguments/print-format.js';
import {
  type ReadingValues,
  readingOptions,
  readLanguage,
  readRequest,
} from '../arguments/reading.js';
import { NewAlarm, UsageError } from '../input/errors.js';
import type { Io } from '../input/io.js';
import { markdownText } from '../terminal/markdown.js';
import { pageText } from '../terminal/page.js';
import { printingFor } from '../terminal/printing.js';
import { jsonText } from '../terminal/record.js';
import { watchedTable } from '../terminal/watched-table.js';
import { writeNotices } from './print.js';
import { countedAs } from './record.js';

/** `nps-core monitor`: whether the newest wave is out of the ordinary. */
export function monitorCommand(io: Io): Command {
  const command = commandCalled('monitor', io, {
    usage: 'FILE… --date COLUMN [options]',
    description:
      'Says whether the newest period is out of the ordinary, with a stated rate of false alarms. Ends with exit code 3 when it newly is.',
    example: 'monitor survey.csv --date submitted --forecast 3 --target 50',
  });
  command.argument('[files...]', 'the survey; several files are counted as one');
  return addOptions(command, [...monitorOptions(), ...readingOptions()]).action(
    async (_files: readonly string[], values: ReadingValues & MonitorValues) => {
      const files = readFiles(command.args);
      const format = readPrintFormat(values);
      checkNeeds('monitor', { ...values }, { date: 'COLUMN' });
      refuseShareMetric('monitor', values);
      if (values.rolling !== undefined) {
        throw new UsageError('monitor goes without --rolling: windows share answers');
      }
      const request = readRequest(values);
      const options = readMonitor(values, periodAskedFor(request));
      const printing = printingFor(io, readLanguage(values.language));
      const { printedWatched, watch, watchedSections } = await import('../terminal/monitor.js'); // few need it
      const { name, record } = await countedAs(
        (survey) => ({
          record: surveyRecord(survey),
          watched: watch(surveyWaves(survey), options, request),
        }),
        files,
        values,
        request,
        io,
      );
      const { record: survey, watched } = record;
      const texts: Readonly<Record<PrintFormat, () => string>> = {
        table: () => pageText(name, survey, watchedSections(watched, printing), printing),
        json: () => jsonText('monitor', { ...survey, ...watched.json }, printing),
        csv: () => csvText(watchedTable(watched, request)),
        markdown: () => markdownText(printedWatched(watched, printing)),
      };
      if (isFlat(format)) writeNotices(survey, printing, io);
      io.stdout.write(texts[format]());
      if (watched.isNewAlarm) throw new NewAlarm();
    },
  );
}
