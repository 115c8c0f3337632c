import { describe, expect, test } from 'vitest';
import { problemText } from '../../src/cli/terminal/problem.js';
import type { Row } from '../../src/files/index.js';
import { type Scale, scales, standardScale } from '../../src/index.js';
import { planSurvey, type SurveyError } from '../../src/survey/index.js';
import { HINT, printedBy, refused, reported, surveyFile } from './command.js';

function ratingColumn(header: Row, rows: readonly Row[], scale: Scale): number {
  return planSurvey([header, ...rows], { scale }).rating.index;
}

function columnCalled(name: string, header: Row): number {
  return planSurvey([header, header.map(() => '9')], { rating: name }).rating.index;
}

test.each([
  'NPS',
  'nps_score',
  'Net Promoter Score',
  'How likely are you to recommend us?',
  'Recomendaría usted esta empresa?',
  'Recommanderiez-vous ce magasin ?',
  'Würden Sie uns weiterempfehlen?',
  'Ci raccomanderebbe?',
  'Zou u ons aanbevelen?',
  'Czy polecisz nas?',
  '추천 의향',
  'お薦め度',
  '推荐指数',
])('%j asks for a rating, more plainly than a column of other numbers', (name) => {
  const rows = [
    ['8', '10', 'a'],
    ['7', '3', 'b'],
  ];
  expect(ratingColumn(['visits', name, 'note'], rows, standardScale)).toBe(1);
});

test('a word that only contains nps: the name does not make a column the rating', () => {
  expect(() => ratingColumn(['snps', 'Answer'], [['9', '9']], standardScale)).toThrow('several');
  expect(() => ratingColumn(['snapshots', 'Answer'], [['x', '9']], standardScale)).toThrow(
    'no column is called a rating; by its cells it could be "Answer"',
  );
});

test('numbers off the scale, words and yes-or-no are not ratings', () => {
  const header = ['id', 'age', 'member', 'mood', 'score'];
  const rows = [
    ['101', '44', '1', 'good', '9'],
    ['102', '9', '0', 'bad', ''],
  ];
  expect(ratingColumn(header, rows, standardScale)).toBe(4);
});

test('a tenth of the answers unreadable: still a rating; more than a tenth: not a rating', () => {
  const column = (slips: number) =>
    Array.from({ length: 100 }, (_, index) => [index < slips ? 'none of your business' : '9']);
  expect(ratingColumn(['answer'], column(10), standardScale)).toBe(0);
  expect(() => ratingColumn(['answer'], column(11), standardScale)).toThrow('no column holds');
});

test('the name of a column: its exact form is looked for first, then any case and white space', () => {
  expect(columnCalled('NPS', ['nps', 'NPS', 'Nps '])).toBe(1);
  expect(columnCalled('how likely are  you', ['id', ' How likely\nare you '])).toBe(1);
  expect(columnCalled('constructor', ['__proto__', 'constructor'])).toBe(1);
  expect(columnCalled('__proto__', ['toString', '__proto__'])).toBe(1);
});

test('a name that no column or several columns have is refused', () => {
  const refuse = (name: string, header: string[], message: string) => {
    try {
      columnCalled(name, header);
      expect.unreachable();
    } catch (error) {
      expect(problemText((error as SurveyError).problem, 'en', 'x.csv')).toBe(message);
    }
  };
  refuse('score', ['id', 'nps'], 'no column is called score; there are id, nps');
  refuse('constructor', ['id'], 'no column is called constructor; there are id');
  refuse('npss', ['id', 'nps', 'nps?'], 'no column is called npss: did you mean "nps" or "nps?"?');
  refuse(
    'nps',
    ['nps', 'id', 'nps'],
    '2 columns are called nps: name one by its number instead, "1" or "3"',
  );
  refuse(
    'nps',
    ['NPS', 'Nps'],
    '2 columns are called nps: name one by its number instead, "1" or "2"',
  );
  const many = Array.from({ length: 30 }, (_, index) => `q${index}`);
  refuse('x', many, `no column is called x; there are ${many.slice(0, 20).join(', ')}, …`);
});

test('another scale: other columns hold ratings', () => {
  const rows = [
    ['5', '10'],
    ['1', '9'],
  ];
  expect(ratingColumn(['score', 'rating'], rows, scales['1-5'])).toBe(0);
  expect(ratingColumn(['score', 'rating'], rows, standardScale)).toBe(1);
});

test('a name that asks for the rating wins over unreadable cells; a column that numbers the rows is never the rating', () => {
  const header = ['customer', 'recommend us?'];
  const answers = ['9', 'ten', '8', '5', '', 'n.a.', '10', '6', '7', 'x'];
  const rows = answers.map((answer, index) => [String(index + 1), answer]);
  expect(ratingColumn(header, rows, standardScale)).toBe(1);
  expect(() => ratingColumn(['customer', 'opinion'], rows, standardScale)).toThrow(
    /no column holds/,
  );
});

describe('the rating column of a file', () => {
  test('several columns could be the rating: they are listed, with exit code 2', async () => {
    const file = surveyFile('shop,website\n9,8\n10,\n');
    expect(await refused([file])).toEqual({
      code: 2,
      message: `several columns could be the rating, so name one:
  --rating "shop"  (2 answers)
  --rating "website"  (1 answer)${HINT}`,
    });
    expect((await reported([file, '--rating', 'website'])).score).toBe(0);
  });

  test('no column could be the rating, or nobody answered: one sentence, with exit code 1', async () => {
    const message =
      'no column holds ratings from 0 to 10 and is called so: name it with --rating, or another --scale';
    expect(await refused([surveyFile('name,city\nAnn,Rome\n')])).toEqual({ code: 1, message });
    for (const content of ['nps\n', 'nps\n\n\n', 'nps\nNA\n']) {
      const nothing = { code: 1, message: 'there are no answers below the header' };
      expect(await refused([surveyFile(content)])).toEqual(nothing);
    }
    for (const content of ['\n\n', '  , \n']) {
      const file = surveyFile(content);
      expect(await refused([file])).toEqual({ code: 1, message: `${file} is empty` });
    }
  });

  test('asks where only the cells of a column are ratings', async () => {
    expect(await refused([surveyFile('key,answer\na,9\nb,3\n')])).toEqual({
      code: 2,
      message: `no column is called a rating, so name it; by its cells it could be this one:
  --rating "answer"  (2 answers)${HINT}`,
    });
    const ids = await refused([surveyFile('id_order,id_service,minutes\n501,3,42\n502,10,18\n')]);
    expect(ids.message).toContain('--rating');
  });

  test('asks for the scale where the name or a label says that it is another', async () => {
    const file = surveyFile('who,"Recommend us, from 1 to 5?"\na,5\nb,4\nc,1\n');
    expect(await refused([file])).toEqual({
      code: 2,
      message: `the ratings in Recommend us, from 1 to 5? seem to end at 5, as "1 to 5" shows, so give their scale:
  --scale 1-5
  --scale 0-10  (if it is one from 0 to 10 after all)${HINT}`,
    });
    expect((await reported([file, '--scale', '1-5'])).score).toBe(0);
  });

  test('asks where a column says that the rows answer several questions', async () => {
    const file = surveyFile('question,nps\nRecommend us?,9\nSatisfied?,3\nRecommend us?,10\n');
    expect(await refused([file])).toEqual({
      code: 2,
      message: `the rows answer several questions, as question says, so keep the rows of one:
  --where "question=Recommend us?"  (2 ratings)
  --where "question=Satisfied?"  (1 rating)
or see each by itself:
  --rating "nps" --by "question"${HINT}`,
    });
    const both = await reported([file, '--rating', 'nps', '--by', 'question']);
    expect(both.notices[0]).toContain('all were counted: 2 rows of Recommend us?');
  });

  test('texts and scales that make the score doubtful are told above it', async () => {
    const words = surveyFile('nps\nExtremely likely\nExtremely likely\n9\n3\n');
    const page = await printedBy([words]);
    expect(page.indexOf('Extremely likely (2 answers)')).toBeGreaterThan(0);
    expect(page.indexOf('Extremely likely (2 answers)')).toBeLessThan(page.indexOf('Net Promoter'));
    const low = await printedBy([surveyFile(`nps\n${'5\n4\n'.repeat(20)}`)]);
    expect(low.indexOf('none of 40 answers in nps is above 5')).toBeLessThan(
      low.indexOf('Net Promoter'),
    );
  });

  test('asks where categories contradict a column that only looks like ratings', async () => {
    const file = surveyFile('answer,group\n9,Detractor\n2,Promoter\n8,Promoter\n');
    expect(await refused([file])).toEqual({
      code: 2,
      message: `several columns could be the rating, so name one:
  --rating "answer"  (3 answers)
  --rating "group"  (3 answers)${HINT}`,
    });
  });

  test('a long file: the list says that only its beginning was counted', async () => {
    const file = surveyFile(`shop,website\n${'9,8\n'.repeat(5000)}`);
    const { message } = await refused([file]);
    expect(message).toContain('--rating "shop"  (999 answers at the beginning of the file)\n');
  });

  test('a first row of answers counts, and a notice says so', async () => {
    for (const content of ['Ann,3\nBob,9\n', '3\n9\n']) {
      const rating = content.includes(',') ? ['--rating', 'column 2'] : [];
      const found = await reported([surveyFile(content), ...rating]);
      expect(found).toMatchObject({ promoters: 1, detractors: 1, firstRow: 1 });
      expect(found.notices).toEqual([
        'no header stands above the first row, which counts as an answer',
      ]);
    }
  });

  test('the named column is taken even if nobody answered', async () => {
    const file = surveyFile('nps,name\nNA,Ann\n,Bob\n');
    const { respondents, score, interval, ledger } = await reported([file, '--rating', 'nps']);
    expect({ respondents, score, interval }).toEqual({
      respondents: 0,
      score: null,
      interval: null,
    });
    expect(ledger).toMatchObject({ rows: 2, missing: 2, counted: 0 });
  });

  test.each(['constructor', '__proto__', 'toString', '추천 의향', ' Spaced  Out '])(
    'a header %j: the column is found by its name',
    async (name) => {
      const file = surveyFile(`id,${name}\na,10\nb,3\nc,7\n`);
      const found = await reported([file, '--rating', name]);
      expect(found).toMatchObject({ promoters: 1, passives: 1, detractors: 1 });
      expect(found.ratingColumn).toBe(name);
    },
  );

  test.each([
    ['long', `Would you recommend us, ${'all things considered, '.repeat(20)}?`],
    ['with control characters', 'nps\u001B[31m'],
    ['with quotation marks', 'Would you "recommend" us?'],
  ])('the call that the list suggests for a header %s works', async (_, header) => {
    const file = surveyFile(`"${header.replaceAll('"', '""')}",nps\n9,3\n`);
    const { message } = await refused([file]);
    const [suggested = ''] = suggestions(message);
    expect((await reported([file, '--rating', suggested])).score).toBe(100);
  });

  test('two columns of one name: no call is suggested that would not distinguish them', async () => {
    const { message } = await refused([surveyFile('nps,nps\n9,3\n')]);
    expect(suggestions(message)).not.toEqual(['nps', 'nps']);
  });
});

function suggestions(message: string): string[] {
  return [...message.matchAll(/--rating (".*")/g)].map((match) => JSON.parse(match[1] as string));
}
