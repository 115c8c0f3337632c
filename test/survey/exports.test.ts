import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import {
  countRows,
  planSurvey,
  type SurveyNotice,
  type SurveyRequest,
  surveyRecord,
} from '../../src/survey/index.js';
import { problemOf } from './tables.js';

function rowsOf(file: string): string[][] {
  const text = readFileSync(new URL(`../fixtures/${file}`, import.meta.url), 'utf8');
  return parse(text, { bom: true, relax_column_count: true });
}

function recordOf(file: string, request: SurveyRequest) {
  const rows = rowsOf(file);
  const plan = planSurvey(rows, request);
  return surveyRecord(countRows(plan, rows.slice(plan.headerRows)));
}

interface Expected {
  readonly rating: string;
  readonly firstRow: number;
  readonly counts: readonly [promoters: number, passives: number, detractors: number];
  readonly rows: number;
  readonly date: string;
  readonly periods: readonly string[];
  readonly notices: readonly SurveyNotice[];
}

const vendor = (name: string, headerRows: number) =>
  ({ code: 'vendor', vendor: name, headerRows }) as const;

const expected: readonly (readonly [file: string, Expected])[] = [
  [
    'qualtrics.csv',
    {
      rating: 'Q1',
      firstRow: 4,
      counts: [2, 1, 2],
      rows: 7,
      date: 'RecordedDate',
      periods: ['2026-03'],
      notices: [
        vendor('Qualtrics', 3),
        { code: 'previews', count: 1 },
        { code: 'tests', count: 1 },
        { code: 'categories-disagree', column: 'Q1_NPS_GROUP', count: 1, firstRow: 10 },
      ],
    },
  ],
  [
    'qualtrics-numeric.csv',
    {
      rating: 'Q1',
      firstRow: 4,
      counts: [2, 1, 1],
      rows: 5,
      date: 'StartDate',
      periods: ['2026-03'],
      notices: [
        vendor('Qualtrics', 3),
        { code: 'previews', count: 1 },
        { code: 'tests', count: 1 },
      ],
    },
  ],
  [
    'qualtrics-legacy.csv',
    {
      rating: 'Q1',
      firstRow: 3,
      counts: [1, 1, 1],
      rows: 3,
      date: 'StartDate',
      periods: ['2014-03'],
      notices: [vendor('Qualtrics', 2)],
    },
  ],
  [
    'surveymonkey.csv',
    {
      rating: 'How likely is it that you would recommend us to a friend or colleague?',
      firstRow: 3,
      counts: [2, 1, 1],
      rows: 5,
      date: 'Start Date',
      periods: ['2026-03', '2026-04'],
      notices: [
        vendor('SurveyMonkey', 2),
        { code: 'date-order', order: 'mdy', value: '03/21/2026 12:00:00 AM', row: 5 },
      ],
    },
  ],
  [
    'typeform.csv',
    {
      rating: 'How likely are you to recommend {{field:01FXYZ}} to a friend?',
      firstRow: 2,
      counts: [1, 1, 1],
      rows: 4,
      date: 'Submit Date (UTC)',
      periods: ['2026-03'],
      notices: [vendor('Typeform', 1)],
    },
  ],
  [
    'google-forms.csv',
    {
      rating: 'How likely are you to recommend our café, bar or bakery to a friend?',
      firstRow: 2,
      counts: [2, 1, 1],
      rows: 4,
      date: 'Timestamp',
      periods: ['2026-02', '2026-03'],
      notices: [vendor('Google Forms', 1)],
    },
  ],
  [
    'delighted.csv',
    {
      rating: 'score',
      firstRow: 2,
      counts: [2, 1, 1],
      rows: 4,
      date: 'created_at',
      periods: ['2026-03'],
      notices: [vendor('Delighted', 1)],
    },
  ],
  [
    'formbricks.csv',
    {
      rating: '1. How likely are you to recommend us?',
      firstRow: 2,
      counts: [2, 0, 1],
      rows: 4,
      date: 'Timestamp',
      periods: ['2026-03'],
      notices: [vendor('Formbricks', 1)],
    },
  ],
];

describe('exports of survey tools, of which only the date column is named', () => {
  test.each(expected)('%s', (file, { rating, firstRow, counts, rows, date, periods, notices }) => {
    const record = recordOf(file, { date });
    expect([record.promoters, record.passives, record.detractors]).toEqual(counts);
    expect(record).toMatchObject({ ratingColumn: rating, firstRow, widerRows: 0 });
    expect(record.ledger).toMatchObject({ rows, problems: [] });
    expect(record.trend?.map(({ period }) => period)).toEqual(periods);
    expect(record.notices).toHaveLength(notices.length);
    expect(record.notices).toEqual(expect.arrayContaining([...notices]));
  });
});

describe('an export of categories', () => {
  test.each(['Q16_NPS_DPP', 'Q16_NPS_SCORE'])('%s: counted as it is', (rating) => {
    const record = recordOf('intellisurvey.csv', { rating });
    expect(record).toMatchObject({ promoters: 2, passives: 1, detractors: 1, score: 25 });
    expect(record.ledger).toMatchObject({ rows: 5, missing: 1, problems: [] });
    expect(record.notices).toEqual([{ code: 'categories-counted', column: rating }]);
  });

  test('two columns of categories and no ratings: the request must name one', () => {
    expect(problemOf(() => recordOf('intellisurvey.csv', {}))).toEqual({
      code: 'several-rating-columns',
      choices: [
        { column: 'Q16_NPS_DPP', reference: 'Q16_NPS_DPP', answers: 4 },
        { column: 'Q16_NPS_SCORE', reference: 'Q16_NPS_SCORE', answers: 4 },
      ],
      isWhole: true,
    });
  });
});
