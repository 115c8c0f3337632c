import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { computeNps } from '../../src/index.js';
import { refused, reported, surveyFile } from './command.js';

describe('headers', () => {
  test('a single column of numbers has no header', async () => {
    const record = await reported([surveyFile('10\n9\n7\n0\n')]);
    expect(record).toMatchObject({ promoters: 2, passives: 1, detractors: 1 });
    expect(record.ratingColumn).toBe('column 1');
  });

  test('several columns of numbers have no header: they are named by their place', async () => {
    const file = surveyFile('101,10\n102,3\n103,\n');
    const found = await reported([file, '--rating', 'column 2']);
    expect(found).toMatchObject({ promoters: 1, detractors: 1, ratingColumn: 'column 2' });
    expect((await refused([file])).message).toContain('--rating "column 2"');
  });

  test('a word in the first row makes it a header', async () => {
    const record = await reported([surveyFile('nps\n10\n')]);
    expect(record).toMatchObject({ promoters: 1, respondents: 1, ratingColumn: 'nps' });
  });
});

describe('decimal commas', () => {
  test.each([';', '\t'])(
    'decimal commas where %j separates cells: read as numbers',
    async (mark) => {
      const rows = ['nps,note', '"9,0",a', '"10,0",b', '"9,5",c', '3,d'];
      const file = surveyFile(
        rows
          .join('\n')
          .replace(/,(?=\w+$)/gm, mark)
          .replaceAll('"', ''),
      );
      const record = await reported([file]);
      expect(record).toMatchObject({ promoters: 2, detractors: 1, ratingColumn: 'nps' });
      expect(record.ledger.problems).toEqual([{ row: 2, value: '9,5', reason: 'fractional' }]);
    },
  );

  test('decimal commas in weights, bands and categories: read as numbers', async () => {
    const file = surveyFile('nps;weight\n-100,0;1,5\n100,0;0,5\n0,0;2\n');
    const record = await reported([file, '--weight', 'weight']);
    expect(record.score).toBe(-25);
    const bands = await reported([file, '--by', 'weight', '--bands', 'weight=0,1,5']);
    expect(bands.segments?.segments.map(({ respondents }) => respondents)).toEqual([1, 2]);
  });

  test.each(['\t', ';'])(
    'a comma before three digits may mean thousands: refused where %j separates cells',
    async (mark) => {
      const file = surveyFile(`nps,weight\n9,1|200\n`.replaceAll(',', mark).replace('|', ','));
      expect((await refused([file, '--weight', 'weight'])).message).toBe(
        'row 2 must have a number from 0 in weight, received 1,200',
      );
    },
  );

  test('decimal commas where commas separate cells: unreadable', async () => {
    const { ledger } = await reported([surveyFile('nps,note\n10,a\n9,b\n"9,0",c\n')]);
    expect(ledger).toMatchObject({ counted: 2, unreadable: 1 });
  });
});

describe('the sep= line of Excel', () => {
  test('the sep= line of Excel: not a row', async () => {
    const record = await reported([surveyFile('sep=;\r\nnote;nps\r\na,b,c;9\r\nd,e,f;11\r\n')]);
    expect(record).toMatchObject({ promoters: 1, ratingColumn: 'nps', firstRow: 2 });
  });
});

describe('long files', () => {
  test('a long file: the same counts as of its answers in memory', async () => {
    const answers = Array.from({ length: 25_003 }, (_, index) => (index * 7) % 11);
    const lines = answers.map((answer, index) =>
      index % 5 === 0 ? `"a\n""b"",\nc",${answer}` : `x,${answer}`,
    );
    lines[20_000] = 'x,eleven';
    answers.splice(20_000, 1);
    const record = await reported([surveyFile(['note,nps', ...lines].join('\r\n'))]);
    expect(record).toMatchObject(computeNps(answers));
    expect(record.ledger).toMatchObject({ rows: 25_003, counted: 25_002, unreadable: 1 });
    expect(record.ledger.problems).toEqual([
      { row: 20_000, value: 'eleven', reason: 'unreadable' },
    ]);
  });
});

const folder = new URL('../../../shared/data/', import.meta.url);
const isThere = existsSync(folder);
if (!isThere) console.warn('SKIPPED, real surveys: the folder ../shared/data is not there');

const r = 'How likely are you to recommend R to a colleague, friend, or family member?';
const rEs = '¿Qué tan probable es que recomiendes R a un colega, amiga/o o un familiar?';
type Known = [
  file: string,
  rating: string,
  rows: number,
  counts: [promoters: number, passives: number, detractors: number],
  missing: number,
  score: string,
  standardError: string,
];

// Counted twice independently, by other programs: see ../shared/data/README.md.
const known: Known[] = [
  ['01a_r-survey-2018-en.tsv', r, 3062, [2294, 577, 130], 61, '72.109297', '0.979217'],
  ['01b_r-survey-2019-en.csv', r, 1838, [1386, 351, 58], 43, '73.983287', '1.196802'],
  [
    '01b_r-survey-2019-en.csv',
    r.replace(' R ', ' Python '),
    1838,
    [335, 372, 308],
    823,
    '2.660099',
    '2.496875',
  ],
  ['01c_r-survey-2018-es.tsv', rEs, 295, [184, 58, 18], 35, '63.846154', '3.768748'],
  ['01d_r-survey-2019-es.csv', rEs, 338, [270, 46, 15], 7, '77.039275', '2.842928'],
  [
    '01d_r-survey-2019-es.csv',
    rEs.replace(' R ', ' Python '),
    338,
    [79, 50, 35],
    174,
    '26.829268',
    '6.164122',
  ],
  ['01e_r-survey-2020-es.tsv', 'Qrecommend', 561, [469, 70, 13], 9, '82.608696', '1.859020'],
  [
    '01e_r-survey-2020-es.tsv',
    'Qpython_recommend',
    561,
    [146, 92, 44],
    279,
    '36.170213',
    '4.387807',
  ],
  ['03a_botanic-fr-utf8.csv', 'nps', 13954, [8465, 3953, 1194], 342, '53.416103', '0.558288'],
  [
    '04a_carpentries-instructor-training-2016-2018.csv',
    'LikelyToRecommend',
    967,
    [501, 317, 71],
    78,
    '48.368954',
    '2.146135',
  ],
  [
    '04b_carpentries-longterm-2017.csv',
    'Likely-To-Recommend',
    476,
    [215, 118, 69],
    74,
    '36.318408',
    '3.780564',
  ],
  ['04c_carpentrycon-2020.csv', 'nps', 124, [84, 33, 7], 0, '62.096774', '5.299650'],
  [
    '14_sudzilla-google-form.csv',
    'On a scale of 0-10, how would you rate Sudzilla?',
    39,
    [8, 9, 22],
    0,
    '-35.897436',
    '12.813937',
  ],
];
const pathOf = (file: string): string => fileURLToPath(new URL(file, folder));

(isThere ? describe : describe.skip)('real surveys', () => {
  test.each(known)(
    'real survey %s, %s: the counts of an independent program',
    async (file, rating, rows, counts, missing, score, standardError) => {
      const record = await reported([pathOf(file), '--rating', rating]);
      expect([record.promoters, record.passives, record.detractors]).toEqual(counts);
      const counted = rows - missing;
      expect(record.ledger).toMatchObject({ rows, counted, missing, problems: [] });
      expect(record.score?.toFixed(6)).toBe(score);
      expect(record.standardError?.toFixed(6)).toBe(standardError);
      expect(record.ratingColumn).toBe(rating);
    },
  );

  test('the same survey in windows-1252: the same record, and a notice', async () => {
    const legacy = pathOf('03b_botanic-fr-windows1252.csv');
    const record = await reported([legacy]);
    const guess = ['read as windows-1252, a guess; --encoding overrules'];
    expect(record.notices).toEqual(guess);
    const expected = await reported([pathOf('03a_botanic-fr-utf8.csv')]);
    expect(record).toEqual({ ...expected, notices: guess });
    expect(await reported([legacy, '--encoding', 'windows-1252'])).toEqual(expected);
  });

  test('a Qualtrics export with three header rows and a column of categories', async () => {
    const record = await reported([pathOf('05_qualtrics-3-header-rows.csv')]);
    expect(record).toMatchObject({ promoters: 4, passives: 4, detractors: 17, score: -52 });
    expect(record).toMatchObject({ ratingColumn: 'Q15', firstRow: 4, widerRows: 0 });
    expect(record.ledger).toMatchObject({ rows: 25, counted: 25, problems: [] });
    expect(record.standardError?.toFixed(6)).toBe('15.094370');
    expect(record.notices).toEqual([
      'read as an export of Qualtrics, with 3 rows of header',
      '25 rows are test answers and count',
    ]);
    const question = 'How likely are you to recommend this university to friends or colleagues?';
    const words = [pathOf('05_qualtrics-3-header-rows.csv'), '--rating', question];
    expect(await reported(words)).toEqual(record);
  });

  test('a question that plainly asks for the rating: found without --rating', async () => {
    const asked = known.filter(([file]) => !/^(01[bde]|14)/.test(file));
    for (const [file, rating] of asked) {
      expect([file, (await reported([pathOf(file)])).ratingColumn]).toEqual([file, rating]);
    }
  });
});
