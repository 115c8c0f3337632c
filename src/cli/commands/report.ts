import type { Command } from 'commander';
import { addOptions, commandCalled } from '../arguments/command.js';
import { type CommentValues, commentOptions, readQuestions } from '../arguments/comments.js';
import { readFiles } from '../arguments/file.js';
import { refuseShareMetric } from '../arguments/metric.js';
import { type OutputValues, outputOptions, readOutput } from '../arguments/output.js';
import { type PeriodValues, periodOptions, readTwoPeriods } from '../arguments/periods.js';
import { readIsJson } from '../arguments/print-format.js';
import {
  type ReadingValues,
  type ReadRequest,
  readingOptions,
  readLanguage,
  readRequest,
} from '../arguments/reading.js';
import { readSelections, type SelectionValues, selectionOptions } from '../arguments/selection.js';
import { UsageError } from '../input/errors.js';
import type { Io } from '../input/io.js';
import { checkWritable, writeWhole } from '../output/write-file.js';
import { scoreSections } from '../terminal/overview.js';
import { writtenText } from '../terminal/page.js';
import { printingFor } from '../terminal/printing.js';
import { jsonText } from '../terminal/record.js';
import { recordOf } from './record.js';

type Values = ReadingValues & PeriodValues & SelectionValues & CommentValues & OutputValues;

const endings = { '.html': /\.html?$/i };

/** `nps-core report`: everything that was asked of a survey on one page. */
export function reportCommand(io: Io): Command {
  const command = commandCalled('report', io, {
    usage: 'FILE… -o page.html [options]',
    description:
      'Writes one page with the score, the distribution and whatever the options ask for: segments, trend, two periods, two groups.',
    example: 'report survey.csv --by plan --date submitted -o report.html',
  });
  command.argument('[files...]', 'the survey; several files are counted as one');
  const options = [
    ...outputOptions('.html'),
    ...periodOptions(),
    ...selectionOptions(),
    ...commentOptions(),
    ...readingOptions(),
  ];
  return addOptions(command, options).action(async (_files: readonly string[], values: Values) => {
    const files = readFiles(command.args);
    const isJson = readIsJson('report', values);
    const output = readOutput(values, endings, files, io.cwd);
    const questions = await readQuestions(values, ['comment', 'themes', 'terms']);
    const request = { ...requestFor(values), ...questions.request };
    checkWritable(output);
    const language = readLanguage(values.language);
    const printing = printingFor(io, language, request.metric);
    const { name, record } = await recordOf(files, values, request, io, questions.compile);
    const { reportText } = await import('../output/drawing.js'); // takes long to load
    await writeWhole(output, await reportText(name, record, request.by, language));
    const sections = scoreSections(record, request, printing);
    io.stdout.write(
      isJson
        ? jsonText('report', record, printing)
        : writtenText(name, record, sections, output.name, printing),
    );
  });
}

function requestFor(values: Values): ReadRequest {
  const request = withSegmentTrends(readRequest(values));
  const compare = readSelections(values);
  const periods = readTwoPeriods(values, values.date);
  const [column] = request.by;
  if (periods === undefined) {
    const isExplained = column !== undefined && isExplainable(request);
    return { ...request, compare, ...(isExplained && { explain: { column } }) };
  }
  refuseShareMetric('--before PERIOD', values);
  const isPanel = values.respondent !== undefined && values.weight === undefined;
  if (column === undefined && !isPanel) {
    throw new UsageError(
      '--before and --after go with --by COLUMN, or with --respondent COLUMN and no --weight',
    );
  }
  return {
    ...request,
    compare,
    ...(column !== undefined && { explain: { column, ...periods } }),
    ...(isPanel && { panel: periods }),
  };
}

/** Asks for the trends of segments, where there are both and none could reveal a hidden one. */
function withSegmentTrends(request: ReadRequest): ReadRequest {
  const { by, date, multiple, minRespondents = 1 } = request;
  const segmentTrends =
    by.length > 0 && date !== undefined && (multiple === undefined || minRespondents <= 1);
  return { ...request, segmentTrends };
}

/** Whether the change between the last two years can be explained by a column. */
function isExplainable({
  date,
  metric = 'nps',
  minRespondents = 1,
  multiple,
  rolling,
}: ReadRequest): boolean {
  const isPlain = multiple === undefined && rolling === undefined && minRespondents <= 1;
  return date !== undefined && metric === 'nps' && isPlain;
}
