import { describe, expect, test } from 'vitest';
import { scales } from '../../src/index.js';
import type { SurveyNotice, SurveyRequest } from '../../src/survey/index.js';
import { problemOf, recordOfText } from './tables.js';

/** Lines of a file. */
const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`;
/** A column of one name and many answers. */
const column = (name: string, answers: readonly (string | number)[]) =>
  lines(name, ...answers.map(String));
const repeated = <Value>(values: readonly Value[], times: number): Value[] =>
  Array.from({ length: times }, () => values).flat();

const scoreOf = (text: string, request?: SurveyRequest) => {
  const { score, ledger, ratingColumn } = recordOfText(text, request);
  return { score: score && Math.round(100 * score) / 100, ...ledger, ratingColumn };
};
const noticeIn = (text: string, code: SurveyNotice['code'], request?: SurveyRequest) =>
  recordOfText(text, request).notices.find((notice) => notice.code === code);
const problemIn = (text: string, request?: SurveyRequest) =>
  problemOf(() => recordOfText(text, request));

describe('the delimiter', () => {
  test.each<[string, number, number]>([
    [lines('NPS;Name;', '9;Meyer, Eva', '3;Okafor, Ben', '10;Silva, Ana'), 33.33, 3],
    [lines('NPS;Why', '9;kind, quick;', '3;late, cold;', '10;good, cheap;'), 33.33, 3],
    [
      lines('NPS;Who;Tier', '9;Ito, K;A', '3;Roth, L', '10;Vega, M', '8;Kahn, N;A', '0;Diaz, O;A'),
      0,
      5,
    ],
    [lines('Tag;NPS;Wert;', '01-02-2026 08:00;9;2,6 V', '02-02-2026 09:00;3;3,2 V'), 0, 2],
    [lines('NPS;City, Country', '9;Lyon, France', '10;Bern, Switzerland'), 100, 2],
  ])('%j: no row is lost', (text, score, counted) => {
    expect(scoreOf(text)).toMatchObject({ score, counted, rows: counted, ratingColumn: 'NPS' });
  });
});

describe('texts that are not ratings', () => {
  const question = 'How likely are you to recommend us?';

  test('dates that a spreadsheet made of 9/10: nothing is counted', () => {
    expect(problemIn(column(question, ['10-Sep', '10-Mar', '10-Jan', '10-Oct'])).code).toBe(
      'no-rating-column',
    );
    expect(scoreOf(column(question, ['Sep-10', 'Mar-10', '9']))).toMatchObject({
      counted: 1,
      unreadable: 2,
    });
  });

  test('hours, halves and sentences: only the numbers count', () => {
    expect(scoreOf(column('NPS', ['9 AM', '10 PM', '9', '3']))).toMatchObject({ counted: 2 });
    expect(scoreOf(column('NPS', ['8½', '9', '7½', '10', '3']))).toMatchObject({
      counted: 3,
      fractional: 2,
    });
    const answers = ['10', '9', '8', 'not a 10', 'less than 5', 'minus 7', 'more than 8'];
    expect(scoreOf(column('score', answers), { rating: 'score' })).toMatchObject({ counted: 3 });
  });

  test('a choice with a number in its text: nothing is counted', () => {
    const text = lines(
      ',,Q1,,',
      'Respondent ID,Collector ID,How long are you with us?,,',
      ',,Less than a year,Some years,More than 10 years',
      '11870,45,,Some years,',
      '11871,45,,,More than 10 years',
      '11872,45,Less than a year,,',
    );
    expect(problemIn(text).code).toBe('no-rating-column');
  });
});

describe('ends of the scale in words', () => {
  test('the frequent texts are named, with their counts', () => {
    const text = column('Would you recommend us?', ['Extremely likely', 'Extremely likely', 9, 3]);
    expect(noticeIn(text, 'texts-left-out')).toEqual({
      code: 'texts-left-out',
      column: 'Would you recommend us?',
      texts: [{ text: 'Extremely likely', count: 2 }],
      answers: 4,
    });
  });

  test('both ends: both are named', () => {
    const answers = [
      ...repeated(['Very likely'], 30),
      ...repeated(['Never'], 5),
      ...repeated([8], 60),
    ];
    expect(noticeIn(column('nps', answers), 'texts-left-out')).toMatchObject({
      texts: [
        { text: 'Very likely', count: 30 },
        { text: 'Never', count: 5 },
      ],
      answers: 95,
    });
  });

  test('a twentieth of the answers or less, and single texts: no notice', () => {
    const few = [...repeated([9], 95), ...repeated(['ten'], 5)];
    expect(noticeIn(column('nps', few), 'texts-left-out')).toBeUndefined();
    const single = ['ten', 'nine', 'eight', 9, 3, 7, 10];
    expect(noticeIn(column('nps', single), 'texts-left-out')).toBeUndefined();
    expect(scoreOf(column('nps', few))).toMatchObject({ counted: 95, unreadable: 5 });
  });

  test('no answer in words is missing, and not named', () => {
    const answers = ['9', '3', ...repeated(['keine Angabe', 'NS/NC', '무응답', '-'], 3)];
    expect(scoreOf(column('nps', answers))).toMatchObject({ counted: 2, missing: 12 });
    expect(noticeIn(column('nps', answers), 'texts-left-out')).toBeUndefined();
  });
});

describe('the scale', () => {
  test.each([
    'How likely are you to recommend us on a scale from 1 to 5?',
    'Recommend us? (1-5)',
    'Würden Sie uns weiterempfehlen? (von 1 bis 5)',
    '¿Nos recomendaría? Del 1 al 5',
    'Nous recommanderiez-vous ? (de 1 à 5)',
    '추천 의향 (1~5점)',
    '友人に薦めますか（1から5）',
    'Would you recommend us (1 = never, 5 = surely)?',
  ])('%j: the scale is asked for', (name) => {
    const text = lines(`id;${name}`, '101;5', '104;4', '107;5', '110;1', '113;3', '116;5');
    expect(problemIn(text)).toMatchObject({
      code: 'other-scale',
      evidence: { shownBy: 'name', min: 1, max: 5, scaleName: '1-5' },
    });
    expect(scoreOf(text, { scale: scales['1-5'] })).toMatchObject({ score: 16.67, counted: 6 });
  });

  test.each(['NPS (0-10)', 'Recommend us, from 1 to 10?', 'Recommend us after 1-2 weeks?'])(
    '%j: nothing contradicts the scale',
    (name) => {
      expect(scoreOf(lines(`id;${name}`, 'a;9', 'b;3'))).toMatchObject({ score: 0, counted: 2 });
    },
  );

  test('the highest answer has words, as the end of a scale has: the scale is asked for', () => {
    const answers = [
      '7 - Very likely',
      '6',
      '7 - Very likely',
      '1 - Never',
      '5',
      '7 - Very likely',
    ];
    const text = column('How likely are you to recommend us?', answers);
    expect(problemIn(text)).toMatchObject({
      code: 'other-scale',
      evidence: { shownBy: 'label', text: '7 - Very likely', max: 7, scaleName: '1-7' },
    });
    expect(scoreOf(text, { scale: scales['1-7'] })).toMatchObject({ score: 50, counted: 6 });
    const full = ['10 - Very likely', '6', '0 - Never'];
    expect(scoreOf(column('Recommend us?', full))).toMatchObject({ counted: 3 });
  });

  test.each<[readonly number[], number, string | null]>([
    [[5, 5, 4, 5, 2], 5, '1-5'],
    [[4, 4, 3, 4, 1], 4, null],
    [[1, 2, 3, 4, 5, 6, 7], 7, '1-7'],
    [[1, 1, 0, 1], 1, null],
  ])('20 answers and more of %j: none is higher, with a notice', (values, highest, scaleName) => {
    const text = column('NPS', repeated(values, 8));
    const answers = 8 * values.length;
    expect(noticeIn(text, 'scale-doubtful')).toEqual({
      code: 'scale-doubtful',
      column: 'NPS',
      answers,
      highest,
      scaleName,
    });
    expect(noticeIn(text, 'scale-doubtful', { scale: scales['0-10'] })).toBeUndefined();
    expect(noticeIn(column('NPS', values), 'scale-doubtful')).toBeUndefined();
    expect(noticeIn(column('NPS', [...repeated(values, 8), 9]), 'scale-doubtful')).toBeUndefined();
  });
});

describe('the rating column', () => {
  test.each([
    'npsScore',
    'NPSScore',
    'scoreNps',
    'userNPS',
    'NpsRating',
    'eNPS',
    'enps',
    'LTR',
    'ltr_score',
    'Q5_LTR',
    'npsscore',
    'notanps',
    'ValorNPS',
    'nps_2026',
    'Recommend',
    'likelihood_to_recommend',
    'recommendation_score',
  ])('%j: a name of ratings', (name) => {
    const text = lines(`id,satisfaction,${name}`, '101,8,9', '104,7,10', '107,10,3', '110,9,8');
    expect(scoreOf(text)).toMatchObject({ score: 25, counted: 4, ratingColumn: name });
  });

  test.each([
    'id_servico',
    'customerId',
    'NPS_ID',
    'month',
    'year',
    '# of visits',
    'Number of calls',
    'How long have you used it (years)?',
    'How many people would you recommend us to?',
    'recommendation_count',
    'lastpage',
    'Q1_Click Count',
    'Edad',
    'Alter',
    '年齢',
    '고객번호',
  ])('%j: a name of something else, never counted unasked', (name) => {
    const text = lines(`order_id;${name}`, '501;3', '502;10', '503;1', '504;7', '505;9', '506;2');
    expect(problemIn(text)).toMatchObject({ code: 'no-rating-column', choices: [] });
    expect(scoreOf(text, { rating: name })).toMatchObject({ counted: 6 });
  });

  test.each(['recommended_products', 'Worker', 'Service', 'Tipo', 'quality score'])(
    '%j: cells alone are not enough, the column is listed',
    (name) => {
      const text = lines(`key;${name}`, 'a;3', 'b;10', 'c;1', 'd;7', 'e;9');
      expect(problemIn(text)).toMatchObject({
        code: 'no-rating-column',
        choices: [{ column: name, reference: name, answers: 5 }],
      });
    },
  );

  test.each([
    'score',
    'Rating',
    'Nota',
    'Note',
    'Bewertung',
    'Valoración',
    '점수',
    '평점',
    '評価',
    '评分',
  ])('%j: a weak name, counted with a notice', (name) => {
    const text = lines(`who;${name}`, 'a;9', 'b;10', 'c;3', 'd;8');
    expect(scoreOf(text)).toMatchObject({ score: 25, ratingColumn: name });
    expect(noticeIn(text, 'rating-guessed')).toEqual({
      code: 'rating-guessed',
      column: name,
      evidence: 'weak-name',
    });
  });

  test('a weak name with cells of few points, or beside other ratings: the choices are listed', () => {
    expect(problemIn(lines('who;score', 'a;5', 'b;4', 'c;1')).code).toBe('no-rating-column');
    expect(problemIn(lines('service;score', '9;9', '8;10', '3;3')).code).toBe(
      'several-rating-columns',
    );
  });

  test('a single column of ratings: counted with a notice, unless its name says otherwise', () => {
    expect(noticeIn(column('Answers', [9, 3, 10]), 'rating-guessed')).toMatchObject({
      evidence: 'only-column',
    });
    expect(noticeIn(column('9', [3, 10]), 'no-header')).toEqual({ code: 'no-header' });
    expect(problemIn(column('customer_id', [9, 3, 10])).code).toBe('no-rating-column');
  });
});

describe('categories', () => {
  test.each([
    ['Promotor', 'Neutro', 'Detrator'],
    ['Promotor', 'Pasivo', 'Detractor'],
    ['Promoteur', 'Passif', 'Détracteur'],
    ['Promotore', 'Passivo', 'Detrattore'],
    ['Promoter', 'Passiver', 'Kritiker'],
    ['Promotor', 'Passief', 'Criticaster'],
    ['추천고객', '중립고객', '비추천고객'],
    ['추천 고객', '중립 고객', '비추천 고객'],
    ['推奨者', '中立者', '批判者'],
    ['推荐者', '被动者', '贬损者'],
    ['Promoter (9-10)', 'Passive (7-8)', 'Detractor (0-6)'],
  ])('%s, %s, %s: counted alone', (promoter, passive, detractor) => {
    const groups = [promoter, promoter, passive, detractor, promoter];
    const text = lines('month,nps', ...groups.map((group) => `2026-01,${group}`));
    expect(scoreOf(text)).toMatchObject({ score: 40, counted: 5 });
  });

  test('a column of neutral words is not one of categories', () => {
    expect(problemIn(column('mood', ['Neutral', 'neutro'])).code).toBe('no-rating-column');
  });

  test('most agree with ratings without a name: these count, the others are told', () => {
    const text = lines(
      'ID,Valor,NPS',
      'C1,9,Promotor',
      'C2,8,Pasivo',
      'C3,5,Detractor',
      'C4,6,Pasivo',
      'C5,10,Promotor',
    );
    expect(scoreOf(text)).toMatchObject({ score: 0, counted: 5, ratingColumn: 'Valor' });
    expect(noticeIn(text, 'categories-disagree')).toEqual({
      code: 'categories-disagree',
      column: 'NPS',
      count: 1,
      firstRow: 5,
    });
    expect(noticeIn(text, 'rating-guessed')).toMatchObject({ evidence: 'categories' });
  });

  test('many contradict the ratings: asked, with both', () => {
    const rows = [2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5, 6].map((rating) => {
      const group = rating > 5 ? 'Promoter' : rating > 4 ? 'Passive' : 'Detractor';
      return `${100 + 3 * rating},${rating},${group}`;
    });
    const text = lines('id,recommend,type', ...rows);
    expect(problemIn(text)).toMatchObject({
      code: 'several-rating-columns',
      choices: [{ column: 'recommend' }, { column: 'type' }],
    });
    expect(noticeIn(text, 'categories-disagree', { rating: 'recommend' })).toMatchObject({
      count: 5,
    });
  });

  test('rated rows without a category are told', () => {
    const text = lines('nps,group', '9,Promoter', '3,Detractor', '8,Passive', '10,', '2,');
    expect(noticeIn(text, 'categories-absent')).toEqual({
      code: 'categories-absent',
      column: 'group',
      count: 2,
    });
  });

  test('they decide between several columns', () => {
    const text = lines(
      'nps_a,nps_b,group',
      '9,1,Promoter',
      '3,10,Detractor',
      '8,2,Passive',
      '10,9,Promoter',
    );
    expect(scoreOf(text)).toMatchObject({ ratingColumn: 'nps_a' });
  });
});

describe('several questions in one column', () => {
  test('a column of questions: asked, with the values', () => {
    const text = lines(
      'id,question,nps',
      ...repeated(['r1,How likely are you to recommend us?,9', 'r1,How satisfied are you?,4'], 3),
    );
    expect(problemIn(text)).toEqual({
      code: 'several-questions',
      column: 'question',
      rating: 'nps',
      values: [
        { value: 'How likely are you to recommend us?', answers: 3, isOfMetric: true },
        { value: 'How satisfied are you?', answers: 3, isOfMetric: false },
      ],
    });
    expect(noticeIn(text, 'several-questions', { rating: 'nps' })).toMatchObject({
      column: 'question',
    });
  });

  test('a survey whose rows have no categories: asked', () => {
    const text = lines(
      'Record,Rating,Survey Name,NPS,CSAT',
      '9001,9,Exit,Promoter,',
      '9002,10,Exit,Promoter,',
      '9003,8,Exit,Passive,',
      '9004,6,Exit,Detractor,',
      '9005,2,Phone,,Positive',
      '9006,1,Phone,,Neutral',
    );
    expect(problemIn(text)).toMatchObject({ code: 'several-questions', column: 'Survey Name' });
  });

  test('another metric beside nps: asked; one of nps alone, or a segment: counted', () => {
    const rows = (...types: string[]) =>
      lines('survey_type,score', ...types.flatMap((type) => [`${type},9`, `${type},3`]));
    expect(problemIn(rows('nps', 'csat')).code).toBe('several-questions');
    expect(problemIn(rows('csat')).code).toBe('several-questions');
    expect(scoreOf(rows('nps'))).toMatchObject({ score: 0, counted: 2 });
    const sources = ['Friend recommended us', 'Google', 'Friend recommended us', 'Google'];
    const segments = lines('source,nps', ...sources.map((source, i) => `${source},${i + 7}`));
    expect(scoreOf(segments)).toMatchObject({ counted: 4 });
  });
});

describe('header rows', () => {
  test('SurveyMonkey in another spelling: the second row is not an answer', () => {
    const text = lines(
      'respondent_id,collector_id,date_created,first_name,How likely is it that you would recommend us?,What do you use?,',
      ',,,,Response,Site,App',
      '1187001,4574,2026-02-02 21:35:03,,10,Site,',
      '1187002,4574,2026-02-03 21:35:03,,Not at all likely - 0,,App',
      '1187003,4574,2026-02-04 21:35:03,,8,,App',
    );
    expect(scoreOf(text, { by: ['What do you use? - App'] })).toMatchObject({ score: 0, rows: 3 });
  });

  test('Survicate: the row of parts is not an answer', () => {
    const text = lines(
      'Date & Time (UTC),Response uuid,Q#1: How likely are you to recommend us?,,Q#2: Why?,',
      ',,Score,Label,Answer,Insight',
      '2026-03-04 10:00:00,a-1,9,Promoter,good,Speed',
      '2026-03-05 10:00:00,a-2,3,Detractor,bad,Price',
      '2026-03-06 10:00:00,a-3,8,Passive,,',
    );
    expect(scoreOf(text)).toMatchObject({ score: 0, counted: 3, rows: 3 });
  });
});

describe('dates', () => {
  test('a. m. and p. m. with blanks that do not break', () => {
    const text = lines(
      'Marca temporal,¿Qué tan probable es que nos recomiende?',
      '2026/03/17 8:06:28 p.\u00a0m. GMT-5,9',
      '2026/03/18 11:06:28 a.\u202fm. GMT-5,3',
      '2026/04/01 1:06:28 p. m. GMT-5,8',
    );
    const { trend } = recordOfText(text, { date: 'Marca temporal' });
    expect(trend?.map(({ period, score }) => [period, score])).toEqual([
      ['2026-03', 0],
      ['2026-04', 0],
    ]);
  });

  test('days as a spreadsheet counts them: read with a notice', () => {
    const text = lines('day,nps', '46115,9', '46146,3');
    const record = recordOfText(text, { date: 'day' });
    expect(record.trend?.map(({ period }) => period)).toEqual(['2026-04', '2026-05']);
    expect(record.notices).toContainEqual({
      code: 'serial-dates',
      column: 'day',
      value: '46115',
      date: '2026-04-03',
    });
  });
});

test('texts that mean no answer: the same in ratings, weights, bands and dates', () => {
  const text = lines(
    'nps,w,day,age',
    '9,1,2026-01-02,30',
    '8,NA,2026-01-03,NA',
    '3,2,NaN,40',
    'null,1,-,50',
  );
  expect(scoreOf(text, { weight: 'w' })).toMatchObject({ missing: 1 });
  expect(scoreOf(text, { date: 'day' })).toMatchObject({ missing: 1, score: 0 });
  expect(scoreOf(text, { by: ['age'], bands: { age: [35] } })).toMatchObject({ missing: 1 });
});
