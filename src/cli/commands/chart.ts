import type { Command } from 'commander';
import { chartKinds, readKind } from '../arguments/chart.js';
import { phraseOf } from '../arguments/choice.js';
import { addOptions, commandCalled } from '../arguments/command.js';
import { readFile } from '../arguments/file.js';
import { refuseShareMetric } from '../arguments/metric.js';
import { checkNeeds } from '../arguments/needs.js';
import { type OutputValues, outputOptions, readOutput } from '../arguments/output.js';
import { type PeriodValues, periodOptions, readTwoPeriods } from '../arguments/periods.js';
import {
  type ReadingValues,
  type ReadRequest,
  readingOptions,
  readLanguage,
  readRequest,
} from '../arguments/reading.js';
import { UsageError } from '../input/errors.js';
import type { Io } from '../input/io.js';
import { checkWritable, writeWhole } from '../output/write-file.js';
import { scoreSections } from '../terminal/overview.js';
import { writtenText } from '../terminal/page.js';
import { printingFor } from '../terminal/printing.js';
import { jsonText } from '../terminal/record.js';
import { recordOf } from './record.js';

type Values = ReadingValues & PeriodValues & OutputValues;

const endings = { '.svg': /\.svg$/i, '.html': /\.html?$/i, '.vl.json': /\.vl\.json$/i };

/** `nps-core chart`: a picture of a survey. */
export function chartCommand(io: Io): Command {
  const command = commandCalled('chart', io, {
    usage: 'KIND FILE -o picture.svg [options]',
    description: `Draws a chart: ${phraseOf(chartKinds)}. segments needs --by; trend needs --date; change needs --by, --date, --before and --after; transitions needs --respondent, --date, --before and --after.`,
    example: 'chart trend survey.csv --date submitted -o trend.svg',
  });
  command.argument('[kind]', phraseOf(chartKinds)).argument('[file]', 'the survey');
  const options = [
    ...outputOptions('.svg, .html or, for Vega-Lite, .vl.json'),
    ...periodOptions(),
    ...readingOptions(),
  ];
  return addOptions(command, options).action((_kind: string, _file: string, values: Values) =>
    drawChart(command.args, values, io),
  );
}

async function drawChart(
  [word, ...files]: readonly string[],
  values: Values,
  io: Io,
): Promise<void> {
  if (word === undefined) throw new UsageError(`name a chart: ${phraseOf(chartKinds)}`);
  const kind = readKind(word);
  const file = readFile(files);
  checkNeeds(`chart ${kind}`, { ...values }, chartKinds[kind]);
  if (kind === 'change' || kind === 'transitions') refuseShareMetric(`chart ${kind}`, values);
  const output = readOutput(values, endings, file, io.cwd);
  const request = requestFor(kind, values);
  checkWritable(output);
  const language = readLanguage(values.language);
  const printing = printingFor(io, language, request.metric);
  const { name, record } = await recordOf(file, values, request, io);
  const { chartText, chartOf } = await import('../output/drawing.js'); // takes long to load
  const chart = chartOf(kind, record, language);
  await writeWhole(output, await chartText(chart, output.name, language));
  const sections = scoreSections(record, request, printing);
  io.stdout.write(
    values.json
      ? jsonText('chart', record, printing)
      : writtenText(name, record, sections, output.name, printing),
  );
}

function requestFor(kind: ReturnType<typeof readKind>, values: Values): ReadRequest {
  const request = readRequest(values);
  const periods = readTwoPeriods(values, values.date);
  const [column, ...others] = request.by;
  if (kind === 'transitions') {
    if (values.weight !== undefined)
      throw new UsageError('chart transitions takes no --weight: the same respondents count alike');
    return { ...request, panel: periods };
  }
  if (kind !== 'change' || column === undefined || periods === undefined) return request;
  if (others.length > 0)
    throw new UsageError(`chart change takes one --by, not ${request.by.length}`);
  return { ...request, by: [], explain: { column, ...periods } };
}
