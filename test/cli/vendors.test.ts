import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { HINT, printedBy, refused, reported, surveyFile } from './command.js';

const folder = new URL('../fixtures/', import.meta.url);
const fixture = (name: string) => fileURLToPath(new URL(name, folder));

test('the README of the fixtures names the public description of every fixture', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const named = readFileSync(fixture('README.md'), 'utf8');
  expect(files.filter((name) => !named.includes(`| ${name} | `))).toEqual([]);
});

type Known = [
  file: string,
  rating: string,
  firstRow: number,
  counts: [promoters: number, passives: number, detractors: number],
  rows: number,
  date: string,
  periods: string[],
  notices: string[],
];

const known: Known[] = [
  [
    'qualtrics.csv',
    'Q1',
    4,
    [2, 1, 2],
    7,
    'RecordedDate',
    ['2026-03'],
    [
      'read as an export of Qualtrics, with 3 rows of header',
      '1 row is a preview of the survey and does not count',
      '1 row is a test answer and counts',
      'Q1_NPS_GROUP says otherwise than the rating in 1 row, first in row 10; the rating counts',
    ],
  ],
  [
    'qualtrics-numeric.csv',
    'Q1',
    4,
    [2, 1, 1],
    5,
    'StartDate',
    ['2026-03'],
    [
      'read as an export of Qualtrics, with 3 rows of header',
      '1 row is a preview of the survey and does not count',
      '1 row is a test answer and counts',
    ],
  ],
  [
    'qualtrics-legacy.csv',
    'Q1',
    3,
    [1, 1, 1],
    3,
    'StartDate',
    ['2014-03'],
    ['read as an export of Qualtrics, with 2 rows of header'],
  ],
  [
    'surveymonkey.csv',
    'How likely is it that you would recommend us to a friend or colleague?',
    3,
    [2, 1, 1],
    5,
    'Start Date',
    ['2026-03', '2026-04'],
    [
      'read as an export of SurveyMonkey, with 2 rows of header',
      'dates have the month first, as 03/21/2026 12:00:00 AM in row 5 shows',
    ],
  ],
  [
    'typeform.csv',
    'How likely are you to recommend {{field:01FXYZ}} to a friend?',
    2,
    [1, 1, 1],
    4,
    'Submit Date (UTC)',
    ['2026-03'],
    ['read as an export of Typeform, with 1 row of header'],
  ],
  [
    'google-forms.csv',
    'How likely are you to recommend our café, bar or bakery to a friend?',
    2,
    [2, 1, 1],
    4,
    'Timestamp',
    ['2026-02', '2026-03'],
    ['read as an export of Google Forms, with 1 row of header'],
  ],
  [
    'delighted.csv',
    'score',
    2,
    [2, 1, 1],
    4,
    'created_at',
    ['2026-03'],
    ['read as an export of Delighted, with 1 row of header'],
  ],
  [
    'formbricks.csv',
    '1. How likely are you to recommend us?',
    2,
    [2, 0, 1],
    4,
    'Timestamp',
    ['2026-03'],
    ['read as an export of Formbricks, with 1 row of header'],
  ],
];

describe('exports of survey tools, with no option but --date', () => {
  test.each(known)(
    'the export %s: counted with no option but --date',
    async (file, rating, firstRow, counts, rows, date, periods, notices) => {
      const record = await reported([fixture(file), '--date', date]);
      expect([record.promoters, record.passives, record.detractors]).toEqual(counts);
      expect(record).toMatchObject({ ratingColumn: rating, firstRow, widerRows: 0 });
      expect(record.ledger).toMatchObject({ rows, problems: [] });
      expect(record.trend?.map(({ period }) => period)).toEqual(periods);
      expect([...record.notices].sort()).toEqual([...notices].sort());
      const text = await printedBy([fixture(file), '--date', date]);
      for (const notice of notices) expect(text).toContain(`\n${notice}\n`);
    },
  );
});

describe('a column of categories', () => {
  const coded = (column: string) => [fixture('intellisurvey.csv'), '--rating', column];

  test.each(['Q16_NPS_DPP', 'Q16_NPS_SCORE'])(
    '%s: categories are counted as they are',
    async (column) => {
      const record = await reported(coded(column));
      expect(record).toMatchObject({ promoters: 2, passives: 1, detractors: 1, score: 25 });
      expect(record.ledger).toMatchObject({ rows: 5, missing: 1, problems: [] });
      expect(record.notices).toEqual([`${column} holds categories already, counted as they are`]);
    },
  );

  test('two columns of categories and no ratings: they are listed', async () => {
    expect(await refused([fixture('intellisurvey.csv')])).toEqual({
      code: 2,
      message: `several columns could be the rating, so name one:
  --rating "Q16_NPS_DPP"  (4 answers)
  --rating "Q16_NPS_SCORE"  (4 answers)${HINT}`,
    });
  });

  test('the only column of categories is taken, on any scale', async () => {
    const file = surveyFile('id,nps\na1,-100\nb2,100\nc3,0\nd4,100\n');
    for (const scale of ['0-10', '1-5', 'european']) {
      const record = await reported([file, '--scale', scale]);
      expect(record).toMatchObject({ promoters: 2, passives: 1, detractors: 1 });
    }
  });

  test('categories beside ratings are compared; others are passed over, and a notice says so', async () => {
    const file = surveyFile('group,nps_points,how likely to recommend\n,100,9\nDetractor,-100,3\n');
    const record = await reported([file]);
    expect(record).toMatchObject({ promoters: 1, detractors: 1 });
    expect(record.ratingColumn).toBe('how likely to recommend');
    expect(record.notices).toEqual(['group holds categories already, and is not read as ratings']);
  });

  test('a cell that is not a category is unreadable, even if it would be a rating', async () => {
    const rows = ['-100', '100', ...new Array(1200).fill('0'), '9', '50', 'x'];
    const { ledger, passives } = await reported([surveyFile(`nps\n${rows.join('\n')}\n`)]);
    expect(passives).toBe(1200);
    expect(ledger).toMatchObject({ counted: 1202, unreadable: 3 });
    expect(ledger.problems.map(({ row, value }) => [row, value])).toEqual([
      [1202, '9'],
      [1203, '50'],
      [1204, 'x'],
    ]);
  });

  test('the distribution of categories is not drawn', async () => {
    const picture = surveyFile('', 'ratings.vl.json');
    const words = ['chart', 'distribution', ...coded('Q16_NPS_DPP'), '-o', picture, '--force'];
    expect(await refused(words)).toEqual({
      code: 1,
      message:
        'the column holds categories: there are no ratings to draw, only segments or a trend',
    });
  });
});
