import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { HINT, printedBy, refused, reported, surveyFile } from './command.js';

const folder = new URL('../fixtures/', import.meta.url);
const fixture = (name: string) => fileURLToPath(new URL(name, folder));

test('every fixture says which public description it follows', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const told = readFileSync(fixture('README.md'), 'utf8');
  expect(files.filter((name) => !told.includes(`| ${name} | `))).toEqual([]);
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

describe('without being told anything but the date, the command reads', () => {
  test.each(known)('%s', async (file, rating, firstRow, counts, rows, date, periods, notices) => {
    const found = await reported([fixture(file), '--date', date]);
    expect([found.promoters, found.passives, found.detractors]).toEqual(counts);
    expect(found).toMatchObject({ ratingColumn: rating, firstRow, widerRows: 0 });
    expect(found.ledger).toMatchObject({ rows, problems: [] });
    expect(found.trend?.map(({ period }) => period)).toEqual(periods);
    expect([...found.notices].sort()).toEqual([...notices].sort());
    const text = await printedBy([fixture(file), '--date', date]);
    for (const notice of notices) expect(text).toContain(`\n${notice}\n`);
  });
});

describe('categories that were written down before', () => {
  const coded = (column: string) => [fixture('intellisurvey.csv'), '--rating', column];

  test.each(['Q16_NPS_DPP', 'Q16_NPS_SCORE'])('%s is counted as it is', async (column) => {
    const found = await reported(coded(column));
    expect(found).toMatchObject({ promoters: 2, passives: 1, detractors: 1, score: 25 });
    expect(found.ledger).toMatchObject({ rows: 5, missing: 1, problems: [] });
    expect(found.notices).toEqual([`${column} holds categories already, counted as they are`]);
  });

  test('two such columns and no ratings: one is to be named', async () => {
    expect(await refused([fixture('intellisurvey.csv')])).toEqual({
      code: 2,
      message: `several columns could be the rating, so name one:
  --rating "Q16_NPS_DPP"  (4 answers)
  --rating "Q16_NPS_SCORE"  (4 answers)${HINT}`,
    });
  });

  test('the only such column is taken, on any scale', async () => {
    const file = surveyFile('id,nps\na1,-100\nb2,100\nc3,0\nd4,100\n');
    for (const scale of ['0-10', '1-5', 'european']) {
      const found = await reported([file, '--scale', scale]);
      expect(found).toMatchObject({ promoters: 2, passives: 1, detractors: 1 });
    }
  });

  test('beside ratings it is passed over, and that is said', async () => {
    const file = surveyFile('nps_points,how likely to recommend\n100,9\n-100,3\n');
    const found = await reported([file]);
    expect(found).toMatchObject({ promoters: 1, detractors: 1 });
    expect(found.ratingColumn).toBe('how likely to recommend');
    expect(found.notices).toEqual([
      'nps_points holds categories already, and is not read as ratings',
    ]);
  });

  test('what is no category is in the ledger, also where it would be a rating', async () => {
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

  test('a distribution of them is not drawn', async () => {
    const picture = surveyFile('', 'ratings.vl.json');
    const words = ['chart', 'distribution', ...coded('Q16_NPS_DPP'), '-o', picture, '--force'];
    expect(await refused(words)).toEqual({
      code: 1,
      message:
        'the column holds categories: there are no ratings to draw, only segments or a trend',
    });
  });
});
