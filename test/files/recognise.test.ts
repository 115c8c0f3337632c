import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindOfRow, type Row, recognise, type Vendor } from '../../src/files/index.js';
import { scales } from '../../src/index.js';

const id = (name: string) => `{"ImportId":"${name}"}`;
const qualtrics = ['StartDate', 'Status', 'RecordedDate', 'ResponseId', 'Q1_NPS_GROUP', 'Q1', 'Q2'];
const questions = [
  'Startdatum',
  'Antworttyp',
  'Aufgezeichnet',
  'ID',
  'Empfehlung - Gruppe',
  'Empfehlung?',
  'Warum?',
];
const answer = (group: string, rating: string, status = 'IP Address') => [
  '2026-03-04 10:00:00',
  status,
  '2026-03-04 10:01:00',
  'R_1',
  group,
  rating,
  'so',
];

describe('Qualtrics', () => {
  const ids = [
    'startDate',
    'status',
    'recordedDate',
    '_recordId',
    'QID1_NPS_GROUP',
    'QID1',
    'QID2_TEXT',
  ].map(id);
  const rows = [qualtrics, questions, ids, answer('Promoter', '9'), answer('Passive', '7')];

  test('a row of ids: recognised in any language', () => {
    expect(recognise(rows)).toMatchObject({
      vendor: 'qualtrics',
      vendorTitle: 'Qualtrics',
      headerRows: 3,
      ratingCandidates: [5],
      categories: [4],
      checks: [{ rating: 5, category: 4 }],
      statusColumn: 1,
    });
    expect(recognise(rows).columns[5]).toMatchObject({ name: 'Q1', question: 'Empfehlung?' });
  });

  test('no row of ids: recognised by its names, with one or two header rows', () => {
    const [names = [], second = [], , ...answers] = rows;
    expect(recognise([names, second, ...answers])).toMatchObject({
      vendor: 'qualtrics',
      headerRows: 2,
      ratingCandidates: [5],
    });
    expect(recognise([names, ...answers])).toMatchObject({ vendor: 'qualtrics', headerRows: 1 });
    const texts = ['Start Date', 'Response Type', 'Recorded Date', 'Response ID', 'Q', 'Us?', ''];
    const described = recognise([texts, ...answers]);
    expect(described).toMatchObject({ vendor: 'qualtrics', headerRows: 1, statusColumn: 1 });
    expect(kindOfRow(described, answer('', '9', 'Survey Preview'))).toBe('preview');
  });

  test('the old export: recognised by V1, V2 and ResponseID', () => {
    const old = [
      ['V1', 'V2', 'V3', 'Q1'],
      ['ResponseID', 'ResponseSet', 'Name', 'How likely are you to recommend us?'],
      ['R_1', 'Default', 'Anonymous', '9'],
    ];
    const recognition = recognise(old);
    expect(recognition).toMatchObject({
      vendor: 'qualtrics',
      headerRows: 2,
      ratingCandidates: [3],
    });
    expect(recognition.columns.map(({ name }) => name)).toEqual([
      'ResponseID',
      'ResponseSet',
      'Name',
      'Q1',
    ]);
  });

  test('previews and tests differ from answers by their status', () => {
    const recognition = recognise(rows);
    const kinds = [
      'IP Address',
      'Survey Preview',
      'survey test',
      '0',
      '1',
      '2',
      'Imported',
      '',
    ].map((status) => kindOfRow(recognition, answer('Promoter', '9', status)));
    expect(kinds).toEqual([
      'answer',
      'preview',
      'test',
      'answer',
      'preview',
      'test',
      'answer',
      'answer',
    ]);
  });

  test('columns of groups are not ratings and belong to their question, whatever they hold', () => {
    for (const groups of [
      ['3', '1', '-99'],
      ['Promotor', 'Kritiker', 'Neutral'],
      ['1', 'Promoter', ''],
    ]) {
      const recognition = recognise([
        qualtrics,
        questions.map((question) => question.replace('Empfehlung', 'Wie')),
        ids,
        ...groups.map((group, index) => answer(group, ['9', '2', '-99'][index] as string)),
      ]);
      expect(recognition).toMatchObject({
        ratingCandidates: [5],
        checks: [{ rating: 5, category: 4 }],
        missing: ['-99'],
      });
      expect(recognition.columns[5]).toMatchObject({ answers: 2, ratings: 2, distinctRatings: 2 });
    }
  });

  test('groups as numbers are categories because of the name of their column', () => {
    const numbers = [qualtrics, questions, ids, answer('3', '9'), answer('1', '2')];
    expect(recognise(numbers)).toMatchObject({ categories: [4], ratingCandidates: [5] });
  });
});

describe('SurveyMonkey', () => {
  const header = [
    'Respondent ID',
    'Collector ID',
    'Start Date',
    'How likely are you to recommend us?',
    'Which do you use?',
    '',
  ];
  const rows = [
    header,
    ['', '', '', '', 'Website', 'App'],
    ['1', '7', '03/14/2026 02:30:00 PM', 'Extremely likely - 10', 'Website', ''],
    ['2', '7', '03/14/2026 02:31:00 PM', 'Not at all likely - 0', '', 'App'],
  ];

  test('choices stand under questions: names join both', () => {
    const recognition = recognise(rows);
    expect(recognition).toMatchObject({
      vendor: 'surveymonkey',
      headerRows: 2,
      ratingCandidates: [3],
    });
    expect(recognition.columns.map(({ name }) => name)).toEqual([
      ...header.slice(0, 4),
      'Which do you use? - Website',
      'Which do you use? - App',
    ]);
    expect(recognition.columns[2]?.holds).toBe('date');
  });

  test('other spellings, columns before, a title or numbers of questions above: recognised', () => {
    const names = ['respondent_id', 'collector_id', 'How likely to recommend?', 'Uses?', ''];
    const choices = ['', '', 'Response', 'Site', 'App'];
    const answers = [
      ['1', '7', '10', 'Site', ''],
      ['2', '7', '3', '', 'App'],
    ];
    const expected = { vendor: 'surveymonkey', ratingCandidates: [2] };
    for (const above of [[], [['Our survey']], [['', '', 'Q1', 'Q2', '']]]) {
      const recognition = recognise([...above, names, choices, ...answers]);
      expect(recognition).toMatchObject({ ...expected, headerRows: above.length + 2 });
      expect(recognition.columns.map(({ name }) => name)).toEqual([
        ...names.slice(0, 3),
        'Uses? - Site',
        'Uses? - App',
      ]);
    }
    const shifted = [names, choices, ...answers].map((row, i) => [
      i === 0 ? 'year' : '2022',
      ...row,
    ]);
    shifted[1] = ['', ...choices];
    expect(recognise(shifted)).toMatchObject({ headerRows: 2, ratingCandidates: [3] });
  });

  test('names without a row below: one header row', () => {
    expect(recognise([['Title'], ['Respondent ID', 'Collector ID']])).toMatchObject({
      vendor: 'surveymonkey',
      headerRows: 2,
    });
  });

  test('the word Response under a question is not part of its name; older headers are recognised', () => {
    const older = [
      ['RespondentID', 'CollectorID', 'Recommend?'],
      ['', '', 'Response'],
      ['1', '7', '9'],
    ];
    expect(recognise(older).columns[2]?.name).toBe('Recommend?');
    expect(recognise([older[0], older[2]] as Row[])).toMatchObject({
      vendor: 'surveymonkey',
      headerRows: 1,
    });
  });
});

test('Survicate: parts of answers stand under the questions', () => {
  const recognition = recognise([
    ['Date & Time (UTC)', 'Response uuid', 'Q#1: Recommend us?', '', 'Q#2: Why?', ''],
    ['', '', 'Score', 'Label', 'Answer', 'Insight'],
    ['2026-03-04 10:00:00', 'a-1', '9', 'Promoter', 'good', 'Speed'],
    ['2026-03-05 10:00:00', 'a-2', '3', 'Detractor', 'bad', ''],
  ]);
  expect(recognition).toMatchObject({ vendor: 'survicate', headerRows: 2, ratingCandidates: [2] });
  expect(recognition.columns.map(({ name }) => name).slice(2)).toEqual([
    'Q#1: Recommend us?',
    'Q#1: Recommend us? - Label',
    'Q#2: Why?',
    'Q#2: Why? - Insight',
  ]);
});

test.each<[Vendor, string, Row]>([
  [
    'typeform',
    'today',
    ['#', 'Recommend us?', 'Response Type', 'Submit Date (UTC)', 'Network ID', 'Tags'],
  ],
  [
    'typeform',
    'before',
    ['#', 'Recommend us?', 'Start Date (UTC)', 'Submit Date (UTC)', 'Network ID'],
  ],
  ['typeform', 'by token', ['Recommend us?', 'Submitted At', 'Token']],
  ['google-forms', 'in English', ['Timestamp', 'Email Address', 'Recommend us?']],
  ['google-forms', 'in Korean', ['타임스탬프', '추천 의향']],
  ['delighted', 'by a property', ['ID', 'Score', 'Comment', 'Delighted Source']],
  ['delighted', 'by the names of its API', ['id', 'survey_type', 'score', 'comment']],
  [
    'formbricks',
    'today',
    ['No.', 'Response ID', 'Timestamp', 'Finished', 'Survey ID', '1. Recommend us?'],
  ],
])('an export of %s, %s: recognised by its header', (vendor, _, header) => {
  const recognition = recognise([header, header.map(() => '9'), header.map(() => '8')]);
  expect(recognition).toMatchObject({ vendor, headerRows: 1, statusColumn: null });
  expect(recognition.ratingCandidates).toEqual([
    header.findIndex((name) => /recommend|추천|score/i.test(name)),
  ]);
});

test('a column called Timestamp is not enough for Google Forms', () => {
  expect(
    recognise([
      ['Timestamp', 'nps'],
      ['2026-03-04', '9'],
    ]).vendor,
  ).toBeNull();
});

describe('any table', () => {
  test('more than 1,000 rows: only the first 1,000 decide', () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [String(i), i < 1500 ? '' : '9']);
    const all = [['id', 'likely to recommend'], ...rows];
    const beginning = recognise(all.slice(0, 1000));
    expect(beginning.isWhole).toBe(true);
    expect(recognise(all)).toEqual({ ...beginning, isWhole: false });
    expect(recognise(all).columns[1]?.answers).toBe(0);
  });

  test('the first row is the header, unless it has only numbers', () => {
    expect(recognise([['nps'], ['9']])).toMatchObject({ vendor: null, headerRows: 1 });
    expect(recognise([['9'], ['10']])).toMatchObject({ headerRows: 0, ratingCandidates: [0] });
    expect(recognise([['9'], ['10']]).columns[0]?.name).toBe('column 1');
    expect(recognise([])).toMatchObject({ headerRows: 0, columns: [], ratingCandidates: [] });
  });

  test('the only rating column is named like an answer: there is no header', () => {
    const rows = [
      ['Ann', '9'],
      ['Bob', '10'],
    ];
    const recognition = recognise(rows);
    expect(recognition).toMatchObject({ headerRows: 0, ratingCandidates: [1] });
    expect(recognition.columns.map(({ name }) => name)).toEqual(['column 1', 'column 2']);
    expect(recognise([['10점'], ['9점'], ['3점']])).toMatchObject({ headerRows: 0 });
    expect(recognise([['1. Would you recommend us?'], ['9'], ['10']])).toMatchObject({
      headerRows: 1,
      ratingCandidates: [0],
    });
    const counts = [
      ['plan', '9', '10'],
      ['Free', '8', '7'],
    ];
    expect(recognise(counts)).toMatchObject({ headerRows: 1, ratingCandidates: [1, 2] });
  });

  test('blank rows and titles may stand above the header, names and answers may not', () => {
    const header = ['id', 'nps'];
    const headerRows = (...above: Row[]) => recognise([...above, header, ['a', '9']]).headerRows;
    expect(headerRows([], ['', ' '])).toBe(3);
    expect(headerRows(['Survey of 2026'], [''], ['All shops', ''])).toBe(4);
    expect(recognise([['Survey'], header, ['a', '9']])).toMatchObject({ ratingCandidates: [1] });
    expect(recognise([['nps'], ['9'], ['so', ' well'], ['8']]).headerRows).toBe(1);
    expect(
      recognise([
        ['', 'nps'],
        ['a', '9'],
      ]).headerRows,
    ).toBe(1);
    expect(recognise([['nps'], ['9', 'a']])).toMatchObject({
      headerRows: 1,
      ratingCandidates: [0],
    });
    expect(recognise([[''], ['9'], ['8']])).toMatchObject({ headerRows: 1, ratingCandidates: [0] });
  });

  test('columns that count categories are not ratings', () => {
    for (const name of ['Promoters', 'n_passives', 'Number of detractors', '# Promoters (count)']) {
      const months = [
        ['month', name],
        ['May', '10'],
        ['June', '9'],
      ];
      expect(recognise(months).ratingCandidates).toEqual([]);
    }
    const question = [['How likely (10: promoters)'], ['10'], ['9']];
    expect(recognise(question).ratingCandidates).toEqual([0]);
  });

  test('categories rival ratings that they contradict, named or not', () => {
    const withGroups = (name: string, ...rows: Row[]) => recognise([[name, 'group'], ...rows]);
    const same = [
      ['9', 'Promoter'],
      ['2', 'Detractor'],
      ['', 'Passive'],
      ['8', 'passive'],
    ];
    const other = [...same, ['3', 'Promoter'], ['9', 'Detractor']];
    expect(withGroups('answer', ...same)).toMatchObject({ ratingCandidates: [0], rivals: [] });
    expect(withGroups('answer', ...other)).toMatchObject({ ratingCandidates: [0], rivals: [1] });
    expect(withGroups('nps', ...other)).toMatchObject({ ratingCandidates: [0], rivals: [1] });
    expect(withGroups('nps', ...same)).toMatchObject({ evidence: 'name', rivals: [] });
    const apart = withGroups('answer', ['9', ''], ['8', ''], ['', 'Promoter']);
    expect(apart.rivals).toEqual([1]);
  });

  test('columns hold ratings, categories, dates, numbers, text or nothing', () => {
    const rows = [
      ['answer', 'group', 'at', 'age', 'why', 'nothing', '__proto__'],
      ['9', 'Promoter', '2026-03-04', '44', 'good', '', '-100'],
      ['3', 'Detractor', '3/4/2026', '31', '', 'NA', '100'],
    ];
    const { columns, ratingCandidates, categories } = recognise(rows);
    expect(columns.map(({ holds }) => holds)).toEqual([
      'rating',
      'category',
      'date',
      'number',
      'text',
      'nothing',
      'category',
    ]);
    expect(columns.map(({ coding }) => coding)).toEqual([
      null,
      'words',
      null,
      null,
      null,
      null,
      'points',
    ]);
    expect({ ratingCandidates, categories }).toEqual({ ratingCandidates: [0], categories: [1, 6] });
  });

  test('columns of categories are not rating candidates, whatever their name', () => {
    const rows = [
      ['Q16_NPS_DPP', 'nps_score'],
      ['Promoter', '100'],
      ['Passive', '0'],
      ['Detractor', '-100'],
    ];
    expect(recognise(rows)).toMatchObject({ ratingCandidates: [], categories: [0, 1] });
    const both = rows.map((row, index) => [...row, ['rating', '10', '8', '2'][index] as string]);
    expect(recognise(both).ratingCandidates).toEqual([2]);
  });

  test('several columns of ratings: all are candidates', () => {
    expect(
      recognise([
        ['shop', 'website'],
        ['9', '8'],
        ['10', ''],
      ]).ratingCandidates,
    ).toEqual([0, 1]);
  });

  test('a column named after the question is the only candidate, in any language', () => {
    for (const name of [
      'NPS',
      'Recomendaría usted?',
      '추천 의향',
      'Würden Sie uns weiterempfehlen?',
      '推荐指数',
      'Hur troligt är det att du rekommenderar oss?',
      'Vil du anbefale os?',
      'Bizi tavsiye eder misiniz?',
      'Порекомендуете ли вы нас?',
      'Doporučili byste nás?',
      'Suosittelisitko meitä?',
    ]) {
      expect(
        recognise([
          ['visits', name],
          ['8', '10'],
          ['7', '3'],
        ]).ratingCandidates,
      ).toEqual([1]);
    }
    expect(
      recognise([
        ['snps', 'Answer'],
        ['9', '9'],
      ]).ratingCandidates,
    ).toEqual([0, 1]);
  });

  test('a column that counts recommendations has no advantage by its name', () => {
    const rows = [
      ['recommendations_made', 'score'],
      ['3', '9'],
      ['8', '2'],
    ];
    expect(recognise(rows).ratingCandidates).toEqual([0, 1]);
  });

  test('a name decides only if its column holds ratings', () => {
    const tableOf = (header: Row, ...rows: Row[]) => recognise([header, ...rows]);
    const why = tableOf(
      ['Score', 'Why would you recommend us?'],
      ['9', 'kind'],
      ['3', '10'],
      ['8', 'quick'],
    );
    expect(why.ratingCandidates).toEqual([0, 1]);
    const survey = tableOf(['Score', 'NPS survey'], ['9', '7'], ['3', '7'], ['8', '7']);
    expect(survey.ratingCandidates).toEqual([0, 1]);
    const wished = tableOf(['Score', 'NPS call?'], ['9', '0'], ['3', '1'], ['8', '0']);
    expect(wished.ratingCandidates).toEqual([0, 1]);
    const alike = tableOf(['visits', 'NPS'], ['a', '9'], ['b', '9'], ['c', '9']);
    expect(alike.ratingCandidates).toEqual([1]);
    const points = tableOf(['NPS_SCORE'], ['100'], ['-100'], ['0'], [''], ['50']);
    expect(points.ratingCandidates).toEqual([]);
  });

  test('the scale decides which numbers are ratings', () => {
    const rows = [
      ['a', 'b'],
      ['5', '10'],
      ['1', '9'],
    ];
    expect(recognise(rows, { scale: scales['1-5'] }).ratingCandidates).toEqual([0]);
    expect(recognise(rows).ratingCandidates).toEqual([1]);
  });

  test('any table gives a recognition that is JSON', () => {
    const cells = fc.oneof(
      fc.string({ maxLength: 4 }),
      fc.constantFrom(
        '9',
        '100',
        '-100',
        'Promoter',
        'V1',
        'V2',
        'ResponseID',
        '#',
        'Respondent ID',
        'CollectorID',
        id('x'),
        'Status',
        'Q_NPS_GROUP',
        'Q',
        '__proto__',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cells, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const recognition = recognise(rows);
        expect(JSON.parse(JSON.stringify(recognition))).toEqual(recognition);
        expect(recognition.headerRows).toBeLessThanOrEqual(Math.max(1, rows.length));
        for (const index of [...recognition.ratingCandidates, ...recognition.categories]) {
          expect(recognition.columns[index]?.index).toBe(index);
        }
        expect(
          recognition.ratingCandidates.filter((index) => recognition.categories.includes(index)),
        ).toEqual([]);
      }),
    );
  });
});

describe('hostile and wrong input', () => {
  // A pattern that takes quadratic time on such a cell would not end before the test times out.
  test.each([
    ['blanks before a letter', `${' '.repeat(2_000_000)}x`],
    ['digits', '9'.repeat(2_000_000)],
    ['blanks between digits and a letter', `9${' '.repeat(2_000_000)}x`],
  ])('a cell of 2,000,000 %s: recognised as usual', (_, cell) => {
    const rows = [
      ['nps', 'why'],
      ['9', cell],
      ['3', 'so'],
    ];
    expect(recognise(rows, { decimalCommas: true }).ratingCandidates).toEqual([0]);
  });

  test.each([
    [
      'rows are null',
      () => recognise(null as never),
      'rows must be an array of rows, received null',
    ],
    [
      'rows are a text',
      () => recognise('nps\n9' as never),
      'rows must be an array of rows, received "nps\\n9"',
    ],
    [
      'a row is null',
      () => recognise([['nps'], null as never]),
      'rows[1] must be an array of texts, received null',
    ],
    [
      'a cell is a number',
      () => recognise([['nps'], [9 as never]]),
      'rows[1][0] must be a text, received 9',
    ],
    [
      'options are a text',
      () => recognise([['nps']], '0-10' as never),
      'options of recognise must be an object with scale, metric, decimalCommas, received "0-10"',
    ],
    [
      'a row to classify is null',
      () => kindOfRow(recognise([['nps']]), null as never),
      'row must be an array of texts, received null',
    ],
  ])('%s: a TypeError names it', (_, call, message) => {
    expect(call).toThrow(new TypeError(message));
  });
});
