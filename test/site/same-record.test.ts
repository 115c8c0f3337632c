import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstChoice, noChoice } from '../../docs/site/playground/controls.js';
import { requestOf } from '../../docs/site/playground/count.js';
import { openTable } from '../../docs/site/playground/opened.js';
import { resultsOf } from '../../docs/site/playground/results.js';
import { readTable, SourceError } from '../../docs/site/playground/table.js';
import { pageWords } from '../../docs/site/playground/words.js';
import { refused, reported, surveyFile } from '../cli/command.js';
import { drawnSurvey, places } from '../survey/random-tables.js';
import {
  expectSameRecord,
  expectSameResults,
  isUnique,
  named,
  type Opened,
  opened,
  withRating,
} from './same-record.js';

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

const guessed = surveysIn('test/fixtures/guess');
const files = ['test/fixtures', 'docs', sharedData]
  .flatMap(surveysIn)
  .filter((file) => !guessed.includes(file));

// so many that only what the command guesses by itself is compared
test.each(guessed)(
  '%s: the playground and the command give the same record, or refuse it alike',
  async (file) => {
    await expectSameRecord(await opened(file), {});
  },
);

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
    const choice = { ...noChoice, rating: 0, date: 1 };
    const { record, dateProblem } = await expectSameResults(survey, choice);
    expect(record).toMatchObject({ score: 0, respondents: 2 });
    expect(dateProblem).not.toBeNull();
    await expectSameRecord(survey, requestOf(survey.summary, choice), code);
  });

  test.each([
    ['a list with an 11', '10\n9\n11\n3\n', 'no-rating-column'],
    ['two columns that may be the rating', 'a,b\n9,3\n10,8\n2,9\n', 'several-rating-columns'],
    ['two columns of one name', 'score,score\n10,2\n9,9\n9,7\n', 'several-rating-columns'],
    ['ratings in two columns without a header', '10,5\n9,5\n8,0\n2,0\n', 'no-rating-column'],
    ['a scale up to 5 in a name', 'id,recommend us (from 1 to 5)\n7,5\n8,1\n', 'other-scale'],
    ['a scale up to 7 in labels', 'nps\n7 - Very likely\n1 - Not likely\n5\n', 'other-scale'],
    [
      'a rating and categories that contradict it',
      'nps,segment\n9,Passive\n3,Passive\n2,Passive\n7,Promoter\n',
      'several-rating-columns',
    ],
    ['no ratings', 'name,town\nAnn,Oslo\nBob,Rome\n', 'no-rating-column'],
    ['a header alone', 'id,How likely are you to recommend us from 0 to 10?\n', 'no-answers'],
    ['blank lines', '\n\n\n', 'empty'],
    ['nothing', '', 'empty'],
  ])('%s: both refuse the file', async (_, content, code) => {
    const file = surveyFile(content);
    await expectSameRecord(await opened(file), {}, code);
  });

  test('a rating of another scale that is chosen: both refuse it', async () => {
    const file = surveyFile('id,recommend us (from 1 to 5)\n7,5\n8,1\n');
    await expectSameRecord(await opened(file), { rating: 1 }, 'other-scale');
  });

  test('one date that does not exist: both leave its row out of the trend, and say so', async () => {
    const file = surveyFile('nps,day\n9,2026-03-04\n3,2026-02-30\n8,2026-03-05\n');
    const choice = { ...noChoice, rating: 0, date: 1 };
    const { record, dateProblem } = await expectSameResults(await opened(file), choice);
    expect(dateProblem).toBeNull();
    expect(record.trend).toHaveLength(2);
    expect(record.notices).toMatchObject([{ code: 'dates-unreadable', count: 1 }]);
  });

  test.each([
    { period: 'week', weekStart: 'sunday' },
    { period: 'quarter', fiscalYearStart: 4 },
    { period: 'year', fiscalYearStart: 12, target: -12.5 },
    { target: 40 },
  ] as const)('%j: both give the same record', async (calendar) => {
    const file = surveyFile('nps,day\n9,2026-03-01\n3,2026-03-07\n8,2026-12-05\n10,2027-01-03\n');
    const choice = { ...noChoice, rating: 0, date: 1, ...calendar };
    const { record } = await expectSameResults(await opened(file), choice);
    expect(record.target?.score).toBe('target' in calendar ? calendar.target : undefined);
    const names = record.trend?.map(({ period }) => period);
    if ('weekStart' in calendar) expect(names?.[0]).toBe('2026-W09');
    if (calendar.period === 'quarter')
      expect(names).toEqual(['2026-Q4', '2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4']);
    if (calendar.period === 'year') expect(names).toEqual(['2026', '2027']);
  });

  test('categories beside ratings: both compare them', async () => {
    const rows = ['9,Promoter', '10,Promoter', '8,Passive', '2,Detractor', '3,Promoter', '7,'];
    const survey = await opened(surveyFile(`nps,group\n${rows.join('\n')}\n`));
    const { record } = await expectSameResults(survey, firstChoice(survey.summary));
    expect(record.notices.map(({ code }) => code)).toEqual([
      'categories-disagree',
      'categories-absent',
    ]);
  });

  test('a list with an 11 whose column is chosen: both count three answers', async () => {
    const file = surveyFile('10\n9\n11\n3\n');
    const choice = { ...noChoice, rating: 0 };
    const { record } = await expectSameResults(await opened(file), choice);
    expect(record.ledger).toMatchObject({ counted: 3, outOfRange: 1 });
  });

  test('a pasted list with an 11: counted like the same list below a header in a file', async () => {
    const list = await readTable({ name: 'list', content: '10 9 11 3' });
    const { summary } = openTable(list);
    const results = resultsOf(list, summary, firstChoice(summary), pageWords.en);
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
    ['rows without a header, one column chosen', '10,5\n9,5\n8,0\n2,0\n'],
    ['decimal commas after sep=', 'sep=;\r\nnote;nps\r\na, b;9,0\r\nc, d;9,5\r\n'],
    ['names of JavaScript objects', 'nps,__proto__\n9,constructor\n3,__proto__\n8,__proto__\n'],
    ['rows of different lengths', 'nps,plan\n9\n3,Pro,surplus\n,Free\n10,Pro\n'],
  ])('%s: both give the same record', async (_, content) => {
    const file = surveyFile(content);
    const survey = await opened(file);
    const choice = withRating(survey);
    await expectSameResults(survey, choice);
    for (const { place } of survey.summary.controls.segment) {
      await expectSameResults(survey, { ...choice, segment: place });
    }
  });
});

describe('random tables', () => {
  /** A text that most columns cannot hold, and the cell that it replaces. */
  const wrongCell = fc.record({
    row: fc.nat(40),
    column: fc.nat(6),
    text: fc.constantFrom('2026-02-30', '13/13/2026', 'x', '-1', '0', '9,5', '"', 'a\nb', '\0'),
  });

  const textOf = (rows: readonly (readonly string[])[]): string => {
    const quoted = (cell: string) =>
      /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
    return rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');
  };

  /** Names that the command can distinguish: a repeated name gets the number of its column. */
  const distinct = (names: readonly string[]): string[] =>
    names.map((name, place) => (names.indexOf(name) < place ? `${name}${place}` : name));

  async function openedOrRefused(file: string): Promise<Opened | null> {
    try {
      return await opened(file);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      return null;
    }
  }

  // a NUL makes a file binary, so that most tables would be refused: only a wrong cell has one
  test('a table as CSV: the playground and the command give the same record or the same refusal', async () => {
    const isDistinct = fc.boolean();
    const wrong = fc.option(wrongCell);
    await fc.assert(
      fc.asyncProperty(drawnSurvey, isDistinct, wrong, async (drawn, isDistinct, wrong) => {
        const header = isDistinct ? distinct(drawn.header) : drawn.header;
        const rows = [header, ...drawn.rows.map(({ cells }) => cells)].map((row) =>
          row.map((cell) => cell.replaceAll('\0', '\u0001')),
        );
        const wrongRow = wrong && rows[wrong.row % rows.length];
        if (wrong && wrongRow) wrongRow[wrong.column] = wrong.text;
        const file = surveyFile(textOf(rows), 'random.csv');
        const survey = await openedOrRefused(file);
        if (survey === null) {
          await refused([file]);
          return;
        }
        const { by = [], date, dateOrder, period, respondent, weight } = drawn.request;
        const named = (place: unknown): number[] =>
          typeof place === 'number' && isUnique(survey.columns[place], survey) ? [place] : [];
        const [rating] = named(places.rating);
        const [dated] = named(date);
        const segments = by.flatMap(named);
        await expectSameRecord(survey, {
          rating,
          by: segments.length > 0 ? segments : undefined,
          ...(dated !== undefined && { date: dated, dateOrder, period }),
          respondent: named(respondent)[0],
          weight: named(weight)[0],
        });
        if (rating === undefined) return;
        await expectSameResults(survey, {
          ...noChoice,
          rating,
          segment: segments[0] ?? null,
          respondent: named(respondent)[0] ?? null,
          date: dated ?? null,
          dateOrder: dateOrder ?? null,
          period: period ?? null,
        });
      }),
    );
  });
});
