import { basename } from 'node:path';
import {
  type ChartSpecification,
  changeChart,
  segmentChart,
  trendChart,
} from '../../chart/index.js';
import { answersOf } from '../../grouping/any-tally.js';
import { html, pageOf, type ReportContent, reportPage, trusted } from '../../report/index.js';
import type { Arguments } from '../arguments/arguments.js';
import type { Survey } from '../input/survey.js';
import { type Compared, explainedOf, type Report } from '../report.js';
import { chartOf, distributionOf, effectiveHistogram, fewEnough, movesOf } from './charts.js';
import { svgOf } from './draw.js';
import { writeWhole } from './write.js';

/** Writes the files that are asked for. */
export async function writeOutputs(
  survey: Survey,
  report: Report,
  asked: Arguments,
): Promise<void> {
  const { chart, force } = asked;
  const files: [path: string, text: string][] = [];
  if (chart !== undefined) {
    const specification = chartOf(survey, report, asked);
    files.push([chart.path, await writers[chart.format](specification, asked)]);
  }
  if (asked.report !== undefined) {
    files.push([asked.report, reportPage(await contentOf(survey, report, asked))]);
  }
  for (const [path, text] of files) await writeWhole(path, text, force);
}

type Writer = (chart: ChartSpecification, asked: Arguments) => Promise<string>;
const writers: Readonly<Record<NonNullable<Arguments['chart']>['format'], Writer>> = {
  svg: svgOf,
  html: async (chart, { language }) =>
    pageOf({
      language,
      title: chart.title.text.join(' '),
      body: html`<main>
<h1 class="unseen">${chart.title.text.join(' ')}</h1>
<figure>${trusted(await svgOf(chart))}</figure>
</main>`,
    }),
  specification: async (chart) => `${JSON.stringify(chart, null, 2)}\n`,
};

async function contentOf(survey: Survey, report: Report, asked: Arguments): Promise<ReportContent> {
  const { language, by, confidenceLevel, method, scale } = asked;
  const { trend, segments, compared, matched, missing } = report;
  const [histogram, drawn] = [effectiveHistogram(survey), distributionOf(survey, asked)];
  const explained = await explainedFor(survey, report, asked);
  return {
    language,
    source: basename(survey.name),
    question: survey.ratingColumn,
    nps: report,
    answers: answersOf(survey.tally),
    method,
    confidenceLevel,
    scale,
    ...(histogram && drawn && { distribution: { histogram, drawing: await svgOf(drawn) } }),
    ...(trend && {
      trend: { points: trend, drawing: await svgOf(trendChart(trend, { language })) },
    }),
    ...(segments && {
      segments: {
        by: by.join(' × '),
        table: { ...segments, suppressed: segments.suppressed.map((key) => nameOfKey(key, by)) },
        drawing: await svgOf(segmentChart(fewEnough(segments), { language })),
      },
    }),
    ...(explained && { explained }),
    ...(compared && { compared: comparedFor(compared) }),
    ...(matched && {
      matched: { ...matched, drawing: await svgOf(movesOf(matched, asked)) },
    }),
    notices: survey.notices,
    ledger: report.ledger,
    widerRows: report.widerRows,
    ...(missing && { missing }),
  };
}

/**
 * Mix and rate as asked for; else, where there are segments and periods, of the latest change,
 * unless it would show segments that are to be hidden.
 */
async function explainedFor(
  survey: Survey,
  { explained, trend = [] }: Report,
  { explain, by, minRespondents, confidenceLevel, language }: Arguments,
): Promise<ReportContent['explained']> {
  const latest = trend.filter(({ change }) => change !== null).pop();
  const [column] = by;
  const periods =
    explain ??
    (column !== undefined && latest?.comparedWith && minRespondents <= 1
      ? { column, before: latest.comparedWith, after: latest.period }
      : undefined);
  if (periods === undefined) return undefined;
  const change = explained ?? explainedOf(survey, periods, confidenceLevel);
  if (change === null) return undefined;
  fewEnough(change);
  const { column: cut, before, after } = periods;
  const drawing = await svgOf(changeChart(change, { before, after, language }));
  return { by: cut, before, after, change, drawing };
}

function comparedFor({ a, b, difference }: Compared): NonNullable<ReportContent['compared']> {
  return { a: `${a.column} = ${a.value}`, b: `${b.column} = ${b.value}`, difference };
}

/** Crossed segments whose numbers are hidden are only known by their key. */
function nameOfKey(key: string, by: readonly string[]): string {
  return by.length === 1 ? key : (JSON.parse(key) as string[]).join(' × ');
}
