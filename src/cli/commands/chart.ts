import type { Command } from 'commander';
import { surveyRecord } from '../../survey/index.js';
import { type ChartKind, chartKinds, readKind } from '../arguments/chart.js';
import { phraseOf } from '../arguments/choice.js';
import { addOptions, commandCalled } from '../arguments/command.js';
import {
  type CommentQuestions,
  type CommentSetting,
  type CommentValues,
  commentOptions,
  readQuestions,
} from '../arguments/comments.js';
import { readFiles } from '../arguments/file.js';
import { readFormat } from '../arguments/format.js';
import { type LookValues, lookOptions, readLooks, readSize } from '../arguments/looks.js';
import { refuseShareMetric } from '../arguments/metric.js';
import { type MonitorValues, monitorOptions } from '../arguments/monitor.js';
import { checkNeeds } from '../arguments/needs.js';
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
import { isDatabase } from '../input/database.js';
import { UsageError } from '../input/errors.js';
import type { Io } from '../input/io.js';
import { checkWritable, writeWhole } from '../output/write-file.js';
import { scoreSections } from '../terminal/overview.js';
import { writtenText } from '../terminal/page.js';
import { printingFor } from '../terminal/printing.js';
import { jsonText } from '../terminal/record.js';
import { watcherFor } from './chart-watching.js';
import { countedAs } from './record.js';

type Values = ReadingValues &
  PeriodValues &
  MonitorValues &
  CommentValues &
  LookValues &
  OutputValues;

const endings = {
  '.svg': /\.svg$/i,
  '.png': /\.png$/i,
  '.html': /\.html?$/i,
  '.vl.json': /\.vl\.json$/i,
};

/** `nps-core chart`: a picture of a survey. */
export function chartCommand(io: Io): Command {
  const command = commandCalled('chart', io, {
    usage: 'KIND FILE… -o picture.svg [options]',
    description: `Draws a chart: ${phraseOf(chartKinds)}. segments needs --by; trend needs --date, and with --by has a panel for each segment; change needs --by, --date, --before and --after; transitions needs --respondent, --date, --before and --after; monitor needs --date and takes --baseline and --false-alarms; shares needs --date; terms needs --comment; themes needs --comment and --themes.`,
    example: 'chart trend survey.csv --date submitted -o trend.svg',
  });
  command
    .argument('[kind]', phraseOf(chartKinds))
    .argument('[files...]', 'the survey; several files are counted as one');
  const options = [
    ...outputOptions('.svg, .png (with @resvg/resvg-js), .html or, for Vega-Lite, .vl.json'),
    ...periodOptions(),
    ...monitorOptions(),
    ...commentOptions(),
    ...lookOptions(),
    ...readingOptions(),
  ];
  return addOptions(command, options).action(
    (_kind: string, _files: readonly string[], values: Values) => drawChart(command, values, io),
  );
}

async function drawChart(command: Command, values: Values, io: Io): Promise<void> {
  const [word, ...words] = command.args;
  if (word === undefined) throw new UsageError(`name a chart: ${phraseOf(chartKinds)}`);
  const kind = readKind(word);
  const files = readFiles(words);
  const isJson = readIsJson('chart', values);
  checkNeeds(`chart ${kind}`, { ...values }, chartKinds[kind]);
  if (!hasShares.has(kind)) refuseShareMetric(`chart ${kind}`, values);
  const looks = readLooks(kind, values);
  const output = readOutput(values, endings, files, io.cwd);
  const questions = await questionsFor(kind, values, command);
  const request = { ...requestFor(kind, values), ...questions.request };
  const size = readSize(values, output.name);
  checkWritable(output);
  const language = readLanguage(values.language);
  const printing = printingFor(io, language, request.metric);
  const watchedOf = await watcherFor(kind, values, request);
  const { name, record: counted } = await countedAs(
    (survey) => ({ record: surveyRecord(survey), watched: watchedOf?.(survey) }),
    files,
    readingOf(files, values, output.name),
    request,
    io,
    questions.compile,
  );
  const { record } = counted;
  const { chartContent, chartOf, chartSource } = await import('../output/drawing.js'); // takes long to load
  const source = chartSource(name, record, language);
  const chart = chartOf(kind, counted, { ...looks, language, source, by: request.by });
  const places = { cwd: io.cwd, packages: readFormat(values).packages };
  await writeWhole(output, await chartContent(chart, output.name, { language, size, places }));
  const sections = scoreSections(record, request, printing);
  io.stdout.write(
    isJson
      ? jsonText('chart', record, printing)
      : writtenText(name, record, sections, output.name, printing),
  );
}

/** The options of reading: of a file that is no database, --packages is for drawing in pixels. */
function readingOf(files: readonly string[], values: Values, output: string): Values {
  if (!endings['.png'].test(output) || files.some(isDatabase)) return values;
  const { packages, ...reading } = values;
  return reading;
}

/** The charts that also draw shares in percent. */
const hasShares: ReadonlySet<ChartKind> = new Set(['distribution', 'segments', 'trend']);

/** What charts show of comments. */
const shownOfComments: Partial<Readonly<Record<ChartKind, readonly CommentSetting[]>>> = {
  terms: ['comment', 'terms'],
  themes: ['comment', 'themes'],
};

/** What is asked of comments. A call may ask for what the chart shows only, a settings file for more. */
async function questionsFor(
  kind: ChartKind,
  values: Values,
  command: Command,
): Promise<CommentQuestions> {
  const shown = shownOfComments[kind] ?? [];
  for (const option of ['comment', 'themes', 'terms'] as const) {
    const isGiven = command.getOptionValueSource(option) === 'cli';
    if (isGiven && !shown.includes(option)) {
      throw new UsageError(`chart ${kind} takes no --${option}`);
    }
  }
  return readQuestions(values, shown);
}

function requestFor(kind: ChartKind, values: Values): ReadRequest {
  const request = readRequest(values);
  const periods = readTwoPeriods(values, values.date);
  const [column, ...others] = request.by;
  if (kind === 'trend' && column !== undefined) {
    checkApart(request);
    return { ...request, segmentTrends: true };
  }
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

/** Refuses overlapping segments of which some periods may be hidden: the others could reveal them. */
function checkApart({ multiple, minRespondents = 1 }: ReadRequest): void {
  if (multiple === undefined || minRespondents <= 1) return;
  throw new UsageError('chart trend with --multiple goes without --min-respondents');
}
