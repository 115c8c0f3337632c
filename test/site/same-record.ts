import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect } from 'vitest';
import { noChoice } from '../../docs/site/playground/controls.js';
import { requestOf, surveyOf, undated } from '../../docs/site/playground/count.js';
import type { Choice, ColumnOption, Results } from '../../docs/site/playground/messages.js';
import { type Opened as OpenTable, openTable } from '../../docs/site/playground/opened.js';
import { resultsOf } from '../../docs/site/playground/results.js';
import { readTable } from '../../docs/site/playground/table.js';
import { pageWords } from '../../docs/site/playground/words.js';
import { noticeSentences } from '../../src/cli/terminal/notices.js';
import { problemText } from '../../src/cli/terminal/problem.js';
import type { Column } from '../../src/files/index.js';
import type { Period } from '../../src/index.js';
import {
  SurveyError,
  type SurveyRecord,
  type SurveyRequest,
  surveyRecord,
} from '../../src/survey/index.js';
import { refused, reported } from '../cli/command.js';

/** Some files have a hundred columns, and counting by each costs a second. */
const MOST_COLUMNS = 2;

/** A file as the page reads it. */
export interface Opened extends OpenTable {
  readonly file: string;
  readonly columns: readonly Column[];
}

export async function opened(file: string): Promise<Opened> {
  const table = await readTable({ name: basename(file), content: new Blob([readFileSync(file)]) });
  const read = openTable(table);
  return { ...read, file, columns: read.recognition.columns };
}

/** The choice of somebody who takes the first rating on offer where the page asks for one. */
export function withRating({ summary }: Opened): Choice {
  const rating = summary.plainRating ?? summary.controls.rating[0]?.place ?? null;
  return { ...noChoice, rating };
}

/** The first columns on offer that the command can name. */
export function named(options: readonly ColumnOption[], survey: Opened): readonly ColumnOption[] {
  return options
    .filter(({ place, exceeds }) => exceeds === null && isUnique(survey.columns[place], survey))
    .slice(0, MOST_COLUMNS);
}

/** Whether no other column has the same name; the command refuses names that are not unique. */
export function isUnique(column: Column | undefined, { columns }: Opened): boolean {
  return columns.filter(({ name }) => name === column?.name).length === 1;
}

/** Compares what the page shows for a choice with what the command prints. */
export async function expectSameResults(survey: Opened, choice: Choice): Promise<Results> {
  const request = requestOf(survey.summary, choice);
  const results = resultsOf(survey.table, survey.summary, choice, pageWords.en);
  if (results.dateProblem !== null) await expectSameRecord(survey, request);
  const shownRequest =
    results.dateProblem === null
      ? { ...request, period: periodIn(results.record) }
      : undated(request);
  expect(results.record).toEqual(await expectSameRecord(survey, shownRequest));
  return results;
}

const periods: readonly (readonly [RegExp, Period])[] = [
  [/^\d+-\d+-\d+$/, 'day'],
  [/W/, 'week'],
  [/^\d+-\d+$/, 'month'],
  [/Q/, 'quarter'],
  [/^\d+$/, 'year'],
];

/** The period of a trend; undefined where there is none. */
function periodIn({ trend }: SurveyRecord): Period | undefined {
  return periods.find(([form]) => form.test(trend?.[0]?.period ?? ''))?.[1];
}

/**
 * Compares the survey of the page with that of the command, or the problem of the page with the
 * sentence of the command.
 */
export async function expectSameRecord(
  { file, table, columns }: Opened,
  request: SurveyRequest,
  problemCode?: string,
): Promise<SurveyRecord | undefined> {
  const words = wordsFor(file, columns, request);
  let record: SurveyRecord;
  try {
    record = surveyRecord(surveyOf(table, request));
  } catch (error) {
    if (!(error instanceof SurveyError)) throw error;
    const { message } = await refused(words);
    expect(message).toContain(problemText(error.problem, 'en', file));
    if (problemCode !== undefined) expect(error.problem.code).toBe(problemCode);
    return undefined;
  }
  expect(problemCode).toBe(undefined);
  const { schema, notices, ...printed } = await reported(words);
  const { notices: data, ...numbers } = JSON.parse(JSON.stringify(record)) as SurveyRecord;
  expect(numbers).toEqual(printed);
  expect(noticeSentences(data, 'en')).toEqual(notices);
  return record;
}

/** The command line for a request, whose columns are places. */
function wordsFor(file: string, columns: readonly Column[], request: SurveyRequest): string[] {
  const { rating, by = [], date, dateOrder, period, respondent, weight } = request;
  const { weekStart, fiscalYearStart, target } = request;
  const nameOf = (column: string | number) => columns[column as number]?.name ?? '';
  const ofColumns = Object.entries({ rating, by, date, respondent, weight });
  const others = Object.entries({
    'date-order': dateOrder,
    period,
    'week-start': weekStart,
    'fiscal-year-start': fiscalYearStart,
    target,
  });
  return [
    file,
    ...ofColumns.flatMap(([name, columns]) =>
      [columns ?? []].flat().flatMap((column) => [`--${name}`, nameOf(column)]),
    ),
    ...others.flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, String(value)])),
  ];
}
