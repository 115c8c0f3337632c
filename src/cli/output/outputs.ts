import { basename } from 'node:path';
import {
  type ChartSpecification,
  changeChart,
  segmentChart,
  trendChart,
} from '../../chart/index.js';
import { answersOf } from '../../grouping/any-tally.js';
import { html, trusted } from '../../report/html.js';
import { type ReportDrawings, reportPage } from '../../report/index.js';
import { pageOf } from '../../report/page.js';
import type { SurveyRecord } from '../../survey/record.js';
import type { Arguments } from '../arguments/arguments.js';
import type { Survey } from '../input/survey.js';
import { explainedOf, type Report } from '../report.js';
import { chartOf, distributionOf, fewEnough, movesOf } from './charts.js';
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
    const { language, by } = asked;
    const record = recordOf(survey, report, asked);
    const drawings = await drawingsOf(survey, report, record, asked);
    const source = basename(survey.name);
    files.push([asked.report, reportPage(record, { source, language, by, drawings })]);
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

/** The record of a report, with mix and rate of the latest change where it says nothing else. */
function recordOf(survey: Survey, report: Report, asked: Arguments): SurveyRecord {
  const { by, confidenceLevel, method, scale } = asked;
  const { segments, explained: _, ...rest } = report;
  const explained = explainedFor(survey, report, asked);
  const answers = answersOf(survey.tally);
  const histogram = survey.histogram;
  return {
    ...rest,
    answers,
    weight: histogram?.reduce((sum, count) => sum + count, 0) ?? answers,
    notices: survey.notices,
    histogram,
    confidenceLevel,
    method,
    scale,
    ...(segments && {
      segments: {
        ...fewEnough(segments),
        suppressed: segments.suppressed.map((key) => nameOfKey(key, by)),
      },
    }),
    ...(explained && { explained }),
  };
}

async function drawingsOf(
  survey: Survey,
  { matched }: Report,
  { trend, segments, explained }: SurveyRecord,
  asked: Arguments,
): Promise<ReportDrawings> {
  const { language } = asked;
  const distribution = distributionOf(survey, asked);
  return {
    histogram: distribution ? await svgOf(distribution) : undefined,
    trend: trend && (await svgOf(trendChart(trend, { language }))),
    segments: segments && (await svgOf(segmentChart(segments, { language }))),
    explained: explained
      ? await svgOf(
          changeChart(explained, { before: explained.before, after: explained.after, language }),
        )
      : undefined,
    matched: matched && (await svgOf(movesOf(matched, asked))),
  };
}

/**
 * Mix and rate as asked for; else, where there are segments and periods, of the latest change,
 * unless it would show segments that are to be hidden.
 */
function explainedFor(
  survey: Survey,
  { explained, trend = [] }: Report,
  { explain, by, minRespondents, confidenceLevel }: Arguments,
): SurveyRecord['explained'] {
  const latest = trend.filter(({ change }) => change !== null).pop();
  const [column] = by;
  const periods =
    explain ??
    (column !== undefined && latest?.comparedWith && minRespondents <= 1
      ? { column, before: latest.comparedWith, after: latest.period }
      : undefined);
  if (periods === undefined) return undefined;
  const change = explained ?? explainedOf(survey, periods, confidenceLevel);
  return change && { ...fewEnough(change), ...periods };
}

/** Crossed segments whose numbers are hidden are only known by their key. */
function nameOfKey(key: string, by: readonly string[]): string {
  return by.length === 1 ? key : (JSON.parse(key) as string[]).join(' × ');
}
