import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { firstChoice, summaryOf } from '../../docs/site/playground/controls.js';
import { requestOf, surveyOf } from '../../docs/site/playground/count.js';
import type {
  Choice,
  ColumnOption,
  Results,
  TableSummary,
} from '../../docs/site/playground/messages.js';
import { resultsOf } from '../../docs/site/playground/results.js';
import { readTable, type Table } from '../../docs/site/playground/table.js';
import { noticeSentences } from '../../src/cli/terminal/notices.js';
import { problemText } from '../../src/cli/terminal/problem.js';
import { type Column, recognise } from '../../src/files/index.js';
import type { Period } from '../../src/index.js';
import {
  SurveyError,
  type SurveyRecord,
  type SurveyRequest,
  surveyRecord,
} from '../../src/survey/index.js';
import { refused, reported, surveyFile } from '../cli/command.js';

const sharedData = '../shared/data';
if (!existsSync(sharedData)) {
  console.warn(`SKIPPED, real surveys in the playground: ${sharedData} is not there`);
}

function surveysIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[ct]sv$/.test(name))
    .map((name) => join(folder, name));
}

const files = ['test/fixtures', 'docs', sharedData].flatMap(surveysIn);

/** Some files have a hundred columns, and counting by each costs a second. */
const MOST_COLUMNS = 2;

describe.each(files)('%s', (file) => {
  test('opened: the playground and the command give the same record', async () => {
    const survey = await opened(file);
    const choice = firstChoice(survey.summary);
    if (choice.rating !== null) await expectSameResults(survey, choice);
    else await expectSameRecord(survey, requestOf(survey.summary, choice));
  });

  test('by segment and by date: the playground and the command give the same record', async () => {
    const survey = await opened(file);
    const choice = withRating(survey);
    if (choice.rating === null) return; // a table without ratings, which both refuse to open
    const { segment, date } = survey.summary.controls;
    for (const { place } of named(segment, survey)) {
      await expectSameResults(survey, { ...choice, segment: place });
    }
    for (const { place } of named(date, survey)) {
      const dated = { ...choice, date: place };
      const { dateProblem } = await expectSameResults(survey, dated);
      for (const dateOrder of dateProblem?.asksForOrder ? (['dmy', 'mdy'] as const) : []) {
        await expectSameResults(survey, { ...dated, dateOrder });
      }
    }
  });

  test('with respondents and with weights: the survey of the page gives the record of the command', async () => {
    const survey = await opened(file);
    const { date } = firstChoice(survey.summary);
    const request = requestOf(survey.summary, { ...withRating(survey), date });
    const columns = survey.columns.filter((column) => isUnique(column, survey));
    const respondent = columns[0]?.index;
    const weight = columns.find(({ holds }) => holds === 'number')?.index;
    await expectSameRecord(survey, { ...request, respondent });
    await expectSameRecord(survey, { ...request, weight });
  });
});

describe('the playground and the command judge a file alike', () => {
  test.each([
    ['dates whose year may be first', 'nps,day\n9,26/03/14\n3,26/03/15\n', 'year-may-be-first'],
    ['dates whose order is unknown', 'nps,day\n9,3/4/2026\n3,5/4/2026\n', 'date-order-unknown'],
    ['dates in two orders', 'nps,day\n9,13/4/2026\n3,4/13/2026\n', 'date-orders-mixed'],
    ['no date that exists', 'nps,day\n9,2026-02-31\n3,2026-02-30\n', 'not-a-date'],
    ['a mistyped year', 'nps,day\n9,2026-03-04\n3,1026-03-05\n', 'too-many-periods'],
  ])('%s: both refuse the dates, and the score stays on the page', async (_, content, code) => {
    const file = surveyFile(content);
    const survey = await opened(file);
    const choice = { rating: 0, segment: null, date: 1, dateOrder: null };
    const { record, dateProblem } = await expectSameResults(survey, choice);
    expect(record).toMatchObject({ score: 0, respondents: 2 });
    expect(dateProblem).not.toBeNull();
    await expectSameRecord(survey, requestOf(survey.summary, choice), code);
  });

  test.each([
    ['a list with an 11', '10\n9\n11\n3\n', 'no-rating-column'],
    ['two columns that may be the rating', 'a,b\n9,3\n10,8\n2,9\n', 'several-rating-columns'],
    ['two columns of one name', 'score,score\n10,2\n9,9\n9,7\n', 'duplicate-column'],
    ['no ratings', 'name,town\nAnn,Oslo\nBob,Rome\n', 'no-rating-column'],
    ['a header alone', 'id,How likely are you to recommend us from 0 to 10?\n', 'no-answers'],
    ['blank lines', '\n\n\n', 'empty'],
    ['nothing', '', 'empty'],
  ])('%s: both refuse the file', async (_, content, code) => {
    const file = surveyFile(content);
    await expectSameRecord(await opened(file), {}, code);
  });

  test('a list with an 11 whose column is chosen: both count three answers', async () => {
    const file = surveyFile('10\n9\n11\n3\n');
    const choice = { rating: 0, segment: null, date: null, dateOrder: null };
    const { record } = await expectSameResults(await opened(file), choice);
    expect(record.ledger).toMatchObject({ counted: 3, outOfRange: 1 });
  });

  test('a pasted list with an 11: counted like the same list below a header in a file', async () => {
    const list = await readTable({ name: 'list', content: '10 9 11 3' });
    const summary = summaryOf(list);
    const results = resultsOf(list, summary, firstChoice(summary));
    const file = surveyFile('Answers\n10\n9\n11\n3\n');
    const { ledger, score } = await reported([file, '--rating', 'Answers']);
    expect(results.record).toMatchObject({ ledger, score });
  });

  test.each([
    [
      'rows between two lone quotation marks',
      'id,nps,why\n1,10,"good\n2,9,fine\n3,3,"bad" indeed\n',
    ],
    [
      'a rating that is blank in the first thousand rows',
      `id,likely to recommend,score\n${Array.from({ length: 1500 }, (_, i) => `${i},${i < 1100 ? '' : i % 11},${i % 11}\n`).join('')}`,
    ],
    ['a header called PK', 'PK,score\n1,10\n2,3\n'],
    ['a title above one column', 'score\n9,8\n10,1\n3\n'],
    ['rows without a header', '10,5\n9,5\n8,0\n2,0\n'],
    ['decimal commas after sep=', 'sep=;\r\nnote;nps\r\na, b;9,0\r\nc, d;9,5\r\n'],
    ['names of JavaScript objects', 'nps,__proto__\n9,constructor\n3,__proto__\n8,__proto__\n'],
    ['rows of different lengths', 'nps,plan\n9\n3,Pro,surplus\n,Free\n10,Pro\n'],
  ])('%s: both give the same record', async (_, content) => {
    const file = surveyFile(content);
    const survey = await opened(file);
    const choice = firstChoice(survey.summary);
    await expectSameResults(survey, choice);
    for (const { place } of survey.summary.controls.segment) {
      await expectSameResults(survey, { ...choice, segment: place });
    }
  });
});

/** A file as the page reads it. */
interface Opened {
  readonly file: string;
  readonly table: Table;
  readonly summary: TableSummary;
  readonly columns: readonly Column[];
}

async function opened(file: string): Promise<Opened> {
  const table = await readTable({ name: basename(file), content: new Blob([readFileSync(file)]) });
  const { decimalCommas = false } = table.origin;
  const { columns } = recognise(table.rows, { decimalCommas });
  return { file, table, summary: summaryOf(table), columns };
}

/** The choice of somebody who takes the first rating on offer where the page asks for one. */
function withRating({ summary }: Opened): Choice {
  const rating = summary.plainRating ?? summary.controls.rating[0]?.place ?? null;
  return { rating, segment: null, date: null, dateOrder: null };
}

/** The first columns on offer that the command can name. */
function named(options: readonly ColumnOption[], survey: Opened): readonly ColumnOption[] {
  return options
    .filter(({ place, obstacle }) => obstacle === null && isUnique(survey.columns[place], survey))
    .slice(0, MOST_COLUMNS);
}

/** Whether no other column has the same name; the command refuses names that are not unique. */
function isUnique(column: Column | undefined, { columns }: Opened): boolean {
  return columns.filter(({ name }) => name === column?.name).length === 1;
}

/** Compares what the page shows for a choice with what the command prints. */
async function expectSameResults(survey: Opened, choice: Choice): Promise<Results> {
  const request = requestOf(survey.summary, choice);
  const results = resultsOf(survey.table, survey.summary, choice);
  if (results.dateProblem !== null) await expectSameRecord(survey, request);
  const shownRequest =
    results.dateProblem === null
      ? { ...request, period: periodIn(results.record) }
      : { ...request, date: undefined, dateOrder: undefined };
  expect(results.record).toEqual(await expectSameRecord(survey, shownRequest));
  return results;
}

const periods: readonly (readonly [RegExp, Period])[] = [
  [/^\d+-\d+-\d+$/, 'day'],
  [/W/, 'week'],
  [/^\d+-\d+$/, 'month'],
  [/Q/, 'quarter'],
];

/** The period of a trend; undefined where there is none. */
function periodIn({ trend }: SurveyRecord): Period | undefined {
  return periods.find(([form]) => form.test(trend?.[0]?.period ?? ''))?.[1];
}

/**
 * Compares the survey of the page with that of the command, or the problem of the page with the
 * sentence of the command.
 */
async function expectSameRecord(
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
  const nameOf = (column: string | number) => columns[column as number]?.name ?? '';
  const ofColumns = Object.entries({ rating, by: by[0], date, respondent, weight });
  const others = Object.entries({ 'date-order': dateOrder, period });
  return [
    file,
    ...ofColumns.flatMap(([name, column]) =>
      column === undefined ? [] : [`--${name}`, nameOf(column)],
    ),
    ...others.flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value])),
  ];
}
