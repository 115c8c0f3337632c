import { type SegmentTable, segmentParts } from 'nps-core';
import { formatPValue } from 'nps-core/display';
import type { SurveyRecord } from 'nps-core/survey';
import { commentSection } from './comments.js';
import { element, figureFor, section, tableOf } from './elements.js';
import { headline } from './headline.js';
import type { Language, Results } from './messages.js';
import { account, type Writing, writingIn } from './wording.js';

/** The sections of the results. A section of a chart has an empty figure, which the chart fills later. */
export function sectionsOf(results: Results, language: Language): HTMLElement[] {
  const { record } = results;
  const { trend, segments, histogram } = record;
  const writing = writingIn(language, record.metric);
  return [
    headline(record, writing),
    ...(trend ? [trendSection(record, trend, writing)] : []),
    ...(segments ? [segmentSection(results, segments, writing)] : []),
    ...(histogram && record.respondents > 0
      ? [distributionSection(record, histogram, writing)]
      : []),
    ...(record.comments ? [commentSection(record.comments, results.contrast, writing)] : []),
    accountSection(results, writing),
  ];
}

function detailsOf(summary: string, content: HTMLElement): HTMLElement {
  return element('details', '', element('summary', '', summary), content);
}

function trendSection(
  { missing, confidenceLevel }: SurveyRecord,
  trend: NonNullable<SurveyRecord['trend']>,
  { words, score, range, difference, level }: Writing,
): HTMLElement {
  const rows = trend.map(({ period, answers, score: points, interval, change }) => ({
    cells: [
      period,
      answers === null ? '–' : words.whole(answers),
      score(points, interval),
      range(interval),
      difference(change?.estimate ?? null),
      formatPValue(change?.pValue ?? null),
    ],
  }));
  const table = tableOf(words.scoreByPeriod, words.trendColumns(level(confidenceLevel)), rows);
  return section(
    words.trend,
    figureFor('trend'),
    detailsOf(words.numbers, table),
    ...leftOutLine(missing?.date ?? 0, words.withoutDate),
  );
}

/** A line about answers that are not in a section. */
function leftOutLine(count: number, write: (count: number) => string): HTMLElement[] {
  return count === 0 ? [] : [element('p', 'hint', write(count))];
}

function segmentSection(
  { phrases, record }: Results,
  table: SegmentTable<string>,
  { words, score, range, difference, level }: Writing,
): HTMLElement {
  const { segments, suppressed, missing } = table;
  const nameOf = (segment: string) => segmentParts(segment).join(' × ') || phrases.blank;
  const rows = segments.map(
    ({ segment, answers, score: points, interval, versusRest, lowBase }) => ({
      cells: [
        nameOf(segment),
        `${lowBase ? '*' : ''}${words.whole(answers)}`,
        score(points, interval),
        range(interval),
        difference(versusRest?.estimate ?? null),
        formatPValue(versusRest?.adjustedPValue ?? null),
      ],
      className: lowBase ? 'low' : '',
    }),
  );
  const heading = words.segmentColumns(level(record.confidenceLevel));
  const notes = [
    ...(segments.some(({ lowBase }) => lowBase) ? [words.lowBase] : []),
    ...(suppressed.length > 0 ? [words.nobodyIn(suppressed.map(nameOf))] : []),
    words.adjusted,
  ];
  // The title of the chart says what follows from the p-value.
  const test = table.homogeneity
    ? words.homogeneity(formatPValue(table.homogeneity.pValue))
    : words.nothingToCompare;
  return section(
    words.segmentHeading,
    element('p', '', test),
    figureFor('segments'),
    tableOf(words.scoreBySegment, heading, rows),
    element('p', 'hint', notes.join(' ')),
    ...leftOutLine(missing.segment, words.withoutSegment),
  );
}

function distributionSection(
  { scale }: SurveyRecord,
  histogram: readonly number[],
  { words }: Writing,
): HTMLElement {
  const rows = histogram.map((count, index) => ({
    cells: [String(scale.min + index), words.whole(count)],
  }));
  const table = tableOf(words.answersByRating, words.distributionColumns, rows);
  return section(words.distribution, figureFor('distribution'), detailsOf(words.numbers, table));
}

function accountSection(results: Results, { words }: Writing): HTMLElement {
  const { record, unit, phrases } = results;
  const { ledger, firstRow } = record;
  const { problems } = ledger;
  const summary = element('p', '', account(results, words));
  summary.id = 'account';
  const text = `${words.method}: ${phrases.method}, ${words.explainedIn} `;
  const link = element('a', '', words.methods);
  link.href = 'api/documents/methods.html';
  const method = element('p', 'hint', text, link, '.');
  const parts: HTMLElement[] = [summary];
  if (problems.length > 0) {
    const rows = problems.map(({ row, value, reason }) => ({
      cells: [
        words.place((row ?? 0) + (firstRow ?? 0), unit),
        phrases.reasons[reason],
        String(value),
      ],
    }));
    const table = tableOf(words.oddAnswers, words.oddColumns, rows);
    table.classList.add('words');
    parts.push(table);
    const unlisted = ledger.outOfRange + ledger.fractional + ledger.unreadable - problems.length;
    if (unlisted > 0) parts.push(element('p', 'hint', words.unlisted(unlisted)));
  }
  if (phrases.widerRows !== null) parts.push(element('p', 'hint', phrases.widerRows));
  return section(words.account, ...parts, method);
}
